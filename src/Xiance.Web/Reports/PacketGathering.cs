using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Tasks;
using Xiance.Reports;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Progress;
using Xiance.Storage.Projects;
using Xiance.Web.Demands;
using Xiance.Web.Figures;
using Xiance.Web.Progress;
using Xiance.Web.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Reports;

/// <summary>Gathers the packet from what the pages of targets, projects and demands show the same reader; it reckons nothing of its own.</summary>
static class PacketGathering
{
    const int WholeDesk = 100_000;

    /// <summary>Null where there is no plan or period.</summary>
    public static PacketContent? Of(Visit visit, Workspace workspace) =>
        visit is { Plan: { } plan, Period: { } period } ? Of(visit, workspace, (plan, period), withCounties: true) : null;

    /// <summary>The packet of a plan's region and a period; a plan without a pack has no targets and no county sheets.</summary>
    public static PacketContent Of(Visit asking, Workspace workspace, (PlanChoice Plan, Period Period) of, bool withCounties)
    {
        var (plan, period) = of;
        var visit = asking with { Plan = plan, Period = period, Query = [] };
        var question = new ProjectQuestion(plan.Region, period.Last.Year);
        var (words, today) = (new Words(visit.Locale), visit.Known ?? visit.Today);
        var targets = TargetPages.Shown(visit, workspace);
        var counties = workspace.Projects.ByCounty(visit.Reading, question);
        var demands = workspace.Demands.Page(visit.Reading, new DemandQuestion(plan.Region, today) { Most = WholeDesk }).Rows;
        var content = new PacketContent(plan.Title, plan.Jurisdiction, period, today)
        {
            Targets = [.. targets.Select(target => new PacketTarget(target.Name, target.End, target.Target.UnitSymbol, target.Aim, target.Actual, target.Planned, target.ForecastText, words["light." + target.Light], target.Reason))],
            Tasks = Tasks(visit, workspace, today, words),
            Stages = [.. workspace.Projects.ByStage(visit.Reading, question).Select(row => Group(words["projects.stage." + row.Stage], row.Sum, 0))],
            ProjectCounties = [.. counties.Select(row => Group(row.Name, row.Sum, row.KeyStarts))],
            Demands = [.. demands.GroupBy(demand => demand.State).OrderBy(group => group.Key).Select(group => (words["demands.state." + group.Key], (long)group.Count()))],
            OpenDemands = demands.Count(demand => demand.State is not (DemandState.Closed or DemandState.Merged)),
            LateDemands = [.. demands.Where(demand => demand.IsOverdue(today)).OrderBy(demand => demand.Due).Select(Demand)],
            Unsatisfied = [.. workspace.Demands.Page(visit.Reading, new DemandQuestion(plan.Region, today) { Unsatisfied = true, Sort = "number", Most = WholeDesk }).Rows.Select(Demand)],
            Counties = withCounties ? Counties(visit, workspace, (plan.Pack, period, today), (counties, demands)) : [],
            Review = PacketReviews.Of(visit, workspace, words),
            Provisional = targets.Any(target => target.Provisional) || workspace.ProjectRules.Of(visit.Reading, plan.Pack).AlarmAssumption is not null,
            Synthetic = visit.Synthetic,
            Provenance = Provenance(visit, workspace, today, words),
        };
        return PacketProjects.Into(content, visit, workspace);
    }

    static string Provenance(Visit visit, Workspace workspace, DateOnly today, Words words) =>
        workspace.Packs.Find(visit.Reading, visit.Plan!.Pack) is { } pack ? words.With("reports.provenance", ("pack", pack.Id), ("version", pack.Version), ("hash", pack.Hash[..12]), ("day", Figure.Day(today))) : "";

    static PacketDemand Demand(DemandEntry demand) => new(demand.Id, demand.Form.Firm, demand.County, demand.Unit, demand.Due is { } due ? Figure.Day(due) : Figure.NotApplicable, demand.Form.Demand);

