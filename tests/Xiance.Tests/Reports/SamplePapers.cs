using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Reports;
using Xiance.Tests.Demonstration;

namespace Xiance.Tests.Reports;

/// <summary>Papers of the hand-made case of honours, talks and money.</summary>
static class SamplePapers
{
    static readonly HonoursTalksFundCase Case = new();

    public static readonly AssessmentRun Run = Assess.Run(Case.Scheme with { Name = "综合评价" }, Case.Input(2024)).Value!;

    public static BriefingContent Content => new(Run, "示例省强县行动方案", [Fund()]) { WithTalks = true, Synthetic = true, State = "结果尚未公布。", Provenance = "考核结果第1号" };

    public static Paper Briefing => AssessmentBriefing.Run(Content);

    /// <summary>Every kind of block, and texts that files must survive.</summary>
    public static Paper Everything => new("各种段落", [
        new PaperHeading(1, "一、正文"), new PaperParagraph(string.Concat(Enumerable.Repeat("县域经济高质量发展", 200))), new PaperNote("注：e 为估计值。"), new PaperPageBreak(),
        new PaperHeading(2, "（一）表 [x]:*?/\\'"),
        new PaperTable([new("名称", false, 3), new("数（元）", true, 2)], [["=1+1", PaperCell.Of(-1234.5m, 2)], ["@甲 < & >\u0001", PaperCell.Of(null, 2)], ["-2", "未报"]]),
        new PaperTable([new("名称", false, 3)], [["+3"]]),
    ])
    { Subtitle = "副标题", Provisional = true, Synthetic = true, Colophon = new("各市人民政府", "示例省人民政府办公厅", new DateOnly(2025, 3, 1)) };

    static Allocation Fund()
    {
        var pool = new FundPool("进步县奖励资金", "进步县专项奖励资金", "进步县", new Money(24_000_000_000)) { Split = FundSplit.ByValue, Payer = "省财政厅", Uses = ["园区建设"], Assumption = "示例假定" };
        return Allocate.Run(pool, Period.Year(2024), [.. Run.Honours.Where(award => award.Honour == "进步县").Select(award => new FundClaim(award.Region, award.Region, award.Value))]).Value!;
    }

    public static string Text(Paper paper) => string.Join('\n', paper.Blocks.Select(block => block switch
    {
        PaperHeading heading => heading.Text,
        PaperParagraph paragraph => paragraph.Text,
        PaperNote note => note.Text,
        PaperTable table => string.Join('\n', table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text)))),
        _ => "",
    }).Prepend(paper.Title));
}
