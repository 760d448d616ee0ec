using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Figures;

/// <summary>
/// Import in steps: the file is checked and every problem shown by cell; columns that name nothing may be explained, once for all; nothing
/// is taken over before somebody says so, all of it or, by choice, what is right alone.
/// </summary>
static class ImportPages
{
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/template", Template);
        var group = app.MapGroup("").OnlyFor(Role.Office, Role.Department, Role.County);
        group.MapGet("/figures/import", (Visit visit) => new RazorComponentResult<ImportPage>(new { Taken = visit.Asked("taken"), Left = visit.Asked("left") }));
        group.MapPost("/figures/import", Check);
        group.MapPost("/figures/import/columns", Columns);
        group.MapPost("/figures/import/take", Take);
        group.MapGet("/figures/import/left", Left);
    }

    static async Task<IResult> Check(Visit visit, Workspace workspace, [FromForm] IFormFile? file, CancellationToken stopped)
    {
        if (file is null || file.Length == 0) return Page(visit, workspace, null, [Problems.FileMissing()]);
        if (visit is not { Plan: { } plan }) return Page(visit, workspace, null, []);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var order = new ImportOrder(plan.Pack, visit.Period, Path.GetFileName(file.FileName), content.ToArray());
        workspace.Imports.Keep(order);
        return Look(visit, workspace, order);
    }

    static IResult Look(Visit visit, Workspace workspace, ImportOrder order)
    {
        var draft = workspace.Imports.Look(visit.Latest, order);
        return Page(visit, workspace, draft.Value is { } value ? new ShownImport(value, workspace.Imports.Keep(order)) : null, [.. draft.Problems, .. draft.Value?.Problems ?? []]);
    }

    static ImportOrder? Again(Visit visit, Workspace workspace, IFormCollection form) =>
        visit.Plan is { } plan && workspace.Imports.Kept(form["hash"].ToString()) is { } content ? new ImportOrder(plan.Pack, Period.TryParse(form["period"].ToString()) ?? visit.Period, form["name"].ToString(), content) : null;

    /// <summary>What somebody says the columns are, is kept for the next table with the same heads.</summary>
    static IResult Columns(Visit visit, Workspace workspace, [FromForm] IFormCollection form)
    {
        if (Again(visit, workspace, form) is not { } order) return Page(visit, workspace, null, [Problems.FileMissing()]);
        var said = Enumerable.Range(0, form["head"].Count).Select(position => new MappedColumn(form["head"][position] ?? "", form["means"].ElementAtOrDefault(position) ?? "", form["unit"].ElementAtOrDefault(position)?.Trim() ?? "")
        {
            Period = Period.TryParse(form["of"].ElementAtOrDefault(position)?.Trim() ?? ""),
        }).Where(column => column.Name != ShownImport.Open).ToList();
        var known = workspace.Mappings.Of(visit.Actor, order.Pack).GetValueOrDefault(form["signature"].ToString(), []);
        workspace.Mappings.Keep(visit.Actor, (order.Pack, form["signature"].ToString()), [.. said, .. known.ExceptBy(said.Select(column => column.Head), column => column.Head)], visit.Now);
        return Look(visit, workspace, order);
    }

    static IResult Take(Visit visit, Workspace workspace, [FromForm] IFormCollection form)
    {
        if (Again(visit, workspace, form) is not { } order) return Page(visit, workspace, null, [Problems.FileMissing()]);
        var draft = workspace.Imports.Check(visit.Latest, order with { Partial = form["partial"] == "1" });
        if (!draft.Succeeded) return Look(visit, workspace, order);
        var left = form["partial"] == "1" && ImportSheets.Refused(order, draft.Value, visit.Locale) is { } refused ? workspace.Imports.Keep(order with { Content = refused }) : null;
        var count = workspace.Imports.Take(visit.Latest, draft.Value, visit.Now, form["key"].ToString());
        return Results.LocalRedirect(visit.Link("/figures/import", ("taken", count), ("left", left)));
    }

    static IResult Left(Visit visit, Workspace workspace) =>
        workspace.Imports.Kept(visit.Asked("of") ?? "") is { } content ? Results.File(content, Sheet, "left.xlsx") : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);

    static RazorComponentResult<ImportPage> Page(Visit visit, Workspace workspace, ShownImport? shown, IReadOnlyList<Problem> problems) =>
        new(new { Shown = shown, Problems = problems, Indicators = shown is { Draft.Unknown.Count: > 0 } && visit.Plan is { } plan ? workspace.Observations.Indicators(plan.Pack) : [] })
        {
            StatusCode = problems.Any(problem => problem.Severity == Severity.Error) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    /// <summary>What the reader brings: his regions as rows, his indicators as columns with their unit, and the last period beside. Others get every region and indicator.</summary>
    static IResult Template(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return Results.LocalRedirect("/figures");
        if (visit.Actor.IsAny(Role.Office, Role.Department, Role.County) && workspace.Entries.Open(visit.Latest, (plan.Pack, period)) is { Cells.Count: > 0 } sheet)
            return Results.File(ImportSheets.Template(sheet), Sheet, "template.xlsx");
        var members = workspace.Members.Of(plan.Pack, period.Last);
        var indicators = workspace.Observations.Indicators(plan.Pack);
        IReadOnlyList<IReadOnlyList<object?>> rows = [[ImportText.Code, ImportText.Region, ImportText.Period, .. indicators.Select(indicator => $"{indicator.Name}（{indicator.Unit}）")], .. members.Select(member => (IReadOnlyList<object?>)[member.Code, member.Name, period.ToString()])];
        return Results.File(ExcelAnswer.Book(rows), Sheet, "template.xlsx");
    }
}

/// <summary>A checked file with the name under which it is kept.</summary>
public sealed record ShownImport(ImportDraft Draft, string Hash)
{
    /// <summary>Chosen while it is not yet said what a column is.</summary>
    public const string Open = "?";

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public bool HasErrors => Draft.Problems.Any(problem => problem.Severity == Severity.Error);

    public string Errors => Draft.Problems.Count(problem => problem.Severity == Severity.Error).ToString(CultureInfo.InvariantCulture);
}
