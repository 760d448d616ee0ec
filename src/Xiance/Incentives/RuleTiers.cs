namespace Xiance.Incentives;

/// <summary>
/// Steps by a figure. Whole: the step reached gives an amount, or a rate for the whole base; progressive: each rate holds for the part inside its
/// step. Included: a step begins at its own number (以上), else above it (超过). Below the first step nothing is paid.
/// </summary>
public sealed record RuleTiers(NamedText On, bool Progressive, bool Included, IReadOnlyList<RuleTier> Rows);

/// <summary>Names of parameters: where the step begins, and its rate or amount (one of the two).</summary>
public sealed record RuleTier(string From, string? Rate, string? Amount);
