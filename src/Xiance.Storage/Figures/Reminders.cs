using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>
/// Reminders before a duty is due and escalation after it, up the line. Each is written once under its own key, so a run that was missed
/// is caught up once and a run too many does nothing. Nobody is reminded of what is done or not his.
/// </summary>
public sealed class Reminders(Database database, Packs packs, Cycles cycles, Arrivals arrivals)
{
    // A duty that is overdue for longer than this has been talked about otherwise.
    const int LongestOverdueInDays = 120;
    const int LongestAheadInDays = 45;

    /// <summary>Writes what is due to be said today for every pack; gives how many messages are new.</summary>
    public int Run(Instant now)
    {
        var today = now.ChinaDay;
        var reading = new Reading(new Actor(0, "", [new Grant(Role.SystemAdministrator, new RegionId(0), null)]), Instant.Latest, Locale.Chinese);
        var all = packs.All(reading);
        return new Progress.TaskReminders(database).Run(now) + new Demands.DemandReminders(database, packs).Run(reading, all, now) + all.Sum(pack => cycles.Terms(pack.Id, (today.AddDays(-LongestOverdueInDays), today.AddDays(LongestAheadInDays))).Terms.Sum(term => Run((pack, term), today, now)));
    }

    int Run((PackState Pack, DutyTerm Term) due, DateOnly today, Instant now)
    {
        var owed = Owed(due.Pack, due.Term);
        if (owed.Count == 0) return 0;
        var messages = owed.SelectMany(one => Said(due, one, today)).Concat(Above(due, owed, today)).ToList();
        return messages.Count == 0 ? 0 : database.Write(session => messages.Count(message => Keep(session, message, now)));
    }

    /// <summary>Every owner who still owes figures of the duty: a department for its indicators, a county for its own.</summary>
    IReadOnlyList<OwedDuty> Owed(PackState pack, DutyTerm term)
    {
        var office = new Reading(new Actor(0, "", [new Grant(Role.Office, pack.Jurisdiction, null)]), Instant.Latest, Locale.Chinese);
        var ways = cycles.Ways(pack.Id);
        var missing = arrivals.Cells(office, pack.Id, term.Period).Where(cell => (cell.State is null or ArrivalStep.Returned or ArrivalStep.Unlocked) && term.Duty.Asks(ways[cell.Indicator.Code].Indicator, term.Period.Kind)).ToList();
        return term.Duty.Arrival == Arrival.CountyReport
            ? [.. missing.GroupBy(cell => cell.Member).Select(group => new OwedDuty(Role.County, group.Key.Region, null, group.Key.Name, group.Count()))]
            : [.. missing.Where(cell => cell.Unit is not null).GroupBy(cell => cell.Unit!.Value).Select(group => new OwedDuty(Role.Department, pack.Jurisdiction, group.Key, string.Join('、', group.Select(cell => cell.Indicator.Name).Distinct()), group.Count()))];
    }

    /// <summary>Of the reminders whose day has come only the latest is said, once; after the due day the owner is told it is overdue.</summary>
    static IEnumerable<Message> Said((PackState Pack, DutyTerm Term) due, OwedDuty owed, DateOnly today)
    {
        var left = Cycles.Calendar.Between(today, due.Term.Due);
        if (today <= due.Term.Due && left is { } days && due.Term.Duty.Remind.Where(before => days <= before).OrderBy(before => before).Cast<int?>().FirstOrDefault() is { } reached)
            yield return Write(due, owed, ("remind", reached), $"{due.Term.Duty.Name} {due.Term.Period.ToChinese()} 须于 {due.Term.Due:yyyy-MM-dd} 前报送，还差 {owed.Count} 项");
        if (Reached(due.Term, today, EscalationLevel.Owner) is { } late)
            yield return Write(due, owed, ("overdue", late), $"{due.Term.Duty.Name} {due.Term.Period.ToChinese()} 已逾期（期限 {due.Term.Due:yyyy-MM-dd}），还差 {owed.Count} 项");
    }

    /// <summary>The office and the leaders are told of all owners in one message each.</summary>
    static IEnumerable<Message> Above((PackState Pack, DutyTerm Term) due, IReadOnlyList<OwedDuty> owed, DateOnly today)
    {
        foreach (var (level, role) in new[] { (EscalationLevel.Office, Role.Office), (EscalationLevel.Leader, Role.Leader) })
            if (Reached(due.Term, today, level) is { } late)
                yield return Write(due, new OwedDuty(role, due.Pack.Jurisdiction, null, string.Join('、', owed.Select(one => one.Name)), owed.Sum(one => one.Count)), ("escalate", late), $"{due.Term.Duty.Name} {due.Term.Period.ToChinese()} 逾期未报：{owed.Count} 个单位（地区），共 {owed.Sum(one => one.Count)} 项");
    }

