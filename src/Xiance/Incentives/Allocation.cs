using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>A pool shared out: the shares sum to its amount exactly.</summary>
public sealed record Allocation(FundPool Pool, Period Period, IReadOnlyList<FundShare> Shares)
{
    public Money Total => Shares.Aggregate(Money.Zero, (sum, share) => sum + share.Amount);
}

/// <summary>What one holder receives, with lines that sum to it: the share rounded down to the fen, and the fen given by largest remainder.</summary>
public sealed record FundShare(string Region, string Name, decimal Weight, Money Amount)
{
    public IReadOnlyList<FundLine> Lines { get; init; } = [];
}

/// <summary>One signed line of an explanation.</summary>
public sealed record FundLine(string Kind, string Calculation, Money Amount)
{
    /// <summary>Amount times the claimant's weight over all weights, rounded down to the fen.</summary>
    public const string Entitled = "share";

    /// <summary>One of the fen that rounding down left over, given to the largest remainders.</summary>
    public const string Remainder = "remainder";
}
