using Xiance.Basics;

namespace Xiance.Storage.Documents;

/// <summary>What a later document does to an earlier one from a day on, with the clause that says so.</summary>
public sealed record DocumentRelation(long Id, long Later, long Earlier, RelationKind Kind, string Clause, DateOnly From, string Note)
{
    public string LaterTitle { get; init; } = "";

    public string EarlierTitle { get; init; } = "";

    public Instant RecordedAt { get; init; }

    public string RecordedBy { get; init; } = "";

    /// <summary>True from its first day on.</summary>
    public bool HoldsOn(DateOnly day) => From <= day;
}

/// <summary>Replaces it whole, goes before it where the two are inconsistent, or amends some clauses.</summary>
public enum RelationKind { Replaces, Prevails, Amends }
