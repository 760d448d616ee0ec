namespace Xiance.Incentives;

/// <summary>One sentence of a rule's Chinese reading and the part of the pipeline it speaks of.</summary>
public sealed record RuleSentence(RulePart Part, string Text);

/// <summary>The parts of a rule in the order of the pipeline.</summary>
public enum RulePart { Exclude, When, Unless, Amount, Cap, Deduct, Stacking, Once, Fund, Recovery, Validity }
