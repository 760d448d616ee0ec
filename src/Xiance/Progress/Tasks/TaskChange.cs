namespace Xiance.Progress.Tasks;

/// <summary>A change of a task that wants approval; null leaves a part as it is.</summary>
public sealed record TaskChange
{
    public string? Title { get; init; }

    public string? Content { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Everybody who answers or contributes afterwards.</summary>
    public IReadOnlyList<TaskParty>? Parties { get; init; }

    public bool IsEmpty => Title is null && Content is null && Due is null && Parties is null;
}
