using System.Globalization;
using Xiance.Basics;

namespace Xiance.Reports;

/// <summary>Arranges the packet of a period: signing sheet, overall situation, targets, tasks, projects, demands, and a sheet for every county.</summary>
public static class QuarterPacket
{
    const decimal FenAYi = 10_000_000_000m;

    public static Paper Run(PacketContent content)
    {
        List<(string Heading, IEnumerable<PaperBlock> Blocks)> parts =
        [
            ("总体情况", Summary(content)),
            ("主要目标", Targets(content)),
            ("任务进展", Tasks(content)),
            ("项目建设", Projects(content)),
            ("企业诉求", Demands(content)),
            .. content.Review is { } review ? new[] { ("调度落实", ReviewPart.Run(review)) } : [],
            ("分县情况", Counties(content)),
        ];
        var title = $"{content.Jurisdiction}{content.Period.ToChinese()}县域经济调度材料";
        return new Paper(title, [.. Signing(title), .. parts.SelectMany((part, index) => part.Blocks.Prepend(new PaperHeading(1, $"{Printed.Ordinal(index + 1)}、{part.Heading}")))])
        {
            Subtitle = $"（数据截至{content.Day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}）",
            Provisional = content.Provisional,
            Synthetic = content.Synthetic,
            Provenance = content.Provenance,
        };
    }

    /// <summary>The sheet that goes round before the packet is issued; filled in by hand or in the office system.</summary>
    static IEnumerable<PaperBlock> Signing(string title) =>
    [
        new PaperHeading(2, "签批单"),
        new PaperTable([new("事项", false, 2), new("意见（职务、签名、日期由经办人手填）", false, 7)],
            [["文件标题", title], ["拟　　稿", ""], ["核　　稿", ""], ["会　　签", ""], ["签　　发", ""], ["密级、公开属性", ""], ["印发范围、份数", ""]]),
        new PaperPageBreak(),
    ];

    static IEnumerable<PaperBlock> Summary(PacketContent content)
    {
        if (content.Targets.Count > 0) yield return new PaperParagraph($"《{content.Plan}》主要目标{content.Targets.Count}项：{Count(content.Targets.GroupBy(target => target.Light).Select(group => (group.Key, (long)group.Count())))}。");
        if (content.Tasks is { } tasks) yield return new PaperParagraph($"任务{tasks.Units.Sum(unit => unit.Normal + unit.Near + unit.Behind + unit.NotDue)}项，其中滞后{tasks.Units.Sum(unit => unit.Behind)}项，临近{tasks.Units.Sum(unit => unit.Near)}项。");
        if (content.Stages.Count > 0) yield return new PaperParagraph($"在库项目{content.Stages.Sum(stage => stage.Count)}个，总投资{Yi(Sum(content.Stages, stage => stage.Investment))}；{content.Period.Last.Year}年计划投资{Yi(Sum(content.Stages, stage => stage.Planned))}，完成{Yi(Sum(content.Stages, stage => stage.Done))}{Rate(Sum(content.Stages, stage => stage.Planned), Sum(content.Stages, stage => stage.Done))}。进度滞后{content.LateProjects.Count}个，本期阶段变动{content.Moves.Count}次，审批超时或临近时限{content.Alarms.Count}项。");
        if (content.Demands.Count > 0) yield return new PaperParagraph($"企业诉求{content.Demands.Sum(one => one.Count)}件：{Count(content.Demands)}；逾期{content.LateDemands.Count}件，企业不满意{content.Unsatisfied.Count}件。");
        yield return new PaperParagraph("未报的数据不计入合计，表中标“未报”；目标的预测为80%区间，仅供研判。");
    }

    static IEnumerable<PaperBlock> Targets(PacketContent content) => content.Targets.Count == 0 ? [new PaperParagraph("没有可以跟踪的目标。")] :
    [
        new PaperTable([new("目标", false, 8), new("期限", false, 3), new("单位", false, 3), new("目标值", true, 4), new("实际", true, 4), new("应达", true, 4), new("预测", true, 5), new("状态", false, 3), new("说明", false, 9)],
            [.. content.Targets.Select(target => (IReadOnlyList<PaperCell>)[target.Name, target.End, target.Unit, target.Aim, target.Actual, target.Planned, target.Forecast, target.Light, target.Reason])]),
    ];

    static IEnumerable<PaperBlock> Tasks(PacketContent content)
    {
        if (content.Tasks is not { } tasks)
        {
            yield return new PaperParagraph("没有登记任务。");
            yield break;
        }
        yield return new PaperTable([new("牵头单位", false, 6), new("正常", true, 2), new("临近", true, 2), new("滞后", true, 2), new("未到期", true, 2)], [.. tasks.Units.Select(unit => (IReadOnlyList<PaperCell>)[unit.Unit, Whole(unit.Normal), Whole(unit.Near), Whole(unit.Behind), Whole(unit.NotDue)])]);
        if (tasks.Late.Count == 0) yield return new PaperParagraph("没有滞后事项。");
        else yield return new PaperTable([new("滞后事项", false, 10), new("牵头单位", false, 5), new("时限", false, 3), new("原因", false, 8)], [.. tasks.Late.Select(late => (IReadOnlyList<PaperCell>)[late.Title, late.Unit, late.Due, late.Reason])]);
    }

