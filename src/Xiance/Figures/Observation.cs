using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures;

/// <summary>
/// One figure as it was received: never changed, only replaced by a later one. <see cref="Scaled"/> is the value times ten to the
/// power of the indicator's decimals, in the indicator's unit; the printed text and unit stand beside it. A received "no figure"
/// (未报) has no row; zero is a figure.
/// </summary>
public sealed record Observation(long Id, RegionId Region, IndicatorId Indicator, Period Period, long Scaled)
{
    public string PrintedText { get; init; } = "";

    public string PrintedUnit { get; init; } = "";

    public ObservationStatus Status { get; init; }

    public Vintage Vintage { get; init; }

    /// <summary>The moment from which it was known here; as-known-on reads compare with it.</summary>
    public Instant ReceivedAt { get; init; }

    /// <summary>The account that brought it.</summary>
    public string ReceivedFrom { get; init; } = "";

    /// <summary>The department, file and cell it was read from.</summary>
    public string Source { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Marks invented data; printed as 示例数据（合成） wherever the figure appears.</summary>
    public bool Synthetic { get; init; }

    /// <summary>The observation that this one supersedes, if any.</summary>
    public long? Replaces { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Own;

    /// <summary>The value as a decimal with the indicator's decimals.</summary>
    public decimal Value(int decimals) => ScaledValue.ToDecimal(Scaled, decimals);
}

/// <summary>Where a figure stands on its way to release.</summary>
public enum ObservationStatus { Supplied, Checked, Released, Returned }

/// <summary>快报, 初步, 最终, 普查修订.</summary>
public enum Vintage { Flash, Preliminary, Final, CensusRevised }
