namespace Xiance.Basics;

/// <summary>
/// The way of a number back to its source: decision → run → observation → target → clause. A tree of ids and labels;
/// kinds are words such as decision, run, score, observation, target, clause. Holds no types of other rooms.
/// </summary>
public sealed record Trace(string Kind, string Id, string Label, string? Value = null, Citation? Citation = null)
{
    public IReadOnlyList<Trace> Children { get; init; } = [];

    /// <summary>A second line that explains: the source, the status, the assumption behind a provisional number.</summary>
    public string? Note { get; init; }

    /// <summary>Marks a value that no document gives; pages print 暂定 beside it.</summary>
    public bool Provisional { get; init; }

    /// <summary>This node and everything below it, parents first.</summary>
    public IEnumerable<Trace> Flatten() => [this, .. Children.SelectMany(child => child.Flatten())];
}
