using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Growing;

/// <summary>
/// 环比: against the month, quarter or year just before, from nominal levels only. Where only a year-on-year rate is official there is
/// no 环比, and periods counted from January have nothing before them.
/// </summary>
public static class OnPeriodBefore
{
    public static GrowthResult Run(GrowthSeries series, Period period)
    {
        if (series.Basis == GrowthBasis.None) return GrowthResult.Lacking(new GrowthLack(LackKind.NoGrowth, period));
        if (series.Basis != GrowthBasis.Nominal) return GrowthResult.Lacking(new GrowthLack(LackKind.OnlyPublished, period));
        if (period.Previous() is not { } before) return GrowthResult.Lacking(new GrowthLack(LackKind.NoPeriodBefore, period));
        return Change.Of(Single(series, period), Single(series, before), (period, before));
    }

    /// <summary>What belongs to the period alone.</summary>
    static Datum? Single(GrowthSeries series, Period period)
    {
        var level = series.Level(period);
        if (level is null || !series.QuartersFromJanuary || period.Kind != PeriodKind.Quarter || period.First.Month == 1) return level;
        return series.Level(period.Previous()!.Value) is { } before ? level with { Value = level.Value - before.Value, Observations = [.. level.Observations, .. before.Observations] } : null;
    }
}
