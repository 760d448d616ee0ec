using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Growing;

/// <summary>
/// Average yearly growth from a base year to a last year: the published average where there is one, else the chain (geometric mean) of
/// the published yearly rates, else, for nominal growth only, the root of the levels. What is missing is named.
/// </summary>
public static class AverageGrowth
{
    public static GrowthResult Run(GrowthSeries series, int baseYear, int lastYear)
    {
        var levels = Levels(series, baseYear, lastYear);
        if (series.Rate(Period.Span(baseYear + 1, lastYear)) is { } average)
            return new GrowthResult(average.Value, GrowthOrigin.Published) { Used = [average], Note = LevelNote.Of(series, levels, average.Value) };
        return series.Basis switch
        {
            GrowthBasis.None => GrowthResult.Lacking(new GrowthLack(LackKind.NoGrowth, Period.Year(lastYear))),
            GrowthBasis.Nominal when levels is { } pair => OfLevels(pair),
            GrowthBasis.Nominal when series.Rates.Count == 0 => Change.Of(series.Level(Period.Year(lastYear)), series.Level(Period.Year(baseYear)), (Period.Year(lastYear), Period.Year(baseYear))),
            _ => Chain(series, [.. Enumerable.Range(baseYear + 1, lastYear - baseYear).Select(Period.Year)], levels),
        };
    }

    /// <summary>((1 + r1)(1 + r2)…)^(1/n) − 1.</summary>
    static GrowthResult Chain(GrowthSeries series, IReadOnlyList<Period> years, (Datum, Datum, int)? levels)
    {
        var missing = years.Where(year => series.Rate(year) is null).Select(year => new GrowthLack(LackKind.Rate, year)).ToList();
        if (missing.Count > 0 || years.Count == 0) return GrowthResult.Lacking(missing);
        var rates = years.Select(year => series.Rate(year)!).ToList();
        var product = rates.Aggregate(1m, (sofar, rate) => sofar * (1 + rate.Value / 100));
        if (product <= 0) return GrowthResult.Lacking(new GrowthLack(LackKind.BaseNotPositive, years[^1]));
        var percent = (Root.Of(product, years.Count) - 1) * 100;
        return new GrowthResult(percent, years.Count == 1 ? GrowthOrigin.Published : GrowthOrigin.Chained) { Used = rates, Note = LevelNote.Of(series, levels, percent) };
    }

    static GrowthResult OfLevels((Datum Last, Datum Base, int Years) pair)
    {
        if (pair.Base.Value <= 0 || pair.Last.Value < 0) return GrowthResult.Lacking(new GrowthLack(LackKind.BaseNotPositive, pair.Base.Period));
        return new GrowthResult((Root.Of(pair.Last.Value / pair.Base.Value, pair.Years) - 1) * 100, GrowthOrigin.Computed) { Used = [pair.Last, pair.Base] };
    }

    static (Datum Last, Datum Base, int Years)? Levels(GrowthSeries series, int baseYear, int lastYear) =>
        lastYear > baseYear && series.Level(Period.Year(lastYear)) is { } last && series.Level(Period.Year(baseYear)) is { } first ? (last, first, lastYear - baseYear) : null;
}
