using System.Globalization;
using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>Shares a fund out to the fen. The order in which claimants are given does not matter: equal remainders go to the smaller region code.</summary>
public static class Allocate
{
    /// <summary>No claimant, a claimant twice, or (shares by value) a value that is not positive prevents the allocation: nothing is paid.</summary>
    public static Outcome<Allocation> Run(FundPool pool, Period period, IReadOnlyList<FundClaim> claims)
    {
        var ordered = claims.OrderBy(claim => claim.Region, StringComparer.Ordinal).ToList();
        var problems = Check(pool, period, ordered).ToList();
        if (problems.Count > 0) return problems;
        var weights = ordered.Select(claim => pool.Split == FundSplit.ByValue ? claim.Value : 1m).ToList();
        var (floors, amounts) = (LargestRemainder.Floors(pool.Amount.Fen, weights), pool.Amount.Split(weights));
        return new Allocation(pool, period, [.. ordered.Select((claim, index) => Share((pool, claim), (weights[index], weights.Sum()), (new Money(floors[index]), amounts[index])))]);
    }

    static IEnumerable<Problem> Check(FundPool pool, Period period, IReadOnlyList<FundClaim> claims)
    {
        if (claims.Count == 0) yield return Problems.NobodyClaims(pool.Name, pool.Honour);
        if (pool.FromYear is { } year && period.Last.Year < year) yield return Problems.NotYet(pool.Name, year);
        foreach (var twice in claims.GroupBy(claim => claim.Region).Where(group => group.Count() > 1)) yield return Problems.ClaimTwice(pool.Name, twice.First().Name);
        if (pool.Split != FundSplit.ByValue) yield break;
        foreach (var claim in claims.Where(claim => claim.Value <= 0)) yield return Problems.ValueNotPositive(pool.Name, claim.Name);
    }

    static FundShare Share((FundPool Pool, FundClaim Claim) of, (decimal Own, decimal Total) weight, (Money Entitled, Money Given) amount)
    {
        var calculation = string.Create(CultureInfo.InvariantCulture, $"{of.Pool.Amount} × {weight.Own} ÷ {weight.Total}");
        List<FundLine> lines = [new(FundLine.Entitled, calculation, amount.Entitled)];
        if (amount.Given - amount.Entitled is var left && left != Money.Zero) lines.Add(new(FundLine.Remainder, "", left));
        return new FundShare(of.Claim.Region, of.Claim.Name, weight.Own, amount.Given) { Lines = lines };
    }
}
