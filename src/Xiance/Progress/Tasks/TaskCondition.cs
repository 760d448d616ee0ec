using Xiance.Basics;

namespace Xiance.Progress.Tasks;

/// <summary>How a task stands after its records: everything about it that can change.</summary>
public sealed record TaskCondition(TaskState State)
{
    public string Title { get; init; } = "";

    public string Content { get; init; } = "";

    public IReadOnlyList<TaskParty> Parties { get; init; } = [];

    /// <summary>The last day now: as printed, as changed, the next of a recurring duty, or counted from an event.</summary>
    public DateOnly? Due { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>In whole percent as the lead last stated it.</summary>
    public int Percent { get; init; }

    /// <summary>The lead's newest report.</summary>
    public TaskRecord? LastReport { get; init; }

    /// <summary>The last day of the last period that the lead has reported.</summary>
    public DateOnly? ReportedUntil { get; init; }

    /// <summary>Proposals that nobody has approved or refused.</summary>
    public IReadOnlyList<TaskRecord> Proposals { get; init; } = [];

    /// <summary>The light set by hand; null while the rule decides.</summary>
    public TaskRecord? ManualLight { get; init; }

    /// <summary>The day since which it is done; null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Days of a recurring duty that were kept, oldest first.</summary>
    public IReadOnlyList<DateOnly> Kept { get; init; } = [];

    public bool Published { get; init; }

    public int Records { get; init; }

    /// <summary>Work still goes on.</summary>
    public bool IsOpen => State is TaskState.Planned or TaskState.Running or TaskState.Claimed;
}

/// <summary>Not begun, under way, claimed to be done, confirmed as done, suspended, ended without being done.</summary>
public enum TaskState { Planned, Running, Claimed, Done, Suspended, Ended }

/// <summary>A step of a task with its day; reached on a day or still open.</summary>
public sealed record Milestone(string Title, DateOnly Due)
{
    public DateOnly? ReachedOn { get; init; }
}
