using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>任务清单: filtered, sorted and paged by the database; one act on many; saved views; Excel of what is shown.</summary>
static class TaskListPages
{
    /// <summary>What may be done to many at once.</summary>
    public static readonly IReadOnlyList<TaskAct> Bulk = [TaskAct.Comment, TaskAct.Publish, TaskAct.Confirm, TaskAct.SendBack, TaskAct.Report];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGet("/tasks/bulk", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapPost("/tasks/views", SaveView);
        app.MapGroup("").OnlyFor(TasksRoom.Workers).MapPost("/tasks/bulk", Take);
    }

    public static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var question = TaskQuestions.Of(visit);
        var page = workspace.TaskList.Page(visit.Reading, question);
        var works = !visit.Past && visit.Actor.IsAny([.. TasksRoom.Workers]);
        if (visit.Asked("format") == "xlsx") return ExcelAnswer.Of(ShownTasks.Table(visit, page, false), "tasks");
        var shown = new ShownTasks(ShownTasks.Table(visit, page, works), page, workspace.TaskList.Choices(visit.Reading), question) { Saved = workspace.TaskViews.Of(visit.Actor), MayWork = works };
        return new RazorComponentResult<TasksPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Take(Visit visit, Workspace workspace, [FromForm] IFormCollection form)
    {
        if (!Enum.TryParse<TaskAct>(form["Act"], out var act) || !Bulk.Contains(act)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var period = Period.TryParse(form["Period"].ToString());
        int? percent = int.TryParse(form["Percent"], NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : null;
        var orders = form["Task"].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var task) ? task : 0).Where(task => task > 0).Distinct()
            .Select(task => new TaskOrder(task, new TaskRecord(act) { Words = form["Words"].ToString().Trim(), Period = act == TaskAct.Report ? period : null, Percent = act == TaskAct.Report ? percent : null }) { Seen = -1 }).ToList();
        if (orders.Count == 0) return Show(visit, workspace, [Problems.NothingChosen()]);
        var (taken, problems) = workspace.Tasks.TakeAll(visit.Latest, orders, visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Here(("taken", taken)).Replace("/tasks/bulk", "/tasks", StringComparison.Ordinal));
    }

    /// <summary>A view is its filters under a name; without filters it is given up.</summary>
    static IResult SaveView(Visit visit, Workspace workspace, [FromForm] string? name, [FromForm] string? remove)
    {
        if (remove is { Length: > 0 }) workspace.TaskViews.Remove(visit.Actor, remove);
        else if (name?.Trim() is { Length: > 0 and <= 40 } kept) workspace.TaskViews.Save(visit.Actor, kept, Filters(visit), visit.Now);
        return Results.LocalRedirect(visit.Here().Replace("/tasks/views", "/tasks", StringComparison.Ordinal));
    }

    static string Filters(Visit visit) => string.Join('&', visit.Query.Where(pair => TaskQuestions.Keys.Contains(pair.Key) && pair.Value.Length > 0).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
