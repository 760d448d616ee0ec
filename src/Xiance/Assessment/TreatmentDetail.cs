using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>What outlier treatment did to an indicator: shape before and after, points winsorised, transform used.</summary>
public sealed record TreatmentDetail(string Indicator, Period? Period, double Skew, double Kurtosis)
{
    public int Winsorised { get; init; }

    public LogTransform Transform { get; init; }

    public double SkewAfter { get; init; }

    public double KurtosisAfter { get; init; }

    /// <summary>Whether the limits hold in the end.</summary>
    public bool Passed { get; init; }
}
