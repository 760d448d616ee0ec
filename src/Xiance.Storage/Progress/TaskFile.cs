using Xiance.Basics;
using Xiance.Progress.Tasks;

namespace Xiance.Storage.Progress;

/// <summary>Everything about one task as the reader may see it: where it comes from, how it stands, every record, its light's course, and what he may do.</summary>
public sealed record TaskFile(WorkTask Task, TaskCondition Condition, TaskCourse Course)
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TaskRecord> Records { get; init; } = [];

    public string RegionName { get; init; } = "";

    /// <summary>The acts open to the reader, each with as whom.</summary>
    public IReadOnlyList<(TaskAct Act, TaskHand Hand, TaskParty? For)> Open { get; init; } = [];

    public ProgressRules Rules { get; init; } = null!;

    /// <summary>The item of the upper plan or list it serves.</summary>
    public (long Id, string Title)? Upper { get; init; }

    /// <summary>Parties whose name has ended, with their successors.</summary>
    public IReadOnlyList<TransferSuggestion> Transfers { get; init; } = [];
}

/// <summary>What somebody wants to do to a task, standing on the number of records that he saw.</summary>
public sealed record TaskOrder(long Task, TaskRecord Record)
{
    public int Seen { get; init; }

    /// <summary>Evidence; kept by its hash.</summary>
    public byte[]? File { get; init; }

    /// <summary>The name of the unit that leads from now on, in proposals.</summary>
    public string LeadName { get; init; } = "";
}
