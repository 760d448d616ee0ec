using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;
using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>堵点: what waits for what, the worst knots by unit, and circles of waiting; and work handed to another account for a time.</summary>
static class KnotPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks/knots", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        var workers = app.MapGroup("").OnlyFor(TasksRoom.Workers);
        workers.MapPost("/tasks/knots", Add);
        workers.MapPost("/tasks/knots/{link:long}/end", (Visit visit, Workspace workspace, long link, [FromForm] string? words) => Then(visit, workspace, workspace.Waiting.End(visit.Latest, (link, words?.Trim() ?? ""), visit.Now)));
        workers.MapGet("/tasks/delegation", (Visit visit) => Delegation(visit, []));
        workers.MapPost("/tasks/delegation", Delegate);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var links = workspace.Waiting.Open(visit.Reading);
        var shown = new ShownKnots(links, FindKnots.Run(links), workspace.Waiting.Items(visit.Reading, links));
        return new RazorComponentResult<KnotsPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Add(Visit visit, Workspace workspace, [FromForm] KnotForm form) => Then(visit, workspace, workspace.Waiting.Add(visit.Latest,
        new WaitingLink(new WorkRef(form.FromKind, form.From), new WorkRef(form.ForKind, form.For)) { Words = form.Words ?? "", NeededBy = TaskStepForm.DayOf(form.Day) }, visit.Now));

    static IResult Then(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems) => problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/tasks/knots"));

    static IResult Delegation(Visit visit, IReadOnlyList<Problem> problems) => new RazorComponentResult<DelegationPage>(new { Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static IResult Delegate(Visit visit, Workspace workspace, [FromForm] string? to, [FromForm] string? first, [FromForm] string? last)
    {
        if (TaskStepForm.DayOf(first) is not { } from || TaskStepForm.DayOf(last) is not { } until) return Delegation(visit, [Problems.DayMissing()]);
        var problems = workspace.Delegations.Give(visit.Latest, (to?.Trim() ?? "", from, until), visit.Now);
        return problems.Count > 0 ? Delegation(visit, problems) : Results.LocalRedirect(visit.Link("/tasks/delegation", ("given", to), ("until", Figure.Day(until))));
    }
}

/// <summary>What a new link of waiting sends.</summary>
public sealed record KnotForm
{
    public WorkKind FromKind { get; init; }

    public long From { get; init; }

    public WorkKind ForKind { get; init; }

    public long For { get; init; }

    public string? Words { get; init; }

    public string? Day { get; init; }
}

/// <summary>Open links with the tasks, projects and demands they name, as far as the reader sees them.</summary>
public sealed record ShownKnots(IReadOnlyList<WaitingLink> Links, KnotReport Report, IReadOnlyDictionary<WorkRef, WaitingItem> Items)
{
    public WaitingItem? Item(WorkRef item) => Items.GetValueOrDefault(item);

    /// <summary>Those who answer for what others wait for, with how many wait in all, worst first.</summary>
    public IReadOnlyList<(string Unit, int Knots, int Waiting)> Units =>
        [.. Report.Knots.GroupBy(knot => Item(knot.Item)?.Unit ?? "").Where(group => group.Key.Length > 0).Select(group => (group.Key, group.Count(), group.Sum(knot => knot.InAll))).OrderByDescending(unit => unit.Item3).ThenBy(unit => unit.Key, StringComparer.Ordinal)];

    public static string Number(WorkRef item) => item.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page of an item.</summary>
    public static string Path(WorkRef item) => (item.Kind switch { WorkKind.Project => "/projects/", WorkKind.Demand => "/demands/", _ => "/tasks/" }) + Number(item);
}
