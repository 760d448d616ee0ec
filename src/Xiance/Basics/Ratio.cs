namespace Xiance.Basics;

/// <summary>A share or rate as a plain fraction: 50% is 0.5, 1‰ is 0.001.</summary>
public readonly record struct Ratio(decimal Fraction) : IComparable<Ratio>
{
    public decimal Percent => Fraction * 100m;

    public static Ratio FromPercent(decimal percent) => new(percent / 100m);

    public static Ratio FromPermille(decimal permille) => new(permille / 1000m);

    /// <summary>The difference of two ratios is never a percentage but percentage points.</summary>
    public static PercentagePoint operator -(Ratio left, Ratio right) => new(left.Percent - right.Percent);

    public int CompareTo(Ratio other) => Fraction.CompareTo(other.Fraction);
}

/// <summary>A difference of two percentages, 个百分点: from 45% to 48% are 3 points.</summary>
public readonly record struct PercentagePoint(decimal Points) : IComparable<PercentagePoint>
{
    public int CompareTo(PercentagePoint other) => Points.CompareTo(other.Points);
}
