using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Growing;

/// <summary>
/// 同比, and 累计同比 for periods counted from January. A published rate is taken as it is; where the official growth is published or at
/// comparable scope it is never computed from levels. Nominal growth is computed when no rate was received.
/// </summary>
public static class YearOnYear
{
    public static GrowthResult Run(GrowthSeries series, Period period)
    {
        if (series.Rate(period) is { } rate) return new GrowthResult(rate.Value, GrowthOrigin.Published) { Used = [rate], Note = LevelNote.Of(series, Levels(series, period), rate.Value) };
        return series.Basis switch
        {
            GrowthBasis.Published or GrowthBasis.Comparable => GrowthResult.Lacking(new GrowthLack(LackKind.Rate, period)),
            GrowthBasis.None => GrowthResult.Lacking(new GrowthLack(LackKind.NoGrowth, period)),
            _ => Change.Of(Level(series, period), Level(series, period.PlusYears(-1)), (period, period.PlusYears(-1))),
        };
    }

    static (Datum Last, Datum Base, int Years)? Levels(GrowthSeries series, Period period) =>
        Level(series, period) is { } last && Level(series, period.PlusYears(-1)) is { } first ? (last, first, 1) : null;

    static Datum? Level(GrowthSeries series, Period period) =>
        series.Level(period) ?? (period.Kind == PeriodKind.Cumulative ? CumulateMonths.Run(series, period.Last.Year, period.Last.Month).Value : null);
}
