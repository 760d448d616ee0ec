using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Assessment;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Assessment;

/// <summary>一致性检查: how the indicators hang together, what to look at before publication, and the way to the sign-off; beside it how sure the ranks are.</summary>
static class CoherencePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/assessment").OnlyFor(Role.Office, Role.Leader, Role.Auditor, Role.ThirdPartyAssessor);
        group.MapGet("/coherence", Show);
        group.MapGet("/robustness", Robust);
        app.MapGroup("/assessment").OnlyFor(Role.Office, Role.ThirdPartyAssessor).MapPost("/robustness", Compute);
    }

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        return new RazorComponentResult<CoherencePage>(new { Shown = shown, Coherence = CheckCoherence.Of(shown.Run), Life = workspace.Lives.Of(visit.Reading, shown.State) });
    }

    static IResult Robust(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        return new RazorComponentResult<RobustnessPage>(new { Shown = shown });
    }

    static IResult Compute(Visit visit, Workspace workspace)
    {
        if (!long.TryParse(visit.Asked("run"), out var number) || workspace.Runs.Find(visit.Latest, number) is not { } run) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var made = workspace.Robust.Of(run, visit.Now);
        return made.Succeeded ? Results.LocalRedirect(visit.Link("/assessment/robustness", ("run", run.Id))) : Failures.Page(made.Problems, StatusCodes.Status422UnprocessableEntity);
    }
}
