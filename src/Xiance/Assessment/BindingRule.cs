using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>
/// A binding indicator (约束性指标): kept out of the score, met or missed on its own. The target is a number of the document, or a
/// fact per region where it is handed down from above.
/// </summary>
public sealed record BindingRule(string Code, string Name)
{
    public string Column { get; init; } = Code;

    public BindingOperator Operator { get; init; }

    public decimal? Target { get; init; }

    /// <summary>The fact that holds a region's own target; null where the target is one number for all.</summary>
    public string? TargetFact { get; init; }

    /// <summary>True when a miss bars honours; false when it is only shown.</summary>
    public bool BarsHonours { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>At least and at most include the target, above and below do not.</summary>
public enum BindingOperator { AtLeast, Above, AtMost, Below }

/// <summary>Whether a region met a binding indicator; without a figure or a target it is undetermined, never met.</summary>
public sealed record BindingResult(string Code, string Name, decimal? Value, decimal? Target, BindingState State);

/// <summary>Met, missed, or not to be said.</summary>
public enum BindingState { Met, Missed, Undetermined }
