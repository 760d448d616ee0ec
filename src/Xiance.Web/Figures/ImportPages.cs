using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Figures;

/// <summary>Import in two steps: the file is checked and every problem shown by cell; nothing is taken over before somebody says so.</summary>
static class ImportPages
{
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/template", Template);
        var group = app.MapGroup("").OnlyFor(Role.Office, Role.Department, Role.County);
        group.MapGet("/figures/import", (Visit visit) => new RazorComponentResult<ImportPage>(new { Taken = visit.Asked("taken") }));
        group.MapPost("/figures/import", Check);
        group.MapPost("/figures/import/take", Take);
    }

    static async Task<IResult> Check(Visit visit, Workspace workspace, [FromForm] IFormFile? file, CancellationToken stopped)
    {
        if (file is null || file.Length == 0) return Page(null, null, [Problems.FileMissing()]);
        if (visit is not { Plan: { } plan }) return Page(null, null, []);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var order = new ImportOrder(plan.Pack, visit.Period, Path.GetFileName(file.FileName), content.ToArray());
        var hash = workspace.Imports.Keep(order);
        var draft = workspace.Imports.Check(visit.Latest, order);
        return Page(draft.Value, hash, draft.Problems);
    }

    static IResult Take(Visit visit, Workspace workspace, [FromForm] string? hash, [FromForm] string? name, [FromForm] string? period)
    {
        if (visit is not { Plan: { } plan } || workspace.Imports.Kept(hash ?? "") is not { } content) return Page(null, null, [Problems.FileMissing()]);
        var order = new ImportOrder(plan.Pack, Period.TryParse(period ?? "") ?? visit.Period, name ?? "", content);
        var draft = workspace.Imports.Check(visit.Latest, order);
        if (!draft.Succeeded) return Page(null, hash, draft.Problems);
        var count = workspace.Imports.Take(visit.Latest, draft.Value, visit.Now);
        return Results.LocalRedirect(visit.Link("/figures/import", ("taken", count)));
    }

    static RazorComponentResult<ImportPage> Page(ImportDraft? draft, string? hash, IReadOnlyList<Problem> problems) =>
        new(new { Draft = draft, Hash = hash, Problems = problems }) { StatusCode = problems.Any(problem => problem.Severity == Severity.Error) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    /// <summary>The regions of the reader as rows, the indicators as columns with their unit: fill in and import.</summary>
    static IResult Template(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return Results.LocalRedirect("/figures");
        var words = new Words(visit.Locale);
        var members = workspace.Members.Of(plan.Pack, period.Last);
        var indicators = workspace.Observations.Indicators(plan.Pack);
        IReadOnlyList<IReadOnlyList<object?>> rows = [[ImportText.Code, ImportText.Region, ImportText.Period, .. indicators.Select(indicator => $"{indicator.Name}\uff08{indicator.Unit}\uff09")], .. members.Select(member => (IReadOnlyList<object?>)[member.Code, member.Name, period.ToString()])];
        return Results.File(ExcelAnswer.Book(rows), Sheet, "template.xlsx");
    }
}
