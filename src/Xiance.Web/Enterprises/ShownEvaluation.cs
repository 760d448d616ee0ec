using System.Globalization;
using Xiance.Enterprises;
using Xiance.Storage.Enterprises;

namespace Xiance.Web.Enterprises;

/// <summary>What the form of a new evaluation holds: a kept method by its hash or a text, year, counties and parks.</summary>
public sealed record AskedEvaluation
{
    public string Method { get; init; } = "";

    public string Text { get; init; } = "";

    public int? Year { get; init; }

    public FirmScope Scope { get; init; } = FirmScope.Everybody;

    public string Key { get; init; } = "";

    public static AskedEvaluation Of(IFormCollection form) => new()
    {
        Method = form["method"].ToString(),
        Text = form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal),
        Year = int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Scope = new FirmScope([.. form["county"].OfType<string>()], [.. form["park"].Select(park => ShownFirms.Whole(park)).OfType<long>()]),
        Key = form["form-key"].ToString(),
    };
}

/// <summary>The kept evaluations and what a new one can choose from.</summary>
public sealed record ShownEvaluations(IReadOnlyList<FirmRun> Runs, AskedEvaluation Asked)
{
    public IReadOnlyList<FirmRun> Methods { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Counties { get; init; } = [];

    public IReadOnlyList<Park> Parks { get; init; } = [];
}

/// <summary>One evaluation: its numbers at a glance, what changed against the valid one before, its steps.</summary>
public sealed record ShownEvaluation(FirmRun Run, EnterpriseMethod Method, IReadOnlyList<FirmResultRow> Results)
{
    public IReadOnlyList<FirmRunStep> Steps { get; init; } = [];

    /// <summary>The published evaluation of the same year, else of the year before.</summary>
    public FirmRun? Before { get; init; }

    public IReadOnlyList<FirmResultRow> Earlier { get; init; } = [];

    /// <summary>Names of the counties and parks it is limited to; empty for all.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    public IReadOnlyList<RunAct> Open { get; init; } = [];

    public IReadOnlyList<string> Grades => [.. Method.Variants.Select(variant => variant.Grades).OfType<GradeScale>().SelectMany(scale => scale.Steps).Select(step => step.Grade).Distinct()];

    /// <summary>Firms by grade before (down) and now (across); an empty grade is none.</summary>
    public IReadOnlyDictionary<(string Before, string Now), int> Moves
    {
        get
        {
            var earlier = Earlier.ToDictionary(row => row.EnterpriseId, row => row.Grade);
            return Results.Where(row => earlier.ContainsKey(row.EnterpriseId)).GroupBy(row => (earlier[row.EnterpriseId], row.Grade)).ToDictionary(group => group.Key, group => group.Count());
        }
    }
}
