using System.Globalization;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>Makes the invented figures of the whole jurisdiction: indicators that no member has a figure of, on a way to the value their target names.</summary>
static class DemonstrationTotals
{
    static readonly Period[] Years = [.. Enumerable.Range(2020, 5).Select(Period.Year)];

    const int LastTargetYear = 2025;

    /// <summary>Indicators without a target that says a number have no figures.</summary>
    public static IEnumerable<FigureRow> Make(Pack pack, ulong seed) =>
        from indicator in pack.Indicators
        where indicator.Scope != IndicatorScope.Members && indicator.Formula is null
        let target = pack.Targets.FirstOrDefault(target => target.Indicator == indicator.Code && target.Value is not null)
        where target is not null
        let draws = new SplitMix64(seed, pack.Jurisdiction + indicator.Name)
        from row in Rows(pack, indicator, (target, draws))
        select row;

    static IEnumerable<FigureRow> Rows(Pack pack, Indicator indicator, (Target Target, SplitMix64 Draws) made)
    {
        // A pace a little below or above what the target needs, so that some are on the way and some are late.
        var (pace, value) = (made.Draws.Between(0.02m, 0.07m), made.Target.Value!.Value * Factor(made.Target, indicator));
        var reached = 1 + made.Draws.Around(0.06m);
        foreach (var year in Years)
        {
            var left = (made.Target.Period?.Last.Year ?? LastTargetYear) - year.Last.Year;
            var figure = made.Target.Measure == TargetMeasure.AnnualGrowth ? value + made.Draws.Around(1.5m) : value * reached * (1 - (indicator.Direction == Direction.LowerIsBetter ? -pace : pace) * left);
            if (figure < 0) yield break;
            yield return Row(pack, indicator, year, Math.Round(figure, indicator.Decimals, MidpointRounding.ToEven));
        }
    }

    static decimal Factor(Target target, Indicator indicator) => MeasureUnits.Standard.Find(target.UnitSymbol)?.FactorTo(indicator.Unit) ?? 1;

    static FigureRow Row(Pack pack, Indicator indicator, Period period, decimal value) => new(pack.Jurisdiction, "", indicator.Name, period)
    {
        Value = value,
        PrintedText = value.ToString("F" + indicator.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Unit = indicator.Unit.Symbol,
        Vintage = period.Last.Year == Years[^1].Last.Year ? Vintage.Preliminary : Vintage.Final,
        Source = indicator.SourceUnit,
        Note = DemonstrationFigures.Mark,
    };
}
