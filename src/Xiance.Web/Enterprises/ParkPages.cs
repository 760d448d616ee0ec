using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>园区: what parks and counties make of their land, the grades at a glance, and every visible firm as a point.</summary>
static class ParkPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/enterprises", Show);
        app.MapGet("/enterprises/method", (Visit visit, Workspace workspace) => ShownFirms.Of(visit, workspace) is { } shown ? new RazorComponentResult<MethodPage>(new { Shown = shown }) : Nothing());
    }

    public static IResult Nothing() => new RazorComponentResult<NoFirmsPage>();

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return Nothing();
        var view = View(visit, [.. shown.Rows.Where(row => row.Firm.Park is not null).GroupBy(row => (row.Firm.CountyCode, row.Firm.County, row.Firm.Park!)).Select(group => new ParkRow(group.Key.Item3, group.Key.County, [.. group]))]);
        return view.AsksExcel ? ExcelAnswer.Of(view, "parks") : new RazorComponentResult<ParkPage>(new { Shown = shown, View = view, Chart = Scatter(shown, visit) });
    }

    static TableView<ParkRow> View(Visit visit, IReadOnlyList<ParkRow> rows)
    {
        var words = new Words(visit.Locale);
        return new("parks", visit,
        [
            new("name", words["enterprises.park"], row => row.Name) { Order = row => row.Name, Class = "bd nw" },
            new("county", words["assessment.county"], row => row.County) { Order = row => row.County, Class = "nw mut" },
            new("firms", words["enterprises.firms"], row => Figure.Count(row.Firms.Count)) { Number = true, Order = row => row.Firms.Count, Figure = row => row.Firms.Count },
            new("land", words["enterprises.land"], row => FirmColumns.Text(row.Sum("land_mu"))) { Number = true, Unit = words["enterprises.mu"], Order = row => row.Sum("land_mu"), Figure = row => row.Sum("land_mu") },
            new("tax-mu", words["enterprises.tax-mu"], row => FirmColumns.Text(row.Over("tax", "land_mu"))) { Number = true, Unit = words["enterprises.ten-thousand-per-mu"], Order = row => row.Over("tax", "land_mu"), Figure = row => FirmColumns.Rounded(row.Over("tax", "land_mu")), Class = "bd" },
            new("value-mu", words["enterprises.value-mu"], row => FirmColumns.Text(row.Over("value_added", "land_mu"))) { Number = true, Unit = words["enterprises.ten-thousand-per-mu"], Order = row => row.Over("value_added", "land_mu"), Figure = row => FirmColumns.Rounded(row.Over("value_added", "land_mu")) },
            new("value-energy", words["enterprises.value-energy"], row => FirmColumns.Text(row.Over("value_added", "energy"))) { Number = true, Unit = words["enterprises.ten-thousand-per-coal"], Order = row => row.Over("value_added", "energy"), Figure = row => FirmColumns.Rounded(row.Over("value_added", "energy")) },
            .. new[] { "A", "B", "C", "D" }.Select(grade => new TableColumn<ParkRow>("grade-" + grade, grade, row => Figure.Count(row.Graded(grade))) { Number = true, Order = row => row.Graded(grade), Figure = row => row.Graded(grade) }),
        ], rows);
    }

    /// <summary>Firms by tax per mu and value added per energy; A blue, D red, the others grey.</summary>
    static string Scatter(ShownFirms shown, Visit visit)
    {
        var words = new Words(visit.Locale);
        var points = shown.Rows.Where(row => row.Result.Grade.Length > 0 && row.TaxPerMu is not null && row.Ratio("value_added", "energy") is not null).ToList();
        return JsonSerializer.Serialize(new
        {
            grid = new { left = 56, right = 24, top = 36, bottom = 44 },
            legend = new { top = 4, right = 24, itemWidth = 10, itemHeight = 10 },
            tooltip = new { trigger = "item", formatter = "{b}" },
            xAxis = new { type = "value", name = $"{words["enterprises.tax-mu"]}（{words["enterprises.ten-thousand-per-mu"]}）", nameLocation = "middle", nameGap = 26 },
            yAxis = new { type = "value", name = $"{words["enterprises.value-energy"]}（{words["enterprises.ten-thousand-per-coal"]}）" },
            series = shown.Grades.Select(grade => new
            {
                type = "scatter",
                name = grade,
                symbolSize = 6,
                large = false,
                itemStyle = new { color = grade == shown.Grades[0] ? "#1b57a3" : grade == shown.LastGrade ? "#b1261c" : grade == "B" ? "#8a95a5" : "#c8d0da", opacity = 0.75 },
                data = points.Where(row => row.Result.Grade == grade).Select(row => new { name = row.Firm.Name, value = new[] { Math.Round(row.TaxPerMu!.Value, 2), Math.Round(row.Ratio("value_added", "energy")!.Value, 2) } }),
            }),
        });
    }
}

/// <summary>A park with the firms of it that the reader sees.</summary>
public sealed record ParkRow(string Name, string County, IReadOnlyList<FirmRow> Firms)
{
    public decimal? Sum(string figure) => Firms.Where(row => row.Figures.ContainsKey(figure)).Sum(row => row.Figures[figure]);

    /// <summary>Over the firms for which both figures are known.</summary>
    public decimal? Over(string above, string below)
    {
        var both = Firms.Where(row => row.Figures.ContainsKey(above) && row.Figures.ContainsKey(below)).ToList();
        return both.Sum(row => row.Figures[below]) is > 0 and var sum ? both.Sum(row => row.Figures[above]) / sum : null;
    }

    public int Graded(string grade) => Firms.Count(row => row.Result.Grade == grade);
}
