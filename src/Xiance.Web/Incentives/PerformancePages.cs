using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Performance;
using Xiance.Storage;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Incentives;

/// <summary>绩效和出资: evaluation of funds before, during and after, and what governments have bound themselves to spend.</summary>
static class PerformancePages
{
    const int MostGoals = 8;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGroup("/incentives/performance").OnlyFor(MoneyPages.Readers).MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGroup("/incentives/performance").OnlyFor(MoneyPages.Readers).MapGet("/file/{hash}", (Visit visit, Workspace workspace, string hash) =>
            visit.Plan is { } plan && workspace.FundPerformance.File(visit.Reading, plan.Pack, hash) is { } file ? Results.File(file.Content, "application/octet-stream", file.Name) : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound));
        app.MapGroup("/incentives/performance").OnlyFor(Role.Office).MapPost("", Evaluate);
        app.MapGroup("/incentives/performance").OnlyFor(Role.Office, Role.County).MapPost("/duty", Report);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<PerformancePage>(new { Problems = book.Problems });
        var shown = new ShownPerformance(found, IncentiveBook.PeriodOf(visit).Last.Year)
        {
            Evaluations = workspace.FundPerformance.Evaluations(visit.Reading, found.Pack.Id),
            Reports = workspace.FundPerformance.Reports(visit.Reading, found.Pack.Id),
            Fund = visit.Asked("fund") ?? "",
            Stage = Enum.TryParse<EvaluationStage>(visit.Asked("stage"), out var stage) && Enum.IsDefined(stage) ? stage : EvaluationStage.Before,
        };
        return new RazorComponentResult<PerformancePage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static async Task<IResult> Evaluate(Visit visit, Workspace workspace, IFormCollection form, CancellationToken stopped)
    {
        if (visit.Plan is not { } plan || !Enum.TryParse<EvaluationStage>(CaseForms.Text(form, "stage"), out var stage)) return Show(visit, workspace, []);
        var goals = Enumerable.Range(0, MostGoals).Select(at => Goal(form, at)).Where(goal => goal.Name.Length + goal.Target.Length + goal.Reached.Length > 0).ToList();
        var evaluation = new FundEvaluation(CaseForms.Text(form, "fund"), IncentiveBook.PeriodOf(visit).Last.Year, stage) { Goals = goals, Words = CaseForms.Text(form, "words") };
        var problems = workspace.FundPerformance.Evaluate(visit.Latest, plan.Pack, (evaluation, await File(form, stopped)), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives/performance"));
    }

    static EvaluationGoal Goal(IFormCollection form, int at)
    {
        string Part(string part) => CaseForms.Text(form, string.Create(CultureInfo.InvariantCulture, $"{part}{at}"));
        decimal? Number(string part) => decimal.TryParse(Part(part), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new EvaluationGoal(Part("name"), Part("target"), Number("weight") ?? 0) { Reached = Part("reached"), Score = Number("score"), Evidence = Part("evidence") };
    }

    static async Task<IResult> Report(Visit visit, Workspace workspace, IFormCollection form, CancellationToken stopped)
    {
        if (visit.Plan is not { } plan) return Show(visit, workspace, []);
        if (CaseForms.Yuan(CaseForms.Text(form, "yuan")) is not { } amount) return Show(visit, workspace, [Problems.NoAnswer(new Words(visit.Locale)["incentives.amount"])]);
        if (CaseForms.DayOf(CaseForms.Text(form, "day")) is not { } day) return Show(visit, workspace, [Problems.DayMissing()]);
        var report = new DutyReport(CaseForms.Text(form, "duty"), IncentiveBook.PeriodOf(visit).Last.Year, amount, day, CaseForms.Text(form, "document")) { Words = CaseForms.Text(form, "words") };
        var problems = workspace.FundPerformance.Report(visit.Latest, plan.Pack, (report, await File(form, stopped)), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives/performance"));
    }

    static async Task<CaseFile?> File(IFormCollection form, CancellationToken stopped)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return null;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        return new CaseFile("", Path.GetFileName(file.FileName), content.ToArray());
    }
}

/// <summary>Evaluations and duties of a year.</summary>
public sealed record ShownPerformance(IncentiveBook Found, int Year)
{
    public IReadOnlyList<KeptEvaluation> Evaluations { get; init; } = [];

    public IReadOnlyList<DutyReport> Reports { get; init; } = [];

    public string Fund { get; init; } = "";

    public EvaluationStage Stage { get; init; }

    /// <summary>Funds and rules that pay money.</summary>
    public IReadOnlyList<(string Code, string Name)> Funds => [.. Found.Book.Pack.Funds.Select(fund => (fund.Code, fund.Name)), .. Found.Book.Pack.Rules.Where(rule => rule.Strength == Strength.Entitlement).Select(rule => (rule.Code, rule.Name))];

    public KeptEvaluation? Newest(string fund, EvaluationStage stage) => Evaluations.LastOrDefault(one => one.Evaluation.Fund == fund && one.Evaluation.Year == Year && one.Evaluation.Stage == stage);

    /// <summary>The form begins with the same stage, else with the goals of the one before.</summary>
    public FundEvaluation? Basis => Newest(Fund, Stage)?.Evaluation ?? (Stage == EvaluationStage.Before ? null : Newest(Fund, Stage - 1)?.Evaluation);

    public Money Reported(string duty, int year) => Reports.Where(report => report.Duty == duty && report.Year == year).Aggregate(Money.Zero, (sum, report) => sum + report.Amount);
}
