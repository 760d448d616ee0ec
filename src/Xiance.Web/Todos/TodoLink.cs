using Microsoft.AspNetCore.Components;
using Xiance.Figures;
using Xiance.Web.Shell;

namespace Xiance.Web.Todos;

/// <summary>Where a piece of work is done, and how close its day is.</summary>
static class TodoLink
{
    public static string Of(Visit visit, Todo item) => item.Kind switch
    {
        TodoKind.Filing => visit.Link("/plans/filings/" + item.Region),
        TodoKind.Review => visit.Link("/plans/" + item.Region),
        TodoKind.ReportTask or TodoKind.FinishTask or TodoKind.DecideTask => visit.Link("/tasks/" + item.Region),
        TodoKind.Demand => visit.Link("/demands/" + item.Region),
        TodoKind.ReviewCase or TodoKind.MendCase or TodoKind.DecideCase or TodoKind.NoticeCase or TodoKind.AnswerCase or TodoKind.SettleCase or TodoKind.RecoverCase => visit.Link("/incentives/cases/" + item.Region, (Visit.PlanKey, item.Pack)),
        TodoKind.ApproveList => visit.Link("/incentives/payments", (Visit.PlanKey, item.Pack)),
        TodoKind.AnswerSupervision or TodoKind.CloseSupervision => visit.Link("/tasks/supervision/" + item.Region),
        TodoKind.YearlyList => visit.Link("/tasks/lists/" + item.Region),
        TodoKind.Approval => visit.Link("/projects/" + item.Region),
        TodoKind.DemandReport => visit.Link("/demands/reports"),
        TodoKind.Nominate => visit.Link("/reports/nominations"),
        TodoKind.Bring => visit.Link("/figures/import", (Visit.PlanKey, item.Pack), (Visit.PeriodKey, item.Period)),
        TodoKind.Explain when item.Region.Length == 0 => visit.Link("/figures/checks", (Visit.PlanKey, item.Pack), (Visit.PeriodKey, item.Period)),
        _ when item.Region.Length > 0 => visit.Link("/figures/cell", (Visit.PlanKey, item.Pack), (Visit.PeriodKey, item.Period), ("region", item.Region), ("indicator", item.Indicator)),
        _ => visit.Link("/figures/arrival", (Visit.PlanKey, item.Pack), (Visit.PeriodKey, item.Period), ("state", State(item.Kind))),
    };

    static string? State(TodoKind kind) => kind switch
    {
        TodoKind.Check => nameof(ArrivalStep.Supplied),
        TodoKind.Overdue => "missing",
        _ => null,
    };

    public static RenderFragment<Todo> Cell(Visit visit) => item => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", Of(visit, item));
        builder.AddContent(2, item.Title);
        builder.CloseElement();
    };

    // So close to the day that it turns amber.
    const int NearDays = 3;

    public static RenderFragment<Todo> Due(DateOnly today, Words words) => item => builder =>
    {
        if (item.Due is not { } due) return;
        var left = due.DayNumber - today.DayNumber;
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "st " + (left < 0 ? "bad" : left <= NearDays ? "warn" : "idle"));
        builder.AddContent(2, Figure.Day(due) + " " + (left < 0 ? words.With("todos.late", ("days", -left)) : words.With("todos.left", ("days", left))));
        builder.CloseElement();
    };
}
