namespace Xiance.Documents.Readers;

/// <summary>From when to when something holds, with the words that say so; dates are null where they are not printed.</summary>
sealed record ValidTerm(string? From, string? To, string Text);

/// <summary>Whether benefits may be joined, with the words that say so. General rules hold for the whole document.</summary>
sealed record StackingRule(StackingKind Kind, string Text, string Clause, bool IsGeneral);

/// <summary>What a document says of its own validity, of the joining of its benefits and of other documents.</summary>
sealed record Terms(ValidTerm? Validity, IReadOnlyList<StackingRule> Stacking, IReadOnlyList<Precedence> Precedences)
{
    /// <summary>The rule of the benefit's own clause, else the document's.</summary>
    public StackingRule? For(string clause) =>
        Stacking.FirstOrDefault(rule => rule.Clause == clause) ?? Stacking.LastOrDefault(rule => rule.IsGeneral);
}
