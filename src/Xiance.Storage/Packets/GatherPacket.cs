using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Tasks;
using Xiance.Reports;
using Xiance.Storage.Demands;
using Xiance.Storage.Papers;
using Xiance.Storage.Progress;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Packets;

/// <summary>Gathers the packet from what the pages of targets, projects and demands show the same reader; it reckons nothing of its own.</summary>
public static class GatherPacket
{
    const int WholeDesk = 100_000;

    /// <summary>The packet of a plan's region and a period; a plan without a pack has no targets and no county sheets.</summary>
    public static PacketContent Run(PacketOrder order, Workspace workspace)
    {
        var (plan, period, reading) = (order.Plan, order.Period, order.Reading);
        var question = new ProjectQuestion(plan.Region, period.Last.Year);
        var (words, today) = (new PaperWords(reading.Locale), order.Day);
        var targets = ShownTarget.All(order.Reading, workspace, (plan.Pack, period, today), words);
        var counties = workspace.Projects.ByCounty(order.Reading, question);
        var demands = workspace.Demands.Page(order.Reading, new DemandQuestion(plan.Region, today) { Most = WholeDesk }).Rows;
        var content = new PacketContent(plan.Title, plan.Jurisdiction, period, today)
        {
            Targets = [.. targets.Select(target => new PacketTarget(target.Name, target.End, target.Target.UnitSymbol, target.Aim, target.Actual, target.Planned, target.ForecastText, words["light." + target.Light], target.Reason))],
            Tasks = Tasks(order.Reading, workspace, today, words),
            Stages = [.. workspace.Projects.ByStage(order.Reading, question).Select(row => Group(words["projects.stage." + row.Stage], row.Sum, 0))],
            ProjectCounties = [.. counties.Select(row => Group(row.Name, row.Sum, row.KeyStarts))],
            Demands = [.. demands.GroupBy(demand => demand.State).OrderBy(group => group.Key).Select(group => (words["demands.state." + group.Key], (long)group.Count()))],
            OpenDemands = demands.Count(demand => demand.State is not (DemandState.Closed or DemandState.Merged)),
            LateDemands = [.. demands.Where(demand => demand.IsOverdue(today)).OrderBy(demand => demand.Due).Select(Demand)],
            Unsatisfied = [.. workspace.Demands.Page(order.Reading, new DemandQuestion(plan.Region, today) { Unsatisfied = true, Sort = "number", Most = WholeDesk }).Rows.Select(Demand)],
            Counties = order.WithCounties ? Counties(order, workspace, (plan.Pack, period, today), (counties, demands)) : [],
            Review = PacketReviews.Of(order, workspace, words),
            Provisional = targets.Any(target => target.Provisional) || workspace.ProjectRules.Of(order.Reading, plan.Pack).AlarmAssumption is not null,
            Synthetic = order.Synthetic,
            Provenance = Provenance(order, workspace, today, words),
        };
        return PacketProjects.Into(content, order, workspace);
    }

    static string Provenance(PacketOrder order, Workspace workspace, DateOnly today, PaperWords words) =>
        workspace.Packs.Find(order.Reading, order.Plan.Pack) is { } pack ? words.With("reports.provenance", ("pack", pack.Id), ("version", pack.Version), ("hash", pack.Hash[..12]), ("day", Figure.Day(today))) : "";

    static PacketDemand Demand(DemandEntry demand) => new(demand.Id, demand.Form.Firm, demand.County, demand.Unit, demand.Due is { } due ? Figure.Day(due) : Figure.NotApplicable, demand.Form.Demand);

    /// <summary>Every task the reader sees, by lead unit and light, and the red ones with their reason.</summary>
    static PacketTasks? Tasks(Reading reading, Workspace workspace, DateOnly today, PaperWords words)
    {
        var lines = workspace.TaskList.Page(reading, new TaskQuestion(today) { Most = WholeDesk }).Lines.Select(line => (Line: line, On: line.Course.On(today))).ToList();
        if (lines.Count == 0) return null;
        int Count(IEnumerable<(TaskLine Line, (TaskLight Light, TaskTurn Turn) On)> group, TaskLight light) => group.Count(one => one.On.Light == light);
        var units = lines.GroupBy(one => one.Line.Leads.Length > 0 ? one.Line.Leads : words["reports.no-lead"]).OrderByDescending(group => Count(group, TaskLight.Behind)).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return new PacketTasks(
            [.. units.Select(group => new PacketUnit(group.Key, Count(group, TaskLight.Normal), Count(group, TaskLight.Near), Count(group, TaskLight.Behind), Count(group, TaskLight.NotDue)))],
            [.. lines.Where(one => one.On.Light == TaskLight.Behind).OrderBy(one => one.Line.Due).Select(one => new PacketLate(one.Line.Title, one.Line.Leads, one.Line.Due is { } due ? Figure.Day(due) : Figure.NotApplicable, TaskReason.Of(one.On.Turn, words)))]);
    }

    static PacketGroup Group(string name, ProjectSum sum, long keyStarts) => new(name, sum.Count, sum.Investment, sum.Planned, sum.Done) { KeyStarts = keyStarts };

    /// <summary>Members of the plan of which the reader may see something.</summary>
    static IReadOnlyList<PacketCounty> Counties(PacketOrder order, Workspace workspace, (string Pack, Period Period, DateOnly Today) at, (IReadOnlyList<ProjectGroup> Projects, IReadOnlyList<DemandEntry> Demands) seen)
    {
        var own = workspace.Regions.Own(order.Reading.Actor, order.Plan.Region, order.Today).Select(fact => fact.Id).ToHashSet();
        var figures = workspace.Observations.Current(order.Reading, at.Pack, at.Period).ToLookup(figure => figure.Observation.Region);
        var before = workspace.Observations.Current(order.Reading, at.Pack, at.Period.PlusYears(-1)).GroupBy(figure => (figure.Observation.Region, figure.Indicator.Id)).ToDictionary(group => group.Key, group => group.First().Value);
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
