using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.LeadingGroups;
using Xiance.Progress.Tasks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Progress;
using Xiance.Storage.Register;
using Refused = Xiance.Progress.LeadingGroups.Problems;

namespace Xiance.Storage.LeadingGroups;

/// <summary>Leading groups with posts, working groups, meetings and decisions. Changes are new revisions; the office keeps them.</summary>
public sealed class GroupBook(Database database)
{
    /// <summary>The groups within a region, leading groups before their working groups, each with everything kept of it.</summary>
    public IReadOnlyList<GroupFile> All(Reading reading, RegionId within)
    {
        var values = new { within = within.Value, asOf = reading.AsOf.Milliseconds };
        return [.. database.Read(session =>
        {
            var groups = session.All<GroupRow>(Sight.Of(session, reading).Fill(
                """
                select p.region_id, p.group_id, p.name, p.parent_id, p.authority, p.office, p.duty, p.from_day, p.to_day, p.synthetic from leading_group p
                where p.made_at <= @asOf and {own p} and exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within)
                order by coalesce(p.parent_id, p.group_id), case when p.parent_id is null then 0 else 1 end, p.group_id
                """), values);
            var members = session.All<MemberRow>("select group_id, position, revision, seat, post, from_day, to_day, authority, at_ms, by_actor from group_member where at_ms <= @asOf order by group_id, position, revision", values).ToLookup(row => row.GroupId);
            var meetings = session.All<MeetingRow>("select group_id, meeting_id, on_day, title, minutes, number from group_meeting where made_at <= @asOf order by on_day desc, meeting_id desc", values).ToLookup(row => row.GroupId);
            var decisions = session.All<DecisionRow>("select meeting_id, position, revision, words, unit, due_day, task_id, done_on from group_decision where at_ms <= @asOf order by meeting_id, position, revision", values).ToLookup(row => row.MeetingId);
            return groups.Select(row => row.File(members[row.GroupId], meetings[row.GroupId].Select(meeting => meeting.File(decisions[meeting.MeetingId])))).ToList();
        })];
    }

    public GroupFile? Find(Reading reading, RegionId within, long group) => All(reading, within).FirstOrDefault(file => file.Id == group);

    public Outcome<GroupFile> Add(Reading reading, RegionId region, (LeadingGroup Group, bool Synthetic) order, Instant now)
    {
        if (!Keeps(reading, region)) return Refused.NotYours();
        if (order.Group.Check() is { Count: > 0 } problems) return problems.ToList();
        var id = database.Write(session =>
        {
            AuditLog.Add(session, now, reading.Actor.Name, new("group_added", order.Group.Name, order.Group.Authority));
            return Insert(session, (region, reading.Actor.Name), order, now);
        });
        return Find(reading with { AsOf = Instant.Latest }, region, id)!;
    }

    internal static long Insert(Session session, (RegionId Region, string By) at, (LeadingGroup Group, bool Synthetic) order, Instant now)
    {
        var (id, group) = (session.NewIds("leading_group"), order.Group);
        session.Do(
            "insert into leading_group (region_id, group_id, name, parent_id, authority, office, duty, from_day, to_day, synthetic, made_at, made_by) values (@region, @id, @Name, @Parent, @Authority, @Office, @Duty, @from, @to, @synthetic, @at, @By)",
            new { region = at.Region.Value, id, group.Name, group.Parent, group.Authority, group.Office, group.Duty, from = Days.Text(group.From), to = Days.EndText(group.To), synthetic = order.Synthetic ? 1L : 0L, at = now.Milliseconds, at.By });
        return id;
    }

    /// <summary>A new seat (position 0) or the next state of one: another post, another end, always under a paper.</summary>
    public IReadOnlyList<Problem> SetMember(Reading reading, GroupFile group, (long Position, long Revision, GroupMember Member) order, Instant now) => Keep(reading, group, order.Member.Check(), session =>
    {
        var position = order.Position > 0 ? order.Position : session.One<long>("select coalesce(max(position), 0) + 1 from group_member where region_id = @region and group_id = @Id", new { region = group.Region.Value, group.Id });
        return Insert(session, (group.Region, group.Id, position, order.Revision + 1, reading.Actor.Name), order.Member, now);
    }, now);

    internal static int Insert(Session session, (RegionId Region, long Group, long Position, long Revision, string By) at, GroupMember member, Instant now) => session.Do(
        """
        insert into group_member (region_id, group_id, position, revision, seat, post, from_day, to_day, authority, at_ms, by_actor)
        values (@region, @Group, @Position, @Revision, @seat, @Post, @from, @to, @Authority, @at, @By) on conflict (region_id, group_id, position, revision) do nothing
        """,
        new { region = at.Region.Value, at.Group, at.Position, at.Revision, seat = member.Seat.ToString(), member.Post, from = Days.Text(member.From), to = Days.EndText(member.To), member.Authority, at = now.Milliseconds, at.By });

    /// <summary>A meeting with its decisions: all, or none when one is incomplete. Every decision becomes a task of its unit.</summary>
    public IReadOnlyList<Problem> AddMeeting(Reading reading, GroupFile group, (GroupMeeting Meeting, IReadOnlyList<GroupDecision> Decisions) order, Instant now) => Keep(reading, group, [.. string.IsNullOrWhiteSpace(order.Meeting.Title) ? [Refused.NoName()] : Array.Empty<Problem>(), .. order.Decisions.SelectMany(decision => decision.Check())], session =>
    {
        Insert(session, (group.Region, group.Id, group.Group.Name, group.Synthetic, reading.Actor.Name), order, now);
        return 1;
    }, now);

