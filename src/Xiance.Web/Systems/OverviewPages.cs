using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Systems;

/// <summary>The overview and the description of the interface.</summary>
static class OverviewPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/system", Overview);
        app.MapGet("/system/api", () => new RazorComponentResult<ApiPage>());
    }

    static IResult Overview(Visit visit, Workspace workspace, DataPlace place)
    {
        var packs = Packs(visit, workspace.Packs.All(visit.Reading));
        if (packs.AsksExcel) return ExcelAnswer.Of(packs, "packs");
        return new RazorComponentResult<OverviewPage>(new
        {
            Versions = Versions.All(new(workspace.Database.Dialect.ToString(), workspace.Database.Version())),
            Packs = packs,
            RegionCount = (long)workspace.Regions.Facts().Select(fact => fact.Id).Distinct().Count(),
            DataFolder = place.Folder,
        });
    }

    static TableView<PackState> Packs(Visit visit, IEnumerable<PackState> rows)
    {
        var words = new Words(visit.Locale);
        return new("packs", visit,
        [
            new("id", words["system.pack.id"], row => row.Id) { Order = row => row.Id, Class = "bd" },
            new("title", words["system.pack.title"], row => row.Title) { Order = row => row.Title },
            new("version", words["system.version"], row => row.Version),
            new("data", words["system.pack.data"], row => row.Synthetic || visit.Demonstration ? words["shell.synthetic"] : words["system.pack.real"]),
            new("hash", words["system.pack.hash"], row => row.Hash) { Class = "mono" },
        ], rows);
    }
}
