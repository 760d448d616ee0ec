using Xiance.Basics;

namespace Xiance.Incentives.Running;

/// <summary>The four ways to share a pool; claims come in the order of their codes.</summary>
static class PoolShares
{
    public static Money[] ProRata(Money amount, IReadOnlyList<PoolClaim> claims)
    {
        var wanted = AwardSum(claims);
        if (wanted <= amount) return [.. claims.Select(claim => claim.Entitled)];
        return [.. amount.Split([.. claims.Select(claim => (decimal)claim.Entitled.Fen)])];
    }

    /// <summary>Everyone the same until its entitlement is reached; what it does not need is shared among the rest.</summary>
    public static Money[] Equal(Money amount, IReadOnlyList<PoolClaim> claims)
    {
        var given = new Money[claims.Count];
        var open = Enumerable.Range(0, claims.Count).Where(index => claims[index].Entitled > Money.Zero).ToList();
        var left = amount;
        while (open.Count > 0)
        {
            var share = new Money(left.Fen / open.Count);
            var served = open.Where(index => claims[index].Entitled <= share).ToList();
            if (served.Count == 0)
            {
                foreach (var (index, part) in open.Zip(left.Split([.. open.Select(_ => 1m)]))) given[index] = part;
                return given;
            }
            foreach (var index in served) left -= given[index] = claims[index].Entitled;
            open.RemoveAll(served.Contains);
        }
        return given;
    }

    public static Money[] ByRank(Money amount, IReadOnlyList<PoolClaim> claims)
    {
        var given = new Money[claims.Count];
        var left = amount;
        foreach (var rank in Enumerable.Range(0, claims.Count).GroupBy(index => claims[index].Rank).OrderBy(group => group.Key))
        {
            var members = rank.ToList();
            var shares = ProRata(left, members.ConvertAll(index => claims[index]));
            for (var place = 0; place < members.Count; place++) left -= given[members[place]] = shares[place];
        }
        return given;
    }

    /// <summary>One after the other; equal places share in proportion. Without partial payment the queue stops at the first claim that no longer fits.</summary>
    public static Money[] Queue(Money amount, IReadOnlyList<PoolClaim> claims, bool partial)
    {
        if (partial) return ByRank(amount, claims);
        var given = new Money[claims.Count];
        var left = amount;
        foreach (var rank in Enumerable.Range(0, claims.Count).GroupBy(index => claims[index].Rank).OrderBy(group => group.Key))
        {
            var wanted = AwardSum(rank.Select(index => claims[index]));
            if (wanted > left) break;
            foreach (var index in rank) left -= given[index] = claims[index].Entitled;
        }
        return given;
    }

    static Money AwardSum(IEnumerable<PoolClaim> claims) => claims.Aggregate(Money.Zero, (sum, claim) => sum + claim.Entitled);
}
