using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Bundles;
using Xiance.Incentives.Payments;
using Xiance.Storage;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Incentives;

/// <summary>免申即享, 最优组合, 台账, 预算: who qualifies, what pays most, what was granted and what it will cost.</summary>
static class MoneyPages
{
    public static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.County, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/incentives").OnlyFor(Readers);
        readers.MapGet("/qualifying", (Visit visit, Workspace workspace) => Qualifying(visit, workspace, []));
        readers.MapGet("/ledger", (Visit visit, Workspace workspace) => Ledger(visit, workspace, []));
        readers.MapGet("/budget", (Visit visit, Workspace workspace) => Budget(visit, workspace, []));
        app.MapGet("/incentives/bundle", Bundle);
        app.MapGroup("/incentives").OnlyFor(Role.Office, Role.County).MapPost("/qualifying/bring", Bring);
        app.MapGroup("/incentives").OnlyFor(Role.Office).MapPost("/budget", Enter);
        app.MapGroup("/incentives").OnlyFor(Role.Office).MapPost("/ledger/bring", TakeOver);
    }

    static int Status(IReadOnlyList<Problem> problems) => problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    static IResult Qualifying(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<QualifyingPage>(new { Problems = (IReadOnlyList<Problem>)[.. book.Problems, .. problems] });
        var rows = workspace.Budgets.Qualifying(visit.Reading, found.Pack, IncentiveBook.PeriodOf(visit));
        var view = QualifyingView(visit, [.. (rows.Value ?? []).Where(row => visit.Asked("strength") is { } strength ? row.Decision.Rule.Strength.ToString() == strength : row.Decision.Payable)]);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "qualifying");
        return new RazorComponentResult<QualifyingPage>(new { View = view, Rows = rows.Value ?? [], Known = workspace.Subjects.All(visit.Reading, found.Pack.Id, IncentiveBook.PeriodOf(visit)).Count, Problems = (IReadOnlyList<Problem>)[.. rows.Problems, .. problems] }) { StatusCode = Status(problems) };
    }

    static TableView<QualifyingRow> QualifyingView(Visit visit, IReadOnlyList<QualifyingRow> rows)
    {
        var words = new Words(visit.Locale);
        return new("qualifying", visit,
        [
            new("name", words["incentives.subject"], row => row.Subject.Name) { Order = row => row.Subject.Name, Class = "bd" },
            new("county", words["assessment.county"], row => row.Subject.County) { Order = row => row.Subject.County, Class = "nw" },
            new("rule", words["incentives.rule"], row => row.Decision.Rule.Name) { Order = row => row.Decision.Rule.Name },
            new("clause", words["plans.clause"], row => row.Decision.Rule.Cite?.Clause ?? "") { Class = "mut nw wide-only" },
            new("strength", words["incentives.strength"], row => words["incentives.strength." + row.Decision.Rule.Strength]) { Order = row => row.Decision.Rule.Strength, Class = "nw" },
            new("amount", words["incentives.amount"], row => Text(row.Decision)) { Number = true, Unit = words["plans.yuan"], Order = row => (row.Decision.Amount ?? row.Decision.Range?.Low)?.Fen, Figure = row => row.Decision.Amount?.Yuan },
            new("payer", words["incentives.payer"], row => row.Decision.Rule.Payer) { Order = row => row.Decision.Rule.Payer, Class = "wide-only" },
            new("act", words["incentives.next-act"], row => words["incentives.open-case"]) { Cell = OpenLink(visit) },
            new("source", words["incentives.source"], row => row.Subject.Source) { Spare = true },
        ], rows);
    }

    static string Text(Decision decision) => decision.Amount is { } amount ? Figure.Yuan(amount) : decision.Range is { } range ? $"{Figure.Yuan(range.Low)}\u2014{(range.High is { } high ? Figure.Yuan(high) : "")}" : Figure.NotApplicable;

    static RenderFragment<QualifyingRow> OpenLink(Visit visit) => row => builder =>
    {
        if (!visit.Actor.IsAny(Role.Office, Role.County) || visit.Past) return;
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/incentives/cases/new", ("rule", row.Decision.Rule.Code), ("subject", row.Subject.Subject), ("origin", nameof(Xiance.Incentives.Cases.CaseOrigin.WithoutApplication))));
        builder.AddContent(2, new Words(visit.Locale)["incentives.open-case"]);
        builder.CloseElement();
    };

    static async Task<IResult> Bring(Visit visit, Workspace workspace, IFormFile? file, CancellationToken stopped)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (file is not { Length: > 0 }) return Qualifying(visit, workspace, [Problems.FileMissing()]);
        if (book.Value is not { } found) return Qualifying(visit, workspace, book.Problems);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var brought = workspace.Subjects.Bring(visit.Latest, (found.Pack, IncentiveBook.PeriodOf(visit)), (Path.GetFileName(file.FileName), content.ToArray()), visit.Now);
        return brought.Succeeded ? Results.LocalRedirect(visit.Link("/incentives/qualifying")) : Qualifying(visit, workspace, brought.Problems);
    }

    static IResult Bundle(Visit visit, Workspace workspace)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<BundlePage>(new { Problems = book.Problems });
        var known = visit.Actor.IsAny([.. Readers]) ? workspace.Subjects.All(visit.Reading, found.Pack.Id, IncentiveBook.PeriodOf(visit)) : [];
        var one = known.FirstOrDefault(subject => subject.Subject == visit.Asked("subject"));
        var asked = AskedFacts.Of(visit.Query).Over(one?.Facts ?? new Dictionary<string, string>());
        if (asked.Texts.Values.All(text => text.Length == 0)) return new RazorComponentResult<BundlePage>(new { Found = found, Known = known, Asked = asked });
        var bundle = (asked with { Subject = one?.Subject ?? "" }).Read(found.Book, IncentiveBook.PeriodOf(visit), "-").Then(application =>
            BestBundle.Run(found.Book, application with { Kind = one?.Kind ?? BeneficiaryKind.Enterprise, Project = one?.Project, County = one?.County }, one is null ? AwardRegister.Empty : workspace.Awards.Register()));
        return new RazorComponentResult<BundlePage>(new { Found = found, Known = known, Asked = asked, Subject = one, Bundle = bundle.Value, Problems = bundle.Problems });
    }

    static IResult Ledger(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var all = workspace.Awards.All(visit.Reading, visit.Asked("packs") == "all" ? null : visit.Plan?.Pack);
        var paid = visit.Plan is { } plan ? workspace.Reconciliations.Of(visit.Reading, plan.Pack).Paid.ToDictionary(one => one.Entry.Id) : [];
        var view = LedgerView(visit, all, paid);
        return view.AsksExcel ? ExcelAnswer.Of(view, "ledger") : new RazorComponentResult<LedgerPage>(new { View = view, Problems = problems }) { StatusCode = Status(problems) };
    }

    /// <summary>Awards of earlier years and other payers, so that once-only holds over years and packs.</summary>
    static async Task<IResult> TakeOver(Visit visit, Workspace workspace, IFormFile? file, CancellationToken stopped)
    {
        if (visit.Plan is not { } plan || workspace.Packs.Find(visit.Latest, plan.Pack) is not { } pack || file is not { Length: > 0 }) return Ledger(visit, workspace, [Problems.FileMissing()]);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var brought = workspace.Awards.Bring(visit.Latest, pack, (Path.GetFileName(file.FileName), content.ToArray()), visit.Now);
        return brought.Succeeded ? Results.LocalRedirect(visit.Link("/incentives/ledger", ("packs", "all"))) : Ledger(visit, workspace, brought.Problems);
    }

    static TableView<LedgerEntry> LedgerView(Visit visit, IReadOnlyList<LedgerEntry> entries, Dictionary<long, SettledPayment> paid)
    {
        var words = new Words(visit.Locale);
        return new("ledger", visit,
        [
            new("reference", words["incentives.entry"], row => MatchPayments.Reference(row)) { Order = row => row.Id, Class = "nw" },
            new("subject", words["incentives.subject"], row => row.SubjectName) { Order = row => row.SubjectName, Class = "bd" },
            new("county", words["assessment.county"], row => row.County) { Order = row => row.County, Class = "nw" },
            new("rule", words["incentives.rule"], row => row.RuleName) { Order = row => row.RuleName },
            new("clause", words["plans.clause"], row => row.Clause) { Class = "mut nw wide-only" },
            new("year", words["incentives.year"], row => row.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Order = row => row.Year },
            new("kind", words["incentives.kind"], row => words["incentives.entry." + row.Kind]) { Order = row => row.Kind.ToString(), Class = "nw" },
            new("amount", words["incentives.amount"], row => Figure.Yuan(row.Amount)) { Number = true, Unit = words["plans.yuan"], Order = row => row.Amount.Fen, Figure = row => row.Amount.Yuan, Class = "bd" },
            new("lines", words["incentives.calculation"], row => string.Join('\uff1b', row.Lines.Select(line => $"{Xiance.Reports.Printed.Line(line.Label, line.Calculation)} {Figure.Signed(line.Yuan, 2)}"))) { Class = "mut", Spare = true },
            new("payer", words["incentives.payer"], row => row.Payer) { Order = row => row.Payer, Class = "wide-only" },
            new("paid", words["incentives.paid-on"], row => paid.TryGetValue(row.Id, out var one) ? Figure.Day(one.Line.Day) : "") { Order = row => paid.TryGetValue(row.Id, out var one) ? one.Line.Day : null, Class = "nw" },
            new("document", words["incentives.step-part.document"], row => row.Document) { Class = "mut wide-only" },
            new("by", words["plans.by"], row => $"{row.By} {Figure.Moment(row.At)}") { Class = "mut nw", Spare = true },
        ], entries);
    }

    static IResult Budget(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<BudgetPage>(new { Problems = (IReadOnlyList<Problem>)[.. book.Problems, .. problems] });
        var forecast = workspace.Budgets.Forecast(visit.Reading, found.Pack, IncentiveBook.PeriodOf(visit));
        var view = BudgetView(visit, forecast.Value?.Rows ?? []);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "budget");
        return new RazorComponentResult<BudgetPage>(new { Found = found, Forecast = forecast.Value, View = view, Problems = (IReadOnlyList<Problem>)[.. forecast.Problems, .. problems] }) { StatusCode = Status(problems) };
    }

    static TableView<ForecastRow> BudgetView(Visit visit, IReadOnlyList<ForecastRow> rows)
    {
        var words = new Words(visit.Locale);
        TableColumn<ForecastRow> Money(string key, Func<ForecastRow, Money?> amount, string? cls = null) => new(key, words["incentives.budget." + key], row => amount(row) is { } money ? Figure.Yuan(money) : words["incentives.no-budget"]) { Number = true, Unit = words["plans.yuan"], Order = row => amount(row)?.Fen, Figure = row => amount(row)?.Yuan, Class = cls };
        return new("budget", visit,
        [
            new("payer", words["incentives.payer"], row => row.Payer) { Order = row => row.Payer, Class = "bd" },
            Money("budget", row => row.Budget), Money("paid", row => row.Paid), Money("committed", row => row.Committed), Money("review", row => row.InReview), Money("qualifying", row => row.Qualifying), Money("total", row => row.Total, "bd"), Money("left", row => row.Left, "bd"),
            Money("uncertain", row => row.Uncertain, "wide-only"),
            new("document", words["incentives.step-part.document"], row => row.Document) { Class = "mut", Spare = true },
        ], rows);
    }

    static IResult Enter(Visit visit, Workspace workspace, [FromForm] BudgetForm form)
    {
        if (visit.Plan is not { } plan) return Budget(visit, workspace, []);
        if (CaseForms.Yuan(form.Yuan ?? "") is not { } amount) return Budget(visit, workspace, [Problems.NoAnswer(new Words(visit.Locale)["incentives.amount"])]);
        var problems = workspace.Budgets.Enter(visit.Latest, plan.Pack, (IncentiveBook.PeriodOf(visit).Last.Year, new BudgetLine(form.Payer?.Trim() ?? "", amount, form.Document?.Trim() ?? "")), visit.Now);
        return problems.Count > 0 ? Budget(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives/budget"));
    }
}

/// <summary>What entering a budget sends.</summary>
public sealed record BudgetForm
{
    public string? Payer { get; init; }

    public string? Yuan { get; init; }

    public string? Document { get; init; }
}
