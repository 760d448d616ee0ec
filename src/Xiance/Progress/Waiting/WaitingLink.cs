namespace Xiance.Progress.Waiting;

/// <summary>Something waits for something else: a task, a project or a demand, each by kind and number.</summary>
public sealed record WaitingLink(WorkRef From, WorkRef For)
{
    public long Id { get; init; }

    /// <summary>What is waited for, in words.</summary>
    public string Words { get; init; } = "";

    public DateOnly Since { get; init; }

    /// <summary>The day by which it is needed; null where nobody said.</summary>
    public DateOnly? NeededBy { get; init; }
}

/// <summary>A task, project or demand by its number.</summary>
public readonly record struct WorkRef(WorkKind Kind, long Id);

/// <summary>任务, 项目, 诉求.</summary>
public enum WorkKind { Task, Project, Demand }
