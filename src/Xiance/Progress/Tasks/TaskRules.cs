namespace Xiance.Progress.Tasks;

/// <summary>
/// Which act may follow from whose hand. The lead reports and claims; only the office confirms, suspends, ends and opens again; a supporter
/// contributes and closes nothing.
/// </summary>
public static class TaskRules
{
    public static IReadOnlyList<TaskAct> Next(WorkTask task, TaskCondition condition, TaskHand hand) => hand switch
    {
        TaskHand.Lead => [.. Lead(task, condition)],
        TaskHand.Supporter => condition.IsOpen ? [TaskAct.Contribute] : [],
        TaskHand.Office => [.. Office(task, condition)],
        _ => [],
    };

    static IEnumerable<TaskAct> Lead(WorkTask task, TaskCondition condition)
    {
        if (condition.State is not (TaskState.Planned or TaskState.Running)) yield break;
        if (AwaitsEvent(task, condition)) yield return TaskAct.RecordEvent;
        yield return TaskAct.Report;
        yield return TaskAct.Claim;
        yield return TaskAct.SetMilestone;
        if (condition.Milestones.Any(milestone => milestone.ReachedOn is null)) yield return TaskAct.ReachMilestone;
        yield return TaskAct.Propose;
    }

    static IEnumerable<TaskAct> Office(WorkTask task, TaskCondition condition)
    {
        if (condition.Proposals.Count > 0)
        {
            yield return TaskAct.Approve;
            yield return TaskAct.Refuse;
        }
        foreach (var act in OfState(condition.State)) yield return act;
        if (!condition.IsOpen) yield break;
        if (AwaitsEvent(task, condition)) yield return TaskAct.RecordEvent;
        foreach (var act in new[] { TaskAct.Comment, TaskAct.SetMilestone, TaskAct.Propose, TaskAct.Transfer, TaskAct.SetLight }) yield return act;
        if (condition.ManualLight is not null) yield return TaskAct.ClearLight;
        if (!condition.Published) yield return TaskAct.Publish;
    }

    static TaskAct[] OfState(TaskState state) => state switch
    {
        TaskState.Claimed => [TaskAct.Confirm, TaskAct.SendBack],
        TaskState.Planned or TaskState.Running => [TaskAct.Suspend, TaskAct.End],
        TaskState.Suspended => [TaskAct.Resume, TaskAct.End],
        _ => [TaskAct.Reopen],
    };

    public static bool AwaitsEvent(WorkTask task, TaskCondition condition) => task.Recurrence is { Kind: RecurrenceKind.AfterEvent } && condition.Due is null;

    /// <summary>Acts that say what was done, or why.</summary>
    public static bool NeedsWords(TaskAct act) => act is not (TaskAct.Confirm or TaskAct.Approve or TaskAct.ReachMilestone or TaskAct.SetMilestone or TaskAct.Publish or TaskAct.RecordEvent);
}
