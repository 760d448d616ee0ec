using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Todos;

/// <summary>我的待办: what the signed-in person owes, by when, what came back and why.</summary>
static class TodosRoom
{
    public static readonly WebRoom Room = new("todos", "/todos", "checkbox", [Role.Department, Role.County, Role.Office], Map);

    static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/todos", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGroup("").OnlyFor(Role.Department, Role.County, Role.Office, Role.Leader).MapPost("/todos/mail", SetMail);
    }

    static IResult SetMail(Visit visit, Workspace workspace, [FromForm] string? mail)
    {
        var problems = workspace.Outbox.SetAddress(visit.Actor, mail ?? "", visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect("/todos");
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> refused)
    {
        var (items, problems) = workspace.Todos.Of(visit.Reading, visit.Known ?? visit.Today);
        var view = View(visit, items);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "todos");
        return new RazorComponentResult<TodosPage>(new { View = view, Items = items, Problems = (IReadOnlyList<Problem>)[.. refused, .. problems], Messages = workspace.Reminders.Of(visit.Reading), Mail = workspace.Outbox.Address(visit.Actor.Account) }) { StatusCode = refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static TableView<Todo> View(Visit visit, IReadOnlyList<Todo> items)
    {
        var words = new Words(visit.Locale);
        var today = visit.Known ?? visit.Today;
        return new("todos", visit,
        [
            new("kind", words["todos.kind"], row => words["todos.kind." + row.Kind]) { Order = row => row.Kind.ToString(), Class = "nw" },
            new("title", words["todos.title"], row => row.Title) { Order = row => row.Title, Class = "bd", Cell = TodoLink.Cell(visit) },
            new("period", words["todos.period"], row => row.Period is { } period ? Figure.Period(period, visit.Locale) : "") { Order = row => row.Period?.Last, Class = "nw" },
            new("count", words["todos.count"], row => Figure.Count(row.Count)) { Number = true, Order = row => row.Count, Figure = row => row.Count },
            new("due", words["todos.due"], row => row.Due is { } due ? Figure.Day(due) : "") { Order = row => row.Due, Class = "nw", Cell = TodoLink.Due(today, words) },
            new("detail", words["todos.detail"], row => row.Detail),
        ], items);
    }
}
