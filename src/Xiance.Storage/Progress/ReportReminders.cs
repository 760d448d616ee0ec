using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;

namespace Xiance.Storage.Progress;

/// <summary>
/// Reminders of the reports of a cycle: one message for each unit or county and due day that names its tasks, before the day, on it, and up the
/// line after it. A report that was made moves the task to its next day, so nobody is reminded of what is done.
/// </summary>
static class ReportReminders
{
    public static IEnumerable<Message> Of(Session session, (DateOnly First, DateOnly Last) days, Instant now)
    {
        var due = session.All<DueTask>(
            """
            select s.task_id, s.region_id, s.title, s.origin, s.report_due as due_day, p.unit_id, p.government_id, u.name as unit_name from task_standing s
            join task_seat p on p.task_id = s.task_id and p.answers = 1 and p.to_ms > @now and (p.unit_id is not null or p.government_id is not null) left join unit u on u.unit_id = p.unit_id
            where s.to_ms > @now and s.state in ('Planned', 'Running') and s.report_due >= @first and s.report_due <= @last order by s.report_due, s.task_id
            """, new { now = now.Milliseconds, first = Days.Text(days.First), last = Days.Text(days.Last) });
        var rules = due.Select(row => row.Origin).Distinct().ToDictionary(origin => origin, origin => Standings.Rules(session, origin), StringComparer.Ordinal);
        return [.. Owners(due, rules, now.ChinaDay), .. Above(due, rules, now.ChinaDay)];
    }

    /// <summary>Of the steps whose day has come only the latest is said, once for all tasks that stand at it.</summary>
    static IEnumerable<Message> Owners(IReadOnlyList<DueTask> due, IReadOnlyDictionary<string, ProgressRules> rules, DateOnly today)
    {
        foreach (var group in due.Select(row => (Row: row, Step: Step(rules[row.Origin], row.Due, today))).Where(pair => pair.Step is not null).GroupBy(pair => (pair.Row.RegionId, pair.Row.UnitId, pair.Row.GovernmentId, pair.Row.DueDay, pair.Step)))
        {
            var (region, unit, government, day, step) = group.Key;
            var late = step!.Value.Kind == "overdue";
            yield return new Message(0, unit is null ? Role.County : Role.Department, new RegionId(government ?? region), unit is { } held ? new UnitId(held) : null, step.Value.Kind,
                string.Create(CultureInfo.InvariantCulture, $"{group.Count()} 项任务的进展报告{(late ? "已逾期" : "须按期报送")}（期限 {day}）"), TaskReminders.Named([.. group.Select(pair => pair.Row.Title)]))
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"task-report-{step.Value.Kind}/{step.Value.Days}/{region}/{unit ?? 0}/{government ?? 0}/{day}"),
                Link = unit is null ? "/tasks?state=open&tasks.sort=report" : string.Create(CultureInfo.InvariantCulture, $"/tasks/units/{unit}"),
                Due = Days.Of(day),
            };
        }
    }

    static (string Kind, int Days)? Step(ProgressRules rules, DateOnly due, DateOnly today)
    {
        if (TaskReminders.Reached(rules, due, today, EscalationLevel.Owner) is { } late) return ("overdue", late);
        return today <= due && Cycles.Calendar.Between(today, due) is { } left && rules.Remind.Where(before => left <= before).OrderBy(before => before).Cast<int?>().FirstOrDefault() is { } reached ? ("remind", reached) : null;
    }

    static IEnumerable<Message> Above(IReadOnlyList<DueTask> due, IReadOnlyDictionary<string, ProgressRules> rules, DateOnly today) =>
        from one in new[] { (Level: EscalationLevel.Office, Role: Role.Office), (Level: EscalationLevel.Leader, Role: Role.Leader) }
        from pair in due.Select(row => (Row: row, Late: TaskReminders.Reached(rules[row.Origin], row.Due, today, one.Level))).Where(pair => pair.Late is not null).GroupBy(pair => (pair.Row.RegionId, pair.Row.DueDay, pair.Late))
        select new Message(0, one.Role, new RegionId(pair.Key.RegionId), null, "escalate", string.Create(CultureInfo.InvariantCulture, $"{pair.Select(row => row.Row.TaskId).Distinct().Count()} 项任务逾期未报进展（期限 {pair.Key.DueDay}）"), TaskReminders.Named([.. pair.Select(row => row.Row.UnitName ?? row.Row.Title).Distinct()]))
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"task-report-escalate/{pair.Key.Late}/{pair.Key.RegionId}/{pair.Key.DueDay}/{one.Role}"),
            Link = "/tasks?state=open&tasks.sort=report",
            Due = Days.Of(pair.Key.DueDay),
        };
}
