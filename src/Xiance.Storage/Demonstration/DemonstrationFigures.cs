using System.Globalization;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>Makes the invented figures of a pack: yearly 2020–2024 and quarterly 2022Q1–2025Q2, for every county the pack assesses.</summary>
public static class DemonstrationFigures
{
    public const ulong CommittedSeed = 2022;

    public const string Mark = "示例数据（合成）";

    static readonly Period[] Years = [.. Enumerable.Range(2020, 5).Select(Period.Year)];

    static readonly Period[] Quarters = [.. Enumerable.Range(0, 14).Select(i => Period.Quarter(2022 + i / 4, i % 4 + 1))];

    /// <summary>The same pack and seed give the same rows in the same order: by county as the pack lists them, indicator and period.</summary>
    public static IReadOnlyList<FigureRow> Make(Pack pack, ulong seed)
    {
        var tiers = pack.Regions.Lists.Where(list => list.Tier is not null).ToList();
        var members = pack.Regions.Members.Where(region => region.Member && region.To is null).ToList();
        var revised = members.Count == 0 ? null : members[(int)(seed % (ulong)members.Count)];
        return
        [
            .. from county in members
               let economy = CountyEconomy.Of(county, tiers, seed)
               from indicator in pack.Indicators
               where indicator.Formula is null && indicator.Scope == IndicatorScope.Members
               let series = new FigureSeries(indicator, economy, new(seed, county.Identity + indicator.Name))
               from row in Rows(county, indicator, series, ReferenceEquals(county, revised))
               select row,
        ];
    }

    static IEnumerable<FigureRow> Rows(PackRegion county, Indicator indicator, FigureSeries series, bool revised)
    {
        foreach (var period in Years.Concat(Quarters).Where(period => IsCollected(indicator, period)))
        {
            var value = series.Value(period);
            if (series.IsMissing(period)) continue;
            var isRevised = revised && series.IsOutput && period == Period.Year(2022);
            if (isRevised) yield return Row(county, indicator, period, value * 1.013m) with { Vintage = Vintage.Preliminary, Note = $"{Mark}；初步核算数，后有修订" };
            yield return Row(county, indicator, period, value) with { Vintage = VintageOf(period), Note = isRevised ? $"{Mark}；最终核实数" : NoteOf(series, period) };
        }
    }

    static FigureRow Row(PackRegion county, Indicator indicator, Period period, decimal value)
    {
        var rounded = Math.Round(value, indicator.Decimals, MidpointRounding.ToEven);
        var text = rounded.ToString("F" + indicator.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new(county.Code, county.Name, indicator.Name, period) { Value = rounded, PrintedText = text, Unit = indicator.Unit.Symbol, Vintage = Vintage.Final, Source = SourceOf(indicator), Note = Mark };
    }

    static bool IsCollected(Indicator indicator, Period period) => indicator.Periods.Count == 0 ? period.Kind == PeriodKind.Year : indicator.Periods.Contains(period.Kind);

    static Vintage VintageOf(Period period) => period.Kind == PeriodKind.Quarter ? Vintage.Flash : period.Last.Year == 2024 ? Vintage.Preliminary : Vintage.Final;

    static string NoteOf(FigureSeries series, Period period) => period.Kind == PeriodKind.Quarter && series.CountsFromJanuary ? $"{Mark}；1—{period.Last.Month}月累计" : Mark;

    static string SourceOf(Indicator indicator) => indicator.SourceUnit.Length > 0 ? indicator.SourceUnit : indicator.Arrival == Arrival.CountyReport ? "县级填报" : "部门直采";
}