    /// <summary>Every task the reader sees, by lead unit and light, and the red ones with their reason.</summary>
    static PacketTasks? Tasks(Visit visit, Workspace workspace, DateOnly today, Words words)
    {
        var lines = workspace.TaskList.Page(visit.Reading, new TaskQuestion(today) { Most = WholeDesk }).Lines.Select(line => (Line: line, On: line.Course.On(today))).ToList();
        if (lines.Count == 0) return null;
        int Count(IEnumerable<(TaskLine Line, (TaskLight Light, TaskTurn Turn) On)> group, TaskLight light) => group.Count(one => one.On.Light == light);
        var units = lines.GroupBy(one => one.Line.Leads.Length > 0 ? one.Line.Leads : words["reports.no-lead"]).OrderByDescending(group => Count(group, TaskLight.Behind)).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return new PacketTasks(
            [.. units.Select(group => new PacketUnit(group.Key, Count(group, TaskLight.Normal), Count(group, TaskLight.Near), Count(group, TaskLight.Behind), Count(group, TaskLight.NotDue)))],
            [.. lines.Where(one => one.On.Light == TaskLight.Behind).OrderBy(one => one.Line.Due).Select(one => new PacketLate(one.Line.Title, one.Line.Leads, one.Line.Due is { } due ? Figure.Day(due) : Figure.NotApplicable, ShownTasks.Reason(one.On.Turn, words)))]);
    }

    static PacketGroup Group(string name, ProjectSum sum, long keyStarts) => new(name, sum.Count, sum.Investment, sum.Planned, sum.Done) { KeyStarts = keyStarts };

    /// <summary>Members of the plan of which the reader may see something.</summary>
    static IReadOnlyList<PacketCounty> Counties(Visit visit, Workspace workspace, (string Pack, Period Period, DateOnly Today) at, (IReadOnlyList<ProjectGroup> Projects, IReadOnlyList<DemandEntry> Demands) seen)
    {
        var own = LibraryPages.Regions(visit, workspace).Select(fact => fact.Id).ToHashSet();
        var figures = workspace.Observations.Current(visit.Reading, at.Pack, at.Period).ToLookup(figure => figure.Observation.Region);
        var before = workspace.Observations.Current(visit.Reading, at.Pack, at.Period.PlusYears(-1)).GroupBy(figure => (figure.Observation.Region, figure.Indicator.Id)).ToDictionary(group => group.Key, group => group.First().Value);
        var projects = seen.Projects.ToDictionary(group => group.Code, StringComparer.Ordinal);
        var demands = seen.Demands.ToLookup(demand => demand.Region);
        var asked = figures.SelectMany(group => group).Select(figure => figure.Indicator.Id).ToHashSet();
        var indicators = workspace.Observations.Indicators(at.Pack).Where(indicator => asked.Contains(indicator.Id)).ToList();
        return [.. workspace.Members.Of(at.Pack, at.Period.Last).Where(member => own.Contains(member.Region)).Select(member =>
        {
            var known = figures[member.Region].GroupBy(figure => figure.Indicator.Id).ToDictionary(group => group.Key, group => group.First().Value);
            return new PacketCounty(member.Name, member.ParentName)
            {
                Figures = [.. indicators.Select(indicator => new PacketFigure(indicator.Name, indicator.Unit, (int)indicator.Decimals, known.TryGetValue(indicator.Id, out var value) ? value : null, before.TryGetValue((member.Region, indicator.Id), out var then) ? then : null))],
                Projects = projects.TryGetValue(member.Code, out var group) ? Group(group.Name, group.Sum, group.KeyStarts) : null,
                OpenDemands = demands[member.Region].Count(demand => demand.State is not (DemandState.Closed or DemandState.Merged)),
                LateDemands = demands[member.Region].Count(demand => demand.IsOverdue(at.Today)),
            };
        })];
    }
}
