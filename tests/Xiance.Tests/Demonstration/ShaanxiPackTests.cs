using Xiance.Assessment;

namespace Xiance.Tests.Demonstration;

/// <summary>The Shaanxi pack runs on invented figures: four parts, counties and districts apart, progress in places, streaks of two years.</summary>
public sealed class ShaanxiPackTests
{
    static readonly string[] Core = ["人均地区生产总值", "固定资产投资增速", "主导产业增加值", "城乡居民人均可支配收入", "税收增长率", "研发支出与地区生产总值之比", "招商引资落地金额"];

    readonly InventedYears years = new("shaanxi-2025");

    [Fact]
    public void The_seven_core_indicators_are_the_comprehensive_part_beside_common_and_special_ones()
    {
        Assert.Equal(["综合指标", "共性指标", "专项指标"], years.Scheme.Nodes.Where(node => node.Parent is not null).Select(node => node.Code));
        Assert.Equal(Core, years.Scheme.Indicators.Where(indicator => indicator.Parent == "综合指标").Select(indicator => indicator.Code));
        Assert.All(years.Scheme.Classes.Names, name => Assert.Equal(100, years.Scheme.Indicators.Sum(indicator => indicator.ClassWeights[name])));
        Assert.Equal(["加分", "减分"], years.Scheme.Points.Select(rule => rule.Code));
    }

    [Fact]
    public void Seventy_six_counties_and_thirty_one_districts_are_ranked_apart()
    {
        var run = years.Run(2023);
        Assert.Equal(Enumerable.Range(1, 76), run.Regions.Where(result => result.Group == "县（市）").Select(result => result.Rank!.Value).Order());
        Assert.Equal(Enumerable.Range(1, 31), run.Regions.Where(result => result.Group == "市辖区组").Select(result => result.Rank!.Value).Order());
        Assert.All(run.Regions, result => Assert.Equal(result.Region.Name.EndsWith('区'), result.Group == "市辖区组"));
    }

    [Theory]
    [InlineData("县（市）", 10)]
    [InlineData("市辖区组", 5)]
    public void Progress_is_the_gain_in_places_within_the_group(string group, int places)
    {
        var run = years.Run(2023);
        var last = run.Standings.Where(standing => standing.Period.Last.Year == 2022).ToDictionary(standing => standing.Region, standing => standing.Rank);
        var gains = run.Regions.Where(result => result.Group == group).Select(result => (result.Region.Id, Gain: last[result.Region.Id]!.Value - result.Rank!.Value)).OrderByDescending(one => one.Gain).ToList();
        var least = gains[places - 1].Gain;
        Assert.True(least > 0);
        var held = run.Honours.Where(award => award.Honour == "进步" && award.Class == group).ToList();
        Assert.Equal(gains.Where(one => one.Gain >= least).Select(one => one.Id).Order(StringComparer.Ordinal), held.Select(award => award.Region).Order(StringComparer.Ordinal));
        Assert.All(held, award => Assert.Equal(gains.Single(one => one.Id == award.Region).Gain, award.Value));
    }

    [Fact]
    public void The_best_fifth_of_each_group_is_excellent_and_two_such_years_in_a_row_are_a_streak()
    {
        var run = years.Run(2023);
        bool Excellent(int year, string region) => run.Standings.Single(standing => standing.Period.Last.Year == year && standing.Region == region) is { Rank: { } rank } standing && rank <= (standing.Group == "县（市）" ? 15 : 6);
        Assert.Equal(15 + 6, run.Regions.Count(result => result.Grade == "优秀"));
        var expected = years.Counties.Select(county => county.Code).Where(code => Excellent(2022, code) && Excellent(2023, code)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);
        Assert.True(expected.Count < 21);
        Assert.Equal(expected, run.Honours.Where(award => award.Honour == "连续优秀").Select(award => award.Region).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_last_year_there_is_no_streak_and_the_run_says_why()
    {
        var first = new InventedYears("shaanxi-2025", text => text.Replace("period_offset: -1, ", "", StringComparison.Ordinal)).Run(2020);
        Assert.DoesNotContain(first.Honours, award => award.Honour is "连续优秀" or "进步");
        Assert.Contains(first.Warnings, warning => warning.Code == "AS-311");
        Assert.Contains(first.Warnings, warning => warning.Code == "AS-310");
        Assert.Equal(15, first.Honours.Count(award => award.Honour == "先进"));
    }

    [Fact]
    public void Last_of_its_group_two_years_running_is_pointed_out_and_one_year_is_not()
    {
        const string county = "佛坪县";
        var district = years.Run(2022).Regions.Single(result => result is { Group: "市辖区组", Rank: 1 }).Region.Id;
        foreach (var indicator in years.Scheme.Indicators)
            foreach (var year in new[] { 2021, 2022, 2023 })
            {
                years[year, county, indicator.Column] = -1_000;
                if (year == 2023) years[year, district, indicator.Column] = -1_000;
            }
        var run = years.Run(2023);
        Assert.Equal((76, 31), (run.Find(years.Code(county))!.Rank, run.Find(years.Code(district))!.Rank));
        var finding = Assert.Single(run.Talks, talk => talk.Region == years.Code(county));
        Assert.Equal([(2023, 76, 76), (2022, 76, 76)], finding.Evidence.Select(year => (year.Period.Last.Year, year.Rank, year.Of)));
        Assert.DoesNotContain(run.Talks, talk => talk.Region == years.Code(district));
    }

    [Fact]
    public void Bonus_points_stop_at_five_and_penalties_are_taken_off()
    {
        var before = years.Run(2023);
        years.State(2023, "神木市", "加分", "7");
        years.State(2023, "府谷县", "减分", "2");
        var after = years.Run(2023);
        Assert.Equal(before.Find(years.Code("神木市"))!.Score + 5, after.Find(years.Code("神木市"))!.Score);
        Assert.Equal(before.Find(years.Code("府谷县"))!.Score - 2, after.Find(years.Code("府谷县"))!.Score);
    }

    [Fact]
    public void Research_spending_is_taken_from_the_year_before()
    {
        var before = years.Run(2023).Find(years.Code("眉县"))!.Score;
        years[2024, "眉县", Core[5]] = 9;
        Assert.Equal(before, years.Run(2023).Find(years.Code("眉县"))!.Score);
        years[2022, "眉县", Core[5]] = 9;
        Assert.NotEqual(before, years.Run(2023).Find(years.Code("眉县"))!.Score);
    }
}
