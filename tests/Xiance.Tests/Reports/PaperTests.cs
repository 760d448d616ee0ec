using Xiance.Reports;

namespace Xiance.Tests.Reports;

public sealed class PaperTests
{
    [Fact]
    public void The_talk_list_is_printed_only_for_those_who_may_see_it()
    {
        Assert.Contains(SamplePapers.Briefing.Blocks, block => block is PaperHeading { Text: "五、约谈警示" });
        Assert.DoesNotContain("约谈", SamplePapers.Text(AssessmentBriefing.Run(SamplePapers.Content with { WithTalks = false })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_money_table_ends_with_a_total_to_the_fen()
    {
        var table = SamplePapers.Briefing.Blocks.OfType<PaperTable>().Single(table => table.LastRowIsTotal);
        Assert.Equal(("合计", "240,000,000.00"), (table.Rows[^1][0].Text, table.Rows[^1][2].Text));
        Assert.Equal(240_000_000m, table.Rows.SkipLast(1).Sum(row => row[2].Number));
    }

    [Fact]
    public void Every_region_is_ranked_once_and_the_order_is_that_of_the_ranks()
    {
        var ranking = SamplePapers.Briefing.Blocks.OfType<PaperTable>().First();
        Assert.Equal(SamplePapers.Run.Regions.Where(region => region.Rank is not null).OrderBy(region => region.Rank).Select(region => region.Score), ranking.Rows.Where(row => row[0].Number is not null).Select(row => row[4].Number));
        Assert.Equal(24, ranking.Rows.Select(row => row[1].Text).Distinct().Count());
    }

    [Fact]
    public void Provisional_values_are_marked_and_their_reasons_listed()
    {
        Assert.Equal("暂定　示例数据（合成）", SamplePapers.Briefing.Marks);
        Assert.Contains("1. 进步县专项奖励资金：示例假定。", SamplePapers.Text(SamplePapers.Briefing), StringComparison.Ordinal);
        Assert.False(AssessmentBriefing.Run(SamplePapers.Content with { Allocations = [] }).Provisional);
    }

    [Fact]
    public void A_county_paper_names_no_other_county()
    {
        var all = SamplePapers.Run.Regions.Select(region => region.Region.Name).ToList();
        Assert.All(all, name =>
        {
            var text = SamplePapers.Text(CountyPaper.Run(SamplePapers.Content, name)!);
            Assert.Equal([name], all.Where(other => text.Contains(other, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void The_printed_lines_of_a_score_add_up_to_the_printed_score()
    {
        foreach (var region in SamplePapers.Run.Regions)
            foreach (var table in CountyPaper.Run(SamplePapers.Content, region.Region.Id)!.Blocks.OfType<PaperTable>().Where(table => table.LastRowIsTotal && table.Columns.Count == 6))
                Assert.Equal(Print(table.Rows[^1][5].Number!.Value), table.Rows.SkipLast(1).Sum(row => Print(row[5].Number!.Value)));
    }

    [Fact]
    public void A_county_with_money_sees_how_it_came_about_and_one_without_sees_none()
    {
        var paid = SamplePapers.Content.Allocations[0].Shares[0];
        Assert.Contains($"{paid.Lines[0].Calculation}|", SamplePapers.Text(CountyPaper.Run(SamplePapers.Content, paid.Region)!), StringComparison.Ordinal);
        var other = SamplePapers.Run.Regions.First(region => SamplePapers.Content.Allocations[0].Shares.All(share => share.Region != region.Region.Id)).Region.Id;
        Assert.DoesNotContain("资金", SamplePapers.Text(CountyPaper.Run(SamplePapers.Content, other)!).Replace("荣誉和资金", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(CountyPaper.Run(SamplePapers.Content, "不存在"));
    }

    [Theory]
    [InlineData("-1234.565", 2, "−1,234.57")]
    [InlineData("0", 0, "0")]
    [InlineData("0.004", 2, "0.00")]
    [InlineData("-0.004", 2, "0.00")]
    public void Numbers_are_printed_with_commas_and_a_real_minus(string value, int decimals, string expected) =>
        Assert.Equal(expected, PaperCell.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals).Text);

    static decimal Print(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
