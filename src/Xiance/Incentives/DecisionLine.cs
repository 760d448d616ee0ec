namespace Xiance.Incentives;

/// <summary>One signed line of a decision in exact yuan (not yet whole fen before the line of rounding).</summary>
public sealed record DecisionLine(LineKind Kind, string Label, string Calculation, decimal Yuan);

/// <summary>Where in the pipeline a line arises.</summary>
public enum LineKind { Calculation, Less, Floor, Rounding, Cap, Deduct, Settled, Stacking, Pool }
