using FsCheck;
using FsCheck.Fluent;
using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Incentives;

namespace Xiance.Tests.Incentives;

public sealed class SharePoolTests
{
    static readonly Gen<(PoolSplit Split, long Fen, List<PoolClaim> Claims)> Pools =
        from split in Gen.Elements(Enum.GetValues<PoolSplit>())
        from fen in Gen.Choose(0, 1_000_000)
        from claims in Gen.Choose(0, 200_000).Zip(Gen.Choose(1, 4)).NonEmptyListOf()
        select (split, (long)fen, claims.Select((claim, index) => new PoolClaim($"{index:D4}", new Money(claim.Item1), claim.Item2)).ToList());

    [Fact]
    public void No_share_is_above_its_entitlement_or_below_nothing_and_the_pool_is_never_exceeded() => Holds(made =>
        made.Shares.All(share => share.Amount >= Money.Zero && share.Amount <= share.Claim.Entitled) && made.Left >= Money.Zero);

    [Fact]
    public void All_of_the_pool_is_given_when_the_entitlements_reach_it_to_the_fen() => Holds(made =>
        made.Left == Money.Zero || made.Shares.All(share => share.Amount == share.Claim.Entitled));

    [Fact]
    public void The_order_of_claims_changes_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Pools.ToArbitrary(), pool =>
        Told(Shared(pool.Split, pool.Fen, pool.Claims)) == Told(Shared(pool.Split, pool.Fen, [.. Enumerable.Reverse(pool.Claims)]))));

    [Theory]
    [InlineData(PoolSplit.ProRata, "1 33.34,2 66.66")]
    [InlineData(PoolSplit.Equal, "1 50.00,2 50.00")]
    [InlineData(PoolSplit.Priority, "1 20.00,2 80.00")]
    [InlineData(PoolSplit.Queue, "1 20.00,2 80.00")]
    public void Each_way_of_sharing_a_hundred_yuan(PoolSplit split, string expected)
    {
        var claims = split is PoolSplit.ProRata or PoolSplit.Equal ? new PoolClaim[] { new("1", new Money(10_002), 2), new("2", new Money(20_000), 1) } : [new("1", new Money(10_002), 2), new("2", new Money(8_000), 1)];
        Assert.Equal(expected, Told(Shared(split, 10_000, claims)));
    }

    [Fact]
    public void Equal_shares_pass_on_what_a_small_claim_does_not_need() =>
        Assert.Equal("丙 0.10,乙 49.95,甲 49.95", Told(Shared(PoolSplit.Equal, 10_000, [new("甲", new Money(9_000)), new("乙", new Money(8_000)), new("丙", new Money(10))])));

    [Fact]
    public void A_queue_without_partial_payment_stops_at_the_first_that_does_not_fit()
    {
        PoolClaim[] claims = [new("甲", new Money(60), 1), new("乙", new Money(50), 2), new("丙", new Money(10), 3)];
        var made = SharePool.Run(new PoolRule("池", "池", new Money(100), PoolSplit.Queue) { Partial = false }, claims).Value!;
        Assert.Equal([60, 0, 0], claims.Select(claim => made.Shares.First(share => share.Claim == claim).Amount.Fen));
        Assert.Equal(new Money(40), made.Left);
    }

    [Fact]
    public void Every_reason_against_sharing_is_named_at_once() =>
        Assert.Equal(["IN-102", "IN-308", "IN-309"], SharePool.Run(new PoolRule("池", "池", new Money(1), PoolSplit.Priority), [new("甲", new Money(-1), 1), new("乙", new Money(1), 1), new("乙", new Money(1))]).Problems.Select(problem => problem.Code));

    static readonly Dictionary<string, PoolSplit> Splits = new(StringComparer.Ordinal) { ["pro_rata"] = PoolSplit.ProRata, ["priority"] = PoolSplit.Priority, ["queue"] = PoolSplit.Queue, ["equal"] = PoolSplit.Equal };

    public static TheoryData<string> Cases => [.. Written().Select(one => one.Text("name"))];

    static IReadOnlyList<YamlMap> Written() => YamlFile.Read("pools.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Incentives", "examples", "pools.yaml"))).Value!.Root.Maps("cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void As_shared_out_by_hand(string name)
    {
        var written = Written().Single(one => one.Text("name") == name);
        List<PoolClaim> claims = [.. written.Texts("claims").Select(text => text.Split(' ')).Select(parts => new PoolClaim(parts[0], new Money(Whole(parts[1])), parts.Length > 2 ? (int)Whole(parts[2]) : null))];
        var pool = new PoolRule("池", "池", new Money(Whole(written.Text("fen"))), written.Word("split", Splits, PoolSplit.Equal)) { Partial = written.OptionalFlag("partial") ?? true };
        var made = SharePool.Run(pool, claims).Value!;
        Assert.Equal(written.Texts("expect").Select(Whole), claims.Select(claim => made.Shares.Single(share => share.Claim == claim).Amount.Fen));
        Assert.Equal(Whole(written.Text("left")), made.Left.Fen);
    }

    static long Whole(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static void Holds(Func<PoolAllocation, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Pools.ToArbitrary(), pool => property(Shared(pool.Split, pool.Fen, pool.Claims))));

    static PoolAllocation Shared(PoolSplit split, long fen, IReadOnlyList<PoolClaim> claims)
    {
        var shared = SharePool.Run(new PoolRule("池", "池", new Money(fen), split), claims);
        Assert.True(shared.Succeeded, string.Join('\n', shared.Problems));
        return shared.Value;
    }

    static string Told(PoolAllocation made) => string.Join(',', made.Shares.Select(share => $"{share.Claim.Claimant} {share.Amount}"));
}