    internal static void Insert(Session session, (RegionId Region, long Group, string Name, bool Synthetic, string By) at, (GroupMeeting Meeting, IReadOnlyList<GroupDecision> Decisions) order, Instant now)
    {
        var id = session.NewIds("group_meeting");
        session.Do(
            "insert into group_meeting (region_id, group_id, meeting_id, on_day, title, minutes, number, made_at, made_by) values (@region, @Group, @id, @on, @Title, @Minutes, @Number, @at, @By)",
            new { region = at.Region.Value, at.Group, id, on = Days.Text(order.Meeting.On), order.Meeting.Title, order.Meeting.Minutes, order.Meeting.Number, at = now.Milliseconds, at.By });
        for (var position = 1; position <= order.Decisions.Count; position++)
        {
            var decision = order.Decisions[position - 1];
            var origin = new TaskOrigin($"{at.Name} {order.Meeting.Title} {order.Meeting.Number}".Trim(), "") { Key = string.Create(CultureInfo.InvariantCulture, $"meeting/{id}/{position}") };
            var task = TaskMaking.One(session, Task(session, (at.Region, at.Synthetic), (origin, order.Meeting.On), decision), (at.By, now));
            Insert(session, (at.Region, at.Group, id, position, 1, at.By), decision with { Task = task?.Id }, now);
        }
    }

    static WorkTask Task(Session session, (RegionId Region, bool Synthetic) at, (TaskOrigin Origin, DateOnly On) from, GroupDecision decision) => new(0, at.Region, WorkTaskKind.Decision, decision.Words)
    {
        Origin = from.Origin,
        Parties = [new TaskParty(decision.Unit, decision.Unit, UnitRole.Lead, "承办单位") { Unit = Units.Known(session, at.Region, decision.Unit) }],
        Start = from.On,
        Due = decision.Due,
        Synthetic = at.Synthetic,
    };

    /// <summary>The next state of a decision: the task it became, or the day on which it was done.</summary>
    public IReadOnlyList<Problem> SetDecision(Reading reading, GroupFile group, (long Meeting, long Position, long Revision, GroupDecision Decision) order, Instant now) =>
        Keep(reading, group, order.Decision.Check(), session => Insert(session, (group.Region, group.Id, order.Meeting, order.Position, order.Revision + 1, reading.Actor.Name), order.Decision, now), now);

    static int Insert(Session session, (RegionId Region, long Group, long Meeting, long Position, long Revision, string By) at, GroupDecision decision, Instant now) => session.Do(
        """
        insert into group_decision (region_id, group_id, meeting_id, position, revision, words, unit, due_day, task_id, done_on, at_ms, by_actor)
        values (@region, @Group, @Meeting, @Position, @Revision, @Words, @Unit, @due, @Task, @done, @at, @By) on conflict (region_id, group_id, meeting_id, position, revision) do nothing
        """,
        new { region = at.Region.Value, at.Group, at.Meeting, at.Position, at.Revision, decision.Words, decision.Unit, due = decision.Due is { } due ? Days.Text(due) : null, decision.Task, done = decision.DoneOn is { } done ? Days.Text(done) : null, at = now.Milliseconds, at.By });

    bool Keeps(Reading reading, RegionId region) => database.Read(session => Workers.IsOffice(session, reading.Actor, region));

    IReadOnlyList<Problem> Keep(Reading reading, GroupFile group, IReadOnlyList<Problem> problems, Func<Session, int> write, Instant now)
    {
        if (!Keeps(reading, group.Region)) return [Refused.NotYours()];
        if (problems.Count > 0) return problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (write(session) == 0) return [Refused.Overtaken(group.Group.Name)];
            AuditLog.Add(session, now, reading.Actor.Name, new("group_changed", group.Group.Name, ""));
            return [];
        });
    }

    sealed record GroupRow(long RegionId, long GroupId, string Name, long? ParentId, string Authority, string Office, string Duty, string FromDay, string ToDay, long Synthetic)
    {
        public GroupFile File(IEnumerable<MemberRow> members, IEnumerable<MeetingFile> meetings) => new(GroupId, new RegionId(RegionId), new LeadingGroup(Name, Days.Of(FromDay)) { To = Days.End(ToDay), Parent = ParentId, Authority = Authority, Office = Office, Duty = Duty })
        {
            Synthetic = Synthetic != 0,
            Members = [.. members.GroupBy(row => row.Position).Select(group => new HeldSeat(group.Key, group.Last().Revision, [.. group.Select(row => row.Member)]))],
            Meetings = [.. meetings],
        };
    }

    sealed record MemberRow(long GroupId, long Position, long Revision, string Seat, string Post, string FromDay, string ToDay, string Authority, long AtMs, string ByActor)
    {
        public GroupMember Member => new(Enum.Parse<GroupSeat>(Seat), Post, Days.Of(FromDay)) { To = Days.End(ToDay), Authority = Authority };
    }

    sealed record MeetingRow(long GroupId, long MeetingId, string OnDay, string Title, string Minutes, string Number)
    {
        public MeetingFile File(IEnumerable<DecisionRow> decisions) => new(MeetingId, new GroupMeeting(Title, Days.Of(OnDay)) { Number = Number, Minutes = Minutes })
        {
            Decisions = [.. decisions.GroupBy(row => row.Position).Select(group => new HeldDecision(group.Key, group.Last().Revision, group.Last().Decision))],
        };
    }

    sealed record DecisionRow(long MeetingId, long Position, long Revision, string Words, string Unit, string? DueDay, long? TaskId, string? DoneOn)
    {
        public GroupDecision Decision => new(Words, Unit) { Due = DueDay is { } due ? Days.Of(due) : null, Task = TaskId, DoneOn = DoneOn is { } done ? Days.Of(done) : null };
    }
}
