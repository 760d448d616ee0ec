using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Register;
using Xiance.Storage.Demonstration;

namespace Xiance.Tests.Demonstration;

public sealed class DemonstrationFiguresTests
{
    const ulong Seed = 2022;

    static readonly Pack Small = Make("甲县", "乙县", "丙县");

    static readonly IReadOnlyList<FigureRow> Rows = DemonstrationFigures.Make(Small, Seed);

    [Fact]
    public void The_same_seed_gives_the_same_file_and_another_seed_another_one()
    {
        Assert.Equal(FigureCsv.Write(Rows), FigureCsv.Write(DemonstrationFigures.Make(Small, Seed)));
        Assert.NotEqual(FigureCsv.Write(Rows), FigureCsv.Write(DemonstrationFigures.Make(Small, Seed + 1)));
    }

    [Fact]
    public void Every_row_says_that_it_is_invented() => Assert.All(Rows, row => Assert.StartsWith("示例数据（合成）", row.Note));

    [Fact]
    public void Years_run_from_2020_to_2024_and_quarters_from_2022Q1_to_2025Q2()
    {
        var periods = Rows.Where(row => row is { Region: "甲县", Indicator: "地区生产总值" }).Select(row => row.Period.ToString()).Distinct().ToList();
        Assert.Equal(["2020", "2021", "2022", "2023", "2024"], periods.Take(5));
        Assert.Equal(("2022Q1", "2025Q2", 19), (periods[5], periods[^1], periods.Count));
    }

    [Fact]
    public void Quarters_count_from_January_and_the_fourth_equals_the_year()
    {
        var quarters = Enumerable.Range(1, 4).Select(quarter => Value("乙县", "地区生产总值", Period.Quarter(2023, quarter))).ToList();
        Assert.Equal(quarters.Order(), quarters);
        Assert.Equal(Value("乙县", "地区生产总值", Period.Year(2023)), quarters[3]);
    }

    [Fact]
    public void Published_growth_differs_from_the_arithmetic_of_levels()
    {
        var nominal = (Value("甲县", "地区生产总值", Period.Year(2023)) / Value("甲县", "地区生产总值", Period.Year(2022)) - 1) * 100;
        Assert.NotInRange(Value("甲县", "地区生产总值增速", Period.Year(2023)) - nominal, -0.05m, 0.05m);
    }

    [Fact]
    public void A_county_reaches_its_tier_about_the_year_of_the_plan()
    {
        Assert.InRange(Value("甲县", "地区生产总值", Period.Year(2024)), 160, 320);
        Assert.InRange(Value("丙县", "地区生产总值", Period.Year(2024)), 40, 190);
    }

    [Fact]
    public void One_output_figure_was_revised_from_preliminary_to_final()
    {
        var revised = Assert.Single(Rows.GroupBy(row => (row.Region, row.Indicator, row.Period)), group => group.Count() > 1);
        Assert.Equal([Vintage.Preliminary, Vintage.Final], revised.Select(row => row.Vintage));
        Assert.Equal(2, revised.Select(row => row.Value).Distinct().Count());
    }

    [Fact]
    public void Figures_of_a_county_do_not_depend_on_the_others()
    {
        var alone = DemonstrationFigures.Make(Make("甲县"), Seed).Where(row => row.Indicator == "地区生产总值增速");
        Assert.Equal(Rows.Where(row => row is { Region: "甲县", Indicator: "地区生产总值增速" }), alone);
    }

    [Fact]
    public void Printed_text_is_the_value_with_the_indicators_decimals()
    {
        Assert.All(Rows, row => Assert.Equal(row.Value, ScaledValue.Parse(row.PrintedText)));
        Assert.All(Rows.Where(row => row.Indicator == "地区生产总值"), row => Assert.Equal(2, row.PrintedText.Split('.')[1].Length));
    }

    static decimal Value(string region, string indicator, Period period) => Rows.Last(row => row.Region == region && row.Indicator == indicator && row.Period == period).Value;

    static Pack Make(params string[] names)
    {
        var members = names.Select((name, i) => new PackRegion($"99012{i + 1}", $"99012{i + 1}", name, RegionKind.County, "990100", null, null) { Member = true }).ToList();
        var tier = new PackList("200—300亿元", "专栏一", new Citation("示例", "专栏一/1"), [("990121", "甲县")]) { Tier = (200m, 300m) };
        var lower = new PackList("100—200亿元", "专栏一", new Citation("示例", "专栏一/2"), [.. members.Skip(1).Select(member => (member.Code, member.Name))]) { Tier = (100m, 200m) };
        return new("示例", "示例", "1.0.0") { Synthetic = true, Regions = new(members, [], [tier, lower]), Indicators = [Indicator("地区生产总值", "亿元", 2), Indicator("地区生产总值增速", "%", 1)] };
    }

    static Indicator Indicator(string name, string unit, int decimals) =>
        new(name, name, MeasureUnits.Standard.Find(unit)!, decimals) { Periods = [PeriodKind.Year, PeriodKind.Quarter] };
}
