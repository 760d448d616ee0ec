using Xiance.Assessment;
using Xiance.Basics;

namespace Xiance.Tests.Demonstration;

public sealed class HonoursTalksFundTests
{
    static readonly HonoursTalksFundCase Case = new();

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    public void Scores_and_ranks_overall_and_by_class_are_those_worked_out_by_hand(int year)
    {
        var expected = Case.ExpectedRows(year).Select(row => (row.Text("县"), row.Number("得分"), row.Whole("名次"), string.Join(' ', HonoursTalksFundCase.Classes(row).Select(item => $"{item.Class} {item.Score:0.####} {item.Rank}"))));
        var actual = Run(year).Regions.Select(result => (result.Region.Id, result.Score!.Value, result.Rank!.Value, string.Join(' ', result.Classes.Select(item => $"{item.Class} {item.Score:0.####} {item.Rank}"))));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Strong_counties_share_the_last_place_and_the_vetoed_one_is_passed_over() =>
        Assert.Equal(Case.Expected.Texts("强县").Order(StringComparer.Ordinal), Holders("强县"));

    [Fact]
    public void Advanced_counties_are_found_class_by_class_and_a_class_of_one_has_none()
    {
        var expected = Case.Expected.Map("先进县")!;
        Assert.All(expected.Keys, name => Assert.Equal(expected.Texts(name).Order(StringComparer.Ordinal), Holders("先进县", name)));
    }

    [Fact]
    public void Progress_counties_and_their_gains_follow_from_both_years()
    {
        var expected = Case.Expected.Maps("进步县").Select(row => (row.Text("县"), row.Number("提高"))).Order();
        Assert.Equal(expected, Run(2024).Honours.Where(award => award.Honour == "进步县").Select(award => (award.Region, award.Value)).Order());
    }

    [Fact]
    public void Talks_carry_the_evidence_of_both_years()
    {
        var expected = Case.Expected.Maps("约谈").Select(row => $"{row.Text("县")} {row.Text("情形")} {row.OptionalText("类型")} "
            + string.Join(' ', row.Maps("证据").Select(year => $"{year.Whole("年度")}:{year.OptionalWhole("上年名次")}→{year.Whole("名次")}/{year.Whole("共")}")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Run(2024).Talks.Select(Told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_fund_is_divided_by_gain_to_the_fen()
    {
        var fund = Case.Expected.Map("资金（元）")!;
        var awards = Run(2024).Honours.Where(award => award.Honour == "进步县").OrderBy(award => award.Region, StringComparer.Ordinal).ToList();
        var shares = Money.FromYuanExactly(fund.Number("总额"))!.Value.Split([.. awards.Select(award => award.Value)]);
        Assert.Equal(awards.Select(award => fund.Text(award.Region)), shares.Select(share => share.ToString()));
        Assert.Equal(fund.Number("总额"), shares.Sum(share => share.Yuan));
    }

    static AssessmentRun Run(int year)
    {
        var outcome = Assess.Run(Case.Scheme, Case.Input(year));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    static IEnumerable<string> Holders(string honour, string? inClass = null) =>
        Run(2024).Honours.Where(award => award.Honour == honour && award.Class == inClass).Select(award => award.Region).Order(StringComparer.Ordinal);

    static string Told(TalkFinding talk)
    {
        var name = Case.Scheme.Talks.SelectMany(rule => rule.Criteria).Single(criterion => criterion.Code == talk.Criterion || criterion.Name == talk.Criterion).Name;
        return $"{talk.Region} {name} {talk.Class} {string.Join(' ', talk.Evidence.OrderBy(year => year.Period).Select(year => $"{year.Period.Last.Year}:{year.Before}→{year.Rank}/{year.Of}"))}";
    }
}
