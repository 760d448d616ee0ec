using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Figures;
using Xiance.Web.Projects;
using Xiance.Web.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Demands;

/// <summary>One demand: its form as printed, its course, what may be done next, and demands like it; and the empty form.</summary>
static class OneDemandPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/demands/{demand:long}", (Visit visit, Workspace workspace, long demand) => One(visit, workspace, demand, []));
        var collectors = app.MapGroup("").OnlyFor(Role.Office, Role.County);
        collectors.MapGet("/demands/new", (Visit visit, Workspace workspace) => New(visit, workspace, new DemandFormFields { ReportedOn = Figure.Day(visit.Today) }, []));
        collectors.MapPost("/demands/new", Collect);
        app.MapGroup("").OnlyFor(Role.Office, Role.County, Role.Department).MapPost("/demands/{demand:long}/step", Take);
    }

    static DeskRules Rules(Visit visit, Workspace workspace) => visit.Plan is { } plan ? workspace.DeskRules.Of(visit.Reading, plan.Pack) : DeskRules.None;

    static IResult New(Visit visit, Workspace workspace, DemandFormFields form, IReadOnlyList<Problem> problems) =>
        new RazorComponentResult<NewDemandPage>(new { Form = form, Regions = LibraryPages.Regions(visit, workspace), Rules = Rules(visit, workspace), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static IResult Collect(Visit visit, Workspace workspace, [FromForm] DemandFormFields form)
    {
        var read = form.Read();
        if (!read.Succeeded || visit.Plan is not { } plan) return New(visit, workspace, form, read.Problems);
        if (LibraryPages.Regions(visit, workspace).FirstOrDefault(fact => fact.Code == form.County) is not { } region) return New(visit, workspace, form, [Xiance.Progress.Demands.Problems.NotYours()]);
        var kept = workspace.DemandKeeping.Collect(visit.Latest, new NewDemand(region.Id, form.Channel ?? "", read.Value, Rules(visit, workspace)) { Within = plan.Region }, visit.Now);
        return kept.Succeeded ? Results.LocalRedirect(visit.Link("/demands/" + kept.Value.Id.ToString(CultureInfo.InvariantCulture))) : New(visit, workspace, form, kept.Problems);
    }

    static IResult One(Visit visit, Workspace workspace, long demand, IReadOnlyList<Problem> problems)
    {
        if (workspace.Demands.Find(visit.Reading, demand) is not { } found || visit.Plan is not { } plan) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var rules = Rules(visit, workspace);
        var parties = visit.Past ? [] : workspace.Demands.Parties(visit.Actor, found);
        var shown = new ShownDemand(found, workspace.Demands.Steps(visit.Reading, found))
        {
            Next = [.. parties.SelectMany(party => DemandLife.Next(found.State, party)).Distinct()],
            Like = found.State is DemandState.Closed or DemandState.Merged ? [] : workspace.Demands.Like(visit.Reading, (plan.Region, found.Form, found.Id), rules),
            Rules = rules,
            Suggested = RouteDemand.Run(found.Form, rules.Routing),
            Due = rules.AnswerDays is { } days ? Cycles.Calendar.Add(visit.Today, days) : null,
            Units = workspace.Units.All().Where(unit => unit.Region == plan.Region).Select(unit => unit.Name).Concat(rules.Routing.Select(rule => rule.Unit)).Distinct().ToList(),
            Today = visit.Known ?? visit.Today,
            Waiting = WaitingPart.Of(visit, workspace, new WorkRef(WorkKind.Demand, found.Id)),
            MayLink = !visit.Past && parties.Count > 0,
        };
        return new RazorComponentResult<DemandPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Take(Visit visit, Workspace workspace, long demand, [FromForm] StepForm form)
    {
        if (workspace.Demands.Find(visit.Latest, demand) is not { } found) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var problems = new List<Problem>();
        var order = new DemandOrder(form.Step, found.Form.Firm)
        {
            Unit = form.Unit?.Trim() ?? "",
            Due = ProjectForm.Day(form.Due, problems),
            Words = form.Words?.Trim() ?? "",
            Number = form.Number?.Trim() ?? "",
            Satisfaction = Enum.TryParse<Satisfaction>(form.Satisfaction, out var said) ? said : null,
            About = form.About,
        };
        if (problems.Count == 0) problems.AddRange(workspace.DemandKeeping.Take(visit.Latest, (demand, form.Revision, Rules(visit, workspace)), order, visit.Now));
        return problems.Count > 0 ? One(visit, workspace, demand, problems) : Results.LocalRedirect(visit.Link("/demands/" + demand.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>What a step sends.</summary>
public sealed record StepForm
{
    public DemandStep Step { get; init; }

    public string? Unit { get; init; }

    public string? Due { get; init; }

    public string? Words { get; init; }

    public string? Number { get; init; }

    public string? Satisfaction { get; init; }

    public long? About { get; init; }

    public long Revision { get; init; }
}

/// <summary>A demand as its page shows it.</summary>
public sealed record ShownDemand(DemandEntry Demand, IReadOnlyList<TakenStep> Steps)
{
    public IReadOnlyList<DemandStep> Next { get; init; } = [];

    public WaitingPart Waiting { get; init; } = WaitingPart.None;

    public bool MayLink { get; init; }

    public IReadOnlyList<(DemandEntry Demand, LikeDemand Like)> Like { get; init; } = [];

    public DeskRules Rules { get; init; } = DeskRules.None;

    public RoutingRule? Suggested { get; init; }

    public DateOnly? Due { get; init; }

    public IReadOnlyList<string> Units { get; init; } = [];

    public DateOnly Today { get; init; }
}
