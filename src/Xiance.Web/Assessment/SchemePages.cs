using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>方案说明: the scheme of the shown run, every weight with its clause, every assumption in words, and the text itself.</summary>
static class SchemePages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assessment/scheme", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var shown = outcome.Value!;
        var text = workspace.Packs.Read(shown.State.Pack, shown.State.PackHash)?.Files.GetValueOrDefault("assessment.yaml") ?? "";
        return new RazorComponentResult<SchemePage>(new { Shown = shown, Text = text });
    }
}
