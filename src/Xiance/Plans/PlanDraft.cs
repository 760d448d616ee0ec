using Xiance.Documents;

namespace Xiance.Plans;

/// <summary>A read document with what people decided about its items; every item key stands in exactly one of the three.</summary>
public sealed record PlanDraft(PlanDocument Document, IReadOnlySet<string> Accepted, IReadOnlyDictionary<string, string> Corrections, IReadOnlySet<string> Rejected)
{
    public int Version { get; init; } = 1;

    public string? Pack { get; init; }
}
