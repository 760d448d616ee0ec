using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Figures;
using Xiance.Storage.Papers;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Demands;

/// <summary>Both legs of the reporting rhythm: what is due when, what was reported, approved and sent.</summary>
static class RhythmPages
{
    const int DaysBack = 14;
    const int DaysAhead = 14;
    const int WholeDesk = 100_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/demands/reports").OnlyFor(Role.Office, Role.County, Role.Leader, Role.Auditor);
        readers.MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        readers.MapGet("/{report:long}", File);
        var workers = app.MapGroup("/demands/reports").OnlyFor(Role.Office, Role.County);
        workers.MapPost("/make", Make);
        workers.MapPost("/{report:long}/approve", Approve);
        workers.MapPost("/{report:long}/send", Send);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (visit.Plan is not { } plan) return new RazorComponentResult<DeskPage>();
        var rules = workspace.DeskRules.Of(visit.Reading, plan.Pack);
        var today = visit.Known ?? visit.Today;
        var terms = ReportTerms.Between(rules.Rhythm, (today.AddDays(-DaysBack), today.AddDays(DaysAhead)), Cycles.Calendar);
        var reports = workspace.DemandReports.All(visit.Reading, plan.Region);
        return new RazorComponentResult<RhythmPage>(new { Rules = rules, Terms = terms, Reports = reports, Today = today, May = !visit.Past && visit.Actor.IsAny(Role.Office, Role.County), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static ReportLeg? Leg(Visit visit, Workspace workspace, string? name) => visit.Plan is { } plan ? workspace.DeskRules.Of(visit.Reading, plan.Pack).Rhythm.FirstOrDefault(leg => leg.Name == name) : null;

    static IResult Make(Visit visit, Workspace workspace, [FromForm] string? leg, [FromForm] string? due)
    {
        if (Leg(visit, workspace, leg) is not { } known || !DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Show(visit, workspace, [Xiance.Progress.Demands.Problems.NotYours()]);
        var region = visit.Actor.Grants.FirstOrDefault(grant => grant.Role == (known.By == ReportBy.Office ? Role.Office : Role.County))?.Region ?? visit.Plan!.Region;
        var made = workspace.DemandReports.Make(visit.Latest, (region, known, day), visit.Now);
        return made.Succeeded ? Results.LocalRedirect(visit.Link("/demands/reports")) : Show(visit, workspace, made.Problems);
    }

    static IResult Approve(Visit visit, Workspace workspace, long report, [FromForm] string? post, [FromForm] string? words) =>
        Found(visit, workspace, report) is { } found ? Done(visit, workspace, workspace.DemandReports.Approve(visit.Latest, found, (post?.Trim() ?? "", words?.Trim() ?? ""), visit.Now)) : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);

    static IResult Send(Visit visit, Workspace workspace, long report) =>
        Found(visit, workspace, report) is { } found ? Done(visit, workspace, workspace.DemandReports.Send(visit.Latest, found, Leg(visit, workspace, found.Leg), visit.Now)) : Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);

    static DemandReport? Found(Visit visit, Workspace workspace, long report) => visit.Plan is { } plan ? workspace.DemandReports.Find(visit.Latest, plan.Region, report) : null;

    static IResult Done(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems) => problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/demands/reports"));

    /// <summary>The report in the printed summary form.</summary>
    static IResult File(Visit visit, Workspace workspace, long report)
    {
        if (visit.Plan is not { } plan || workspace.DemandReports.Find(visit.Reading, plan.Region, report) is not { } found) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var held = found.Demands.ToHashSet();
        var rows = workspace.Demands.Page(visit.Reading, new DemandQuestion(found.Region, found.Due) { Most = WholeDesk }).Rows.Where(demand => held.Contains(demand.Id)).ToList();
        var paper = SummaryPapers.Of(rows, (plan.Jurisdiction, found.Due, visit.Synthetic));
        return visit.Asked("format") == "xlsx"
            ? Results.File(WriteExcel.Run(paper), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "demand-report.xlsx")
            : Results.File(WriteWord.Run(paper), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "demand-report.docx");
    }
}
