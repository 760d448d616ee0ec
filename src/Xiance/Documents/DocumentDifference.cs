namespace Xiance.Documents;

/// <summary>What a later document changed of an earlier one, clause by clause in the order of the later text.</summary>
public sealed record DocumentDifference(IReadOnlyList<ClauseChange> Changes)
{
    public int Count(ClauseFate fate) => Changes.Count(change => change.Fate == fate);
}

/// <summary>One clause that is not the same in both: added clauses have no earlier one, removed clauses no later one.</summary>
public sealed record ClauseChange(ClauseFate Fate, Clause? Earlier, Clause? Later)
{
    /// <summary>The words of both, each stretch kept, removed or added; empty unless the words changed.</summary>
    public IReadOnlyList<WordChange> Words { get; init; } = [];
}

/// <summary>Added, removed, changed in its words, or only moved to another number.</summary>
public enum ClauseFate { Added, Removed, Changed, Moved }

/// <summary>A stretch of words that both have (0), only the earlier has (-1), or only the later has (1).</summary>
public sealed record WordChange(int Side, string Text);
