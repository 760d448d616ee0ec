using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Waiting;
using Xiance.Storage.Demands;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Progress;

/// <summary>Finds tasks, projects and demands by number or by words of their names; only what the reader sees.</summary>
public sealed class WorkSearch(TaskList tasks, ProjectLibrary projects, DemandDesk demands)
{
    /// <summary>What is open now and holds the words (everything for no words): so many of each kind, within a region and by a day.</summary>
    public IReadOnlyList<FoundWork> Offered(Reading reading, (RegionId Within, DateOnly Day) at, string words, int most) =>
    [
        .. tasks.Page(reading, new TaskQuestion(at.Day) { OnlyOpen = true, Find = words, Most = most }).Lines.Select(line => new FoundWork(new WorkRef(WorkKind.Task, line.TaskId), new WaitingItem(line.Title, line.Leads, line.RegionName))),
        .. projects.Page(reading, new ProjectQuestion(at.Within, at.Day.Year) { Find = words, Most = most }).Rows.Select(Project),
        .. demands.Page(reading, new DemandQuestion(at.Within, at.Day) { Open = true, Find = words, Most = most }).Rows.Select(Demand),
    ];

    /// <summary>Everything with the number, of any kind.</summary>
    public IReadOnlyList<FoundWork> Numbered(Reading reading, long number)
    {
        var found = tasks.Of(reading, [number]).Select(line => new FoundWork(new WorkRef(WorkKind.Task, line.TaskId), new WaitingItem(line.Title, line.Leads, line.RegionName))).ToList();
        if (projects.Find(reading, number) is { } project) found.Add(Project(project));
        if (demands.Find(reading, number) is { } demand) found.Add(Demand(demand));
        return found;
    }

    static FoundWork Project(ProjectEntry project) => new(new WorkRef(WorkKind.Project, project.Id.Value), new WaitingItem(project.Project.Name, project.Project.Owner.Length > 0 ? project.Project.Owner : project.County, project.County));

    static FoundWork Demand(DemandEntry demand) => new(new WorkRef(WorkKind.Demand, demand.Id), new WaitingItem($"{demand.Form.Firm}：{demand.Form.Demand}", demand.Unit.Length > 0 ? demand.Unit : demand.County, demand.County));
}

/// <summary>A task, project or demand that was found, with what a list shows of it.</summary>
public sealed record FoundWork(WorkRef Item, WaitingItem Known);
