namespace Xiance.Assessment;

/// <summary>
/// How one figure became a normalised value, with the parameters of those it was compared with, so that a county can do it again
/// without anybody else's figures. What a method does not use stays null or empty.
/// </summary>
public sealed record CountyScale(string Method)
{
    /// <summary>1 when more is better, −1 when less is.</summary>
    public int Direction { get; init; } = 1;

    /// <summary>The ends from worst to best that the method measured by (logarithms where it takes logarithms), or mean and mean + deviation.</summary>
    public double? From { get; init; }

    public double? To { get; init; }

    /// <summary>What From and To become; the base and top of the exponential coefficient.</summary>
    public double Low { get; init; }

    public double High { get; init; }

    public bool Truncated { get; init; }

    public bool Logarithmic { get; init; }

    public double? Floor { get; init; }

    public double? Cap { get; init; }

    /// <summary>What ratios are taken to, and the points of the full ratio.</summary>
    public double? Benchmark { get; init; }

    public double Scale { get; init; } = 1;

    /// <summary>The county's place among the compared values (1 is best, equals share it) and their number.</summary>
    public int Place { get; init; }

    public int Number { get; init; }

    /// <summary>How many of the compared values are worse.</summary>
    public int Worse { get; init; }

    public double First { get; init; }

    public double Step { get; init; }

    /// <summary>Rows of an interval table (from, included, score) or of a place table (share, true, score).</summary>
    public IReadOnlyList<IntervalRow> Table { get; init; } = [];

    public bool Interpolate { get; init; }

    /// <summary>False when the method cannot be repeated without the figures of others, or the value came another way (all equal, filled in later).</summary>
    public bool Repeatable { get; init; } = true;
}
