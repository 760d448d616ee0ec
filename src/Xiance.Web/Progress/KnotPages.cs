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
        app.MapGet("/tasks/knots", (Visit visit, Workspace workspace) => Show(visit, workspace, (Asked(visit, workspace), [])));
        var workers = app.MapGroup("").OnlyFor(TasksRoom.Workers);
        workers.MapPost("/tasks/knots", Add);
        workers.MapGet("/tasks/knots/offers", (Visit visit, Workspace workspace) => new RazorComponentResult<WorkOffers>(new { Offers = WorkChoice.Offers(visit, workspace, visit.Asked("From") ?? visit.Asked("For")) }));
        workers.MapPost("/tasks/knots/{link:long}/end", (Visit visit, Workspace workspace, long link, [FromForm] string? words) => Then(visit, workspace, workspace.Waiting.End(visit.Latest, (link, words?.Trim() ?? ""), visit.Now)));
        workers.MapGet("/tasks/delegation", (Visit visit) => Delegation(visit, []));
        workers.MapPost("/tasks/delegation", Delegate);
    }

    /// <summary>The form as a page of a task, project or demand links to it.</summary>
    static KnotForm Asked(Visit visit, Workspace workspace) =>
        Enum.TryParse<WorkKind>(visit.Asked("kind") ?? nameof(WorkKind.Task), out var kind) && long.TryParse(visit.Asked("item") ?? visit.Asked("task"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new KnotForm { From = WorkChoice.LabelOf(visit, workspace, new WorkRef(kind, number)) } : new KnotForm();

    static IResult Show(Visit visit, Workspace workspace, (KnotForm Form, IReadOnlyList<Problem> Problems) at)
    {
        var links = workspace.Waiting.Open(visit.Reading);
        var shown = new ShownKnots(links, FindKnots.Run(links), workspace.Waiting.Items(visit.Reading, links)) { Form = at.Form, Offers = WorkChoice.Offers(visit, workspace, null) };
        return new RazorComponentResult<KnotsPage>(new { Shown = shown, at.Problems }) { StatusCode = at.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Add(Visit visit, Workspace workspace, [FromForm] KnotForm form)
    {
        var (from, target, problems) = (WorkChoice.Read(visit, workspace, form.From), WorkChoice.Read(visit, workspace, form.For), new List<Problem>());
        problems.AddRange(from.Problems.Concat(target.Problems).Distinct());
        if (!string.IsNullOrWhiteSpace(form.Day) && TaskStepForm.DayOf(form.Day) is null) problems.Add(Problems.DayMissing());
        if (problems.Count == 0) problems.AddRange(workspace.Waiting.Add(visit.Latest, new WaitingLink(from.Value!.Item, target.Value!.Item) { Words = form.Words ?? "", NeededBy = TaskStepForm.DayOf(form.Day) }, visit.Now));
        return Then(visit, workspace, problems, form);
    }

    static IResult Then(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems, KnotForm? form = null) => problems.Count > 0 ? Show(visit, workspace, (form ?? new KnotForm(), problems)) : Results.LocalRedirect(visit.Link("/tasks/knots"));

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
    public string? From { get; init; }

    public string? For { get; init; }

    public string? Words { get; init; }

    public string? Day { get; init; }
}

/// <summary>Open links with the tasks, projects and demands they name, as far as the reader sees them.</summary>
public sealed record ShownKnots(IReadOnlyList<WaitingLink> Links, KnotReport Report, IReadOnlyDictionary<WorkRef, WaitingItem> Items)
{
    /// <summary>What was filled in, so that nothing typed is lost when it does not fit.</summary>
    public KnotForm Form { get; init; } = new();

    /// <summary>Open tasks, projects and demands to choose from; typing narrows them.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    public WaitingItem? Item(WorkRef item) => Items.GetValueOrDefault(item);

    public KnotGraph Graph { get; } = KnotGraph.Of(Links, Report);

    /// <summary>Those who answer (each of joint leads) for what others wait for, with how many wait in all, worst first.</summary>
    public IReadOnlyList<(string Unit, int Knots, int Waiting)> Units =>
        [.. Report.Knots.SelectMany(knot => (Item(knot.Item)?.Unit ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries).Select(unit => (Unit: unit, Knot: knot))).GroupBy(pair => pair.Unit).Select(group => (group.Key, group.Count(), group.Sum(pair => pair.Knot.InAll))).OrderByDescending(unit => unit.Item3).ThenBy(unit => unit.Key, StringComparer.Ordinal)];

    public static string Number(WorkRef item) => item.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page of an item.</summary>
    public static string Path(WorkRef item) => (item.Kind switch { WorkKind.Project => "/projects/", WorkKind.Demand => "/demands/", _ => "/tasks/" }) + Number(item);
}
