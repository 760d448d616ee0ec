namespace Xiance.Enterprises.Kernels;

/// <summary>
/// Sums that do not depend on the order of the rows: a number is cut into its whole part and whole parts of 10^-15, a score into
/// parts of 10^-10, and whole numbers are added. The databases do the same, so all engines share every digit of a mean.
/// </summary>
struct ExactMean
{
    /// <summary>Beyond it a number has no whole part that the databases can hold.</summary>
    public const double NumberReach = 9e18;

    /// <summary>Beyond it a score has no parts of 10^-10 that the databases can hold.</summary>
    public const double ScoreReach = 9e8;

    const long Fine = 1_000_000_000_000_000;
    const double Grid = 1e10;

    Int128 whole, parts;

    public long Count { get; private set; }

    public void AddNumber(double number)
    {
        var cut = Math.Truncate(number);
        whole += (Int128)cut;
        parts += (long)Math.Round((number - cut) * Fine);
        Count++;
    }

    public void AddScore(double score)
    {
        parts += (long)Math.Round(score * Grid);
        Count++;
    }

    /// <summary>The mean of what AddNumber took; NaN of nothing.</summary>
    public readonly double Number() => Divided(Count);

    /// <summary>The sum of what AddNumber took; NaN of nothing.</summary>
    public readonly double Total() => Count == 0 ? double.NaN : Divided(1);

    /// <summary>The mean of what AddScore took; NaN of nothing.</summary>
    public readonly double Score() => Count == 0 ? double.NaN : (long)(parts / Count) / Grid;

    readonly double Divided(long count) => count == 0 ? double.NaN : (long)(whole / count) + (long)((whole % count * Fine + parts) / count) / (double)Fine;
}
