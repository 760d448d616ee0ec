using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>分布: every visible county as a tile in its prefecture, shaded by score, place or grade.</summary>
static class TilePages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assessment/tiles", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        return new RazorComponentResult<TilesPage>(new { Shown = shown, Tiles = ScoreTiles.Of(visit, shown) });
    }
}
