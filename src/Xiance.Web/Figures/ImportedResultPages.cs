using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Figures;

/// <summary>往年结果: results of earlier years as they were published, marked 导入; the office brings them with the document they come from.</summary>
static class ImportedResultPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/results", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGroup("").OnlyFor(Role.Office).MapPost("/figures/results", Take);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (visit is not { Plan: { } plan }) return new RazorComponentResult<ImportedResultsPage>(new { Problems = problems });
        var view = View(visit, workspace.ImportedResults.All(visit.Reading, plan.Pack));
        if (view.AsksExcel) return ExcelAnswer.Of(view, "results");
        var may = !visit.Past && visit.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == plan.Region);
        return new RazorComponentResult<ImportedResultsPage>(new { View = view, May = may, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static async Task<IResult> Take(Visit visit, Workspace workspace, [FromForm] IFormFile? file, CancellationToken stopped)
    {
        if (file is null || file.Length == 0 || visit is not { Plan: { } plan }) return Show(visit, workspace, [Problems.FileMissing()]);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var table = workspace.ImportedResults.Check(visit.Latest, plan.Pack, (Path.GetFileName(file.FileName), content.ToArray()));
        if (!table.Succeeded) return Show(visit, workspace, table.Problems);
        return Results.LocalRedirect(visit.Link("/figures/results", ("taken", workspace.ImportedResults.Take(visit.Latest, plan.Pack, table.Value, visit.Now))));
    }

    static TableView<ImportedResult> View(Visit visit, IReadOnlyList<ImportedResult> results)
    {
        var words = new Words(visit.Locale);
        return new("results", visit,
        [
            new("period", words["shell.period"], row => Figure.Period(row.Period, visit.Locale)) { Order = row => row.Period.ToString(), Class = "nw" },
            new("county", words["assessment.county"], row => row.Name) { Order = row => row.Code, Class = "nw bd" },
            new("class", words["results.class"], row => row.Class.Length > 0 ? row.Class : words["results.overall"]) { Order = row => row.Class },
            new("score", words["results.score"], row => row.Score is { } score ? Figure.Score(score) : Figure.NotApplicable) { Number = true, Order = row => row.Score, Figure = row => row.Score },
            new("rank", words["results.rank"], row => row.Rank is { } rank ? Figure.Count(rank) : Figure.NotApplicable) { Number = true, Order = row => row.Rank },
            new("members", words["results.members"], row => row.Members is { } members ? Figure.Count(members) : Figure.NotApplicable) { Number = true },
            new("honours", words["results.honours"], row => row.Honours),
            new("document", words["results.document"], row => $"{row.Document} {row.Number}".Trim()) { Class = "mut" },
            new("mark", words["results.mark"], _ => words["results.imported"]) { Class = "nw" },
        ], results);
    }
}
