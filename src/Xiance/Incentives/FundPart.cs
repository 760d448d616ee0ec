namespace Xiance.Incentives;

/// <summary>A tax level that bears part of the amount; the share is an expression, the parts are in proportion to their shares.</summary>
public sealed record FundPart(string Level, string Payer, NamedText Share);
