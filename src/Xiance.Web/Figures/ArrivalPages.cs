using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Figures;

/// <summary>Figures on their way: supply, check, objection, answer, verification, return, release, unlock; and duties with their extensions.</summary>
static class ArrivalPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/arrival", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGet("/figures/cell", (Visit visit, Workspace workspace) => Cell(visit, workspace, []));
        app.MapGroup("").OnlyFor(Role.Office, Role.Department, Role.County).MapPost("/figures/step", Step);
        app.MapGroup("").OnlyFor(Role.Office, Role.Department, Role.County).MapPost("/figures/revert", Revert);
        app.MapGroup("").OnlyFor(Role.County).MapPost("/figures/confirm-rest", ConfirmRest);
        var office = app.MapGroup("").OnlyFor(Role.Office);
        office.MapPost("/figures/release", Release);
        office.MapPost("/figures/extend", Extend);
        app.MapGet("/figures/releases", Releases);
    }

    static PackState? Pack(Visit visit, Workspace workspace) => visit.Plan is { } plan ? workspace.Packs.Find(visit.Latest, plan.Pack) : null;

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period) return new RazorComponentResult<ArrivalPage>(new { Problems = problems });
        var cells = workspace.Arrivals.All(visit.Reading, pack.Id, period);
        var view = View(visit, [.. cells.Where(cell => Matches(cell, visit.Asked("state")))]);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "arrival");
        var shown = new ShownArrival(period, cells, view)
        {
            Draft = visit.Actor.Is(Role.Office) && !visit.Past ? workspace.Releases.Draft(visit.Latest, pack, period, visit.Today) : null,
            Terms = [.. workspace.Cycles.Duties(pack.Id).Where(duty => duty.Periods.Contains(period.Kind)).Select(duty => workspace.Cycles.Term(pack.Id, duty, period)).OfType<DutyTerm>()],
            MayConfirm = !visit.Past && visit.Actor.Is(Role.County) && workspace.Arrivals.Open(visit.Latest, pack, (cells, ArrivalStep.Confirmed), visit.Today).Count > 0,
            MayExtend = !visit.Past && visit.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == pack.Jurisdiction),
        };
        return new RazorComponentResult<ArrivalPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static bool Matches(ArrivalCell cell, string? state) => state switch { null => true, ShownArrival.Missing => cell.State is null, _ => cell.State?.ToString() == state };

    static TableView<ArrivalCell> View(Visit visit, IReadOnlyList<ArrivalCell> cells)
    {
        var words = new Words(visit.Locale);
        return new("arrival", visit,
        [
            new("county", words["assessment.county"], row => row.Member.Name) { Order = row => row.Member.Code, Class = "nw bd" },
            new("parent", words["assessment.prefecture"], row => row.Member.ParentName) { Order = row => row.Member.ParentName, Class = "mut nw" },
            new("indicator", words["figures.indicator"], row => row.Indicator.Name) { Order = row => row.Indicator.Name, Class = "nw" },
            new("value", words["figures.value"], row => row.Figure is { } figure ? Figure.Number(figure.Value, (int)row.Indicator.Decimals) + " " + row.Indicator.Unit : words["figures.missing"]) { Number = true, Order = row => row.Figure?.Value },
            new("state", words["plans.state"], row => words["figures.step." + (row.State?.ToString() ?? ShownArrival.Missing)]) { Order = row => row.State?.ToString(), Cell = State(visit, words) },
            new("last", words["figures.last"], row => row.Last is { } last ? $"{last.By} {Figure.Moment(last.At)} {last.Reason}" : row.Figure is { } figure ? $"{figure.Observation.ReceivedFrom} {Figure.Moment(figure.Observation.ReceivedAt)}" : "") { Class = "mut" },
        ], cells);
    }

    static RenderFragment<ArrivalCell> State(Visit visit, Words words) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", CellLink(visit, row));
        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "class", "st " + Tone(row.State));
        builder.AddContent(4, words["figures.step." + (row.State?.ToString() ?? ShownArrival.Missing)]);
        builder.CloseElement();
        builder.CloseElement();
    };

    public static string CellLink(Visit visit, ArrivalCell cell) => visit.Link("/figures/cell", (Visit.PeriodKey, cell.Period), ("region", cell.Member.Code), ("indicator", cell.Indicator.Code));

    public static string Tone(ArrivalStep? state) => state switch
    {
        ArrivalStep.Released => "ok",
        ArrivalStep.Objected or ArrivalStep.Returned => "bad",
        ArrivalStep.Unlocked or null => "idle",
        _ => "warn",
    };

    static IResult Cell(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period || workspace.Regions.Find(visit.Asked("region") ?? "", period.Last) is not { } region) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        if (workspace.Arrivals.Find(visit.Reading, pack, (region.Id, visit.Asked("indicator") ?? ""), period) is not { } cell) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var shown = new ShownCell(cell, workspace.Observations.History(visit.Reading, region.Id, new IndicatorCell(pack.Id, cell.Indicator.Code, period)), workspace.Arrivals.Steps(visit.Reading, pack.Id, period))
        {
            Next = visit.Past ? [] : [.. workspace.Arrivals.Next(visit.Latest, pack, cell, visit.Today).Where(step => step is not (ArrivalStep.Supplied or ArrivalStep.Reported or ArrivalStep.Released))],
            MayRevert = !visit.Past && workspace.Reverts.May(visit.Latest, pack, cell),
            Findings = [.. workspace.Checks.Run(visit.Reading, pack, period).Where(one => one.Finding.Outcome == Xiance.Figures.Checks.CheckOutcome.Failed && one.Finding.Region?.Id == region.Id && one.Finding.Check.Indicators.Contains(cell.Indicator.Code))
                .Select(one => (one, visit.Past ? [] : workspace.Checks.Next(visit.Latest, pack, one)))],
        };
        return new RazorComponentResult<CellPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static async Task<IResult> Step(Visit visit, Workspace workspace, [FromForm] IFormCollection form, CancellationToken stopped)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period || workspace.Regions.Find(visit.Asked("region") ?? "", period.Last) is not { } region || !Enum.TryParse<ArrivalStep>(form["Step"], out var step)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        using var evidence = new MemoryStream();
        if (form.Files.GetFile("Evidence") is { Length: > 0 } file) await file.CopyToAsync(evidence, stopped);
        var order = new StepOrder(pack.Id, region.Id, visit.Asked("indicator") ?? "", period, step) { Observation = Number(form["Observation"]), Revision = Number(form["Revision"]), Reason = form["Reason"].ToString(), Evidence = evidence.Length > 0 ? evidence.ToArray() : null };
        var problems = workspace.Arrivals.Take(visit.Latest, pack, order, visit.Now);
        return problems.Count > 0 ? Cell(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/figures/cell", ("region", visit.Asked("region")), ("indicator", visit.Asked("indicator"))));
    }

    static IResult Revert(Visit visit, Workspace workspace, [FromForm] IFormCollection form)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period || workspace.Regions.Find(visit.Asked("region") ?? "", period.Last) is not { } region) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var order = new RevertOrder(region.Id, visit.Asked("indicator") ?? "", period, Number(form["Observation"])) { Current = Number(form["Current"]), Reason = form["Reason"].ToString(), Key = form["key"].ToString() };
        var problems = workspace.Reverts.Take(visit.Latest, pack, order, visit.Now);
        return problems.Count > 0 ? Cell(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/figures/cell", ("region", visit.Asked("region")), ("indicator", visit.Asked("indicator"))));
    }

    static IResult ConfirmRest(Visit visit, Workspace workspace)
    {
        if (Pack(visit, workspace) is { } pack && visit.Period is { } period)
            foreach (var grant in visit.Actor.Grants.Where(grant => grant.Role == Role.County)) workspace.Arrivals.ConfirmRest(visit.Latest, pack, (grant.Region, period), visit.Now);
        return Results.LocalRedirect(visit.Link("/figures/arrival"));
    }

    static IResult Release(Visit visit, Workspace workspace, [FromForm] string? reason)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period) return Results.LocalRedirect("/figures/arrival");
        var made = workspace.Releases.Make(visit.Latest, pack, (period, reason ?? ""), visit.Now);
        return made.Succeeded ? Results.LocalRedirect(visit.Link("/figures/releases")) : Show(visit, workspace, made.Problems);
    }

    static IResult Extend(Visit visit, Workspace workspace, [FromForm] string? duty, [FromForm] string? due, [FromForm] string? reason)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period) return Results.LocalRedirect("/figures/arrival");
        if (!DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Show(visit, workspace, [Problems.DayMissing()]);
        var problems = workspace.Cycles.Extend(visit.Latest, pack, new DutyExtension(duty ?? "", period, day, reason ?? ""), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/figures/arrival"));
    }

    static IResult Releases(Visit visit, Workspace workspace)
    {
        var releases = visit.Plan is { } plan ? workspace.Releases.All(visit.Reading, plan.Pack) : [];
        var corrections = releases.Where(release => release.Corrections > 0).ToDictionary(release => release.Id, release => workspace.Releases.Corrections(visit.Reading, release.Id));
        return new RazorComponentResult<ReleasesPage>(new { Releases = releases, Corrections = corrections });
    }

    static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
