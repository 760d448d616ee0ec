using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Overview;

/// <summary>总览: where each headline target stands, every county on one map, what is due and what is wrong, on one page.</summary>
static class OverviewRoom
{
    public static readonly WebRoom Room = new("overview", "/overview", "layout-dashboard", WebRoom.Figures, Map);

    static void Map(IEndpointRouteBuilder app) => app.MapGet("/overview", (Visit visit, Workspace workspace) => new RazorComponentResult<OverviewPage>(new
    {
        Shown = ShownOverview.Of(visit, workspace),
        Shapes = workspace.Boundaries.Current(visit.Period?.Last ?? visit.Today) is { ByCode.Count: > 0 } shapes ? shapes.ByCode : null,
    }));
}
