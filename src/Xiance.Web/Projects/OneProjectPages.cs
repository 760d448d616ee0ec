using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Projects;
using Xiance.Web.Progress;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Projects;

/// <summary>One project: what it is, its years, approvals, factors, milestones, shares and history; and the page for a new one.</summary>
static class OneProjectPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/projects/{project:long}", (Visit visit, Workspace workspace, long project) => One(visit, workspace, project, (null, [])));
        var workers = app.MapGroup("").OnlyFor(Role.Office, Role.County);
        workers.MapGet("/projects/new", (Visit visit, Workspace workspace) => New(visit, workspace, new ProjectForm { Stage = nameof(ProjectStage.Planned) }, []));
        workers.MapPost("/projects/new", Add);
        workers.MapPost("/projects/{project:long}/change", Change);
        workers.MapPost("/projects/{project:long}/year", SetYear);
        workers.MapPost("/projects/{project:long}/approval", SetApproval);
        workers.MapPost("/projects/{project:long}/factor", SetFactor);
        workers.MapPost("/projects/{project:long}/milestone", SetMilestone);
        workers.MapPost("/projects/{project:long}/shares", SetShares);
    }

    /// <summary>The page; where a form was refused it stands open with all that was typed.</summary>
    static IResult One(Visit visit, Workspace workspace, long project, (object? Form, IReadOnlyList<Problem> Problems) tried)
    {
        if (workspace.Projects.Open(visit.Reading, project) is not { } file) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var rules = Rules(visit, workspace);
        var today = visit.Known ?? visit.Today;
        var shown = new ShownProject(file, rules)
        {
            Clocks = file.Approvals.ToDictionary(fact => fact.Key, fact => RunClock.Run(fact.Value, today, Cycles.Calendar, rules.AlarmShare), StringComparer.Ordinal),
            Form = tried.Form as ProjectForm ?? ProjectForm.Of(file.Entry.Id, file.Entry.Project, (file.Entry.CountyCode, file.Entry.Revision)),
            Shares = tried.Form as FactForm,
            Contribution = tried.Form as ContributionForm,
            Regions = LibraryPages.Regions(visit, workspace),
            May = !visit.Past && workspace.ProjectKeeping.MayKeep(visit.Latest, file.Entry.Project.Region),
            Today = today,
            Indicators = AttributionPages.Amounts(visit, workspace),
            Waiting = WaitingPart.Of(visit, workspace, new WorkRef(WorkKind.Project, file.Entry.Id.Value)),
        };
        return new RazorComponentResult<ProjectPage>(new { Shown = shown, Problems = tried.Problems }) { StatusCode = tried.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static ProjectRules Rules(Visit visit, Workspace workspace) => visit.Plan is { } plan ? workspace.ProjectRules.Of(visit.Reading, plan.Pack) : ProjectRules.None;

    static IResult New(Visit visit, Workspace workspace, ProjectForm form, IReadOnlyList<Problem> problems) =>
        new RazorComponentResult<NewProjectPage>(new { Form = form, Regions = LibraryPages.Regions(visit, workspace), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static IResult Add(Visit visit, Workspace workspace, [FromForm] ProjectForm form)
    {
        if (LibraryPages.Regions(visit, workspace).FirstOrDefault(fact => fact.Code == form.County) is not { } region) return New(visit, workspace, form, [Xiance.Progress.Projects.Problems.NoCounty(Place.Nowhere, form.County ?? "")]);
        var project = form.Over(new LibraryProject("", region.Id, ProjectStage.Planned));
        var added = project.Succeeded ? workspace.ProjectKeeping.Add(visit.Latest, new NewProject(project.Value, Rules(visit, workspace).NegativeList, form.Permission?.Trim() ?? ""), visit.Now) : new Outcome<ProjectEntry>(null, project.Problems);
        return added.Succeeded ? Results.LocalRedirect(visit.Link("/projects/" + added.Value.Id.Value.ToString(CultureInfo.InvariantCulture))) : New(visit, workspace, form, added.Problems);
    }

    static IResult Change(Visit visit, Workspace workspace, long project, [FromForm] ProjectForm form)
    {
        if (workspace.Projects.Find(visit.Latest, project) is not { } entry) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var changed = form.Over(entry.Project);
        var problems = changed.Succeeded ? workspace.ProjectKeeping.Change(visit.Latest, new ProjectChange(entry.Id, changed.Value, form.Revision, form.Reason?.Trim() ?? ""), visit.Now) : changed.Problems;
        return Done(visit, workspace, project, (form, problems));
    }

    static IResult SetYear(Visit visit, Workspace workspace, long project, [FromForm] FactForm form)
    {
        var problems = new List<Problem>();
        var year = new ProjectYear((int)(ProjectForm.Number(form.Year, problems) ?? 0), form.Yuan(form.Planned, problems), form.Yuan(form.Done, problems)) { DoneUntil = ProjectForm.Day(form.Until, problems) };
        if (year.Year is < 1990 or > 2100) problems.Add(Xiance.Progress.Projects.Problems.OddYear(Place.Nowhere));
        return Done(visit, workspace, project, (null, problems.Count > 0 ? problems : workspace.ProjectKeeping.SetYear(visit.Latest, new ProjectId(project), year, visit.Now)));
    }

    static IResult SetApproval(Visit visit, Workspace workspace, long project, [FromForm] FactForm form)
    {
        var (problems, name) = (new List<Problem>(), form.Name?.Trim() ?? "");
        var known = workspace.Projects.Open(visit.Latest, project)?.Approvals.FirstOrDefault(fact => fact.Key == name);
        var term = Rules(visit, workspace).Approvals.FirstOrDefault(one => one.Name == name);
        var accepted = ProjectForm.Day(form.Accepted, problems) ?? known?.Value.AcceptedOn;
        if (name.Length == 0 || accepted is null) problems.Add(Xiance.Progress.Projects.Problems.Unreadable(Place.Nowhere, form.Accepted ?? ""));
        var approval = new Approval(name, (int)(ProjectForm.Number(form.Days, problems) ?? known?.Value.StatutoryDays ?? term?.Days ?? 0), accepted ?? visit.Today)
        {
            Authority = form.Authority?.Trim() is { Length: > 0 } authority ? authority : known?.Value.Authority ?? term?.Authority ?? "",
            DecidedOn = ProjectForm.Day(form.Decided, problems) ?? known?.Value.DecidedOn,
            Number = form.Number?.Trim() is { Length: > 0 } number ? number : known?.Value.Number ?? "",
            Stops = form.Stops(known?.Value.Stops ?? [], problems),
        };
        if (problems.Count == 0) problems.AddRange(RunClock.Run(approval, visit.Today, Cycles.Calendar, 1).Problems);
        return Done(visit, workspace, project, (null, workspace.ProjectKeeping.SetFact(visit.Latest, new ProjectId(project), new KeptFact<Approval>(name, approval, form.Revision, visit.Now, ""), problems, visit.Now)));
    }

    static IResult SetFactor(Visit visit, Workspace workspace, long project, [FromForm] FactForm form)
    {
        var problems = new List<Problem>();
        var factor = new FactorNeed(Enum.TryParse<FactorKind>(form.Kind, out var kind) ? kind : FactorKind.Land, ProjectForm.Number(form.Needed, problems) ?? 0, form.Unit?.Trim() ?? "")
        {
            Secured = ProjectForm.Number(form.Secured, problems) ?? 0,
            Authority = form.Authority?.Trim() ?? "",
            NeededOn = ProjectForm.Day(form.Until, problems),
            Note = form.Note?.Trim() ?? "",
        };
        problems.AddRange(factor.Check(""));
        return Done(visit, workspace, project, (null, workspace.ProjectKeeping.SetFact(visit.Latest, new ProjectId(project), new KeptFact<FactorNeed>(factor.Kind.ToString(), factor, form.Revision, visit.Now, ""), problems, visit.Now)));
    }

    static IResult SetMilestone(Visit visit, Workspace workspace, long project, [FromForm] FactForm form)
    {
        var (problems, name) = (new List<Problem>(), form.Name?.Trim() ?? "");
        var due = ProjectForm.Day(form.Due, problems);
        if (name.Length == 0 || due is null) problems.Add(Xiance.Progress.Projects.Problems.Unreadable(Place.Nowhere, form.Due ?? ""));
        var milestone = new ProjectMilestone(name, due ?? visit.Today) { ReachedOn = ProjectForm.Day(form.Decided, problems) };
        if (milestone.ReachedOn > visit.Today) problems.Add(Xiance.Progress.Projects.Problems.DayAhead(Place.Named(name), milestone.ReachedOn.Value));
        return Done(visit, workspace, project, (null, workspace.ProjectKeeping.SetFact(visit.Latest, new ProjectId(project), new KeptFact<ProjectMilestone>(name, milestone, form.Revision, visit.Now, ""), problems, visit.Now)));
    }

    /// <summary>Two counties at most share from this page: the county on site and the one that recommended the project.</summary>
    static IResult SetShares(Visit visit, Workspace workspace, long project, [FromForm] FactForm form)
    {
        if (workspace.Projects.Find(visit.Latest, project) is not { } entry) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var problems = new List<Problem>();
        var holder = workspace.Regions.Find(form.County ?? "", visit.Today);
        if (holder is null) problems.Add(Xiance.Progress.Projects.Problems.NoCounty(Place.Nowhere, form.County ?? ""));
        var from = ProjectForm.Day(form.Due, problems) ?? visit.Today;
        var shares = new[] { (Of: SharedThing.RetainedTax, Text: form.Tax), (Of: SharedThing.Statistics, Text: form.Statistics) }.SelectMany(one => Pair(one.Of, ProjectForm.Number(one.Text, problems), (entry.Project.Region, holder?.Id ?? entry.Project.Region))).ToList();
        return Done(visit, workspace, project, (form, problems.Count > 0 ? problems : workspace.ProjectKeeping.SetShares(visit.Latest, entry.Id, (shares, from, form.Authority?.Trim() ?? ""), visit.Now)));
    }

    static IEnumerable<CountyShare> Pair(SharedThing of, decimal? percent, (RegionId OnSite, RegionId Holder) counties)
    {
        if (percent is not { } share) yield break;
        yield return new CountyShare(counties.Holder, of, Ratio.FromPercent(share));
        if (share is > 0 and < 100) yield return new CountyShare(counties.OnSite, of, Ratio.FromPercent(100 - share));
    }

    public static IResult Done(Visit visit, Workspace workspace, long project, (object? Form, IReadOnlyList<Problem> Problems) tried) =>
        tried.Problems.Count > 0 ? One(visit, workspace, project, tried) : Results.LocalRedirect(visit.Link("/projects/" + project.ToString(CultureInfo.InvariantCulture)));
}
