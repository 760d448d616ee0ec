using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Assessment;

/// <summary>办理过程: the life of a result, its steps as forms, both lists, objections, claw-back and the difference to the version before.</summary>
static class LifePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/assessment/life").OnlyFor(WebRoom.Figures);
        readers.MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        readers.MapGet("/evidence/{hash}", Evidence);
        var workers = app.MapGroup("/assessment/life").OnlyFor(Role.Office, Role.County);
        workers.MapPost("/returned", Returned);
        workers.MapPost("/step/{act}", Take);
    }

    static RunState? Asked(Visit visit, Workspace workspace)
    {
        if (visit.Plan is not { } plan) return null;
        var all = workspace.Runs.Announced(visit.Reading, plan.Pack);
        return long.TryParse(visit.Asked("run"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? all.FirstOrDefault(run => run.Id == asked) : all.FirstOrDefault(run => run.Period == visit.Period) ?? all.FirstOrDefault();
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var shown = Asked(visit, workspace) is { } run ? ShownLife.Of(visit, workspace, run) : null;
        return new RazorComponentResult<LifePage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static async Task<IResult> Take(Visit visit, Workspace workspace, string act, [FromForm] LifeForm? sent, CancellationToken stopped)
    {
        if (!Enum.TryParse<LifeAct>(act, out var asked) || !Enum.IsDefined(asked) || Asked(visit with { Reading = visit.Latest }, workspace) is not { } run) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var form = sent ?? new();
        var problems = workspace.Lives.Take(visit.Latest, run, (form.Record(asked), await form.File(stopped)), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/assessment/life", ("run", run.Id)));
    }

    static IResult Returned(Visit visit, Workspace workspace, [FromForm] ReturnForm? sent)
    {
        if (Asked(visit with { Reading = visit.Latest }, workspace) is not { } run) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var form = sent ?? new();
        var fen = decimal.TryParse(form.Yuan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan) && decimal.Round(yuan, 2) == yuan && yuan < 1e13m ? (long)(yuan * 100) : 0;
        var problems = workspace.Lives.Returned(visit.Latest, run, new(new RegionId(form.Region), form.Fund ?? "", new Money(fen), LifeForm.DayOf(form.Day) ?? visit.Today) { Document = form.Document?.Trim() ?? "" }, visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/assessment/life", ("run", run.Id)));
    }

    static IResult Evidence(Visit visit, Workspace workspace, string hash)
    {
        if (Asked(visit, workspace) is not { } run || workspace.Lives.Evidence(visit.Reading, run, hash) is not { } content) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var name = workspace.Lives.Of(visit.Reading, run).Records.First(record => record.FileHash == hash).FileName;
        return Results.File(content, "application/octet-stream", name.Length == 0 ? hash : name);
    }
}

/// <summary>What entering returned money sends.</summary>
public sealed record ReturnForm
{
    public long Region { get; init; }

    public string? Fund { get; init; }

    public string? Yuan { get; init; }

    public string? Day { get; init; }

    public string? Document { get; init; }
}
