using Xiance.Basics;
using Xiance.Incentives.Running;

namespace Xiance.Incentives;

/// <summary>
/// Shares a fixed sum among entitlements, exact to the fen. No share is above its entitlement; the order in which claims are given does not
/// matter; what nobody can take stays in the pool. Fen that do not divide go to the largest remainders, equal ones to the smaller claimant code.
/// </summary>
public static class SharePool
{
    public static Outcome<PoolAllocation> Run(PoolRule pool, IReadOnlyList<PoolClaim> claims) => Run(pool, pool.Amount, claims);

    /// <summary>The same with another sum, such as what is left of a county's yearly limit.</summary>
    public static Outcome<PoolAllocation> Run(PoolRule pool, Money amount, IReadOnlyList<PoolClaim> claims)
    {
        var ordered = claims.OrderBy(claim => claim.Claimant, StringComparer.Ordinal).ToList();
        var problems = Check(pool, ordered).ToList();
        if (problems.Count > 0) return problems;
        var given = pool.Split switch
        {
            PoolSplit.ProRata => PoolShares.ProRata(amount, ordered),
            PoolSplit.Equal => PoolShares.Equal(amount, ordered),
            PoolSplit.Priority => PoolShares.ByRank(amount, ordered),
            _ => PoolShares.Queue(amount, ordered, pool.Partial),
        };
        return new PoolAllocation(pool, amount, [.. ordered.Select((claim, index) => new PoolShare(claim, given[index]))]);
    }

    static IEnumerable<Problem> Check(PoolRule pool, IReadOnlyList<PoolClaim> claims)
    {
        foreach (var twice in claims.GroupBy(claim => claim.Claimant, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return Problems.ClaimTwice(pool.Name, twice.Key);
        foreach (var claim in claims.Where(claim => claim.Entitled < Money.Zero)) yield return Problems.NegativeClaim(pool.Name, claim.Claimant);
        if (pool.Split is PoolSplit.Priority or PoolSplit.Queue)
            foreach (var claim in claims.Where(claim => claim.Rank is null)) yield return Problems.NoRank(pool.Name, claim.Claimant);
    }
}

/// <summary>What a claimant is entitled to. Rank is its priority or its place in the queue, 1 first; equal ranks share in proportion.</summary>
public sealed record PoolClaim(string Claimant, Money Entitled, int? Rank = null);

/// <summary>A pool shared out; what is left stays in it.</summary>
public sealed record PoolAllocation(PoolRule Pool, Money Amount, IReadOnlyList<PoolShare> Shares)
{
    public Money Left => Shares.Aggregate(Amount, (left, share) => left - share.Amount);
}

/// <summary>What a claimant receives and how much less than its entitlement that is.</summary>
public sealed record PoolShare(PoolClaim Claim, Money Amount)
{
    public DecisionLine Line(string pool) => new(LineKind.Pool, pool, "", (Amount - Claim.Entitled).Yuan);
}
