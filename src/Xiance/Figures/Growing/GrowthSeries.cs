using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Growing;

/// <summary>
/// The levels and the published rates (in per cent) of one indicator in one region, and what its growth rests on. Published rates are
/// figures of their own: a rate over several years has a span as period (2016..2020 is the yearly average from 2015 to 2020).
/// </summary>
public sealed record GrowthSeries(string Name, GrowthBasis Basis, PriceBasis Price)
{
    public IReadOnlyList<Datum> Levels { get; init; } = [];

    public IReadOnlyList<Datum> Rates { get; init; } = [];

    /// <summary>Decimals with which rates are published; a level change is rounded to them before it is compared.</summary>
    public int RateDecimals { get; init; } = 1;

    /// <summary>True where a quarter holds everything since January, so that single quarters are differences.</summary>
    public bool QuartersFromJanuary { get; init; }

    public Datum? Level(Period period) => Levels.FirstOrDefault(level => level.Period == period);

    public Datum? Rate(Period period) => Rates.FirstOrDefault(rate => rate.Period == period);
}
