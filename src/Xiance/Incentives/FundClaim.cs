namespace Xiance.Incentives;

/// <summary>A holder of the honour with the value that earned it (such as the gain in score).</summary>
public sealed record FundClaim(string Region, string Name, decimal Value);
