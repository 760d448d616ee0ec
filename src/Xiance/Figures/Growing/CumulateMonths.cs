using Xiance.Basics;

namespace Xiance.Figures.Growing;

/// <summary>
/// 累计 1–N月: the cumulative figure as received, or else the sum of the single months. Without one of the months there is no figure, and
/// the missing months are named. Quarters are not added: many hold everything since January.
/// </summary>
public static class CumulateMonths
{
    public static (Datum? Value, IReadOnlyList<GrowthLack> Missing) Run(GrowthSeries series, int year, int lastMonth)
    {
        if (series.Level(Period.Cumulative(year, lastMonth)) is { } received) return (received, []);
        var months = Enumerable.Range(1, lastMonth).Select(month => Period.Month(year, month)).ToList();
        var missing = months.Where(month => series.Level(month) is null).Select(month => new GrowthLack(LackKind.Level, month)).ToList();
        if (missing.Count > 0) return (null, missing);
        var levels = months.Select(month => series.Level(month)!).ToList();
        return (new Datum(Period.Cumulative(year, lastMonth), levels.Sum(level => level.Value))
        {
            Observations = [.. levels.SelectMany(level => level.Observations)],
            Vintage = levels.Min(level => level.Vintage),
        }, []);
    }
}
