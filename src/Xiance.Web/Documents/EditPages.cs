using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans.Reviewing;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Documents;

/// <summary>Correct, move, split, merge and add items. What cannot be taken is shown again as it was written.</summary>
static class EditPages
{
    const string FieldPrefix = "field.";

    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/plans/{document:long}").OnlyFor(Role.Office, Role.County);
        group.MapGet("/item", (HttpContext context, Visit visit, Workspace workspace, long document) => Editor(visit, workspace, document, context.Request.Headers.ContainsKey("HX-Request")));
        group.MapGet("/row", Row);
        group.MapGet("/add", (Visit visit, Workspace workspace, long document) => AddForm(visit, workspace, document, new AddForm { Clause = visit.Asked("at"), Quote = visit.Asked("quote") }, []));
        group.MapPost("/correct", Correct);
        group.MapPost("/split", Split);
        group.MapPost("/merge", Merge);
        group.MapPost("/add", Add);
    }

    static IResult Editor(Visit visit, Workspace workspace, long document, bool fragment)
    {
        if (Shown(visit, workspace, document, visit.Asked("key")) is not { } editor) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return fragment ? new RazorComponentResult<ItemEditor>(new { Document = document, Editor = editor }) : new RazorComponentResult<ItemPage>(new { Editor = editor });
    }

    static ShownEditor? Shown(Visit visit, Workspace workspace, long document, string? key) =>
        workspace.Shelf.Open(visit.Latest, document) is { } opened ? ShownEditor.Of(opened, new Words(visit.Locale), key) : null;

    static IResult Row(Visit visit, Workspace workspace, long document) =>
        Shown(visit, workspace, document, visit.Asked("key")) is { } shown ? new RazorComponentResult<ItemRow>(new { Document = document, shown.Item }) : Results.NotFound();

    static IResult Correct(Visit visit, Workspace workspace, long document, [FromForm] IFormCollection form)
    {
        var (key, reason) = (form["Key"].ToString(), form["Reason"].ToString().Trim());
        if (Shown(visit, workspace, document, key) is not { } editor) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var state = form["Decision"] == nameof(ItemState.Rejected) ? ItemState.Rejected : ItemState.Corrected;
        var correction = Changed(editor, form);
        var decision = new ItemDecision(key, state, reason, Number(form["Revision"])) { Correction = state == ItemState.Corrected ? correction.Written() : null };
        var problems = reason.Length == 0 ? [Problems.ReasonMissing()] : workspace.Reviews.Decide(visit.Latest, document, decision, visit.Now);
        if (problems.Count == 0) return Back(visit, document, editor.Item.Anchor);
        return new RazorComponentResult<ItemPage>(new { Editor = editor, Problems = problems, Written = Written(form), Reason = reason }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    /// <summary>Only what differs from what was read is a correction; an added item keeps all its fields.</summary>
    static ItemCorrection Changed(ShownEditor editor, IFormCollection form)
    {
        var asRead = Review.Fields(editor.Opened.Read, editor.Item.Key).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var fields = Written(form).Where(field => editor.Item.Added is not null || asRead.GetValueOrDefault(field.Key) != field.Value).ToDictionary(StringComparer.Ordinal);
        var clause = form["Clause"].ToString();
        var from = Review.Items(editor.Opened.Read).Where(item => item.Key == editor.Item.Key).Select(item => item.Clause).FirstOrDefault() ?? editor.Opened.Added.FirstOrDefault(item => item.Key == editor.Item.Key)?.Place.Clause;
        return new ItemCorrection(fields) { Clause = clause.Length > 0 && clause != from ? clause : null };
    }

    static IResult Split(Visit visit, Workspace workspace, long document, [FromForm] IFormCollection form)
    {
        var seam = new ItemSeam(form["Key"].ToString(), Number(form["Revision"]), (int)Number(form["Place"]), form["Reason"].ToString().Trim());
        return Answer(visit, workspace, (document, seam.Item), seam.Reason.Length == 0 ? [Problems.ReasonMissing()] : workspace.Reviews.Split(visit.Latest, document, seam, visit.Now));
    }

    static IResult Merge(Visit visit, Workspace workspace, long document, [FromForm] IFormCollection form)
    {
        var items = form["With"].Select(text => (text ?? "").Split(' ', 2)).Where(parts => parts.Length == 2).DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => Number(parts[1]), StringComparer.Ordinal);
        var union = new ItemUnion(items, form["Reason"].ToString().Trim());
        return Answer(visit, workspace, (document, items.Keys.FirstOrDefault() ?? ""), union.Reason.Length == 0 ? [Problems.ReasonMissing()] : workspace.Reviews.Merge(visit.Latest, document, union, visit.Now));
    }

    static IResult Answer(Visit visit, Workspace workspace, (long Document, string Item) place, IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? Back(visit, place.Document, "")
        : Shown(visit, workspace, place.Document, place.Item) is not { } editor ? Failures.Page(problems, StatusCodes.Status422UnprocessableEntity)
        : new RazorComponentResult<ItemPage>(new { Editor = editor, Problems = problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    static IResult Add(Visit visit, Workspace workspace, long document, [FromForm] IFormCollection form)
    {
        var written = new AddForm { Clause = form["Clause"], Quote = form["Quote"], Reason = form["Reason"].ToString().Trim(), Fields = Written(form) };
        if (written.Reason.Length == 0) return AddForm(visit, workspace, document, written, [Problems.ReasonMissing()]);
        var added = workspace.Reviews.Add(visit.Latest, document, new NewItem(Kind(visit), written.Clause ?? "", written.Quote ?? "", written.Fields, written.Reason), visit.Now);
        return added.Succeeded ? Back(visit, document, "item-" + added.Value) : AddForm(visit, workspace, document, written, added.Problems);
    }

    static IResult AddForm(Visit visit, Workspace workspace, long document, AddForm form, IReadOnlyList<Problem> problems)
    {
        if (workspace.Shelf.Open(visit.Latest, document) is not { } opened) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return new RazorComponentResult<AddItemPage>(new { Opened = opened, Kind = Kind(visit), form.Clause, form.Quote, form.Reason, Written = form.Fields, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static ItemKind Kind(Visit visit) => Enum.TryParse<ItemKind>(visit.Asked("kind"), out var kind) && Enum.IsDefined(kind) ? kind : ItemKind.Task;

    static Dictionary<string, string> Written(IFormCollection form) => form.Where(pair => pair.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[FieldPrefix.Length..], pair => pair.Value.ToString().Trim(), StringComparer.Ordinal);

    static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    static IResult Back(Visit visit, long document, string anchor) =>
        Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}", ("items", visit.Asked("items")), ("kind", visit.Asked("items") is null ? null : visit.Asked("kind")), ("order", visit.Asked("order"))) + (anchor.Length > 0 ? "#" + Uri.EscapeDataString(anchor) : ""));
}

/// <summary>What the form of a new item holds.</summary>
public sealed record AddForm
{
    public string? Clause { get; init; }

    public string? Quote { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
