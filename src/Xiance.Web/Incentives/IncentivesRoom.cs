using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Start;
using Xiance.Web.Traces;

namespace Xiance.Web.Incentives;

/// <summary>奖补: funds beside their clause, how they are shared to the fen, and the decision.</summary>
static class IncentivesRoom
{
    public static readonly WebRoom Room = new("incentives", "/incentives", "coin", WebRoom.Figures, Map)
    {
        Traces = new Dictionary<string, TraceBuilder>(StringComparer.Ordinal) { ["fund"] = Trace },
    };

    static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/incentives", (Visit visit, Workspace workspace) => First(visit, workspace));
        RulePages.Map(app);
        CalculatorPages.Map(app);
        CasePages.Map(app);
        MoneyPages.Map(app);
        PaymentPages.Map(app);
        VariantPages.Map(app);
        DraftPages.Map(app);
        PerformancePages.Map(app);
        app.MapGroup("").OnlyFor(Role.Office).MapPost("/incentives/allocate", Allocate);
    }

    /// <summary>A pack that pays by rules and shares no fund begins with its rules.</summary>
    static IResult First(Visit visit, Workspace workspace) =>
        IncentiveBook.Of(visit, workspace).Value is { Book.Pack.Funds.Count: 0 } ? Results.LocalRedirect(visit.Link("/incentives/rules")) : Show(visit, workspace, []);

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var run = Run(visit, workspace);
        var funds = run is null ? [] : Funds(visit, workspace, run);
        if (funds.FirstOrDefault(fund => fund.View.AsksExcel) is { } asked) return ExcelAnswer.Of(asked.View, "fund");
        return new RazorComponentResult<IncentivesPage>(new { Run = run, Funds = funds, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>The asked run, else the newest published one of the period, else the newest.</summary>
    static RunState? Run(Visit visit, Workspace workspace)
    {
        if (visit.Plan is not { } plan) return null;
        var all = workspace.Runs.All(visit.Reading, plan.Pack);
        if (long.TryParse(visit.Asked("run"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && all.FirstOrDefault(run => run.Id == number) is { } asked) return asked;
        return all.FirstOrDefault(run => run.Published && run.Period == visit.Period) ?? all.FirstOrDefault(run => run.Period == visit.Period) ?? (visit.Asked(Visit.PeriodKey) is null ? all.FirstOrDefault() : null);
    }

    static IReadOnlyList<ShownFund> Funds(Visit visit, Workspace workspace, RunState run)
    {
        var decided = workspace.Funds.Decided(run);
        return [.. (workspace.Funds.Pools(run).Value ?? []).Select(pool => ShownFund.Of(visit, workspace, run, (pool, [.. decided.Where(row => row.Fund == pool.Code)])))];
    }

    static IResult Allocate(Visit visit, Workspace workspace, [FromForm] string? fund)
    {
        if (Run(visit, workspace) is not { } run || workspace.Funds.Pools(run).Value?.FirstOrDefault(pool => pool.Code == fund) is not { } pool) return Results.LocalRedirect("/incentives");
        var problems = workspace.Funds.Decide(visit.Latest, run, pool, visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives", ("run", run.Id)));
    }

    /// <summary>decision → run → score …: the id is RUN-CODE-FUND.</summary>
    static Task<Outcome<Trace>> Trace(HttpContext context, Visit visit, string id)
    {
        var workspace = context.RequestServices.GetRequiredService<Workspace>();
        var parts = id.Split('-', 3);
        if (parts.Length < 3 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || workspace.Runs.Find(visit.Reading, number) is not { } run) return Task.FromResult<Outcome<Trace>>(Problems.NoSuchTrace("fund", id));
        var fund = Funds(visit, workspace, run).FirstOrDefault(one => one.Pool.Code == parts[2]);
        if (fund?.Shares.FirstOrDefault(share => share.Code == parts[1]) is not { } share) return Task.FromResult<Outcome<Trace>>(Problems.NoSuchTrace("fund", id));
        return Assessment.ScoreTrace.Build(context, visit, $"{parts[0]}-{parts[1]}").ContinueWith(score => (Outcome<Trace>)TraceDetails.Fill(visit, workspace, new Trace("fund", id, $"{share.Name} {fund.Pool.Name}", Figure.Yuan(share.Amount), fund.Pool.Cite)
        {
            Note = string.Join('\n', share.Lines.Select(line => $"{line.Calculation} {Figure.Yuan(line.Amount)}")),
            Provisional = fund.Pool.Provisional,
            Children = score.Result.Succeeded ? [score.Result.Value] : [],
        }), TaskScheduler.Default);
    }
}
