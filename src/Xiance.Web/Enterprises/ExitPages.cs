using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Enterprises;

/// <summary>低效退出: firms in the last grade, how often, and the appeal of each with its reply. A firm whose appeal was granted leaves the list and stays in the record.</summary>
static class ExitPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/enterprises/exits", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGroup("").OnlyFor(Role.Office, Role.County).MapPost("/enterprises/exits", Take);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        var steps = workspace.Exits.Steps(visit.Reading, shown.Run).ToLookup(step => step.EnterpriseId);
        var before = shown.Runs.FirstOrDefault(run => run.Year == shown.Run.Year - 1) is { } last ? workspace.FirmRuns.Results(visit.Reading, last).Where(row => row.Grade == shown.LastGrade).Select(row => row.EnterpriseId).ToHashSet() : [];
        var rows = shown.Rows.Where(row => row.Result.Grade == shown.LastGrade).Select(row => new ExitRow(row, [.. steps[row.Firm.EnterpriseId]], before.Contains(row.Firm.EnterpriseId))).ToList();
        var view = View(visit, [.. rows.Where(row => !row.Released || visit.Asked("released") is not null)]);
        var released = rows.Count(row => row.Released);
        return view.AsksExcel ? ExcelAnswer.Of(view, "exits") : new RazorComponentResult<ExitPage>(new { Shown = shown, View = view.Cut(GradePages.PageSize), Released = released, Problems = problems, Chosen = rows.FirstOrDefault(row => row.Row.Firm.Code == visit.Asked("firm")) }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static TableView<ExitRow> View(Visit visit, IReadOnlyList<ExitRow> rows)
    {
        var words = new Words(visit.Locale);
        return new("exits", visit,
        [
            new("name", words["enterprises.firm"], row => row.Row.Firm.Name) { Order = row => row.Row.Firm.Name, Class = "bd nw", Cell = row => FirmColumns.Name(visit)(row.Row) },
            new("county", words["assessment.county"], row => row.Row.Firm.County) { Order = row => row.Row.Firm.CountyCode, Class = "nw" },
            new("park", words["enterprises.park"], row => row.Row.Firm.Park ?? Figure.NotApplicable) { Order = row => row.Row.Firm.Park, Class = "nw mut" },
            new("tax-mu", words["enterprises.tax-mu"], row => FirmColumns.Text(row.Row.TaxPerMu)) { Number = true, Unit = words["enterprises.ten-thousand-per-mu"], Order = row => row.Row.TaxPerMu, Figure = row => FirmColumns.Rounded(row.Row.TaxPerMu) },
            new("score", words["assessment.score"], row => row.Row.Result.ScoreValue is { } score ? Figure.Score(score) : Figure.NotApplicable) { Number = true, Order = row => row.Row.Result.ScoreValue, Figure = row => row.Row.Result.ScoreValue, Class = "bd" },
            new("reason", words["enterprises.reason"], row => FirmColumns.Reason(row.Row, words)) { Class = "mut" },
            new("years", words["enterprises.years-last"], row => words[row.AlsoBefore ? "enterprises.two-years" : "enterprises.first-year"]) { Order = row => row.AlsoBefore ? 0 : 1, Class = "nw" },
            new("state", words["enterprises.exit-state"], row => words["enterprises.exit." + row.State]) { Order = row => row.State, Class = "nw", Cell = State(visit, words) },
            new("words", words["enterprises.last-words"], row => row.Steps.LastOrDefault()?.Words ?? "") { Class = "mut" },
        ], rows);
    }

    static Microsoft.AspNetCore.Components.RenderFragment<ExitRow> State(Visit visit, Words words) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Here(("firm", row.Row.Firm.Code)) + "#step");
        builder.AddContent(2, words["enterprises.exit." + row.State]);
        builder.CloseElement();
    };

    static IResult Take(Visit visit, Workspace workspace, [FromForm] string? firm, [FromForm] string? act, [FromForm] string? words)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        if (shown.Rows.FirstOrDefault(row => row.Firm.Code == firm && row.Result.Grade == shown.LastGrade) is not { } row) return Show(visit, workspace, [Problem.Of("EN-309", Place.Nowhere)]);
        var problems = workspace.Exits.Take(visit.Latest, (shown.Run, row.Firm, row.Result.Grade), (act ?? "", words ?? ""), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/enterprises/exits", ("year", visit.Asked("year")), ("run", visit.Asked("run")), ("firm", firm)) + "#step");
    }
}

/// <summary>A firm in the last grade with its steps.</summary>
public sealed record ExitRow(FirmRow Row, IReadOnlyList<ExitStep> Steps, bool AlsoBefore)
{
    public bool Released => State == Exits.Release;

    public string State => Steps.LastOrDefault()?.Act ?? "listed";
}
