using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Register;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Projects;

/// <summary>Project rows of the documents on the shelf, taken into the library after a look.</summary>
static class ImportPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var workers = app.MapGroup("/projects/import").OnlyFor(Role.Office, Role.County);
        workers.MapGet("", Documents);
        workers.MapGet("/{document:long}", (Visit visit, Workspace workspace, long document) => Rows(visit, workspace, document, []));
        workers.MapPost("/{document:long}", Take);
    }

    static RazorComponentResult<ImportListPage> Documents(Visit visit, Workspace workspace)
    {
        var rows = workspace.Shelf.All(visit.Latest).Select(state => workspace.Shelf.Open(visit.Latest, state.Id)).OfType<OpenedDocument>().Where(opened => opened.Document.Projects.Count > 0)
            .Select(opened => (opened.State, opened.Document.Projects.Count, workspace.ProjectKeeping.Known(Name(opened.State)).Count)).ToList();
        return new RazorComponentResult<ImportListPage>(new { Rows = rows });
    }

    /// <summary>Documents are cited by their number, or their title where they have none.</summary>
    static string Name(DocumentState state) => state.Number.Length > 0 ? state.Number : state.Title;

    static IReadOnlyList<ProjectDraft> Drafts(Visit visit, Workspace workspace, OpenedDocument opened)
    {
        var register = new RegionRegister(workspace.Regions.Facts());
        return [.. ImportProjects.Run(opened.Document, (Name(opened.State), opened.State.Region, visit.Today), register).Where(draft => !opened.Dropped(draft.Item))];
    }

    static IResult Rows(Visit visit, Workspace workspace, long document, IReadOnlyList<Problem> problems)
    {
        if (workspace.Shelf.Open(visit.Latest, document) is not { } opened) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return new RazorComponentResult<ImportRowsPage>(new { State = opened.State, Drafts = Drafts(visit, workspace, opened), Known = workspace.ProjectKeeping.Known(Name(opened.State)), Regions = LibraryPages.Regions(visit, workspace), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Take(Visit visit, Workspace workspace, long document, [FromForm] IFormCollection form)
    {
        if (workspace.Shelf.Open(visit.Latest, document) is not { } opened) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var drafts = Drafts(visit, workspace, opened);
        var regions = LibraryPages.Regions(visit, workspace).ToDictionary(fact => fact.Code, StringComparer.Ordinal);
        var (rows, problems) = (new List<(string, LibraryProject)>(), new List<Problem>());
        foreach (var index in form["take"].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < drafts.Count ? at : -1).Where(at => at >= 0))
        {
            var draft = drafts[index];
            var at = index.ToString(CultureInfo.InvariantCulture);
            var stage = draft.Stage ?? (Enum.TryParse<ProjectStage>(form["stage." + at], out var chosen) ? chosen : null);
            var region = draft.Region ?? (regions.TryGetValue(form["county." + at].ToString(), out var fact) ? fact.Id : null);
            if (stage is { } known && region is { } county) rows.Add((draft.Item, draft.Project with { Stage = known, Region = county, Synthetic = opened.State.Synthetic }));
            else problems.AddRange(draft.Problems);
        }
        if (problems.Count > 0) return Rows(visit, workspace, document, problems);
        var rules = visit.Plan is { } plan ? workspace.ProjectRules.Of(visit.Reading, plan.Pack).NegativeList : [];
        var taken = workspace.ProjectKeeping.Import(visit.Latest, rows, rules, visit.Now);
        return taken.Succeeded ? Results.LocalRedirect(visit.Link("/projects")) : Rows(visit, workspace, document, taken.Problems);
    }
}
