using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Waiting;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Demands;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Progress;

/// <summary>What waits for what: tasks, projects and demands by kind and number. A link ends with a word; it is never taken away.</summary>
public sealed class WaitingLinks(Database database, ProjectLibrary projects, DemandDesk demands)
{
    /// <summary>Open links of the reader's regions, oldest first.</summary>
    public IReadOnlyList<WaitingLink> Open(Reading reading) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        """
        select e.link_id, e.from_kind, e.from_id, e.for_kind, e.for_id, e.words, e.since_day, e.needed_by from waiting_link e
        where e.at_ms <= @asOf and ({own e} or exists (select 1 from task_seat p where p.to_ms > @asOf and ((e.from_kind = 'Task' and p.task_id = e.from_id) or (e.for_kind = 'Task' and p.task_id = e.for_id)) and p.unit_id in {units})
            or exists (select 1 from demand_step g where ((e.from_kind = 'Demand' and g.demand_id = e.from_id) or (e.for_kind = 'Demand' and g.demand_id = e.for_id)) and g.unit_id in {units}))
          and not exists (select 1 from waiting_link_end x where x.link_id = e.link_id and x.at_ms <= @asOf) order by e.link_id
        """).Replace("{units}", Session.Ids(Sight.Of(session, reading).Units), StringComparison.Ordinal), new { asOf = reading.AsOf.Milliseconds })).Select(row => row.Link)];

    /// <summary>Says that one item waits for another: tasks, projects and demands alike. The reader must see both and have work to do with one of them.</summary>
    public IReadOnlyList<Problem> Add(Reading reading, WaitingLink link, Instant now)
    {
        if (link.From == link.For) return [Problems.LinkToItself()];
        if (link.Words.Trim().Length == 0) return [Problems.StepIncomplete()];
        var sides = new[] { link.From, link.For }.Select(item => (Item: item, Side: Side(reading, item))).ToList();
        if (sides.Where(one => one.Side is null).Select(one => Missing(one.Item)).ToList() is { Count: > 0 } missing) return missing;
        if (!sides.Any(one => one.Side!.Value.Works)) return [Xiance.Storage.Problems.NotAllowed("link")];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do(
                """
                insert into waiting_link (link_id, region_id, from_kind, from_id, for_kind, for_id, words, since_day, needed_by, at_ms, by_actor)
                values (@id, @region, @fromKind, @fromId, @forKind, @forId, @words, @since, @needed, @now, @Name)
                """,
                new { id = session.NewIds("waiting_link"), region = sides[0].Side!.Value.Region, fromKind = link.From.Kind.ToString(), fromId = link.From.Id, forKind = link.For.Kind.ToString(), forId = link.For.Id, words = link.Words.Trim(), since = Days.Text(now.ChinaDay), needed = TaskRows.Text(link.NeededBy), now = now.Milliseconds, reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("waiting_added", string.Create(CultureInfo.InvariantCulture, $"{link.From.Kind}/{link.From.Id} {link.For.Kind}/{link.For.Id}"), link.Words.Trim()));
            return [];
        });
    }

    static Problem Missing(WorkRef item) => item.Kind == WorkKind.Task ? Problems.NoTask(item.Id) : Problems.NoWork(item.Kind == WorkKind.Project ? "项目" : "诉求", item.Id);

    /// <summary>The region of an item and whether the reader works on it; null where he does not see it.</summary>
    (long Region, bool Works)? Side(Reading reading, WorkRef item)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (item.Kind == WorkKind.Task) return database.Read(session => WorkTasks.Find(session, latest, item.Id)) is { } file ? (file.Task.Region.Value, file.Open.Count > 0) : null;
        if (item.Kind == WorkKind.Project) return projects.Find(latest, item.Id) is { } project ? (project.Project.Region.Value, database.Read(session => Workers.AnswerFor(session, reading.Actor, project.Project.Region))) : null;
        return demands.Find(latest, item.Id) is { } demand ? (demand.Region.Value, demands.Parties(reading.Actor, demand).Count > 0) : null;
    }

    /// <summary>Every item of the links that the reader sees: its name, who answers for it, and its region.</summary>
    public IReadOnlyDictionary<WorkRef, WaitingItem> Items(Reading reading, IReadOnlyList<WaitingLink> links)
    {
        var asked = links.SelectMany(link => new[] { link.From, link.For }).Distinct().ToList();
        var found = new Dictionary<WorkRef, WaitingItem>();
        var tasks = new TaskList(database).Of(reading, asked.Where(item => item.Kind == WorkKind.Task).Select(item => item.Id));
        foreach (var line in tasks) found[new WorkRef(WorkKind.Task, line.TaskId)] = new WaitingItem(line.Title, line.Leads, line.RegionName);
        foreach (var item in asked.Where(item => item.Kind == WorkKind.Project))
            if (projects.Find(reading, item.Id) is { } project) found[item] = new WaitingItem(project.Project.Name, project.Project.Owner.Length > 0 ? project.Project.Owner : project.County, project.County);
        foreach (var item in asked.Where(item => item.Kind == WorkKind.Demand))
            if (demands.Find(reading, item.Id) is { } demand) found[item] = new WaitingItem($"{demand.Form.Firm}：{demand.Form.Demand}", demand.Unit.Length > 0 ? demand.Unit : demand.County, demand.County);
        return found;
    }

    public IReadOnlyList<Problem> End(Reading reading, (long Link, string Words) order, Instant now)
    {
        if (Open(reading with { AsOf = Instant.Latest }).All(link => link.Id != order.Link)) return [Problems.NoLink(order.Link)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do("insert into waiting_link_end (link_id, words, at_ms, by_actor) values (@Link, @Words, @now, @Name) on conflict (link_id) do nothing", new { order.Link, order.Words, now = now.Milliseconds, reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("waiting_ended", order.Link.ToString(CultureInfo.InvariantCulture), order.Words));
            return [];
        });
    }

    sealed record Row(long LinkId, string FromKind, long FromId, string ForKind, long ForId, string Words, string SinceDay, string? NeededBy)
    {
        public WaitingLink Link => new(new WorkRef(Enum.Parse<WorkKind>(FromKind), FromId), new WorkRef(Enum.Parse<WorkKind>(ForKind), ForId)) { Id = LinkId, Words = Words, Since = Days.Of(SinceDay), NeededBy = NeededBy is null ? null : Days.Of(NeededBy) };
    }
}

/// <summary>A task, project or demand as a link names it: its name, the unit, owner or county that answers for it, and its region.</summary>
public sealed record WaitingItem(string Name, string Unit, string Region);
