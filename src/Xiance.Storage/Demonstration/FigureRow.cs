using Xiance.Basics;
using Xiance.Figures;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// One invented figure. Quarters of flows and of growth rates count from January on (2024Q3 is January to September), as they are
/// published; <see cref="PrintedText"/> holds the value with the indicator's decimals, in <see cref="Unit"/>.
/// </summary>
public sealed record FigureRow(string RegionCode, string Region, string Indicator, Period Period)
{
    public required decimal Value { get; init; }

    public required string PrintedText { get; init; }

    public required string Unit { get; init; }

    public required Vintage Vintage { get; init; }

    /// <summary>The department that would supply it.</summary>
    public required string Source { get; init; }

    /// <summary>Begins with 示例数据（合成）.</summary>
    public required string Note { get; init; }
}