    static IEnumerable<PaperBlock> Projects(PacketContent content)
    {
        if (content.Stages.Count == 0)
        {
            yield return new PaperParagraph("项目库中没有项目。");
            yield break;
        }
        yield return new PaperHeading(2, "（一）按阶段");
        yield return Groups("阶段", content.Stages, false);
        yield return new PaperHeading(2, "（二）按县（市、区）");
        yield return Groups("县（市、区）", content.ProjectCounties, true);
        foreach (var block in ProjectPart.Run(content)) yield return block;
    }

    static PaperTable Groups(string head, IReadOnlyList<PacketGroup> groups, bool keyStarts) => new(
        [new(head, false, 5), new("项目（个）", true, 3), new("总投资（亿元）", true, 4), new("年度计划（亿元）", true, 4), new("已完成（亿元）", true, 4), .. keyStarts ? new[] { new PaperColumn("重点新开工（个）", true, 4) } : []],
        [.. groups.Select(group => Line(group, keyStarts)), Line(new PacketGroup("合计", groups.Sum(group => group.Count), Sum(groups, group => group.Investment), Sum(groups, group => group.Planned), Sum(groups, group => group.Done)) { KeyStarts = groups.Sum(group => group.KeyStarts) }, keyStarts)])
    { LastRowIsTotal = true };

    static IReadOnlyList<PaperCell> Line(PacketGroup group, bool keyStarts) => [group.Name, Whole(group.Count), Amount(group.Investment), Amount(group.Planned), Amount(group.Done), .. keyStarts ? new[] { Whole(group.KeyStarts) } : []];

    static IEnumerable<PaperBlock> Demands(PacketContent content)
    {
        if (content.Demands.Count == 0)
        {
            yield return new PaperParagraph("没有登记企业诉求。");
            yield break;
        }
        yield return new PaperTable([new("状态", false, 4), new("件数", true, 2)], [.. content.Demands.Select(one => (IReadOnlyList<PaperCell>)[one.State, Whole(one.Count)]), ["合计", Whole(content.Demands.Sum(one => one.Count))]]) { LastRowIsTotal = true };
        if (content.LateDemands.Count > 0) yield return DemandTable("逾期诉求：问题和诉求", content.LateDemands);
        if (content.Unsatisfied.Count > 0) yield return DemandTable("企业不满意：问题和诉求", content.Unsatisfied);
    }

    static PaperTable DemandTable(string words, IReadOnlyList<PacketDemand> demands) => new(
        [new("编号", true, 2), new("企业", false, 6), new("县（市、区）", false, 4), new("承办单位", false, 4), new("期限", false, 4), new(words, false, 10)],
        [.. demands.Select(one => (IReadOnlyList<PaperCell>)[Whole(one.Number), one.Firm, one.County, one.Unit, one.Due, one.Demand])]);

    static IEnumerable<PaperBlock> Counties(PacketContent content) => content.Counties.SelectMany((county, index) => (IEnumerable<PaperBlock>)
    [
        .. index == 0 ? [] : new PaperBlock[] { new PaperPageBreak() },
        new PaperHeading(2, $"（{Number(index + 1)}）{county.Name}{(county.Parent.Length > 0 && county.Parent != content.Jurisdiction ? $"（{county.Parent}）" : "")}"),
        new PaperParagraph($"{(county.Projects is { } own ? $"在库项目{own.Count}个，总投资{Yi(own.Investment)}，年度完成{Yi(own.Done)}，重点新开工{own.KeyStarts}个" : "没有在库项目")}；在办诉求{county.OpenDemands}件，其中逾期{county.LateDemands}件。"),
        new PaperTable([new("指标", false, 8), new("单位", false, 3), new("本期", true, 4), new("上年同期", true, 4)], [.. county.Figures.Select(Figure)]),
    ]);

    static IReadOnlyList<PaperCell> Figure(PacketFigure figure) => [figure.Indicator, figure.Unit, figure.Value is null ? "未报" : PaperCell.Of(figure.Value, figure.Decimals), PaperCell.Of(figure.YearBefore, figure.Decimals)];

    static string Number(int number) => number < 100 ? Printed.Ordinal(number) : number.ToString(CultureInfo.InvariantCulture);

    static string Count(IEnumerable<(string Name, long Count)> counts) => string.Join('、', counts.Where(one => one.Count > 0).Select(one => $"{one.Name}{one.Count}"));

    static Money? Sum(IReadOnlyList<PacketGroup> groups, Func<PacketGroup, Money?> amount) => groups.Select(amount).Where(one => one is not null).Aggregate((Money?)null, (sum, one) => (sum ?? Money.Zero) + one!.Value);

    static string Yi(Money? amount) => amount is { } money ? Printed.Number(money.Fen / FenAYi, 2) + "亿元" : "未报";

    static string Rate(Money? planned, Money? done) => planned is { Fen: > 0 } plan && done is { } reached ? $"，完成率{Printed.Number(reached.Fen * 100m / plan.Fen, 1)}%" : "";

    static PaperCell Amount(Money? amount) => amount is { } money ? PaperCell.Of(money.Fen / FenAYi, 2) : "未报";

    static PaperCell Whole(long number) => PaperCell.Of(number, 0);
}
