using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Register;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Systems;

/// <summary>区划: every dated code and name.</summary>
static class RegionPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/system/regions", (Visit visit, Workspace workspace) =>
    {
        var view = View(visit, workspace.Regions.Facts());
        return view.AsksExcel ? ExcelAnswer.Of(view, "regions") : new RazorComponentResult<RegionsPage>(new { View = view });
    });

    static TableView<RegionRow> View(Visit visit, IReadOnlyList<RegionFact> facts)
    {
        var words = new Words(visit.Locale);
        return new("regions", visit,
        [
            new("id", words["system.region.id"], row => row.Fact.Id.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Number = true, Order = row => row.Fact.Id.Value },
            new("code", words["system.region.code"], row => row.Fact.Code) { Order = row => row.Fact.Code },
            new("name", words["system.region.name"], row => row.Fact.Name) { Order = row => row.Fact.Name, Class = "bd" },
            new("kind", words["system.region.kind"], row => words["system.region-kind." + row.Fact.Kind]) { Order = row => row.Fact.Kind },
            new("parent", words["system.region.parent"], row => row.Parent) { Order = row => row.Parent },
            new("from", words["system.region.from"], row => row.Fact.From == DateOnly.MinValue ? Figure.NotApplicable : Figure.Day(row.Fact.From)) { Order = row => row.Fact.From },
            new("to", words["system.region.to"], row => row.Fact.To is { } to ? Figure.Day(to) : Figure.NotApplicable) { Order = row => row.Fact.To },
        ], facts.Select(fact => new RegionRow(fact, Parent(fact, facts))));
    }

    static string Parent(RegionFact fact, IReadOnlyList<RegionFact> facts) =>
        fact.Parent is not { } parent ? Figure.NotApplicable
        : (facts.FirstOrDefault(other => other.Id == parent && other.ValidOn(fact.To ?? DateOnly.MaxValue)) ?? facts.FirstOrDefault(other => other.Id == parent))?.Name ?? Figure.NotApplicable;
}
