using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>A number that reads as a target, before year, scope and measure are known. Subject is the span of the indicator's own words.</summary>
sealed record TargetDraft(Quantity Quantity, int Start, int End, string Indicator, TargetOperator Operator)
{
    /// <summary>True when the indicator's words were taken from a clause before.</summary>
    public bool Carried { get; init; }

    public bool IsGoalWord { get; init; }
}
