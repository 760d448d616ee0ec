using System.Globalization;
using Xiance.Assessment;

namespace Xiance.Reports;

/// <summary>What the papers of a result's life say: the meeting that decided, the public notice, the number and day of publication. Empty and null while they have not happened.</summary>
public sealed record CircularFacts(string Number, string IssuedBy)
{
    public string Meeting { get; init; } = "";

    public DateOnly? MeetingDay { get; init; }

    public DateOnly? NoticeFrom { get; init; }

    public DateOnly? NoticeTo { get; init; }

    public int NoticeDays { get; init; }

    public DateOnly? IssuedOn { get; init; }
}

/// <summary>
/// The circular (通报) that announces a result: to whom, on what basis, how it was decided, who is honoured. It names nobody but the
/// honoured: places further down, talks and drafts of money are not for a circular.
/// </summary>
public static class AssessmentCircular
{
    public static Paper Run(BriefingContent content, CircularFacts facts)
    {
        var run = content.Run;
        var honours = run.Scheme.Honours.Where(rule => run.Honours.Any(award => award.Honour == rule.Code)).ToList();
        return new Paper($"关于{run.Period.ToChinese()}{run.Scheme.Name}结果的通报",
        [
            new PaperParagraph("各县（市、区）人民政府，各有关单位："),
            new PaperParagraph($"根据《{content.Plan}》，对{run.Regions.Count}个县（市、区）{run.Period.ToChinese()}县域经济发展情况进行了综合评价，评价指标{run.Scheme.Indicators.Count}项。{Decided(facts)}现将结果通报如下。"),
            .. honours.SelectMany((rule, index) => Honour(content, rule, index)),
            .. honours.Count == 0 ? (IEnumerable<PaperBlock>)[new PaperParagraph("本期没有符合条件的县（市、区）。")] : [],
            .. TossPart.Of(content),
            new PaperParagraph("希望受到通报的县（市、区）珍惜荣誉、再接再厉；其他县（市、区）对照差距、改进工作，推动县域经济高质量发展。"),
            .. BasisPart.Of(content),
        ])
        {
            Subtitle = facts.IssuedOn is null ? "（送审稿）" : facts.Number,
            Provisional = content.Provisional,
            Synthetic = content.Synthetic,
            Provenance = content.Provenance,
            Colophon = facts.IssuedOn is { } day ? new PaperColophon("有关单位", facts.IssuedBy, day) : null,
        };
    }

    static string Decided(CircularFacts facts)
    {
        var meeting = facts.Meeting.Length == 0 ? "" : $"{(facts.MeetingDay is { } day ? Date(day) : "")}经{facts.Meeting}研究审定，";
        var notice = facts is { NoticeFrom: { } from, NoticeTo: { } to } ? $"并于{Date(from)}至{Date(to)}公示{facts.NoticeDays}个工作日，" : "";
        return meeting + notice;
    }

    static IEnumerable<PaperBlock> Honour(BriefingContent content, HonourRule rule, int index)
    {
        var names = content.Run.Regions.ToDictionary(region => region.Region.Id, region => region.Region.Name);
        var held = content.Run.Honours.Where(award => award.Honour == rule.Code).ToList();
        yield return new PaperHeading(1, $"{Printed.Ordinal(index + 1)}、{rule.Name}（{held.Count}个）");
        foreach (var group in held.GroupBy(award => award.Class))
            yield return new PaperParagraph((group.Key is null ? "" : $"{group.Key}：") + string.Join('、', group.Select(award => names[award.Region])) + "。");
    }

    static string Date(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
