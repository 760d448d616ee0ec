using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Documents;

/// <summary>The list of documents, and the upload that reads a new one.</summary>
static class ShelfPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plans", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGroup("").OnlyFor(Role.Office, Role.County).MapPost("/plans/upload", Upload);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var view = View(visit, workspace.Shelf.All(visit.Reading), RelationWords.Of(visit, workspace.Relations.All(visit.Reading)));
        if (view.AsksExcel) return ExcelAnswer.Of(view, "plans");
        return new RazorComponentResult<ShelfPage>(new { View = view, Packs = workspace.Shelf.Eligible(visit.Reading), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>Each file is read by itself: what is wrong with one does not keep the others out.</summary>
    static async Task<IResult> Upload(Visit visit, Workspace workspace, [FromForm] IFormCollection form, CancellationToken stopped)
    {
        var (given, pack) = (form.Files.GetFiles("file").Where(one => one.Length > 0).ToList(), form["pack"].ToString());
        if (given.Count == 0) return Show(visit, workspace, [Problems.FileMissing()]);
        var (documents, problems) = (new List<DocumentState>(), new List<Problem>());
        foreach (var one in given)
        {
            using var content = new MemoryStream();
            await one.CopyToAsync(content, stopped);
            var kept = workspace.Shelf.Upload(visit.Latest, new UploadedFile(Path.GetFileName(one.FileName), content.ToArray()) { MediaType = one.ContentType, PackId = pack.Length > 0 ? pack : null }, visit.Now);
            documents.AddRange(kept.Value ?? []);
            problems.AddRange(kept.Problems.Where(problem => problem.Severity == Severity.Error));
        }
        if (problems.Count > 0) return Show(visit, workspace, problems);
        return Results.LocalRedirect(documents is [var only] ? visit.Link("/plans/" + only.Id.ToString(CultureInfo.InvariantCulture)) : visit.Link("/plans"));
    }

    static TableView<DocumentState> View(Visit visit, IReadOnlyList<DocumentState> documents, ILookup<long, string> relations)
    {
        var words = new Words(visit.Locale);
        return new("plans", visit,
        [
            new("title", words["plans.title"], row => row.Title) { Order = row => row.Title, Class = "bd", Cell = Link(visit) },
            new("number", words["plans.number"], row => row.Number.Length > 0 ? row.Number : Figure.NotApplicable) { Order = row => row.Number, Class = "nw" },
            new("issuer", words["plans.issuer"], row => row.Issuer) { Order = row => row.Issuer },
            new("pack", words["plans.pack"], row => row.PackId ?? words["plans.no-pack"]) { Order = row => row.PackId, Class = "mono" },
            new("state", words["plans.state"], row => row.ConfirmedVersion > 0 ? words.With("plans.confirmed", ("version", row.ConfirmedVersion)) : words["plans.in-review"]) { Order = row => row.ConfirmedVersion },
            new("relations", words["plans.relations"], row => string.Join("；", relations[row.Id])) { Class = "sm" },
            new("uploaded", words["plans.uploaded"], row => $"{Figure.Moment(row.UploadedAt)} {row.UploadedBy}") { Order = row => row.UploadedAt.Milliseconds, Class = "nw mut" },
            new("data", words["plans.kind"], row => row.Synthetic ? words["shell.synthetic"] : words["plans.real"]) { Class = "nw mut" },
        ], documents);
    }

    static RenderFragment<DocumentState> Link(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/plans/" + row.Id.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, row.Title);
        builder.CloseElement();
    };
}
