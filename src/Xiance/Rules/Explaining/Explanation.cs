namespace Xiance.Rules.Explaining;

/// <summary>
/// One part of an expression with what it gave: the text as written, its Chinese reading, the answer (absent where it was not needed)
/// and its own parts. Inside a loop the answer is that of the last turn.
/// </summary>
public sealed record Explanation(string Text, string Reading, Evaluation? Answer, string Shown, IReadOnlyList<Explanation> Parts)
{
    /// <summary>This part and everything below it, parents first.</summary>
    public IEnumerable<Explanation> Flatten() => [this, .. Parts.SelectMany(part => part.Flatten())];
}

/// <summary>
/// One row of the truth table: a single condition, the actual values on both sides, whether it holds, and for a number how much is
/// lacking or too much.
/// </summary>
public sealed record ConditionLine(string Text, string Reading, Evaluation? Answer, string? Actual, string? Required, decimal? Gap, string? Miss);
