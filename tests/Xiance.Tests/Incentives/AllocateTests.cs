using FsCheck;
using FsCheck.Fluent;
using Xiance.Basics;
using Xiance.Incentives;

namespace Xiance.Tests.Incentives;

public sealed class AllocateTests
{
    static readonly Period Year = Period.Year(2024);

    static readonly Gen<List<FundClaim>> Claims = Gen.Choose(1, 999_999).Select(value => value / 1000m).NonEmptyListOf().Select(values => values.Select((value, index) => new FundClaim($"{index:D6}", $"县{index}", value)).ToList());

    [Fact]
    public void Five_hundred_million_yuan_go_to_ten_counties_in_equal_shares() =>
        Assert.All(Shares(Pool(500_000_000m), [.. Enumerable.Range(0, 10).Select(index => new FundClaim($"{index}", "某县", 1))]).Shares, share => Assert.Equal("50000000.00", share.Amount.ToString()));

    [Fact]
    public void A_fen_that_cannot_be_divided_goes_to_the_smaller_code_and_is_explained()
    {
        var shares = Shares(Pool(100m), [new("03", "丙县", 9), new("01", "甲县", 9), new("02", "乙县", 9)]).Shares;
        Assert.Equal(["甲县 33.34", "乙县 33.33", "丙县 33.33"], shares.Select(share => $"{share.Name} {share.Amount}"));
        Assert.Equal([(FundLine.Entitled, "100.00 × 1 ÷ 3", "33.33"), (FundLine.Remainder, "", "0.01")], shares[0].Lines.Select(line => (line.Kind, line.Calculation, line.Amount.ToString())));
    }

    [Fact]
    public void A_share_that_is_whole_fen_needs_no_remainder_however_long_the_weights() =>
        Assert.All(Shares(Pool(240_000_000m) with { Split = FundSplit.ByValue }, [new("01", "甲县", 1.23456789012m), new("02", "乙县", 1.23456789012m), new("03", "丙县", 1.23456789012m)]).Shares, share => Assert.Single(share.Lines));

    [Fact]
    public void Shares_sum_to_the_fund_are_never_negative_and_their_lines_sum_to_them() => Holds((pool, claims) =>
    {
        var made = Shares(pool, claims);
        return made.Total == pool.Amount && made.Shares.All(share => share.Amount >= Money.Zero && share.Lines.Sum(line => line.Amount.Fen) == share.Amount.Fen);
    });

    [Fact]
    public void The_order_of_claimants_changes_nothing() => Holds((pool, claims) =>
        Told(Shares(pool, claims)) == Told(Shares(pool, [.. Enumerable.Reverse(claims)])) && Told(Shares(pool, claims)) == Told(Shares(pool, [.. claims.OrderBy(claim => claim.Value)])));

    [Fact]
    public void A_larger_value_never_receives_less() => Holds((pool, claims) =>
    {
        var shares = Shares(pool with { Split = FundSplit.ByValue }, claims).Shares.OrderBy(share => share.Weight).ToList();
        return shares.Zip(shares.Skip(1)).All(pair => pair.First.Weight == pair.Second.Weight || pair.First.Amount <= pair.Second.Amount);
    });

    [Fact]
    public void Without_claimants_nothing_is_paid() => Assert.Equal("IN-101", Assert.Single(Allocate.Run(Pool(100m), Year, []).Problems).Code);

    [Fact]
    public void Every_reason_against_paying_is_named_at_once()
    {
        var pool = Pool(100m) with { Split = FundSplit.ByValue, FromYear = 2025 };
        var refused = Allocate.Run(pool, Year, [new("01", "甲县", 1), new("01", "甲县", 2), new("02", "乙县", 0), new("03", "丙县", -1)]);
        Assert.False(refused.Succeeded);
        Assert.Equal(["IN-104", "IN-102", "IN-103", "IN-103"], refused.Problems.Select(problem => problem.Code));
    }

    static void Holds(Func<FundPool, IReadOnlyList<FundClaim>, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Gen.Zip(Claims, Gen.Zip(Gen.Choose(1, int.MaxValue), Gen.Elements(FundSplit.Equal, FundSplit.ByValue))).ToArbitrary(), pair => property(Pool(pair.Item2.Item1 / 100m) with { Split = pair.Item2.Item2 }, pair.Item1)));

    static FundPool Pool(decimal yuan) => new("进步县奖励资金", "进步县奖励资金", "进步县", Money.FromYuanExactly(yuan)!.Value);

    static Allocation Shares(FundPool pool, IReadOnlyList<FundClaim> claims)
    {
        var outcome = Allocate.Run(pool, Year, claims);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    static string Told(Allocation made) => string.Join(' ', made.Shares.Select(share => $"{share.Region}:{share.Amount}"));
}
