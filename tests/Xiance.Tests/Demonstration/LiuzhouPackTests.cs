using Xiance.Assessment;
using Xiance.Reports;

namespace Xiance.Tests.Demonstration;

/// <summary>The Liuzhou pack runs on invented figures: ten counties in four classes, fifteen anticipatory indicators scored, seven binding ones apart.</summary>
public sealed class LiuzhouPackTests
{
    const string Forest = "森林覆盖率", Energy = "单位地区生产总值能耗降低";

    readonly InventedYears years = new("liuzhou-2021");

    [Fact]
    public void Ten_counties_stand_in_four_classes()
    {
        Assert.Equal(10, years.Counties.Count);
        Assert.Equal([4, 2, 2, 2], years.Scheme.Classes.Names.Select(name => years.Counties.Count(county => years.ClassOf(county.Code) == name)));
        Assert.Equal(("重点开发区", "450206", "450221"), (years.ClassOf("柳江区"), years.Code("柳江区"), years.Counties.Single(county => county.Name == "柳江区").Identity));
    }

    [Fact]
    public void Fifteen_indicators_are_scored_and_the_binding_ones_are_not()
    {
        Assert.Equal((15, 8), (years.Scheme.Indicators.Count, years.Scheme.Binding.Count));
        Assert.Empty(years.Scheme.Indicators.Select(indicator => indicator.Column).Intersect(years.Scheme.Binding.Select(rule => rule.Column)));
        Assert.Equal(years.Pack.Indicators.Where(indicator => indicator.Nature == Xiance.Plans.TargetNature.Binding).Select(indicator => indicator.Code), years.Scheme.Binding.Select(rule => rule.Column));
        Assert.All(years.Scheme.Classes.Names, name => Assert.Equal(100, years.Scheme.Indicators.Sum(indicator => indicator.ClassWeights[name])));
    }

    [Theory]
    [InlineData(65.99, BindingState.Missed)]
    [InlineData(66.0, BindingState.Met)]
    [InlineData(66.01, BindingState.Met)]
    [InlineData(null, BindingState.Undetermined)]
    public void A_binding_indicator_is_met_missed_or_undetermined_and_never_moves_the_score(double? forest, BindingState state)
    {
        var before = years.Run(2023);
        years[2023, "三江侗族自治县", Forest] = forest;
        var after = years.Run(2023);
        Assert.Equal(state, Binding(after, "三江侗族自治县", Forest).State);
        Assert.Equal(before.Regions.Select(result => result.Score), after.Regions.Select(result => result.Score));
    }

    [Theory]
    [InlineData(null, BindingState.Undetermined)]
    [InlineData("3.1", BindingState.Missed)]
    [InlineData("3.0", BindingState.Met)]
    public void A_target_handed_down_from_above_is_a_fact_of_the_county_and_without_it_nothing_is_said(string? target, BindingState state)
    {
        years[2023, "鹿寨县", Energy] = 3.0;
        if (target is not null) years.State(2023, "鹿寨县", "下达的能耗降低指标", target);
        var result = Binding(years.Run(2023), "鹿寨县", Energy);
        Assert.Equal(state, result.State);
        Assert.Equal(3.0m, result.Value);
    }

    [Fact]
    public void The_concentration_of_fine_dust_is_met_below_its_target()
    {
        years[2023, "城中区", "细颗粒物年平均浓度"] = 25;
        years.State(2023, "城中区", "下达的细颗粒物浓度", "26");
        Assert.Equal(BindingState.Met, Binding(years.Run(2023), "城中区", "细颗粒物年平均浓度").State);
    }

    [Fact]
    public void A_miss_bars_honours_only_where_the_scheme_says_so()
    {
        var best = years.Run(2023).Honours.First(award => award.Honour == "先进").Region;
        years[2023, best, Forest] = 10;
        Assert.Contains(years.Run(2023).Honours, award => award.Region == best);
        var strict = new InventedYears("liuzhou-2021", text => text.Replace("target: 66, effect: shown_apart", "target: 66, effect: bars_honours", StringComparison.Ordinal));
        strict[2023, best, Forest] = 10;
        Assert.DoesNotContain(strict.Run(2023).Honours, award => award.Region == best);
    }

    [Fact]
    public void The_first_of_each_class_is_advanced()
    {
        var run = years.Run(2023);
        Assert.Equal(run.Regions.Where(result => result.Classes.Single().Rank == 1).Select(result => result.Region.Id).Order(StringComparer.Ordinal), run.Honours.Where(award => award.Honour == "先进").Select(award => award.Region).Order(StringComparer.Ordinal));
        Assert.Equal(4, run.Honours.Count(award => award.Honour == "先进"));
    }

    [Fact]
    public void Papers_list_binding_indicators_apart_and_say_that_the_scheme_is_provisional()
    {
        years[2023, "三江侗族自治县", Forest] = 65;
        var content = new BriefingContent(years.Run(2023), years.Pack.Title, []);
        var briefing = AssessmentBriefing.Run(content);
        var table = briefing.Blocks.OfType<PaperTable>().Single(one => one.Columns.Count == 5 && one.Columns[2].Head == "未完成（个）");
        Assert.Contains("三江侗族自治县", table.Rows.Single(row => row[0].Text == Forest)[4].Text, StringComparison.Ordinal);
        Assert.Equal(10, table.Rows.Single(row => row[0].Text == Energy)[3].Number);
        Assert.True(briefing.Provisional);
        var own = CountyPaper.Run(content, years.Code("三江侗族自治县"))!.Blocks.OfType<PaperTable>().Single(one => one.Columns.Count == 4 && one.Columns[3].Head == "结果");
        Assert.Equal(("65", "66", "未完成"), own.Rows.Where(row => row[0].Text == Forest).Select(row => (row[1].Text, row[2].Text, row[3].Text)).Single());
    }

    BindingResult Binding(AssessmentRun run, string county, string code) => run.Find(years.Code(county))!.Binding.Single(result => result.Code == code);
}
