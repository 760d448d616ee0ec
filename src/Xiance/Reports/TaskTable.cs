using Xiance.Documents;

namespace Xiance.Reports;

/// <summary>任务分解表 as offices use it: 序号, 任务事项, 牵头单位, 配合单位, 完成时限, in the order of the text, one heading an action.</summary>
public static class TaskTable
{
    static readonly IReadOnlyList<PaperColumn> Columns = [new("序号", false, 6), new("任务事项", false, 40), new("牵头单位", false, 18), new("配合单位", false, 24), new("完成时限", false, 12)];

    /// <summary>Units whose role the document does not name stand as responsible units in the lead column, marked so.</summary>
    public static Paper Run(PlanDocument document, IReadOnlyList<Documents.PlanTask> tasks, TaskTableMarks marks)
    {
        var header = document.Document;
        var title = header.PlanTitle ?? header.Title ?? document.Source;
        var groups = tasks.Select((task, index) => (Task: task, Number: index + 1)).GroupBy(pair => pair.Task.HeadingPath.Count > 0 ? string.Join(" ", pair.Task.HeadingPath) : "").ToList();
        var blocks = groups.SelectMany(group => (group.Key.Length > 0 && groups.Count > 1 ? new PaperBlock[] { new PaperHeading(2, group.Key) } : []).Append(new PaperTable(Columns, [.. group.Select(Row)]))).ToList();
        if (tasks.Any(NoRole)) blocks.Add(new PaperNote("带“（责任单位）”的，原文没有区分牵头和配合。"));
        if (tasks.Count == 0) blocks.Add(new PaperParagraph("没有已采用的任务。"));
        return new Paper($"{title}任务分解表", blocks)
        {
            Subtitle = string.Join("　", new[] { header.DocumentNumber ?? "", marks.Confirmed ? "" : "未确认稿" }.Where(part => part.Length > 0)),
            Synthetic = marks.Synthetic,
            Provenance = marks.Provenance,
        };
    }

    static IReadOnlyList<PaperCell> Row((Documents.PlanTask Task, int Number) row)
    {
        var task = row.Task;
        var lead = NoRole(task) ? $"{string.Join('、', task.ResponsibleUnits)}（责任单位）" : string.Join('、', task.LeadUnits);
        List<string> supporting = [.. task.SupportingUnits, .. NoRole(task) ? [] : task.ResponsibleUnits];
        return [new PaperCell(Printed.Number(row.Number, 0)) { Number = row.Number }, task.Title, lead, string.Join('、', supporting), task.Deadline ?? ""];
    }

    static bool NoRole(Documents.PlanTask task) => task.LeadUnits.Count == 0 && task.ResponsibleUnits.Count > 0;
}

/// <summary>What a task table says of itself: whether the plan is confirmed, whether it is a demonstration, and where it comes from.</summary>
public sealed record TaskTableMarks(bool Confirmed, bool Synthetic, string Provenance);
