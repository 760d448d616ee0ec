using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures.Checks;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Figures;

/// <summary>校验: what does not fit, what was said to it, whom to visit, how good the figures are, and how much is asked of the counties.</summary>
static class CheckPages
{
    public const string Sampling = "sampling";
    public const string Quality = "quality";
    public const string Burden = "burden";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/checks", (Visit visit, Workspace workspace) => visit.Asked("view") switch
        {
            Sampling when MaySample(visit) => ShowSampling(visit, workspace),
            Quality => ShowQuality(visit, workspace),
            Burden => ShowBurden(visit, workspace),
            _ => Show(visit, workspace, []),
        });
        app.MapGroup("").OnlyFor(Role.Office, Role.Department, Role.County).MapPost("/figures/checks/step", Step);
    }

    /// <summary>Whom to visit is for those who send the visitors: announced visits find what was put in order for them.</summary>
    public static bool MaySample(Visit visit) => visit.Actor.IsAny(Role.Office, Role.Leader, Role.Auditor);

    static PackState? Pack(Visit visit, Workspace workspace) => visit.Plan is { } plan ? workspace.Packs.Find(visit.Latest, plan.Pack) : null;

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period) return new RazorComponentResult<ChecksPage>(new { Problems = problems });
        var all = workspace.Checks.Run(visit.Reading, pack, period);
        var shown = new ShownChecks(period, all, finding => visit.Past ? [] : workspace.Checks.Next(visit.Latest, pack, finding));
        var view = CheckTables.Findings(visit, shown, [.. all.Where(finding => Matches(visit, finding))]);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "checks");
        return new RazorComponentResult<ChecksPage>(new { Shown = shown, View = view, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>Standing findings unless the address asks for others.</summary>
    static bool Matches(Visit visit, CheckedFinding finding)
    {
        if (visit.Asked("check") is { } check && finding.Finding.Check.Code != check) return false;
        if (visit.Asked("severity") is { } severity && finding.Finding.Check.Severity.ToString() != severity) return false;
        return visit.Asked("state") switch
        {
            null => finding.Stands,
            nameof(CheckOutcome.Passed) or nameof(CheckOutcome.Undetermined) => finding.Finding.Outcome.ToString() == visit.Asked("state"),
            var state => finding.Finding.Outcome == CheckOutcome.Failed && finding.State.ToString() == state,
        };
    }

    static IResult Step(Visit visit, Workspace workspace, [FromForm] IFormCollection form)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period || !Enum.TryParse<FindingAct>(form["Act"], out var act)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var order = new FindingOrder(period, form["Check"].ToString(), form["Key"].ToString(), act)
        {
            Revision = long.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
            Words = form["Words"].ToString(),
        };
        var problems = workspace.Checks.Take(visit.Latest, pack, order, visit.Now);
        if (problems.Count > 0) return Show(visit, workspace, problems);
        return Results.LocalRedirect(visit.Asked("region") is { } region ? visit.Link("/figures/cell", ("region", region), ("indicator", visit.Asked("indicator"))) : visit.Link("/figures/checks"));
    }

    static IResult ShowSampling(Visit visit, Workspace workspace)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period) return new RazorComponentResult<ChecksPage>();
        var findings = workspace.Checks.Run(visit.Reading, pack, period);
        var view = CheckTables.Sampled(visit, SamplingPlan.Of(findings.Where(finding => finding.Stands).Select(finding => finding.Finding)));
        if (view.AsksExcel) return ExcelAnswer.Of(view, "sampling");
        return new RazorComponentResult<SamplingPage>(new { View = view, Methods = workspace.Checks.Checks(pack).OfType<TruthCheck>().Where(check => check.Periods.Contains(period.Kind)).ToList() });
    }

    static IResult ShowQuality(Visit visit, Workspace workspace)
    {
        if (Pack(visit, workspace) is not { } pack || visit.Period is not { } period) return new RazorComponentResult<ChecksPage>();
        var view = CheckTables.Quality(visit, workspace.Quality.Of(visit.Reading, pack, period));
        return view.AsksExcel ? ExcelAnswer.Of(view, "quality") : new RazorComponentResult<QualityPage>(new { View = view });
    }

    static IResult ShowBurden(Visit visit, Workspace workspace)
    {
        var day = visit.Known ?? visit.Today;
        var quarter = visit.Asked("quarter") is { } text && Period.TryParse(text) is { Kind: PeriodKind.Quarter } asked ? asked : Period.Quarter(day.Year, (day.Month + 2) / 3);
        var burden = workspace.Burden.Of(visit.Reading, quarter);
        var (lines, counties) = (CheckTables.Burden(visit, burden.Lines), CheckTables.Counties(visit, burden.Counties));
        if (lines.AsksExcel) return ExcelAnswer.Of(lines, "burden");
        return counties.AsksExcel ? ExcelAnswer.Of(counties, "burden-counties") : new RazorComponentResult<BurdenPage>(new { Quarter = quarter, View = lines, Counties = counties });
    }
}
