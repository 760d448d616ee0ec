using System.Globalization;
using Microsoft.AspNetCore.Components;
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

/// <summary>The coverage proof of a document: every number, date, unit and county with its item or its reason, and what is left to explain.</summary>
static class CoveragePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plans/{document:long}/coverage", (Visit visit, Workspace workspace, long document) => Show(visit, workspace, document, []));
        app.MapGroup("/plans/{document:long}").OnlyFor(Role.Office, Role.County).MapPost("/coverage", Explain);
    }

    static IResult Show(Visit visit, Workspace workspace, long document, IReadOnlyList<Problem> problems)
    {
        if (workspace.Shelf.Open(visit.Reading, document) is not { } opened || workspace.Coverages.Of(visit.Reading, opened) is not { } coverage) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var (group, kind) = (visit.Asked("reason") ?? (coverage.Left > 0 ? Coverage.Unexplained : "used"), visit.Asked("kind"));
        var rows = coverage.Rows.Where(row => (row.Item is not null ? "used" : row.Reason) == group && (kind is null || row.Mention.Kind.ToString() == kind));
        var may = !visit.Past && workspace.Shelf.MayWork(visit.Latest, document);
        var view = View(visit, (document, may), rows);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "coverage");
        return new RazorComponentResult<CoveragePage>(new { Opened = opened, Coverage = coverage, View = view, Group = group, May = may, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static TableView<CoverageRow> View(Visit visit, (long Document, bool May) asked, IEnumerable<CoverageRow> rows)
    {
        var words = new Words(visit.Locale);
        TableColumn<CoverageRow>[] columns =
        [
            .. asked.May ? [new TableColumn<CoverageRow>("tick", "", row => "") { Cell = Tick }] : Array.Empty<TableColumn<CoverageRow>>(),
            new("text", words["plans.mention"], row => row.Mention.Text) { Order = row => row.Mention.Text, Class = "bd nw" },
            new("kind", words["plans.kind-of-item"], row => words["plans.mention." + row.Mention.Kind]) { Order = row => row.Mention.Kind.ToString(), Class = "nw" },
            new("clause", words["plans.clause"], row => row.Mention.Clause) { Order = row => row.Mention.Span.Start, Class = "nw", Cell = Clause(visit, asked.Document) },
            new("sentence", words["plans.sentence-of"], row => row.Mention.Sentence) { Cell = Sentence },
            new("use", words["plans.use"], row => row.Item is { } item ? item : words["plans.reason." + row.Reason]) { Order = row => row.Item ?? row.Reason },
            new("by", words["plans.by"], row => row.Decisions.LastOrDefault() is { } decision ? $"{decision.DecidedBy} {Figure.Moment(decision.DecidedAt)} {decision.Note}" : "") { Class = "mut" },
        ];
        return new("coverage", visit, columns, rows);
    }

    static RenderFragment Tick(CoverageRow row) => builder =>
    {
        if (row.Item is not null) return;
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "checkbox");
        builder.AddAttribute(2, "name", "Places");
        builder.AddAttribute(3, "value", string.Create(CultureInfo.InvariantCulture, $"{row.Mention.Span.Start} {(row.Decisions.Count > 0 ? row.Decisions[^1].Revision : 0)}"));
        builder.AddAttribute(4, "form", "explain");
        builder.AddAttribute(5, "aria-label", row.Mention.Text);
        builder.CloseElement();
    };

    // So much of a long sentence on either side of the words; the whole stands in the Excel file.
    const int Around = 46;

    static RenderFragment Sentence(CoverageRow row) => builder =>
    {
        var (text, words) = (row.Mention.Sentence, row.Mention.Text);
        var place = Math.Max(0, text.IndexOf(words, StringComparison.Ordinal));
        var (from, to) = (Math.Max(0, place - Around), Math.Min(text.Length, place + words.Length + Around));
        builder.AddContent(0, (from > 0 ? "…" : "") + text[from..place]);
        builder.OpenElement(1, "b");
        builder.AddContent(2, text[place..Math.Min(text.Length, place + words.Length)]);
        builder.CloseElement();
        builder.AddContent(3, text[Math.Min(to, place + words.Length)..to] + (to < text.Length ? "…" : ""));
    };

    static RenderFragment<CoverageRow> Clause(Visit visit, long document) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/plans/" + document.ToString(CultureInfo.InvariantCulture), ("at", row.Mention.Clause)));
        builder.AddContent(2, row.Mention.Clause);
        builder.CloseElement();
    };

    static IResult Explain(Visit visit, Workspace workspace, long document, [FromForm] IFormCollection form)
    {
        var note = form["Note"].ToString().Trim();
        var decisions = form["Places"].Select(text => (text ?? "").Split(' ')).Where(parts => parts.Length == 2)
            .Select(parts => new MentionDecision(int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1, form["Reason"].ToString(), note, long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1)).ToList();
        var problems = workspace.Coverages.Decide(visit.Latest, document, decisions, visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, document, problems) : Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}/coverage"));
    }
}
