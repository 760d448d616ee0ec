using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>公开汇总: totals by county, industry or grade for everybody of the jurisdiction, with what would show a single firm held back.</summary>
static class PublicPages
{
    public static IReadOnlyList<string> Groupings => PublicTotals.Groupings;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/enterprises/public", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        var words = new Words(visit.Locale);
        var by = visit.Asked("by") is { } asked && Groupings.Contains(asked) ? asked : Groupings[0];
        var view = new TableView<PublicRow>("public", visit,
        [
            new("name", words["enterprises.head." + by], row => row.Name) { Order = row => row.Name, Class = "bd nw" },
            new("firms", words["enterprises.firms"], row => row.Firms is { } firms ? Figure.Count(firms) : Held(row, words)) { Number = true, Order = row => row.Firms, Figure = row => row.Firms },
            new("tax", words["enterprises.tax"], row => row.Tax is { } tax ? Figure.Number(tax, 2) : Held(row, words)) { Number = true, Unit = words["enterprises.ten-thousand"], Order = row => row.Tax, Figure = row => row.Tax },
            new("land", words["enterprises.land"], row => row.Land is { } land ? Figure.Number(land, 2) : Held(row, words)) { Number = true, Unit = words["enterprises.mu"], Order = row => row.Land, Figure = row => row.Land },
            new("tax-mu", words["enterprises.tax-mu"], row => row.TaxPerMu is { } ratio ? Figure.Number(ratio, 2) : Held(row, words)) { Number = true, Unit = words["enterprises.ten-thousand-per-mu"], Order = row => row.TaxPerMu, Figure = row => FirmColumns.Rounded(row.TaxPerMu), Class = "bd" },
            new("held", words["enterprises.held"], row => row.Withheld == Withheld.No ? "" : words["enterprises.withheld." + row.Withheld]) { Class = "mut" },
        ], workspace.PublicTotals.By(visit.Reading, shown.Run, (shown.Method.Disclosure, by)));
        return view.AsksExcel ? ExcelAnswer.Of(view, "public") : new RazorComponentResult<PublicPage>(new { Shown = shown, View = view, By = by });
    }

    static string Held(PublicRow row, Words words) => row.Withheld == Withheld.No ? Figure.NotApplicable : words["enterprises.withheld"];
}
