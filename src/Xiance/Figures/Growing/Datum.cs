using Xiance.Basics;

namespace Xiance.Figures.Growing;

/// <summary>One figure of a series in the indicator's unit, with the observations it rests on and the earliest vintage among them.</summary>
public sealed record Datum(Period Period, decimal Value)
{
    public IReadOnlyList<long> Observations { get; init; } = [];

    public Vintage Vintage { get; init; } = Vintage.Final;
}
