using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Growing;

/// <summary>A growth in per cent with its origin, or no growth and everything that is missing. Nothing missing is taken as zero.</summary>
public sealed record GrowthResult(decimal? Percent, GrowthOrigin Origin)
{
    public IReadOnlyList<Datum> Used { get; init; } = [];

    public IReadOnlyList<GrowthLack> Missing { get; init; } = [];

    /// <summary>Says on which basis published growth and levels stand where they differ; a remark, never an alarm.</summary>
    public GrowthNote? Note { get; init; }

    internal static GrowthResult Lacking(params IEnumerable<GrowthLack> missing) => new(null, GrowthOrigin.None) { Missing = [.. missing] };
}

/// <summary>Whether the growth was published, computed from levels, chained from published yearly rates, or does not exist.</summary>
public enum GrowthOrigin { None, Published, Computed, Chained }

/// <summary>One thing that prevents a growth.</summary>
public sealed record GrowthLack(LackKind Kind, Period Period);

/// <summary>
/// No level, no base level, a base that is not positive, no published rate, a period that has none before it, only a year-on-year rate
/// is official, or the indicator has no growth at all.
/// </summary>
public enum LackKind { Level, Base, BaseNotPositive, Rate, NoPeriodBefore, OnlyPublished, NoGrowth }

/// <summary>The change of the levels in per cent a year beside the growth, and the bases that make them differ (当年价 and 可比价).</summary>
public sealed record GrowthNote(decimal LevelChange, GrowthBasis Basis, PriceBasis Price);
