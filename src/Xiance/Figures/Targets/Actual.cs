using Xiance.Figures.Growing;

namespace Xiance.Figures.Targets;

/// <summary>
/// Where a target stands in a year, in the target's unit. A range instead of a value where missing figures leave a count open.
/// </summary>
public sealed record Actual(int Year, decimal AtLeast, decimal AtMost)
{
    public Actual(int year, decimal value) : this(year, value, value) { }

    public FigureOrigin Origin { get; init; } = FigureOrigin.Reported;

    public GrowthOrigin Growth { get; init; }

    public GrowthNote? Note { get; init; }

    /// <summary>Regions that a count found to meet the condition, and those it could not decide.</summary>
    public RegionCount? Count { get; init; }

    public IReadOnlyList<Datum> Used { get; init; } = [];

    public bool IsExact => AtLeast == AtMost;

    /// <summary>The value, or the careful end of the range.</summary>
    public decimal Value => AtLeast;

    public Vintage? Vintage => Used.Count == 0 ? null : Used.Min(datum => datum.Vintage);
}
