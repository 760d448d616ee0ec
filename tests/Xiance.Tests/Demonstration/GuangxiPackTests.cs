using Xiance.Assessment;

namespace Xiance.Tests.Demonstration;

/// <summary>The Guangxi pack runs on invented figures: class weights with zeros, counties left out of single indicators, vetoes, honours 3 + 4 + 3 and 3.</summary>
public sealed class GuangxiPackTests
{
    static readonly string[] ThreeClasses = ["重点开发区", "农产品主产区", "重点生态功能区"];

    readonly InventedYears years = new("guangxi-2021");

    [Fact]
    public void Thirty_six_indicators_in_six_areas_weigh_one_hundred_in_every_class_zeros_included()
    {
        Assert.Equal((36, 6), (years.Scheme.Indicators.Count, years.Scheme.Nodes.Count(node => node.Parent is not null)));
        foreach (var name in years.Scheme.Classes.Names)
        {
            Assert.Equal(100, years.Scheme.Indicators.Sum(indicator => indicator.ClassWeights[name]));
            foreach (var area in years.Scheme.Nodes.Where(node => node.Parent is not null))
                Assert.Equal(area.ClassWeights[name], years.Scheme.Indicators.Where(indicator => indicator.Parent == area.Code).Sum(indicator => indicator.ClassWeights[name]));
        }
        Assert.Equal([0, 0, 3, 8], years.Scheme.Classes.Names.Select(name => years.Scheme.Indicators.Count(indicator => indicator.ClassWeights[name] == 0)));
    }

    [Fact]
    public void A_weight_table_that_does_not_sum_to_its_total_is_refused()
    {
        var text = years.Pack.Files["assessment.yaml"].Replace("class_weights: {重点开发区: 4, 农产品主产区: 3, 重点生态功能区: 2, 城市主城区: 5}", "class_weights: {重点开发区: 4, 农产品主产区: 3, 重点生态功能区: 2, 城市主城区: 6}", StringComparison.Ordinal);
        Assert.Equal(["AS-109"], Xiance.Assessment.Text.SchemeReader.Read("assessment.yaml", text).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Seventy_counties_and_forty_one_city_districts_are_ranked_apart()
    {
        var run = years.Run(2023);
        Assert.Equal(Enumerable.Range(1, 70), run.Regions.Where(result => result.Group == "县（市）").Select(result => result.Rank!.Value).Order());
        Assert.Equal(Enumerable.Range(1, 41), run.Regions.Where(result => result.Group == "城区").Select(result => result.Rank!.Value).Order());
        Assert.True(run.Provisional);
    }

    [Fact]
    public void Ten_advanced_counties_are_the_first_three_four_and_three_of_their_classes_and_three_districts_come_apart()
    {
        var run = years.Run(2023);
        string[] First(string name, int count) => [.. run.Regions.SelectMany(result => result.Classes.Where(one => one.Class == name).Select(one => (result.Region.Id, one.Rank))).OrderBy(one => one.Rank).Take(count).Select(one => one.Id)];
        var expected = First("重点开发区", 3).Concat(First("农产品主产区", 4)).Concat(First("重点生态功能区", 3));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Held(run, "先进县"));
        Assert.Equal(First("城市主城区", 3).Order(StringComparer.Ordinal), Held(run, "先进城区"));
        Assert.Equal((10, 3), (run.Honours.Count(award => award.Honour == "进步县"), run.Honours.Count(award => award.Honour == "进步城区")));
        Assert.Equal([3, 4, 3], ThreeClasses.Select(name => run.Honours.Count(award => award.Honour == "进步县" && award.Class == name)));
    }

    [Fact]
    public void A_veto_takes_the_honours_of_a_county_and_the_next_of_its_class_moves_up()
    {
        var before = years.Run(2023);
        var best = before.Honours.First(award => award is { Honour: "先进县", Class: "农产品主产区", Place: 1 }).Region;
        var fifth = before.Regions.Single(result => result.Classes.Any(one => one is { Class: "农产品主产区", Rank: 5 })).Region.Id;
        Assert.DoesNotContain(fifth, Held(before, "先进县"));
        years.State(2023, best, "统计造假", "有");
        var after = years.Run(2023);
        Assert.Equal(["统计造假"], after.Find(best)!.Vetoes);
        Assert.Empty(after.Find(best)!.Honours);
        Assert.Equal(before.Find(best)!.Rank, after.Find(best)!.Rank);
        Assert.Contains(fifth, Held(after, "先进县"));
        Assert.Equal(10, Held(after, "先进县").Count);
    }

    [Fact]
    public void A_figure_with_weight_zero_moves_nothing_in_its_class_and_does_in_another()
    {
        var (before, district, county) = (years.Run(2023), "青秀区", years.Counties.First(one => years.ClassOf(one.Code) == "农产品主产区").Code);
        years[2023, district, "粮食产量"] = years[2023, district, "粮食产量"] / 2;
        Assert.Equal(before.Find(years.Code(district))!.Score, years.Run(2023).Find(years.Code(district))!.Score);
        years[2023, county, "粮食产量"] = years[2023, county, "粮食产量"] * 0.9;
        Assert.NotEqual(before.Find(county)!.Score, years.Run(2023).Find(county)!.Score);
    }

    [Theory]
    [InlineData("青秀区", "常住人口城镇化率", 3.0 / 100)]
    [InlineData("青秀区", "农村居民人均可支配收入", 2.0 / 100)]
    [InlineData("城中区", "农村居民人均可支配收入", 0)]
    [InlineData("城中区", "城乡居民收入比", 0)]
    [InlineData("城中区", "服务业增加值增速", 8.0 / 98)]
    [InlineData("城中区", "常住人口城镇化率", 3.0 / 14 * 16 / 98)]
    public void A_district_without_a_countryside_is_not_held_to_rural_income_and_its_weight_passes_to_the_others(string district, string indicator, double weight)
    {
        var run = years.Run(2023);
        var lines = Explain.Region(run, years.Code(district)).Single().Contributions;
        Assert.Equal(weight, lines.Single(line => line.Indicator == indicator).Weight, 1e-12);
        Assert.Equal(1, lines.Sum(line => line.Weight), 1e-12);
        Assert.Equal((double)run.Find(years.Code(district))!.Score!, lines.Sum(line => line.Amount), 1e-9);
    }

    [Fact]
    public void The_first_normalised_figure_is_sixty_and_forty_times_the_place_between_least_and_most()
    {
        var outputs = years.Counties.Select(county => years[2023, county.Code, "地区生产总值"]!.Value).ToList();
        var own = years[2023, "横州市", "地区生产总值"]!.Value;
        var line = Explain.Region(years.Run(2023), "450181").Single().Contributions.Single(one => one.Indicator == "地区生产总值");
        Assert.Equal(60 + 40 * (own - outputs.Min()) / (outputs.Max() - outputs.Min()), line.Normalised, 1e-9);
        Assert.Equal(("重点开发区", 0.04), (years.ClassOf("横州市"), Math.Round(line.Weight, 12)));
    }

    static IReadOnlyList<string> Held(AssessmentRun run, string honour) => [.. run.Honours.Where(award => award.Honour == honour).Select(award => award.Region).Order(StringComparer.Ordinal)];
}
