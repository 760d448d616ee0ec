using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Web.Figures;
using Xiance.Web.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Exchange;

/// <summary>
/// The programming interface: what a program reads with the sight of the account it signs in as. The same query layer as the pages, the
/// same past days; nothing is changed here.
/// </summary>
static class ReadingRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").OnlyFor(WebRoom.Figures).RequireRateLimiting(ProgramSignIn.Limit).ProducesProblems();
        api.MapGet("/plans", Plans).Answers<PlanRow>("Plans that run in the reader's jurisdiction");
        api.MapGet("/indicators", Indicators).Answers<IndicatorRow>("The catalogue of indicators of a plan");
        api.MapGet("/observations", Observed).Answers<ObservationRow>("Figures of one period as known on a day, of one indicator or region where asked");
        api.MapGet("/observations/history", History).Answers<ObservationRow>("Everything ever received for one cell, newest first");
        api.MapGet("/targets", Targets).Answers<TargetRow>("Where every target stands at the end of the period");
        api.MapGet("/runs", Runs).Answers<RunRow>("Assessment runs, newest first");
        api.MapGet("/runs/{run:long}/scores", Scores).Answers<ScoredRow>("Scores and ranks of a run, overall and by class");
        app.MapGroup("/api").OnlyFor(TasksRoom.Readers).RequireRateLimiting(ProgramSignIn.Limit).ProducesProblems()
            .MapGet("/tasks", Tasks).Answers<TaskRow>("The register of tasks, at most a thousand at once");
    }

    static IResult Plans(Visit visit, Workspace workspace, [AsParameters] Asking asking) => asking.Answer(visit, () =>
        Rows(workspace.Packs.All(visit.Reading), pack => new PlanRow(pack.Id, pack.Title, pack.Version, pack.Hash, pack.JurisdictionName, pack.EffectiveFrom, pack.Synthetic)));

    static IResult Indicators(Visit visit, Workspace workspace, [AsParameters] Asking asking) => asking.Answer(visit, () =>
        Rows(Pack(visit, workspace)?.Indicators ?? [], indicator => new IndicatorRow(indicator.Code, indicator.Name, indicator.Unit.Symbol, indicator.Decimals)
        {
            Direction = Word(indicator.Direction),
            Scope = Word(indicator.Scope),
            Arrival = Word(indicator.Arrival),
            Growth = Word(indicator.Growth),
            SourceUnit = indicator.SourceUnit,
            Definition = indicator.Definition,
            Document = indicator.Cite?.Document,
            Clause = indicator.Cite?.Clause,
            Assumption = indicator.Assumption,
        }));

    static IResult Observed(Visit visit, Workspace workspace, [AsParameters] Asking asking, [AsParameters] Cell cell)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return asking.Answer<ObservationRow>(visit, () => []);
        var wrong = asking.Wrong(visit).Concat(cell.Wrong(workspace, plan.Pack, period)).ToList();
        return wrong.Count > 0 ? Asking.Refused(visit, wrong) : asking.Answer(visit, () => Rows(workspace.Observations.Current(visit.Reading, plan.Pack, period).Where(cell.Holds), Row));
    }

    static IResult History(Visit visit, Workspace workspace, [AsParameters] Asking asking, [AsParameters] Cell cell)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return asking.Answer<ObservationRow>(visit, () => []);
        var wrong = asking.Wrong(visit).Concat(cell.Wrong(workspace, plan.Pack, period, whole: true)).ToList();
        return wrong.Count > 0 ? Asking.Refused(visit, wrong) : asking.Answer(visit, () => Rows(workspace.Observations.History(visit.Reading, workspace.Regions.Find(cell.Region!, period.Last)!.Id, new IndicatorCell(plan.Pack, cell.Indicator!, period)), Row));
    }

    static IResult Targets(Visit visit, Workspace workspace, [AsParameters] Asking asking) => asking.Answer(visit, () => Rows(TargetPages.Shown(visit, workspace), row => new TargetRow(row.Key, row.Name, row.Target.Scope, row.Target.Value, row.Target.UnitSymbol)
    {
        ValueMax = row.Target.ValueMax,
        Operator = Word(row.Target.Operator),
        EndYear = row.State.EndYear,
        ActualYear = row.State.Actual?.Year,
        ActualAtLeast = row.State.Actual?.AtLeast,
        ActualAtMost = row.State.Actual?.AtMost,
        Planned = row.State.Planned,
        Gap = row.State.Gap,
        Forecast = row.State.Forecast?.Value,
        ForecastLow = row.State.Forecast?.Low,
        ForecastHigh = row.State.Forecast?.High,
        Light = Word(row.State.Light),
        Reason = row.Reason,
        Document = row.Target.Cite?.Document,
        Clause = row.Target.Cite?.Clause,
        Assumption = row.Target.Assumption,
    }));

    static IResult Runs(Visit visit, Workspace workspace, [AsParameters] Asking asking) => asking.Answer(visit, () => visit.Plan is { } plan
        ? Rows(workspace.Runs.All(visit.Reading, plan.Pack), run => new RunRow(run.Id, run.Period.ToString(), run.State, run.Provisional, run.ResultHash, run.PackHash, run.MadeAt.ToChinaTime())) : []);

    static IResult Scores(Visit visit, Workspace workspace, [AsParameters] Asking asking, long run) =>
        workspace.Runs.Find(visit.Reading, run) is not { } state ? Asking.Refused(visit, [Problems.NoSuchPage(visit.Path)], StatusCodes.Status404NotFound)
        : asking.Answer(visit, () => Rows(workspace.Runs.Scores(visit.Reading, state), row => new ScoredRow(row.Code, row.Name, row.Class, row.Value, row.Rank, row.Members, row.Provisional != 0)));

    const int Most = 1000;

    static IResult Tasks(Visit visit, Workspace workspace, [AsParameters] Asking asking, [FromQuery] int? skip) => asking.Part<TaskRow>(visit, () =>
    {
        var day = visit.Known ?? visit.Today;
        var page = workspace.TaskList.Page(visit.Reading, new(day) { Skip = Math.Max(skip ?? 0, 0), Most = Most });
        var words = new Words(visit.Locale);
        return (Rows(page.Lines, line => new TaskRow(line.TaskId, line.Number, line.Title, line.Leads, line.Supporters, Word(line.Stands), line.Percent)
        {
            Due = line.DueDay,
            Light = Word(line.Course.On(day).Light),
            Reason = ShownTasks.Reason(line.Course.On(day).Turn, words),
            RegionName = line.RegionName,
            Plan = line.OriginTitle,
            Clause = line.Clause,
        }), (int?)page.Found);
    });

    static Pack? Pack(Visit visit, Workspace workspace) => visit.Plan is { } plan && workspace.Packs.Find(visit.Reading, plan.Pack) is { } state ? workspace.Packs.Read(state) : null;

    static ObservationRow Row(LedgerFigure figure) => new(figure.Observation.Id, figure.Region.Code, figure.Region.Name, figure.Indicator.Code, figure.Indicator.Name, figure.Observation.Period.ToString(), figure.Value, figure.Indicator.Unit)
    {
        PrintedText = figure.Observation.PrintedText,
        PrintedUnit = figure.Observation.PrintedUnit,
        Status = Word(figure.Observation.Status),
        Vintage = Word(figure.Observation.Vintage),
        ReceivedAt = figure.Observation.ReceivedAt.ToChinaTime(),
        Source = figure.Observation.Source,
        Note = figure.Observation.Note,
        Synthetic = figure.Observation.Synthetic,
        Replaces = figure.Observation.Replaces,
    };

    static IReadOnlyList<TRow> Rows<T, TRow>(IEnumerable<T> all, Func<T, TRow> row) => [.. all.Select(row)];

    static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
