using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Bonus or penalty points: a column of units times points per unit, up to a cap.</summary>
public sealed record PointRule(string Code, string Name, bool IsBonus)
{
    public string Column { get; init; } = Code;

    public decimal PerUnit { get; init; } = 1;

    public decimal? Cap { get; init; }

    /// <summary>True when a missing figure means none; false refuses the run.</summary>
    public bool MissingIsNone { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>A veto (一票否决): when the fact holds, the region loses honours, is capped in its grade, or leaves the ranking.</summary>
public sealed record VetoRule(string Code, string Name, IReadOnlyList<Condition> When, VetoEffect Effect)
{
    /// <summary>The honours barred; empty bars all.</summary>
    public IReadOnlyList<string> Honours { get; init; } = [];

    /// <summary>The best grade still possible.</summary>
    public string Grade { get; init; } = "";

    /// <summary>True when a missing fact means no veto; false refuses the run.</summary>
    public bool MissingIsNone { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>What a veto does.</summary>
public enum VetoEffect { BarsHonours, CapsGrade, RemovesFromRanking }

/// <summary>How ranks are given: on the score of 12 significant digits or coarser, and what equal scores share.</summary>
public sealed record RankRule(int? Decimals, TieRule Ties)
{
    public bool HalfUp { get; init; }

    /// <summary>Codes of nodes or indicators (normalised, more is better) that separate equal scores, in order.</summary>
    public IReadOnlyList<string> TieBreak { get; init; } = [];
}

/// <summary>Equal scores share the best place (1, 2, 2, 4), share it without a gap (1, 2, 2, 3), or are separated by a list and else share the best place.</summary>
public enum TieRule { BestPlace, Dense, List }
