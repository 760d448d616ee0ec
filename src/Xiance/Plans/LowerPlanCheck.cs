namespace Xiance.Plans;

/// <summary>What the check of a county's or city's plan against the upper plan found, upper item by upper item.</summary>
public sealed record LowerPlanCheck(IReadOnlyList<LowerPlanFinding> Findings)
{
    public int Count(LowerPlanFate fate) => Findings.Count(finding => finding.Fate == fate);
}

/// <summary>One upper task or target and what the lower plan makes of it; the lower part is null where there is none.</summary>
public sealed record LowerPlanFinding(LowerPlanFate Fate, string Kind, string UpperClause, string Upper)
{
    public string? LowerClause { get; init; }

    public string? Lower { get; init; }
}

/// <summary>Taken over, missing, a value below the upper one, or not comparable (another unit, measure or year).</summary>
public enum LowerPlanFate { Met, Missing, Below, NotComparable }

/// <summary>The sum of what lower plans promise of one upper target of a level or count.</summary>
public sealed record TargetSum(string Indicator, int? Year, string Unit, decimal Upper, decimal Sum, int Plans, int Silent)
{
    public bool Closes => Sum >= Upper;
}
