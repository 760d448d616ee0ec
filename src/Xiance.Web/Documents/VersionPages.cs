using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Reports;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Storage.Papers;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Documents;

/// <summary>Versions of a plan and what each changed, documents before and after it, the difference of two texts, and its files.</summary>
static class VersionPages
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plans/{document:long}/versions", (Visit visit, Workspace workspace, long document) => Show(visit, workspace, document, []));
        app.MapGet("/plans/{document:long}/compare", Compare);
        app.MapGet("/plans/{document:long}/tasks.docx", (Visit visit, Workspace workspace, long document) => Table(visit, workspace, document, paper => Results.File(WriteWord.Run(paper), Word, paper.Title + ".docx")));
        app.MapGet("/plans/{document:long}/tasks.xlsx", (Visit visit, Workspace workspace, long document) => Table(visit, workspace, document, paper => Results.File(WriteExcel.Run(paper), Excel, paper.Title + ".xlsx")));
        app.MapGet("/plans/{document:long}/pack.zip", Pack);
        var group = app.MapGroup("/plans/{document:long}").OnlyFor(Role.Office, Role.County);
        group.MapPost("/relate", Relate);
        group.MapPost("/relation-end", EndRelation);
    }

    static IResult Show(Visit visit, Workspace workspace, long document, IReadOnlyList<Problem> problems)
    {
        if (workspace.Shelf.Find(visit.Reading, document) is not { } state) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var shown = new ShownVersions(state, workspace.Plans.All(visit.Reading, document), workspace.Relations.Of(visit.Reading, document), [.. workspace.Shelf.All(visit.Reading).Where(other => other.Id != document)])
        {
            May = !visit.Past && workspace.Shelf.MayWork(visit.Latest, document),
        };
        return new RazorComponentResult<VersionsPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Compare(Visit visit, Workspace workspace, long document)
    {
        var other = long.TryParse(visit.Asked("with"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (workspace.Shelf.Open(visit.Reading, document) is not { } later || workspace.Shelf.Open(visit.Reading, other) is not { } earlier) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var pack = earlier.State.PackId is { } id && workspace.Packs.Find(visit.Reading, id) is { } state ? workspace.Packs.Read(state) : null;
        return new RazorComponentResult<ComparePage>(new { Shown = new ShownDifference(earlier, later, CompareDocuments.Run(earlier.Document, later.Document), pack) });
    }

    static IResult Table(Visit visit, Workspace workspace, long document, Func<Paper, IResult> write)
    {
        if (workspace.Shelf.Open(visit.Reading, document) is not { } opened) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var confirmed = opened.State.ConfirmedVersion > 0;
        var tasks = opened.Document.Tasks.Where(task => confirmed ? opened.Stands(task.Key) : !opened.Dropped(task.Key)).ToList();
        return write(TaskTable.Run(opened.Document, tasks, new TaskTableMarks(confirmed, opened.State.Synthetic, $"{opened.State.FileName} {opened.State.EvidenceHash[..12]}")));
    }

    static IResult Pack(Visit visit, Workspace workspace, long document)
    {
        var files = workspace.Plans.Draft(visit.Reading, document);
        if (files.Count == 0) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                using var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"draft-{document}/{file.Key}")).Open();
                entry.Write(Encoding.UTF8.GetBytes(file.Value));
            }
        return Results.File(memory.ToArray(), "application/zip", string.Create(CultureInfo.InvariantCulture, $"draft-{document}.zip"));
    }

    static IResult Relate(Visit visit, Workspace workspace, long document, [FromForm] RelationForm form)
    {
        if (!DateOnly.TryParseExact(form.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)) return Show(visit, workspace, document, [Problems.DayMissing()]);
        var problems = workspace.Relations.Add(visit.Latest, new DocumentRelation(0, document, form.Earlier, form.Kind, form.Clause ?? "", from, form.Note ?? ""), visit.Now);
        return Back(visit, workspace, document, problems);
    }

    static IResult EndRelation(Visit visit, Workspace workspace, long document, [FromForm] long relation, [FromForm] string? reason) =>
        Back(visit, workspace, document, string.IsNullOrWhiteSpace(reason) ? [Problems.ReasonMissing()] : workspace.Relations.End(visit.Latest, relation, reason.Trim(), visit.Now));

    static IResult Back(Visit visit, Workspace workspace, long document, IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? Show(visit, workspace, document, problems) : Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}/versions"));
}

/// <summary>What the form of a relation between two documents sends.</summary>
public sealed record RelationForm
{
    public long Earlier { get; init; }

    public RelationKind Kind { get; init; }

    public string? From { get; init; }

    public string? Clause { get; init; }

    public string? Note { get; init; }
}
