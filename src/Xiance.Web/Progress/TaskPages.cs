using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>One task: its light with the reason, milestones, reports, who blocks it, every record, and the acts open to the reader.</summary>
static class TaskPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks/{task:long}", (Visit visit, Workspace workspace, long task) => Show(visit, workspace, task, []));
        app.MapGet("/tasks/{task:long}/evidence/{hash}", Evidence);
        app.MapGroup("").OnlyFor(TasksRoom.Workers).MapPost("/tasks/{task:long}/{act}", Take);
    }

    public static IResult Show(Visit visit, Workspace workspace, long task, IReadOnlyList<Problem> problems)
    {
        if (workspace.Tasks.Find(visit.Reading, task) is not { } file) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var shown = new ShownTask(visit.Past ? file with { Open = [] } : file)
        {
            Lower = workspace.TaskList.Lower(visit.Reading, task, visit.Known ?? visit.Today),
            Waiting = WaitingPart.Of(visit, workspace, new WorkRef(WorkKind.Task, task)),
            Clause = file.Task.Origin.Clause.Length > 0 ? workspace.Shelf.Clause(visit.Reading, new Citation(file.Task.Origin.Pack.Length > 0 ? file.Task.Origin.Pack : file.Task.Origin.Title, file.Task.Origin.Clause)) : null,
        };
        return new RazorComponentResult<TaskPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static async Task<IResult> Take(Visit visit, Workspace workspace, long task, string act, [FromForm] TaskStepForm form, CancellationToken stopped)
    {
        if (!Enum.TryParse<TaskAct>(act, out var asked) || !Enum.IsDefined(asked)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var problems = workspace.Tasks.Take(visit.Latest, await form.Order(task, asked, stopped), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, task, problems) : Results.LocalRedirect(visit.Link("/tasks/" + task.ToString(CultureInfo.InvariantCulture)));
    }

    static IResult Evidence(Visit visit, Workspace workspace, long task, string hash)
    {
        if (workspace.Tasks.Evidence(visit.Reading, task, hash) is not { } content || workspace.Tasks.Find(visit.Reading, task) is not { } file) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return Results.File(content, "application/octet-stream", file.Records.First(record => record.FileHash == hash).FileName);
    }
}

/// <summary>A task as its page shows it.</summary>
public sealed record ShownTask(TaskFile File)
{
    /// <summary>Items of counties and lists that serve this one.</summary>
    public IReadOnlyList<TaskLine> Lower { get; init; } = [];

    public WaitingPart Waiting { get; init; } = WaitingPart.None;

    /// <summary>The printed words of its clause, where the document is kept.</summary>
    public Xiance.Storage.Documents.CitedClause? Clause { get; init; }

    public IReadOnlyList<TaskRecord> Reports => [.. File.Records.Where(record => record.Act is TaskAct.Report or TaskAct.Contribute).Reverse()];

    public (TaskLight Light, TaskTurn Turn) On(DateOnly day) => File.Course.On(day);
}
