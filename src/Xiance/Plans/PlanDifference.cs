namespace Xiance.Plans;

/// <summary>What one version of a plan changed of another, item by item.</summary>
public sealed record PlanDifference(IReadOnlyList<PlanItemChange> Changes);

/// <summary>An item that one version has and the other has not, or has otherwise; both as words.</summary>
public sealed record PlanItemChange(string Kind, string Key, string? Earlier, string? Later);
