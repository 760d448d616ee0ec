using System.Globalization;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Makes the invented figures of the whole jurisdiction and of its parks: indicators that no member has a figure of, and those whose whole is
/// published for itself, on a way to the value their target names.
/// </summary>
static class DemonstrationTotals
{
    static readonly Period[] Years = [.. Enumerable.Range(2020, 5).Select(Period.Year)];

    const int LastTargetYear = 2025;

    /// <summary>Indicators without a target that says a number have no figures.</summary>
    public static IEnumerable<FigureRow> Make(Pack pack, ulong seed) =>
        from indicator in pack.Indicators
        where indicator.Formula is null && (indicator.Scope != IndicatorScope.Members || indicator.Handling.RollUp is not (RollUp.Sum or RollUp.Mean or RollUp.WeightedMean or RollUp.Recomputed))
        from target in Targets(pack, indicator)
        let region = indicator.Scope == IndicatorScope.Parks ? pack.Regions.Members.First(park => park.Name == target.Scope).Code : pack.Jurisdiction
        let draws = new SplitMix64(seed, region + indicator.Name)
        from row in Rows(region, indicator, (target, draws))
        select row;

    /// <summary>One target of every park; the first of the whole.</summary>
    static IEnumerable<Target> Targets(Pack pack, Indicator indicator)
    {
        var printed = pack.Targets.Where(target => target.Indicator == indicator.Code && target.Value is not null && target.Measure is not TargetMeasure.Count);
        if (indicator.Scope == IndicatorScope.Parks) return printed.Where(target => pack.Regions.Members.Any(park => park.Name == target.Scope)).DistinctBy(target => target.Scope);
        return printed.Where(target => target.Scope is ['全', ..]).Take(1);
    }

    static IEnumerable<FigureRow> Rows(string region, Indicator indicator, (Target Target, SplitMix64 Draws) made)
    {
        if (made.Target.Measure == TargetMeasure.Increment)
        {
            foreach (var row in Rising(region, indicator, made)) yield return row;
            yield break;
        }
        // A pace a little below or above what the target needs, so that some are on the way and some are late.
        var (pace, value) = (made.Draws.Between(0.02m, 0.07m), made.Target.Value!.Value * Factor(made.Target, indicator));
        var reached = 1 + made.Draws.Around(0.06m);
        foreach (var year in Years)
        {
            var left = (made.Target.Period?.Last.Year ?? LastTargetYear) - year.Last.Year;
            var figure = made.Target.Measure == TargetMeasure.AnnualGrowth ? value + made.Draws.Around(1.5m) : value * reached * (1 - (indicator.Direction == Direction.LowerIsBetter ? -pace : pace) * left);
            if (figure < 0) yield break;
            yield return Row(region, indicator, year, Math.Round(figure, indicator.Decimals, MidpointRounding.ToEven));
        }
    }

    // Where a share starts that is to rise by so many points.
    const decimal Start = 48;

    static IEnumerable<FigureRow> Rising(string region, Indicator indicator, (Target Target, SplitMix64 Draws) made)
    {
        var start = Start + made.Draws.Around(4);
        foreach (var year in Years) yield return Row(region, indicator, year, Math.Round(start + made.Target.Value!.Value * (year.Last.Year - Years[0].Last.Year) / 5 + made.Draws.Around(0.3m), indicator.Decimals, MidpointRounding.ToEven));
    }

    static decimal Factor(Target target, Indicator indicator) => MeasureUnits.Standard.Find(target.UnitSymbol)?.FactorTo(indicator.Unit) ?? 1;

    static FigureRow Row(string region, Indicator indicator, Period period, decimal value) => new(region, "", indicator.Name, period)
    {
        Value = value,
        PrintedText = value.ToString("F" + indicator.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Unit = indicator.Unit.Symbol,
        Vintage = period.Last.Year == Years[^1].Last.Year ? Vintage.Preliminary : Vintage.Final,
        Source = indicator.SourceUnit,
        Note = DemonstrationFigures.Mark,
    };
}
