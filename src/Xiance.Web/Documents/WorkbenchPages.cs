using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Documents;

/// <summary>The workbench of one document, its task list as a file, and the file as it was uploaded.</summary>
static class WorkbenchPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plans/{document:long}", (Visit visit, Workspace workspace, long document) => Show(visit, workspace, document, []));
        app.MapGet("/plans/{document:long}/file", File);
    }

    public static IResult Show(Visit visit, Workspace workspace, long document, IReadOnlyList<Problem> problems)
    {
        if (workspace.Shelf.Open(visit.Reading, document) is not { } opened) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var bench = Workbench.Of(opened, visit) with
        {
            Left = workspace.Coverages.Of(visit.Reading, opened)?.Left ?? 0,
            Relations = [.. RelationWords.Of(visit, workspace.Relations.Of(visit.Reading, document))[document]],
            Packs = workspace.Shelf.Eligible(visit.Reading),
            May = !visit.Past && workspace.Shelf.MayWork(visit.Latest, document),
        };
        var view = View(visit, bench.Items);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "items");
        return new RazorComponentResult<WorkbenchPage>(new { Bench = bench, Excel = view.ExcelLink, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult File(Visit visit, Workspace workspace, long document) =>
        workspace.Shelf.Evidence(visit.Reading, document) is { } content
            ? Results.File(content, "application/octet-stream", workspace.Shelf.Find(visit.Reading, document)!.FileName)
            : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);

    static TableView<WorkbenchItem> View(Visit visit, IReadOnlyList<WorkbenchItem> items)
    {
        var words = new Words(visit.Locale);
        return new("items", visit,
        [
            new("kind", words["plans.kind-of-item"], row => words["plans.item." + row.Kind]),
            new("clause", words["plans.clause"], row => row.Clause),
            new("title", words["plans.title"], row => row.Title),
            new("facts", words["plans.facts"], row => string.Join("\uff1b", row.Facts.Select(fact => $"{fact.Label}\uff1a{fact.Value}"))),
            new("state", words["plans.state"], row => words["plans.decision." + (row.Newest?.State.ToString() ?? "Open")]),
            new("by", words["plans.by"], row => row.Newest is { } decision ? $"{decision.DecidedBy} {Figure.Moment(decision.DecidedAt)}" : ""),
        ], items);
    }
}
