using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>甘特图 and 责任矩阵 as rows of a workbook: what the drawing shows, in words.</summary>
static class PlanningSheets
{
    public static IReadOnlyList<IReadOnlyList<object?>> Gantt(GanttChart chart, Words words) =>
    [
        [words["tasks.number"], words["tasks.task"], words["tasks.leads"], words["tasks.start"], words["tasks.due"], words["tasks.percent"], words["tasks.light"], words["tasks.milestones"]],
        .. chart.Bars.Select(bar => (IReadOnlyList<object?>)[bar.Line.Number, bar.Line.Title, bar.Line.Leads, Figure.Day(bar.Start), Figure.Day(bar.End), (decimal)bar.Line.Percent, words["light." + bar.Line.Course.On(chart.Today).Light],
            string.Join('；', bar.Milestones.Select(stone => $"{stone.Title} {Figure.Day(stone.Due)}{(stone.ReachedOn is { } day ? "（" + words["tasks.state.Done"] + " " + Figure.Day(day) + "）" : "")}"))]),
    ];

    public static IReadOnlyList<IReadOnlyList<object?>> Matrix(ShownMatrix matrix, Words words) =>
    [
        [words["tasks.unit"], words["tasks.leading"], words["tasks.supporting"], .. matrix.Lines.Select(line => $"{line.Number} {line.Title}".Trim())],
        .. matrix.Units.Select(unit => (IReadOnlyList<object?>)[unit.Name, (decimal)unit.Leads, (decimal)unit.Supports, .. matrix.Lines.Select(line => matrix.Parts.TryGetValue((line.TaskId, unit.Id), out var leads) ? leads ? $"{words["tasks.role.Lead"]} {words["light." + matrix.Light(line)]}" : words["tasks.role.Supporting"] : "")]),
    ];
}
