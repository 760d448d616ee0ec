using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives.Drafts;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Incentives;

/// <summary>规则起草: a rule written beside its clause, tested, handed in, approved by another person, in force from a day.</summary>
static class DraftPages
{
    const string ParameterPrefix = "v.";

    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/incentives/drafts").OnlyFor(Role.Office, Role.Leader, Role.Auditor);
        readers.MapGet("", List);
        readers.MapGet("/write", (Visit visit, Workspace workspace) => Editor(visit, workspace, null, []));
        readers.MapGet("/{id:long}", (Visit visit, Workspace workspace, long id) => One(visit, workspace, id, []));
        var office = app.MapGroup("/incentives/drafts").OnlyFor(Role.Office);
        office.MapPost("/write", Write);
        office.MapPost("/{id:long}/test", Test);
        office.MapPost("/{id:long}/step", Step);
    }

    static int Status(IReadOnlyList<Problem> problems) => problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    static IResult List(Visit visit, Workspace workspace)
    {
        var book = IncentiveBook.Of(visit, workspace, visit.Today);
        return new RazorComponentResult<DraftsPage>(new { Found = book.Value, Drafts = visit.Plan is { } plan ? workspace.RuleDrafts.All(visit.Reading, plan.Pack) : [], Problems = book.Problems });
    }

    static IResult Editor(Visit visit, Workspace workspace, IFormCollection? sent, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace, visit.Today);
        if (book.Value is not { } found) return new RazorComponentResult<DraftEditorPage>(new { Problems = book.Problems });
        var rule = sent is null ? visit.Asked("rule") ?? "" : CaseForms.Text(sent, "rule");
        var text = workspace.RuleBooks.Kept(found.Pack, Draft(visit, workspace, found)?.Life.Text?.TextHash ?? "") ?? found.Text;
        var shown = new ShownEditor(found, rule, sent is null ? CutRule.Out(text.Content, rule) : sent["text"].ToString())
        {
            Examples = sent is null ? CutExamples.Out(text.Content) is { Length: > 0 } carried ? carried : workspace.RuleBooks.ExamplesOf(found.Pack, rule) : sent["examples"].ToString(),
            Title = sent is null ? Draft(visit, workspace, found)?.Title ?? "" : CaseForms.Text(sent, "title"),
            Words = sent is null ? "" : CaseForms.Text(sent, "words"),
            Draft = Number(sent is null ? visit.Asked("draft") : CaseForms.Text(sent, "draft")),
            Values = sent is null ? new Dictionary<string, string>() : CaseForms.Pairs(sent).Where(pair => pair.Key.StartsWith(ParameterPrefix, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[ParameterPrefix.Length..], pair => pair.Value, StringComparer.Ordinal),
            Rule = found.Book.Pack.Rules.FirstOrDefault(one => one.Code == rule) is { } known ? ShownRule.Of(visit, workspace, found.Book, known) : null,
        };
        return new RazorComponentResult<DraftEditorPage>(new { Shown = shown, Problems = problems }) { StatusCode = Status(problems) };
    }

    static RuleDraft? Draft(Visit visit, Workspace workspace, IncentiveBook found) => Number(visit.Asked("draft")) is { } id ? workspace.RuleDrafts.Find(visit.Reading, found.Pack.Id, id) : null;

    static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    static IResult Write(Visit visit, Workspace workspace, IFormCollection form)
    {
        var book = IncentiveBook.Of(visit, workspace, visit.Today);
        if (book.Value is not { } found) return Editor(visit, workspace, form, book.Problems);
        var draft = Number(CaseForms.Text(form, "draft"));
        var basis = draft is { } id && workspace.RuleDrafts.Find(visit.Latest, found.Pack.Id, id)?.Life.Text is { } last ? workspace.RuleBooks.Kept(found.Pack, last.TextHash)?.Content ?? found.Text.Content : found.Text.Content;
        var text = CutRule.In(basis, CaseForms.Text(form, "rule"), form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
        foreach (var (name, value) in CaseForms.Pairs(form).Where(pair => pair.Key.StartsWith(ParameterPrefix, StringComparison.Ordinal)).Select(pair => (pair.Key[ParameterPrefix.Length..], pair.Value)))
        {
            if (!decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return Editor(visit, workspace, form, [Problems.NoAnswer(name)]);
            text = CutRule.Parameter(text, name, number);
        }
        if (form["examples"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is { Length: > 0 } examples && examples != workspace.RuleBooks.ExamplesOf(found.Pack, CaseForms.Text(form, "rule")).Trim()) text = CutExamples.In(text, examples);
        var written = workspace.RuleDrafts.Write(visit.Latest, found.Pack, (draft, CaseForms.Text(form, "title"), CaseForms.Text(form, "words"), text), visit.Now);
        return written.Value is { } made ? Results.LocalRedirect(visit.Link("/incentives/drafts/" + made.Id.ToString(CultureInfo.InvariantCulture))) : Editor(visit, workspace, form, written.Problems);
    }

    static IResult One(Visit visit, Workspace workspace, long id, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace, visit.Today);
        if (book.Value is not { } found || workspace.RuleDrafts.Find(visit.Reading, found.Pack.Id, id) is not { Life.Text: { } written } draft) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var (before, after) = (workspace.RuleBooks.Kept(found.Pack, written.BaseHash), workspace.RuleBooks.Kept(found.Pack, written.TextHash));
        IReadOnlyList<RuleChange> changes = before is not null && after is not null && workspace.RuleBooks.Book(before).Value is { } old && workspace.RuleBooks.Book(after).Value is { } now ? CompareBooks.Run(old, now) : [];
        IReadOnlyDictionary<string, CitedClause> clauses = workspace.RuleBooks.Book(after ?? found.Text).Value is { } drafted
            ? drafted.Pack.Rules.Where(rule => written.Rules.Contains(rule.Code) && rule.Cite is not null).Select(rule => (rule.Code, Clause: workspace.Shelf.Clause(visit.Reading, rule.Cite!))).Where(pair => pair.Clause is not null).ToDictionary(pair => pair.Code, pair => pair.Clause!, StringComparer.Ordinal) : new Dictionary<string, CitedClause>();
        return new RazorComponentResult<DraftPage>(new { Draft = draft, Changes = changes, Clauses = clauses, Open = visit.Past || !draft.May ? [] : TakeDraftStep.Open(draft.Life.State), Problems = problems }) { StatusCode = Status(problems) };
    }

    /// <summary>Past applications are those decided, and the figures known of the year in view.</summary>
    static IResult Test(Visit visit, Workspace workspace, long id, IFormCollection form)
    {
        var book = IncentiveBook.Of(visit, workspace, visit.Today);
        if (book.Value is not { } found) return One(visit, workspace, id, book.Problems);
        var cases = workspace.Cases.All(visit.Latest, found.Pack.Id).Where(kept => kept.Life.Decision is not null).Select(kept => Cases.Application(kept, found.Book).Value).OfType<Xiance.Incentives.Application>();
        var known = Subjects.Applications(found.Book, IncentiveBook.PeriodOf(visit), workspace.Subjects.All(visit.Latest, found.Pack.Id, IncentiveBook.PeriodOf(visit))).Value ?? [];
        var tested = workspace.RuleDrafts.Test(visit.Latest, found.Pack, (id, [.. cases, .. known]), visit.Now);
        return tested.Succeeded ? Results.LocalRedirect(visit.Link("/incentives/drafts/" + id.ToString(CultureInfo.InvariantCulture))) : One(visit, workspace, id, tested.Problems);
    }

    static IResult Step(Visit visit, Workspace workspace, long id, IFormCollection form)
    {
        var book = IncentiveBook.Of(visit, workspace, visit.Today);
        if (book.Value is not { } found || !Enum.TryParse<DraftAct>(CaseForms.Text(form, "act"), out var act) || !Enum.IsDefined(act)) return One(visit, workspace, id, book.Problems);
        var step = new DraftStep(act) { From = CaseForms.DayOf(CaseForms.Text(form, "from")), Words = CaseForms.Text(form, "words") };
        var taken = workspace.RuleDrafts.Step(visit.Latest, found.Pack, (id, step), visit.Now);
        return taken.Succeeded ? Results.LocalRedirect(visit.Link("/incentives/drafts/" + id.ToString(CultureInfo.InvariantCulture))) : One(visit, workspace, id, taken.Problems);
    }
}

/// <summary>The editor of one rule beside its clause.</summary>
public sealed record ShownEditor(IncentiveBook Found, string Code, string Text)
{
    public string Title { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>The worked examples of the rule, to be changed with it.</summary>
    public string Examples { get; init; } = "";

    public long? Draft { get; init; }

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public ShownRule? Rule { get; init; }
}
