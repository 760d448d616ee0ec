using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Enterprises;

/// <summary>评价: the office chooses method, year and firms, looks at the result, another person approves it, it is published or withdrawn.</summary>
static class EvaluationPages
{
    const int LongestText = 1 << 20;

    public static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("").OnlyFor([.. Readers]);
        readers.MapGet("/enterprises/evaluations", (Visit visit, Workspace workspace) => List(visit, workspace, null, []));
        readers.MapGet("/enterprises/evaluations/{id:long}", (Visit visit, Workspace workspace, long id) => One(visit, workspace, id, []));
        var office = app.MapGroup("").OnlyFor(Role.Office);
        office.MapPost("/enterprises/evaluations", Evaluate);
        office.MapPost("/enterprises/evaluations/{id:long}/step", Step);
    }

    static int Status(IReadOnlyList<Problem> problems) => problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    static IResult List(Visit visit, Workspace workspace, AskedEvaluation? sent, IReadOnlyList<Problem> problems)
    {
        var runs = workspace.FirmRuns.All(visit.Reading);
        var shown = new ShownEvaluations(runs, sent ?? new AskedEvaluation { Key = Guid.NewGuid().ToString("N") })
        {
            Methods = [.. runs.Where(run => run.Own).DistinctBy(run => run.Hash)],
            Years = workspace.Firms.Years(visit.Reading),
            Counties = [.. workspace.Firms.All(visit.Reading, visit.Today).Select(firm => (firm.CountyCode, firm.County)).Distinct().Select(one => new KeyValuePair<string, string>(one.CountyCode, one.County))],
            Parks = workspace.Firms.Parks(visit.Reading, visit.Today),
        };
        return new RazorComponentResult<EvaluationsPage>(new { Shown = shown, Problems = problems }) { StatusCode = Status(problems) };
    }

    static async Task<IResult> Evaluate(Visit visit, Workspace workspace, IFormCollection form, CancellationToken stopped)
    {
        var asked = AskedEvaluation.Of(form);
        var text = workspace.FirmRuns.All(visit.Latest).FirstOrDefault(run => run.Own && run.Hash == asked.Method)?.Method ?? asked.Text;
        if (form.Files["file"] is { Length: > 0 and <= LongestText } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false));
            text = await reader.ReadToEndAsync(stopped);
        }
        if (string.IsNullOrWhiteSpace(text)) return List(visit, workspace, asked, [Problem.Of("EN-306", Place.Named("method"), ("name", new Words(visit.Locale)["enterprises.tab.method"]))]);
        if (asked.Year is not { } year) return List(visit, workspace, asked, [Problem.Of("EN-306", Place.Named("year"), ("name", new Words(visit.Locale)["enterprises.year"]))]);
        var run = workspace.FirmRuns.Evaluate(visit.Latest, text, new FirmOrder(year) { Scope = asked.Scope, Key = asked.Key }, visit.Now);
        return run.Succeeded ? Results.LocalRedirect(visit.Link($"/enterprises/evaluations/{run.Value.RunId.ToString(CultureInfo.InvariantCulture)}")) : List(visit, workspace, asked with { Text = asked.Method.Length > 0 ? "" : text }, run.Problems);
    }

    static IResult One(Visit visit, Workspace workspace, long id, IReadOnlyList<Problem> problems)
    {
        var runs = workspace.FirmRuns.All(visit.Reading);
        if (runs.FirstOrDefault(run => run.RunId == id) is not { } found) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var before = runs.FirstOrDefault(run => run.Year == found.Year && run.Published && run.RunId != id) ?? runs.FirstOrDefault(run => run.Year == found.Year - 1 && run.Published);
        var counties = workspace.Firms.All(visit.Reading, visit.Today).Select(firm => (firm.CountyCode, firm.County)).Distinct().ToDictionary(one => one.CountyCode, one => one.County, StringComparer.Ordinal);
        var shown = new ShownEvaluation(found, ShownFirms.MethodOf(found), workspace.FirmRuns.Results(visit.Reading, found))
        {
            Steps = workspace.FirmRuns.Steps(visit.Reading, found),
            Before = before,
            Earlier = before is null ? [] : workspace.FirmRuns.Results(visit.Reading, before),
            Scope = [.. found.Firms.Counties.Select(code => counties.GetValueOrDefault(code, code)), .. workspace.Firms.Parks(visit.Reading, visit.Today).Where(park => found.Firms.Parks.Contains(park.ParkId)).Select(park => park.Name)],
            Open = visit.Past || !visit.Actor.Is(Role.Office) || !found.Own ? [] : [.. TakeRunStep.Open(found.LastAct).Where(act => act != RunAct.Approve || found.ByActor != visit.Actor.Name)],
        };
        return new RazorComponentResult<EvaluationPage>(new { Shown = shown, Problems = problems }) { StatusCode = Status(problems) };
    }

    static IResult Step(Visit visit, Workspace workspace, long id, IFormCollection form)
    {
        if (workspace.FirmRuns.All(visit.Latest).FirstOrDefault(run => run.RunId == id) is not { } run || !Enum.TryParse<RunAct>(form["act"], out var act) || !Enum.IsDefined(act)) return One(visit, workspace, id, []);
        var problems = workspace.FirmRuns.Take(visit.Latest, run, (act, form["words"].ToString()), visit.Now);
        return problems.Count > 0 ? One(visit, workspace, id, problems) : Results.LocalRedirect(visit.Link($"/enterprises/evaluations/{id.ToString(CultureInfo.InvariantCulture)}"));
    }
}
