namespace Xiance.Reports;

/// <summary>What the packet says of projects that need a look: behind their schedule, moved to another stage, approvals near or beyond their days.</summary>
static class ProjectPart
{
    public static IEnumerable<PaperBlock> Run(PacketContent content) =>
    [
        new PaperHeading(2, "（三）进度滞后"),
        content.LateProjects.Count == 0 ? new PaperParagraph("没有滞后于计划的项目。") : new PaperTable(
            [new("项目", false, 8), new("县（市、区）", false, 4), new("阶段", false, 3), new("滞后情况", false, 11)],
            [.. content.LateProjects.Select(late => (IReadOnlyList<PaperCell>)[late.Project, late.County, late.Stage, late.Reason])]),
        new PaperHeading(2, "（四）阶段变动"),
        content.Moves.Count == 0 ? new PaperParagraph("本期没有项目变动阶段。") : new PaperTable(
            [new("变动项目", false, 8), new("县（市、区）", false, 4), new("原阶段", false, 3), new("现阶段", false, 3), new("日期", false, 4), new("原因", false, 6)],
            [.. content.Moves.Select(move => (IReadOnlyList<PaperCell>)[move.Project, move.County, move.From, move.To, move.Day, move.Reason])]),
        new PaperHeading(2, "（五）审批预警"),
        content.Alarms.Count == 0 ? new PaperParagraph("没有超时或临近时限的审批。") : new PaperTable(
            [new("项目", false, 8), new("县（市、区）", false, 4), new("审批事项", false, 5), new("已用工作日", true, 3), new("法定工作日", true, 3), new("状态", false, 4)],
            [.. content.Alarms.Select(alarm => (IReadOnlyList<PaperCell>)[alarm.Project, alarm.County, alarm.Approval, PaperCell.Of(alarm.Used, 0), PaperCell.Of(alarm.Statutory, 0), alarm.State])]),
    ];
}
