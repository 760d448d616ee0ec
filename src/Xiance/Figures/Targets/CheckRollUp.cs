using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>
/// Whether the parts of a total add up, tried in both readings: the parts of the last year alone, and the parts of all years. Neither is
/// preferred; the result says which closes.
/// </summary>
public static class CheckRollUp
{
    /// <summary>The total is in the parts' unit; parts carry their year.</summary>
    public static RollUpReading Run(decimal total, IReadOnlyList<RollUpPart> parts)
    {
        if (parts.Count == 0) return new RollUpReading(total, null, 0, 0);
        var last = parts.Max(part => part.Year);
        return new RollUpReading(total, last, parts.Where(part => part.Year == last).Sum(part => part.Value), parts.Sum(part => part.Value));
    }

    /// <summary>Every total of a plan that has parts: the same indicator, measure and unit, the whole's scope for the total and named scopes for the parts.</summary>
    public static IReadOnlyList<(Target Total, RollUpReading Reading)> Of(IReadOnlyList<Target> targets, IReadOnlySet<string> wholes)
    {
        var found = new List<(Target, RollUpReading)>();
        foreach (var group in targets.Where(target => target is { Value: not null, Period: not null } && target.Measure is TargetMeasure.Level or TargetMeasure.Cumulative or TargetMeasure.Increment).GroupBy(target => (target.Indicator, target.UnitSymbol)))
        {
            var parts = group.Where(target => !wholes.Contains(target.Scope)).Select(target => new RollUpPart(target.Scope, target.Period!.Value.Last.Year, target.Value!.Value)).ToList();
            if (parts.Select(part => part.Name).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            found.AddRange(group.Where(target => wholes.Contains(target.Scope)).Select(total => (total, Run(total.Value!.Value, [.. parts.Where(part => part.Year <= total.Period!.Value.Last.Year)]))));
        }
        return found;
    }
}

/// <summary>What a county promises for a year.</summary>
public sealed record RollUpPart(string Name, int Year, decimal Value);

/// <summary>A printed total beside the sums of both readings.</summary>
public sealed record RollUpReading(decimal Total, int? LastYear, decimal SumOfLastYear, decimal SumOfAllYears)
{
    public RollUpMatch Match => (Total == SumOfLastYear, Total == SumOfAllYears) switch
    {
        _ when LastYear is null => RollUpMatch.NoParts,
        (true, true) => RollUpMatch.Both,
        (true, false) => RollUpMatch.LastYear,
        (false, true) => RollUpMatch.AllYears,
        _ => RollUpMatch.Neither,
    };
}

/// <summary>Which reading closes.</summary>
public enum RollUpMatch { NoParts, Neither, LastYear, AllYears, Both }
