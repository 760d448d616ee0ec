using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives.Cases;
using Xiance.Storage;
using Xiance.Storage.Incentives;
using Xiance.Storage.Papers;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Incentives;

/// <summary>申请: written, submitted, reviewed, decided, noticed, settled; and the decision sheet.</summary>
static class CasePages
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.Department, Role.County, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/incentives/cases").OnlyFor(Readers);
        readers.MapGet("", List);
        readers.MapGet("/{id:long}", (Visit visit, Workspace workspace, long id) => One(visit, workspace, id, []));
        readers.MapGet("/{id:long}/paper/{hash}", Paper);
        readers.MapGet("/{id:long}/sheet", Sheet);
        readers.MapGet("/{id:long}/sheet.docx", SheetFile);
        var writers = app.MapGroup("/incentives/cases").OnlyFor(Role.Office, Role.County);
        writers.MapGet("/new", (Visit visit, Workspace workspace) => New(visit, workspace, null, []));
        writers.MapPost("", Open);
        app.MapGroup("/incentives/cases").OnlyFor(Role.Office, Role.County, Role.Department).MapPost("/{id:long}/step/{act}", Step);
    }

    static IResult List(Visit visit, Workspace workspace)
    {
        if (visit.Plan is not { } plan) return new RazorComponentResult<CasesPage>();
        var all = workspace.Cases.All(visit.Reading, plan.Pack);
        var shown = visit.Asked("state") is { } state ? [.. all.Where(kept => kept.Life.State.ToString() == state)] : all;
        var view = View(visit, shown);
        return view.AsksExcel ? ExcelAnswer.Of(view, "cases") : new RazorComponentResult<CasesPage>(new { View = view, All = all });
    }

    static TableView<KeptCase> View(Visit visit, IReadOnlyList<KeptCase> cases)
    {
        var words = new Words(visit.Locale);
        return new("cases", visit,
        [
            new("number", words["incentives.case"], row => row.Number) { Order = row => row.Id, Class = "nw", Cell = Link(visit) },
            new("subject", words["incentives.subject"], row => row.SubjectName) { Order = row => row.SubjectName, Class = "bd" },
            new("region", words["assessment.county"], row => row.RegionName) { Order = row => row.RegionName, Class = "nw" },
            new("rules", words["incentives.rule"], row => string.Join('\u3001', row.Life.Content.Rules)) { Order = row => string.Join('\u3001', row.Life.Content.Rules) },
            new("period", words["todos.period"], row => Figure.Period(row.Period, visit.Locale)) { Order = row => row.Period.Last, Class = "nw" },
            new("amount", words["incentives.amount"], row => Amount(row) is { } amount ? Figure.Yuan(amount) : Figure.NotApplicable) { Number = true, Unit = words["plans.yuan"], Order = row => Amount(row)?.Fen, Figure = row => Amount(row)?.Yuan },
            new("state", words["plans.state"], row => words["incentives.case." + row.Life.State]) { Order = row => row.Life.State, Class = "nw", Cell = State(words) },
            new("waiting", words["incentives.waiting"], row => row.Life.State == CaseState.Submitted ? string.Join('\u3001', row.Life.Waiting) : "") { Class = "mut" },
            new("origin", words["incentives.origin"], row => words["incentives.origin." + row.Origin]) { Order = row => row.Origin.ToString(), Spare = true },
            new("code", words["incentives.subject-code"], row => row.Subject) { Order = row => row.Subject, Spare = true },
        ], cases);
    }

    /// <summary>The decided sum, or what it would be as submitted.</summary>
    internal static Money? Amount(KeptCase kept) =>
        (kept.Life.Decision ?? kept.Life.Submission) is { } step ? step.Decisions.Where(decision => decision.Payable).Aggregate(Money.Zero, (sum, decision) => sum + decision.Amount!.Value) : null;

    static RenderFragment<KeptCase> Link(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/incentives/cases/" + row.Id.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, row.Number);
        builder.CloseElement();
    };

    static RenderFragment<KeptCase> State(Words words) => row => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "st " + Tone(row.Life.State));
        builder.AddContent(2, words["incentives.case." + row.Life.State]);
        builder.CloseElement();
    };

    internal static string Tone(CaseState state) => state switch { CaseState.Paid or CaseState.Settled or CaseState.Listed or CaseState.Replied => "ok", CaseState.Refused or CaseState.Recovering or CaseState.Returned => "bad", CaseState.Draft or CaseState.Withdrawn or CaseState.Recovered => "idle", _ => "warn" };

    static IResult One(Visit visit, Workspace workspace, long id, IReadOnlyList<Problem> problems)
    {
        if (workspace.Cases.Find(visit.Reading, id) is not { } kept) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return new RazorComponentResult<CasePage>(new { Shown = ShownCase.Of(visit, workspace, kept), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Paper(Visit visit, Workspace workspace, long id, string hash) =>
        workspace.Cases.Paper(visit.Reading, id, hash) is { } paper ? Results.File(paper.Content, "application/octet-stream", paper.Name) : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);

    static IResult Sheet(Visit visit, Workspace workspace, long id) =>
        workspace.Cases.Find(visit.Reading, id) is { Life.Decision: not null } kept ? new RazorComponentResult<SheetPage>(new { Shown = ShownCase.Of(visit, workspace, kept) }) : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);

    static IResult SheetFile(Visit visit, Workspace workspace, long id)
    {
        if (workspace.Cases.Find(visit.Reading, id) is not { } kept || DecisionPaper.Of(kept, visit.Plan?.Title ?? kept.Pack) is not { } paper) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return Results.File(WriteWord.Run(paper), Word, $"{kept.Number}.docx");
    }

    static IResult New(Visit visit, Workspace workspace, IFormCollection? sent, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace);
        var shown = book.Value is { } found ? ShownNewCase.Of(visit, workspace, found, sent) : null;
        return new RazorComponentResult<NewCasePage>(new { Shown = shown, Problems = (IReadOnlyList<Problem>)[.. book.Problems, .. problems] }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static async Task<IResult> Open(Visit visit, Workspace workspace, IFormCollection form, CancellationToken stopped)
    {
        if (visit.Plan is not { } plan) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        if (CaseForms.Unread(form) is { Count: > 0 } unread) return New(visit, workspace, form, unread);
        var content = CaseForms.Content(form);
        var county = content.County.Length > 0 ? workspace.Regions.Find(content.County, visit.Today)?.Id : null;
        var asked = new NewCase(plan.Pack, IncentiveBook.PeriodOf(visit), CaseForms.Text(form, "subject"), CaseForms.Text(form, "subject-name"), CaseForms.Text(form, "form-key"))
        {
            Origin = CaseForms.Text(form, "origin") == nameof(CaseOrigin.WithoutApplication) ? CaseOrigin.WithoutApplication : CaseOrigin.Application,
            County = county,
            Synthetic = visit.Demonstration,
        };
        var opened = workspace.Cases.Open(visit.Latest, asked, (content, await CaseForms.Files(form, stopped)), visit.Now);
        if (opened.Value is not { } kept) return New(visit, workspace, form, opened.Problems);
        return Results.LocalRedirect(visit.Link("/incentives/cases/" + kept.Id.ToString(CultureInfo.InvariantCulture)));
    }

    static async Task<IResult> Step(Visit visit, Workspace workspace, [AsParameters] StepPath at, IFormCollection form)
    {
        if (!Enum.TryParse<CaseAct>(at.Act, out var act) || !Enum.IsDefined(act) || act is CaseAct.List or CaseAct.Unlist or CaseAct.Pay) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        if (CaseForms.Unread(form) is { Count: > 0 } unread) return One(visit, workspace, at.Id, unread);
        var step = act == CaseAct.Save ? new CaseStep(act) { Content = CaseForms.Content(form) } : CaseForms.Step(form, act);
        var problems = workspace.Cases.Take(visit.Latest, at.Id, (step, await CaseForms.Files(form, CancellationToken.None)), visit.Now);
        return problems.Count > 0 ? One(visit, workspace, at.Id, problems) : Results.LocalRedirect(visit.Link("/incentives/cases/" + at.Id.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>Which case and which step, from the address.</summary>
public sealed record StepPath(long Id, string Act);
