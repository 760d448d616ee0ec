using System.Globalization;
using Xiance.Basics;

namespace Xiance.Progress.Tasks;

/// <summary>
/// From which day on a task turns amber or red, and why, by the rules of its plan. Red: the day passed, a milestone passed, the report stayed
/// out beyond its grace, or the work is further behind an even pace than the rules allow; the earliest counts. Supporters' contributions do not.
/// </summary>
public static class JudgeTask
{
    public static TaskCourse Run(WorkTask task, TaskCondition condition, ProgressRules rules, WorkingCalendar calendar)
    {
        var report = ReportDue(task, condition, rules, calendar);
        var course = new TaskCourse { Start = task.Start, ReportDue = condition.State is TaskState.Planned or TaskState.Running ? report : null };
        if (Standing(condition) is { } standing) return course with { Fixed = standing };
        var turns = Turns(task, condition, rules).Concat(Reports(condition, rules, report, calendar)).ToList();
        return course with
        {
            Near = Earliest(turns, TaskLight.Near),
            Behind = Earliest(turns, TaskLight.Behind),
            Fixed = condition.ManualLight is { Light: { } light, Day: { } until } hand ? new TaskTurn(hand.At.ChinaDay, light, TurnReason.ByHand) { Detail = $"{hand.By}：{hand.Words}" } : null,
            FixedUntil = condition.ManualLight?.Day,
        };
    }

    static TaskTurn? Standing(TaskCondition condition) => condition.State switch
    {
        TaskState.Done => new TaskTurn(condition.DoneOn ?? DateOnly.MinValue, TaskLight.Normal, TurnReason.Done),
        TaskState.Ended => new TaskTurn(DateOnly.MinValue, TaskLight.NotDue, TurnReason.Ended),
        TaskState.Suspended => new TaskTurn(DateOnly.MinValue, TaskLight.NotDue, TurnReason.Suspended),
        _ => null,
    };

    static TaskTurn? Earliest(List<TaskTurn> turns, TaskLight light) => turns.Where(turn => turn.Light == light).OrderBy(turn => turn.From).ThenBy(turn => turn.Reason).FirstOrDefault();

    static IEnumerable<TaskTurn> Turns(WorkTask task, TaskCondition condition, ProgressRules rules)
    {
        if (condition.Due is { } due && condition.State != TaskState.Claimed)
        {
            yield return new TaskTurn(due.AddDays(1), TaskLight.Behind, TurnReason.Overdue) { Detail = Day(due) };
            yield return new TaskTurn(due.AddDays(-rules.NearDays), TaskLight.Near, TurnReason.DueSoon) { Detail = Day(due) };
        }
        if (condition.Milestones.FirstOrDefault(milestone => milestone.ReachedOn is null) is { } open)
        {
            yield return new TaskTurn(open.Due.AddDays(1), TaskLight.Behind, TurnReason.MilestoneLate) { Detail = open.Title };
            yield return new TaskTurn(open.Due.AddDays(-rules.NearDays), TaskLight.Near, TurnReason.MilestoneSoon) { Detail = open.Title };
        }
        if (condition.LastReport is { Help.Length: > 0 } asked) yield return new TaskTurn(asked.At.ChinaDay, TaskLight.Near, TurnReason.HelpAsked) { Detail = asked.Help };
        foreach (var turn in Pace(task, condition, rules)) yield return turn;
    }

    /// <summary>An even pace from the first day to the last; the day on which the stated percent falls short of it by the points of the rule.</summary>
    static IEnumerable<TaskTurn> Pace(WorkTask task, TaskCondition condition, ProgressRules rules)
    {
        if (task.Recurrence is not null || condition.State == TaskState.Claimed || task.Start is not { } start || condition.Due is not { } due || due <= start) yield break;
        foreach (var (light, points) in new[] { (TaskLight.Near, rules.NearPoints), (TaskLight.Behind, rules.BehindPoints) })
            if (condition.Percent + points < 100)
                yield return new TaskTurn(start.AddDays((due.DayNumber - start.DayNumber) * (condition.Percent + points) / 100 + 1), light, TurnReason.PaceShort) { Detail = condition.Percent.ToString(CultureInfo.InvariantCulture) };
    }

    static IEnumerable<TaskTurn> Reports(TaskCondition condition, ProgressRules rules, DateOnly? report, WorkingCalendar calendar)
    {
        if (report is not { } due || condition.State == TaskState.Claimed) yield break;
        yield return new TaskTurn(due.AddDays(1), TaskLight.Near, TurnReason.ReportMissing) { Detail = Day(due) };
        if (calendar.Add(due, rules.GraceDays) is { } last) yield return new TaskTurn(last.AddDays(1), TaskLight.Behind, TurnReason.ReportMissing) { Detail = Day(due) };
    }

    /// <summary>
    /// The day by which the first period not reported is to be reported. Recurring duties are their own report. Where the calendar does not
    /// reach, a printed natural day stands, because only its shift off a holiday is unknown; so many working days give no day at all.
    /// </summary>
    static DateOnly? ReportDue(WorkTask task, TaskCondition condition, ProgressRules rules, WorkingCalendar calendar)
    {
        if (task.Recurrence is not null || task.Start is not { } start) return null;
        var period = rules.PeriodAfter(condition.ReportedUntil is { } until && until >= start ? until.AddDays(1) : start);
        return rules.ReportDue.After(period.Last, calendar) ?? (rules.ReportDue.Working ? null : period.Last.AddDays(rules.ReportDue.Days));
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
