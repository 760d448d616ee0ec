namespace Xiance.Assessment;

/// <summary>How one indicator is normalised, with every parameter stated; parameters that the method does not use stay zero.</summary>
public sealed record Normalisation(NormaliseMethod Method)
{
    public StatisticScope Scope { get; init; } = StatisticScope.EachPeriod;

    /// <summary>Ends of the resulting scale for min-max and efficacy; base and top for the exponential efficacy coefficient.</summary>
    public double Low { get; init; }

    public double High { get; init; }

    /// <summary>The mean and standard deviation wanted of z-scores.</summary>
    public double Mean { get; init; }

    public double Deviation { get; init; }

    /// <summary>Goalposts or efficacy posts in the indicator's own unit; null takes them from the data.</summary>
    public (double Low, double High)? Posts { get; init; }

    public bool Truncate { get; init; }

    public bool Logarithmic { get; init; }

    public double Scale { get; init; } = 1;

    /// <summary>Bounds of the normalised value; null is none.</summary>
    public double? Floor { get; init; }

    public double? Cap { get; init; }

    public BenchmarkKind Benchmark { get; init; }

    /// <summary>The constant or the factor of the benchmark; the target value.</summary>
    public double Value { get; init; }

    /// <summary>The region whose value is the reference.</summary>
    public string Region { get; init; } = "";

    /// <summary>Rows of an interval table, by rising lower end.</summary>
    public IReadOnlyList<IntervalRow> Table { get; init; } = [];

    public bool Interpolate { get; init; }

    /// <summary>The formula of <see cref="NormaliseMethod.Formula"/>.</summary>
    public SchemeFormula? Formula { get; init; }

    /// <summary>The score of the first place, the step down for each further place.</summary>
    public double First { get; init; }

    public double Step { get; init; }

    /// <summary>What happens when all values are equal or a divisor is zero; null leaves the cell missing.</summary>
    public ZeroRange ZeroRange { get; init; } = new(ZeroRangeRule.Refuse, 0);

    /// <summary>True when negative figures are refused where a ratio or a logarithm would turn them over.</summary>
    public NegativeRule Negative { get; init; }
}

/// <summary>A row of an interval table: from this value on (included or not) the score is this. Of a place table: up to this share of the places, or this place.</summary>
public sealed record IntervalRow(double From, bool Included, double Score)
{
    /// <summary>True when the bound of a place table is a place, false when it is a share of all places.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether a place of so many lies within the bound, ends included.</summary>
    public bool Reaches(double place, double number) => place <= (IsPlace ? From : From * number + 1e-9);
}

/// <summary>What stands where a range or a divisor is zero: a stated score, a missing cell, or a refusal of the run.</summary>
public sealed record ZeroRange(ZeroRangeRule Rule, double Score);

/// <summary>The three answers to a zero range.</summary>
public enum ZeroRangeRule { Refuse, Missing, Score }

/// <summary>What is done with a negative figure in a ratio: keep the arithmetic, take zero, leave missing, or refuse.</summary>
public enum NegativeRule { Keep, Zero, Missing, Refuse }

/// <summary>What a ratio is taken to: a constant, mean × factor, median × factor, the best value, or the region's own last year.</summary>
public enum BenchmarkKind { Constant, Mean, Median, Best, OwnPrevious }

/// <summary>Ways to normalise.</summary>
public enum NormaliseMethod
{
    AsIs, MinMax, ZScore, Rank, PercentileRank, Borda, Goalposts, DistanceToBest, DistanceToReference, DistanceToTarget,
    Attainment, Efficacy, ExponentialEfficacy, IntervalTable, RankSteps, Count, Ratio, ShareOfBest, PlaceTable, Formula,
}
