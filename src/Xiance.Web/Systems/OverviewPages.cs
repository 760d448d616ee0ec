using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Web.Shell;

namespace Xiance.Web.Systems;

/// <summary>The overview and the description of the interface.</summary>
static class OverviewPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/system", (Visit visit) => new RazorComponentResult<OverviewPage>(new { Versions = Versions.All(new("SQLite", "")), Packs = Packs(visit, []) }));
        app.MapGet("/system/api", () => new RazorComponentResult<ApiPage>());
    }

    static TableView<PackRow> Packs(Visit visit, IEnumerable<PackRow> rows)
    {
        var words = new Words(visit.Locale);
        return new("packs", visit,
        [
            new("id", words["system.pack.id"], row => row.Id) { Order = row => row.Id, Class = "bd" },
            new("title", words["system.pack.title"], row => row.Title) { Order = row => row.Title },
            new("version", words["system.version"], row => row.Version),
            new("data", words["system.pack.data"], row => row.Synthetic ? words["shell.synthetic"] : words["system.pack.real"]),
            new("hash", words["system.pack.hash"], row => row.Hash) { Class = "mono" },
        ], rows);
    }
}