    /// <summary>The last step of the level whose day has come; null before the first.</summary>
    static int? Reached(DutyTerm term, DateOnly today, EscalationLevel level) =>
        today <= term.Due ? null : term.Duty.Escalate.Where(step => step.To == level && Cycles.Calendar.Add(term.Due, step.WorkingDays) is { } day && today >= day).Select(step => (int?)step.WorkingDays).Max();

    static Message Write((PackState Pack, DutyTerm Term) due, OwedDuty owed, (string Kind, int Days) step, string subject) =>
        new(0, owed.Role, owed.Region, owed.Unit, step.Kind, subject, owed.Name)
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{step.Kind}/{step.Days}/{due.Pack.Id}/{due.Term.Duty.Name}/{due.Term.Period}/{due.Term.Due:yyyy-MM-dd}/{owed.Role}/{owed.Region.Value}/{owed.Unit?.Value ?? 0}"),
            Link = $"/figures/arrival?plan={Uri.EscapeDataString(due.Pack.Id)}&period={Uri.EscapeDataString(due.Term.Period.ToString())}&state=missing",
            Due = due.Term.Due,
        };

    internal static bool Keep(Session session, Message message, Instant now) => session.Do(
        """
        insert into message (message_id, region_id, role, unit_id, kind, message_key, subject, body, link, due_day, created_at)
        values (@id, @region, @role, @unit, @Kind, @Key, @Subject, @Body, @Link, @due, @now) on conflict (message_key) do nothing
        """,
        new { id = session.NewIds("message"), region = message.Region.Value, role = message.Role.ToString(), unit = message.Unit?.Value, message.Kind, message.Key, message.Subject, message.Body, message.Link, due = message.Due is { } day ? Days.Text(day) : null, now = now.Milliseconds }) > 0;

    /// <summary>What was said to the reader, newest first: to his role in his region, and to his unit where the message names one.</summary>
    public IReadOnlyList<Message> Of(Reading reading) => [.. database.Read(session => session.All<Row>(
        "select message_id, region_id, role, unit_id, kind, message_key, subject, body, link, due_day, created_at from message where created_at <= @asOf order by message_id desc", new { asOf = reading.AsOf.Milliseconds }))
        .Select(row => row.Message).Where(message => reading.Actor.Grants.Any(grant => grant.Role == message.Role && grant.Region == message.Region && (message.Unit is null || message.Unit == grant.Unit)))];

    /// <summary>Everything ever said, newest first, for those who audit.</summary>
    public IReadOnlyList<Message> All(Reading reading) => !reading.Actor.IsAny(Role.Auditor, Role.AuditAdministrator, Role.SystemAdministrator, Role.Office) ? [] : [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        """
        select e.message_id, e.region_id, e.role, e.unit_id, e.kind, e.message_key, e.subject, e.body, e.link, e.due_day, e.created_at from message e
        where e.created_at <= @asOf and (@all = 1 or {own e}) order by e.message_id desc limit 2000
        """), new { asOf = reading.AsOf.Milliseconds, all = reading.Actor.IsAny(Role.AuditAdministrator, Role.SystemAdministrator) ? 1L : 0L })).Select(row => row.Message)];

    sealed record OwedDuty(Role Role, RegionId Region, UnitId? Unit, string Name, int Count);

    sealed record Row(long MessageId, long RegionId, string Role, long? UnitId, string Kind, string MessageKey, string Subject, string Body, string Link, string? DueDay, long CreatedAt)
    {
        public Message Message => new(MessageId, Enum.Parse<Role>(Role), new RegionId(RegionId), UnitId is { } unit ? new UnitId(unit) : null, Kind, Subject, Body) { Key = MessageKey, Link = Link, Due = DueDay is null ? null : Days.Of(DueDay), At = new Instant(CreatedAt) };
    }
}

/// <summary>Something said to a role in a region (and to one unit of it): a reminder, an overdue notice, an escalation.</summary>
public sealed record Message(long Id, Role Role, RegionId Region, UnitId? Unit, string Kind, string Subject, string Body)
{
    /// <summary>What it is about and which step of reminding; written only once.</summary>
    public string Key { get; init; } = "";

    public string Link { get; init; } = "";

    public DateOnly? Due { get; init; }

    public Instant At { get; init; }
}
