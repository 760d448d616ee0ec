using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Papers;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Assessment;

/// <summary>Running an assessment and publishing it; the page that invites to do so while there is none.</summary>
static class RunPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGroup("").OnlyFor(Role.Office, Role.Leader, Role.Auditor).MapGet("/assessment/briefing", Briefing);
        app.MapGroup("").OnlyFor(Role.Office, Role.Leader, Role.Auditor).MapGet("/assessment/circular", Circular);
        var group = app.MapGroup("").OnlyFor(Role.Office, Role.ThirdPartyAssessor);
        group.MapPost("/assessment/run", Run);
        group.MapPost("/assessment/publish", Publish);
    }

    static IResult Run(Visit visit, Workspace workspace, [FromForm] string? period)
    {
        if (visit.Plan is not { } plan || workspace.Packs.Find(visit.Latest, plan.Pack) is not { } pack) return Results.LocalRedirect("/assessment");
        if ((period is { Length: > 0 } ? Period.TryParse(period) : visit.Period) is not { } asked) return Nothing(visit, [Problems.NotAPeriod(period ?? "")]);
        var made = workspace.Runs.Make(visit.Latest, pack, asked, visit.Now);
        return made.Succeeded ? Results.LocalRedirect(visit.Link("/assessment", ("period", asked), ("run", made.Value.Id))) : Nothing(visit, made.Problems);
    }

    static IResult Publish(Visit visit, Workspace workspace, [FromForm] string? reason)
    {
        if (!long.TryParse(visit.Asked("run"), out var number) || workspace.Runs.Find(visit.Latest, number) is not { } run) return Results.LocalRedirect("/assessment");
        var problems = string.IsNullOrWhiteSpace(reason) ? [Problems.ReasonMissing()] : workspace.Runs.Publish(visit.Latest, run, reason.Trim(), visit.Now);
        return problems.Count == 0 ? Results.LocalRedirect(visit.Link("/assessment", ("run", run.Id))) : Failures.Page(problems, StatusCodes.Status422UnprocessableEntity);
    }

    static IResult Briefing(Visit visit, Workspace workspace) => Word(visit, workspace, Briefings.Assessment);

    static IResult Circular(Visit visit, Workspace workspace) => Word(visit, workspace, Briefings.Circular);

    static IResult Word(Visit visit, Workspace workspace, Func<Workspace, Reading, Storage.Assessment.RunState, Outcome<Xiance.Reports.Paper>> write)
    {
        if (!long.TryParse(visit.Asked("run"), out var number) || workspace.Runs.Find(visit.Reading, number) is not { } run) return Results.LocalRedirect("/assessment");
        var paper = write(workspace, visit.Reading, run);
        return paper.Succeeded
            ? Results.File(WriteWord.Run(paper.Value), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{paper.Value.Title}.docx")
            : Failures.Page(paper.Problems, StatusCodes.Status422UnprocessableEntity);
    }

    public static RazorComponentResult<NoRunPage> Nothing(Visit visit, IReadOnlyList<Problem> problems) =>
        new(new { Problems = problems, Years = visit.Periods.Where(period => period.Kind == PeriodKind.Year).ToList() }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
}
