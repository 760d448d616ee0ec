using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

public class GrowthTests
{
    static Datum Year(int year, decimal value) => new(Period.Year(year), value);

    static GrowthSeries Published(params IEnumerable<(int Year, decimal Percent)> rates) => new("地区生产总值", GrowthBasis.Published, PriceBasis.Current) { Rates = [.. rates.Select(rate => Year(rate.Year, rate.Percent))] };

    static GrowthSeries Nominal(params IEnumerable<Datum> levels) => new("一般公共预算收入", GrowthBasis.Nominal, PriceBasis.None) { Levels = [.. levels] };

    [Fact]
    public void A_published_rate_is_taken_as_it_is_and_the_levels_only_make_a_remark()
    {
        var series = Published((2024, 5.8m)) with { Levels = [Year(2023, 200), Year(2024, 220)] };
        var growth = YearOnYear.Run(series, Period.Year(2024));
        Assert.Equal((5.8m, GrowthOrigin.Published), (growth.Percent, growth.Origin));
        Assert.Equal(new GrowthNote(10m, GrowthBasis.Published, PriceBasis.Current), growth.Note);
    }

    [Fact]
    public void Levels_that_agree_with_the_published_rate_make_no_remark() =>
        Assert.Null(YearOnYear.Run(Published((2024, 5.8m)) with { Levels = [Year(2023, 200), Year(2024, 211.63m)] }, Period.Year(2024)).Note);

    [Fact]
    public void Official_growth_is_never_computed_from_levels()
    {
        var growth = YearOnYear.Run(Published() with { Levels = [Year(2023, 200), Year(2024, 220)] }, Period.Year(2024));
        Assert.Null(growth.Percent);
        Assert.Equal([new GrowthLack(LackKind.Rate, Period.Year(2024))], growth.Missing);
    }

    [Fact]
    public void Nominal_growth_is_computed_and_says_so()
    {
        var growth = YearOnYear.Run(Nominal(Year(2023, 200), Year(2024, 220)), Period.Year(2024));
        Assert.Equal((10m, GrowthOrigin.Computed), (growth.Percent, growth.Origin));
    }

    [Fact]
    public void A_missing_or_zero_base_gives_no_growth_and_says_which()
    {
        Assert.Equal([new GrowthLack(LackKind.Base, Period.Year(2023))], YearOnYear.Run(Nominal(Year(2024, 220)), Period.Year(2024)).Missing);
        Assert.Equal([new GrowthLack(LackKind.BaseNotPositive, Period.Year(2023))], YearOnYear.Run(Nominal(Year(2023, 0), Year(2024, 220)), Period.Year(2024)).Missing);
    }

    [Fact]
    public void Months_add_up_and_compare_with_the_same_months_of_the_year_before()
    {
        var months = Enumerable.Range(1, 3).SelectMany(month => new[] { new Datum(Period.Month(2023, month), 10), new Datum(Period.Month(2024, month), 11 + month) });
        var series = Nominal(months);
        Assert.Equal(39m, CumulateMonths.Run(series, 2024, 3).Value!.Value);
        Assert.Equal(30m, YearOnYear.Run(series, Period.Cumulative(2024, 3)).Percent);
        Assert.Equal([new GrowthLack(LackKind.Level, Period.Month(2024, 4))], CumulateMonths.Run(series, 2024, 4).Missing);
    }

    [Fact]
    public void On_the_period_before_counts_single_quarters()
    {
        var series = Nominal(new(Period.Quarter(2024, 1), 20), new(Period.Quarter(2024, 2), 50), new(Period.Quarter(2024, 3), 75)) with { QuartersFromJanuary = true };
        Assert.Equal(50m, OnPeriodBefore.Run(series, Period.Quarter(2024, 2)).Percent);
        Assert.Equal(-16.67m, Math.Round(OnPeriodBefore.Run(series, Period.Quarter(2024, 3)).Percent!.Value, 2));
        Assert.Equal(LackKind.NoPeriodBefore, Assert.Single(OnPeriodBefore.Run(series, Period.Cumulative(2024, 3)).Missing).Kind);
        Assert.Equal(LackKind.OnlyPublished, Assert.Single(OnPeriodBefore.Run(Published(), Period.Quarter(2024, 2)).Missing).Kind);
    }

    [Fact]
    public void Average_growth_is_the_chain_of_published_yearly_rates()
    {
        // 1.10 × 1.21 = 1.331 = 1.1536897…², and 1.1 × 1.1 × 1.1 is 10% a year
        Assert.Equal(10m, Math.Round(AverageGrowth.Run(Published((2021, 10), (2022, 10), (2023, 10)), 2020, 2023).Percent!.Value, 12));
        Assert.Equal(15.36897m, Math.Round(AverageGrowth.Run(Published((2021, 10), (2022, 21)), 2020, 2022).Percent!.Value, 5));
    }

    [Fact]
    public void A_missing_year_breaks_the_chain_and_is_named() =>
        Assert.Equal([new GrowthLack(LackKind.Rate, Period.Year(2022))], AverageGrowth.Run(Published((2021, 10), (2023, 10)), 2020, 2023).Missing);

    // Figures of a gazette's table as printed: 2015, 2020, average yearly growth.
    [Theory]
    [InlineData("地区生产总值", 2253.49, 3176.9, 4.8, 7.1)]
    [InlineData("规上工业增加值", 1140.37, 1088.8, 1.7, -0.9)]
    [InlineData("固定资产投资", 2082.89, 1756.7, 10.1, -3.3)]
    public void A_table_entered_as_printed_shows_its_printed_growth_with_a_remark(string name, double first, double last, double printed, double levels)
    {
        var series = new GrowthSeries(name, GrowthBasis.Published, PriceBasis.Current)
        {
            Levels = [Year(2015, (decimal)first), Year(2020, (decimal)last)],
            Rates = [new(Period.Span(2016, 2020), (decimal)printed)],
        };
        var growth = AverageGrowth.Run(series, 2015, 2020);
        Assert.Equal(((decimal)printed, GrowthOrigin.Published), (growth.Percent!.Value, growth.Origin));
        Assert.Equal((decimal)levels, growth.Note!.LevelChange);
        Assert.Empty(growth.Missing);
    }

    [Fact]
    public void The_table_of_the_gazette_reads_the_same()
    {
        Checkout.SkipWithoutShared();
        var rows = File.ReadLines(Path.Combine(Checkout.Shared, "seeds", "liuzhou-gazette-2024-10.txt")).SkipWhile(line => !line.StartsWith("主要指标\t2015年", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('\t')).TakeWhile(cells => cells.Length == 4);
        var shown = rows.ToDictionary(cells => cells[0].Split('(')[0], cells => AverageGrowth.Run(
            new GrowthSeries(cells[0], GrowthBasis.Published, PriceBasis.Current)
            {
                Levels = [Year(2015, ScaledValue.Parse(cells[1])!.Value), Year(2020, ScaledValue.Parse(cells[2])!.Value)],
                Rates = [new(Period.Span(2016, 2020), ScaledValue.Parse(cells[3])!.Value)],
            }, 2015, 2020));
        Assert.Equal(10, shown.Count);
        Assert.Equal([4.8m, 1.7m, 10.1m], new[] { "地区生产总值", "规上工业增加值", "固定资产投资" }.Select(name => shown[name].Percent!.Value));
        Assert.Null(shown["社会消费品零售总额"].Note);
    }
}
