using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>One formula and the firms it is for, such as firms above or below designated size.</summary>
public sealed record MethodVariant(string Code, string Name)
{
    /// <summary>Null for every firm.</summary>
    public MethodCondition? When { get; init; }

    public IReadOnlyList<MethodItem> Items { get; init; } = [];

    public IReadOnlyList<PointItem> Points { get; init; } = [];

    public decimal? ScoreFloor { get; init; }

    public decimal? ScoreCeiling { get; init; }

    /// <summary>Columns whose equal values make a group that is ranked and graded apart; years are always apart.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>Equal scores are dense (1, 1, 2) or share the best place (1, 1, 3).</summary>
    public bool DenseTies { get; init; }

    /// <summary>Decimals on which ranks and grades are decided; null for the official 12 significant digits.</summary>
    public int? Decimals { get; init; }

    /// <summary>Whether a half is rounded up (away from 0) or to even at those decimals.</summary>
    public bool HalfUp { get; init; }

    /// <summary>Null for a method that ranks and does not grade.</summary>
    public GradeScale? Grades { get; init; }
}

/// <summary>
/// One item: the sum of the value columns over the per column (null: the sum itself), converted to Unit, then scored by the
/// formula and weighted. Cap and floor are multiples of the weight.
/// </summary>
public sealed record MethodItem(string Code, string Name)
{
    public IReadOnlyList<string> Value { get; init; } = [];

    public string? Per { get; init; }

    public string? Unit { get; init; }

    /// <summary>What the quotient of the columns' own units is multiplied by to stand in Unit.</summary>
    public double Factor { get; init; } = 1;

    public bool LessIsBetter { get; init; }

    public double Weight { get; init; }

    public ItemFormula Formula { get; init; } = new();

    public double? Cap { get; init; }

    public double? Floor { get; init; }

    /// <summary>A ratio below 0.</summary>
    public OddValue Negative { get; init; }

    /// <summary>A denominator of 0 or below (for less-is-better by benchmark: a ratio of 0 or below).</summary>
    public OddValue NoDivisor { get; init; }

    public MissingRule Missing { get; init; } = new(MissingKind.Refuse);

    public Citation? Cite { get; init; }
}

/// <summary>How a ratio becomes a share of the weight: ratio to a benchmark, or between the group's lowest and highest value.</summary>
public sealed record ItemFormula
{
    public Benchmark? Benchmark { get; init; }

    public Spread? Spread { get; init; }
}

/// <summary>How a benchmark comes about.</summary>
public enum BenchmarkKind { Constant, Mean, Best }

/// <summary>
/// A constant; or the mean (of the firms' ratios, or of the totals) or the best ratio among firms of the same group for which
/// Over holds, of this or last year, times a factor.
/// </summary>
public sealed record Benchmark(BenchmarkKind Kind)
{
    public double Value { get; init; }

    public double Factor { get; init; } = 1;

    public bool OfTotals { get; init; }

    public bool LastYear { get; init; }

    public Peers Peers { get; init; } = new(PeerSet.Variant);
}

/// <summary>From Low to High hundredths between the lowest and the highest ratio of the group; a group without spread gets a stated end, or is a problem.</summary>
public sealed record Spread(double Low, double High, ZeroSpread Zero, Peers Peers);

/// <summary>What a group whose ratios are all equal scores.</summary>
public enum ZeroSpread { Low, High, Refuse }

/// <summary>Which firms something is measured against: those of the variant, all that are evaluated, or those for which a condition holds; grouped by columns.</summary>
public sealed record Peers(PeerSet Set)
{
    public MethodCondition? When { get; init; }

    public IReadOnlyList<string> Within { get; init; } = [];
}

/// <summary>The firms of the same variant, all evaluated firms, or those of a condition among all evaluated firms.</summary>
public enum PeerSet { Variant, All, Condition }

/// <summary>What a ratio that cannot be scored as it stands becomes.</summary>
public enum OddValue { Keep, Zero, Full, Missing, Refuse }

/// <summary>What a missing item becomes.</summary>
public enum MissingKind { PeerMean, Points, NoScore, Refuse }

/// <summary>The mean item score of the peers; these points (0, or below for a deduction); no score at all; or a problem.</summary>
public sealed record MissingRule(MissingKind Kind)
{
    public double Points { get; init; }

    public IReadOnlyList<string> Within { get; init; } = [];
}

/// <summary>Points from a column: added for a bonus, taken away for a penalty; a missing cell is 0 only where the method says so.</summary>
public sealed record PointItem(string Code, string Name, string Column)
{
    public bool IsPenalty { get; init; }

    public double PerUnit { get; init; } = 1;

    public double? Cap { get; init; }

    public bool MissingIsNone { get; init; }

    public Citation? Cite { get; init; }
}
