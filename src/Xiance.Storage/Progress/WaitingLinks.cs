using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Waiting;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>What waits for what: tasks, projects and demands by kind and number. A link ends with a word; it is never taken away.</summary>
public sealed class WaitingLinks(Database database)
{
    /// <summary>Open links of the reader's regions, oldest first.</summary>
    public IReadOnlyList<WaitingLink> Open(Reading reading) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        """
        select e.link_id, e.from_kind, e.from_id, e.for_kind, e.for_id, e.words, e.since_day, e.needed_by from waiting_link e
        where e.at_ms <= @asOf and ({own e} or exists (select 1 from task_seat p where p.to_ms > @asOf and p.task_id in (e.from_id, e.for_id) and p.unit_id in {units}))
          and not exists (select 1 from waiting_link_end x where x.link_id = e.link_id and x.at_ms <= @asOf) order by e.link_id
        """).Replace("{units}", Session.Ids(Sight.Of(session, reading).Units), StringComparison.Ordinal), new { asOf = reading.AsOf.Milliseconds })).Select(row => row.Link)];

    /// <summary>Says that a task waits for another item; the reader must see both tasks.</summary>
    public IReadOnlyList<Problem> Add(Reading reading, WaitingLink link, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        if (link.From == link.For) return [Problems.LinkToItself()];
        if (link.Words.Trim().Length == 0) return [Problems.StepIncomplete()];
        var files = new[] { link.From, link.For }.Where(item => item.Kind == WorkKind.Task).Select(item => (item.Id, File: WorkTasks.Find(session, reading with { AsOf = Instant.Latest }, item.Id))).ToList();
        if (files.FirstOrDefault(file => file.File is null) is { Id: > 0 } missing) return [Problems.NoTask(missing.Id)];
        if (files.All(file => file.File!.Open.Count == 0)) return [Xiance.Storage.Problems.NotAllowed("link")];
        session.Do(
            """
            insert into waiting_link (link_id, region_id, from_kind, from_id, for_kind, for_id, words, since_day, needed_by, at_ms, by_actor)
            values (@id, @region, @fromKind, @fromId, @forKind, @forId, @words, @since, @needed, @now, @Name)
            """,
            new { id = session.NewIds("waiting_link"), region = files.Count > 0 ? files[0].File!.Task.Region.Value : reading.Actor.Grants[0].Region.Value, fromKind = link.From.Kind.ToString(), fromId = link.From.Id, forKind = link.For.Kind.ToString(), forId = link.For.Id, words = link.Words.Trim(), since = Days.Text(now.ChinaDay), needed = TaskRows.Text(link.NeededBy), now = now.Milliseconds, reading.Actor.Name });
        AuditLog.Add(session, now, reading.Actor.Name, new("waiting_added", string.Create(CultureInfo.InvariantCulture, $"{link.From.Kind}/{link.From.Id} {link.For.Kind}/{link.For.Id}"), link.Words.Trim()));
        return [];
    });

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
