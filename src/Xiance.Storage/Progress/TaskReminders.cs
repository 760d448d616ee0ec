using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;

namespace Xiance.Storage.Progress;

/// <summary>
/// Reminders of tasks before and on their day, overdue notices up the line, and a digest a week for every unit. Each is written once under its
/// own key; what is done, suspended or claimed reminds nobody, and supporters are not reminded of the lead's day.
/// </summary>
sealed class TaskReminders(Database database)
{
    // What is overdue for longer than this is in the reviews and the settlement, no longer in reminders.
    const int LongestOverdueInDays = 120;
    const int LongestAheadInDays = 45;
    const int MostNamed = 20;

    /// <summary>How many messages are new.</summary>
    public int Run(Instant now) => database.Write(session =>
    {
        var due = session.All<DueTask>(
            """
            select s.task_id, s.region_id, s.title, s.origin, s.due_day, p.unit_id, p.government_id, u.name as unit_name from task_standing s
            join task_seat p on p.task_id = s.task_id and p.answers = 1 and p.to_ms > @now and (p.unit_id is not null or p.government_id is not null) left join unit u on u.unit_id = p.unit_id
            where s.to_ms > @now and s.state in ('Planned', 'Running') and s.due_day >= @first and s.due_day <= @last order by s.due_day, s.task_id
            """, new { now = now.Milliseconds, first = Days.Text(now.ChinaDay.AddDays(-LongestOverdueInDays)), last = Days.Text(now.ChinaDay.AddDays(LongestAheadInDays)) });
        var rules = due.Select(row => row.Origin).Distinct().ToDictionary(origin => origin, origin => Standings.Rules(session, origin), StringComparer.Ordinal);
        var messages = due.SelectMany(row => Said(row, rules[row.Origin], now.ChinaDay)).Concat(Above(due, rules, now.ChinaDay)).Concat(Digests(due, now.ChinaDay))
            .Concat(ReportReminders.Of(session, (now.ChinaDay.AddDays(-LongestOverdueInDays), now.ChinaDay.AddDays(LongestAheadInDays)), now)).ToList();
        return messages.Count(message => Reminders.Keep(session, message, now));
    });

    /// <summary>Of the reminders whose day has come only the latest is said, once.</summary>
    static IEnumerable<Message> Said(DueTask row, ProgressRules rules, DateOnly today)
    {
        var left = Cycles.Calendar.Between(today, row.Due);
        if (today <= row.Due && left is { } days && rules.Remind.Where(before => days <= before).OrderBy(before => before).Cast<int?>().FirstOrDefault() is { } reached)
            yield return Write(row, ("remind", reached), string.Create(CultureInfo.InvariantCulture, $"任务“{row.Title}”须于 {row.Due:yyyy-MM-dd} 前完成"));
        if (Reached(rules, row.Due, today, EscalationLevel.Owner) is { } late)
            yield return Write(row, ("overdue", late), string.Create(CultureInfo.InvariantCulture, $"任务“{row.Title}”已逾期（期限 {row.Due:yyyy-MM-dd}）"));
    }

    /// <summary>The office and the leaders are told of all tasks that reached a step on a day in one message each.</summary>
    static IEnumerable<Message> Above(IReadOnlyList<DueTask> due, IReadOnlyDictionary<string, ProgressRules> rules, DateOnly today)
    {
        foreach (var (level, role) in new[] { (EscalationLevel.Office, Role.Office), (EscalationLevel.Leader, Role.Leader) })
            foreach (var group in due.Select(row => (Row: row, Late: Reached(rules[row.Origin], row.Due, today, level))).Where(pair => pair.Late is not null).GroupBy(pair => (pair.Row.RegionId, pair.Row.DueDay, pair.Late)))
            {
                var titles = group.Select(pair => pair.Row.Title).Distinct().ToList();
                yield return new Message(0, role, new RegionId(group.Key.RegionId), null, "escalate", string.Create(CultureInfo.InvariantCulture, $"{titles.Count} 项任务逾期（期限 {group.Key.DueDay}）"), Named(titles))
                {
                    Key = string.Create(CultureInfo.InvariantCulture, $"task-escalate/{group.Key.Late}/{group.Key.RegionId}/{group.Key.DueDay}/{role}"),
                    Link = "/tasks?light=Behind&state=open",
                    Due = Days.Of(group.Key.DueDay),
                };
            }
    }

    /// <summary>From Monday on, once a week: what a unit owes within the month and what is late.</summary>
    static IEnumerable<Message> Digests(IReadOnlyList<DueTask> due, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        foreach (var unit in due.Where(row => row.UnitId is not null && row.Due <= today.AddDays(30)).GroupBy(row => (row.RegionId, row.UnitId)))
        {
            var late = unit.Count(row => row.Due < today);
            yield return new Message(0, Role.Department, new RegionId(unit.Key.RegionId), new UnitId(unit.Key.UnitId!.Value), "digest", string.Create(CultureInfo.InvariantCulture, $"本周任务：30 日内到期 {unit.Count() - late} 项，逾期 {late} 项"), Named([.. unit.Select(row => $"{row.Title}（{row.DueDay}）")]))
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"task-digest/{unit.Key.RegionId}/{unit.Key.UnitId}/{monday:yyyy-MM-dd}"),
                Link = string.Create(CultureInfo.InvariantCulture, $"/tasks/units/{unit.Key.UnitId}"),
            };
        }
    }

    internal static string Named(IReadOnlyList<string> titles) => string.Join('、', titles.Take(MostNamed)) + (titles.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"等{titles.Count}项") : "");

    /// <summary>The last step of the level whose working day has come; null before the first and beyond the calendar.</summary>
    internal static int? Reached(ProgressRules rules, DateOnly due, DateOnly today, EscalationLevel level) =>
        today <= due ? null : rules.Escalate.Where(step => step.To == level && Cycles.Calendar.Add(due, step.WorkingDays) is { } day && today >= day).Select(step => (int?)step.WorkingDays).Max();

    static Message Write(DueTask row, (string Kind, int Days) step, string subject) =>
        new(0, row.UnitId is null ? Role.County : Role.Department, new RegionId(row.GovernmentId ?? row.RegionId), row.UnitId is { } unit ? new UnitId(unit) : null, step.Kind, subject, row.UnitName ?? "")
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"task-{step.Kind}/{step.Days}/{row.TaskId}/{row.DueDay}/{row.UnitId ?? 0}/{row.GovernmentId ?? 0}"),
            Link = string.Create(CultureInfo.InvariantCulture, $"/tasks/{row.TaskId}"),
            Due = row.Due,
        };
}
