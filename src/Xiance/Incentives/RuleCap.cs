namespace Xiance.Incentives;

/// <summary>At most this parameter's amount, for each of what, over which time; what the register shows as paid already uses it up.</summary>
public sealed record RuleCap(string Limit, Counted Per, Horizon Over);
