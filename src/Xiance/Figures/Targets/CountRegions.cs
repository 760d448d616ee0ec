using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Rules;
using Xiance.Rules.Values;

namespace Xiance.Figures.Targets;

/// <summary>
/// How many members meet a condition: at least those that certainly do, at most those and the ones whose missing figures leave it open.
/// Without missing figures both are the count.
/// </summary>
public sealed record RegionCount(int AtLeast, int AtMost)
{
    public IReadOnlyList<string> Meeting { get; init; } = [];

    /// <summary>Members that cannot be decided.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    public IReadOnlyList<Datum> Used { get; init; } = [];

    public bool IsExact => AtLeast == AtMost;
}

/// <summary>Counts the members of a book that meet a condition in a year. Strict: a missing figure never counts as not met.</summary>
public static class CountRegions
{
    public static Outcome<RegionCount> Run(FigureBook book, string condition, int year)
    {
        var compiled = Compile.Strict(condition, RecomputeYear.Schema(book), Place.Named(condition), Rules.Types.RuleType.Boolean);
        if (!compiled.Succeeded) return new Outcome<RegionCount>(null, compiled.Problems);
        var (meeting, open, used, problems) = (new List<string>(), new List<string>(), new List<Datum>(), new List<Problem>());
        foreach (var member in book.Members)
        {
            var figures = compiled.Value.Inputs.ToDictionary(name => name, name => book.Find(member.Id, name, Period.Year(year)), StringComparer.Ordinal);
            used.AddRange(figures.Values.OfType<Datum>());
            var answer = compiled.Value.Evaluate(figures.ToDictionary(pair => pair.Key, pair => pair.Value is { } datum ? (Value?)datum.Value : null, StringComparer.Ordinal));
            if (answer.Problem is { } problem) problems.Add(problem);
            else if (answer.IsUndetermined) open.Add(member.Name);
            else if (answer.Truth == true) meeting.Add(member.Name);
        }
        return Outcome.Of(new RegionCount(meeting.Count, meeting.Count + open.Count) { Meeting = meeting, Open = open, Used = used }, problems);
    }
}
