using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>分档名单 and 差别化政策: firms of a grade, and what each grade means for price, land and energy.</summary>
static class GradePages
{
    public const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/enterprises/grades", Grades);
        app.MapGet("/enterprises/policy", Policy);
        app.MapGet("/enterprises/grades.csv", Csv);
    }

    static IResult Grades(Visit visit, Workspace workspace)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        var words = new Words(visit.Locale);
        var view = new TableView<FirmRow>("firms", visit, [.. FirmColumns.Identity(visit, words), .. FirmColumns.Result(words, shown.Run)], Asked(visit, shown));
        return view.AsksExcel ? ExcelAnswer.Of(view, "enterprises") : new RazorComponentResult<GradePage>(new { Shown = shown, View = view.Cut(PageSize) });
    }

    static IEnumerable<FirmRow> Asked(Visit visit, ShownFirms shown)
    {
        var rows = visit.Asked("grade") is not { } grade ? shown.Rows : shown.Rows.Where(row => row.Result.Grade == (grade == "-" ? "" : grade));
        if (visit.Asked("county") is { } county) rows = rows.Where(row => row.Firm.CountyCode == county);
        if (visit.Asked("industry") is { } industry) rows = rows.Where(row => row.Firm.Industry == industry);
        if (visit.Asked("variant") is { } variant) rows = rows.Where(row => row.Result.Variant == variant);
        return rows;
    }

    static IResult Csv(Visit visit, Workspace workspace)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        var words = new Words(visit.Locale);
        var view = new TableView<FirmRow>("firms", visit, [.. FirmColumns.Identity(visit, words), .. FirmColumns.Result(words, shown.Run)], Asked(visit, shown));
        var lines = view.Sheet().Select(row => string.Join(',', row.Select(cell => cell is decimal number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : WriteFirms.Safe(Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture) ?? ""))));
        var mark = shown.Run.Synthetic == 1 ? [words["shell.synthetic"]] : Array.Empty<string>();
        return Results.Text("\uFEFF" + string.Join("\r\n", mark.Concat(lines)) + "\r\n", "text/csv; charset=utf-8");
    }

    static IResult Policy(Visit visit, Workspace workspace)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        var words = new Words(visit.Locale);
        var kind = visit.Asked("kind") ?? shown.Method.Measures.FirstOrDefault()?.Kind ?? "";
        var measures = shown.Method.Measures.Where(measure => measure.Kind == kind).GroupBy(measure => measure.Grade).ToDictionary(group => group.Key, group => string.Join('；', group.Select(measure => measure.Text)));
        // an appeal, open or granted, stands beside the measure: who applies the list decides knowing it
        var steps = workspace.Exits.Steps(visit.Reading, shown.Run).GroupBy(step => step.EnterpriseId).ToDictionary(group => group.Key, group => group.Last().Act);
        var view = new TableView<FirmRow>("policy", visit,
        [
            .. FirmColumns.Identity(visit, words),
            new("grade", words["enterprises.grade"], row => row.Result.Grade) { Order = row => row.Result.Grade, Cell = FirmColumns.Grade },
            new("figure", words["enterprises.electricity"], row => row.Figures.TryGetValue("electricity", out var used) ? Figure.Number(used, 2) : Figure.NotApplicable) { Number = true, Unit = words["enterprises.ten-thousand-kwh"], Order = row => row.Figures.TryGetValue("electricity", out var used) ? used : null, Figure = row => row.Figures.TryGetValue("electricity", out var used) ? used : null },
            new("land", words["enterprises.land"], row => row.Figures.TryGetValue("land_mu", out var land) ? Figure.Number(land, 2) : Figure.NotApplicable) { Number = true, Unit = words["enterprises.mu"], Order = row => row.Figures.TryGetValue("land_mu", out var land) ? land : null, Figure = row => row.Figures.TryGetValue("land_mu", out var land) ? land : null },
            new("measure", words["enterprises.measure"], row => measures[row.Result.Grade]),
            new("reason", words["enterprises.reason"], row => string.Join('；', new[] { FirmColumns.Reason(row, words), steps.TryGetValue(row.Firm.EnterpriseId, out var act) ? words["enterprises.exit." + act] : "" }.Where(part => part.Length > 0))) { Class = "mut" },
        ], shown.Rows.Where(row => measures.ContainsKey(row.Result.Grade)).OrderByDescending(row => row.Result.Grade, StringComparer.Ordinal));
        return view.AsksExcel ? ExcelAnswer.Of(view, "policy") : new RazorComponentResult<PolicyPage>(new { Shown = shown, View = view.Cut(PageSize), Kind = kind });
    }
}
