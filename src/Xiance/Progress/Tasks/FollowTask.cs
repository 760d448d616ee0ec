using System.Globalization;
using Xiance.Basics;

namespace Xiance.Progress.Tasks;

/// <summary>Folds the records of a task, oldest first, into how it stands. The same records always give the same condition.</summary>
public static class FollowTask
{
    public static TaskCondition Run(WorkTask task, IEnumerable<TaskRecord> records, WorkingCalendar calendar)
    {
        var begun = new TaskCondition(TaskState.Planned) { Title = task.Title, Content = task.Content, Parties = task.Parties, Due = Begun(task) };
        return records.Aggregate(begun, (condition, record) => After(task, condition, record, calendar) with { Records = record.Number });
    }

    /// <summary>A recurring duty is first due after its first day; what hangs on an event has no day yet.</summary>
    static DateOnly? Begun(WorkTask task) => task.Recurrence is { } recurrence && task.Start is { } start ? recurrence.NextAfter(start.AddDays(-1)) ?? task.Due : task.Due;

    static TaskCondition After(WorkTask task, TaskCondition condition, TaskRecord record, WorkingCalendar calendar) => record.Act switch
    {
        TaskAct.Report => Reported(task, condition, record),
        TaskAct.Claim => condition with { State = TaskState.Claimed, Percent = 100 },
        TaskAct.Confirm => condition with { State = TaskState.Done, DoneOn = record.Day ?? record.At.ChinaDay },
        TaskAct.SendBack => condition with { State = TaskState.Running, Percent = condition.LastReport?.Percent ?? condition.Percent },
        TaskAct.Suspend => condition with { State = TaskState.Suspended },
        TaskAct.End => condition with { State = TaskState.Ended },
        TaskAct.Resume or TaskAct.Reopen => condition with { State = TaskState.Running, DoneOn = null },
        TaskAct.Propose => condition with { Proposals = [.. condition.Proposals, record] },
        TaskAct.Approve => Approved(condition, record),
        TaskAct.Refuse => condition with { Proposals = Without(condition, record) },
        TaskAct.Transfer => condition with { Parties = record.Change?.Parties ?? condition.Parties },
        TaskAct.SetMilestone => condition with { Milestones = [.. condition.Milestones.Append(new Milestone(record.Item, record.Day!.Value)).OrderBy(milestone => milestone.Due)] },
        TaskAct.ReachMilestone => condition with { Milestones = [.. condition.Milestones.Select(milestone => milestone.Title == record.Item && milestone.ReachedOn is null ? milestone with { ReachedOn = record.Day ?? record.At.ChinaDay } : milestone)] },
        TaskAct.RecordEvent => condition with { Due = task.Recurrence?.After(record.Day!.Value, calendar) ?? condition.Due },
        TaskAct.SetLight => condition with { ManualLight = record },
        TaskAct.ClearLight => condition with { ManualLight = null },
        TaskAct.Publish => condition with { Published = true },
        _ => condition,
    };

    /// <summary>A report begins the work. For a recurring duty it keeps the day that is due, and the next one comes up.</summary>
    static TaskCondition Reported(WorkTask task, TaskCondition condition, TaskRecord record)
    {
        var reported = condition with
        {
            State = condition.State == TaskState.Planned ? TaskState.Running : condition.State,
            LastReport = record,
            Percent = record.Percent ?? condition.Percent,
            ReportedUntil = record.Period is { } period && !(period.Last < condition.ReportedUntil) ? period.Last : condition.ReportedUntil,
        };
        if (task.Recurrence is not { Kind: not RecurrenceKind.AfterEvent } recurrence || condition.Due is not { } due) return reported;
        return reported with { Kept = [.. condition.Kept, due], Due = recurrence.NextAfter(due) };
    }

    static TaskCondition Approved(TaskCondition condition, TaskRecord record)
    {
        var change = condition.Proposals.FirstOrDefault(proposal => Number(proposal) == record.Item)?.Change;
        return condition with
        {
            Proposals = Without(condition, record),
            Title = change?.Title ?? condition.Title,
            Content = change?.Content ?? condition.Content,
            Due = change?.Due ?? condition.Due,
            Parties = change?.Parties ?? condition.Parties,
        };
    }

    static IReadOnlyList<TaskRecord> Without(TaskCondition condition, TaskRecord answer) => [.. condition.Proposals.Where(proposal => Number(proposal) != answer.Item)];

    static string Number(TaskRecord record) => record.Number.ToString(CultureInfo.InvariantCulture);
}
