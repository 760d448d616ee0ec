using FsCheck;
using FsCheck.Fluent;
using Xiance.Basics;

namespace Xiance.Tests.Basics;

public class LargestRemainderTests
{
    [Fact]
    public void Five_hundred_million_yuan_in_ten_equal_shares() =>
        Assert.All(new Money(50_000_000_000).Split([.. Enumerable.Repeat(1m, 10)]), share => Assert.Equal(50_000_000m, share.Yuan));

    [Fact]
    public void The_fen_left_over_go_to_the_largest_remainders() =>
        Assert.Equal([34L, 33L, 33L], LargestRemainder.Split(100, [1m, 1m, 1m]));

    [Fact]
    public void A_weight_of_zero_receives_nothing() => Assert.Equal([0L, 7L, 0L], LargestRemainder.Split(7, [0m, 0.3m, 0m]));

    [Fact]
    public void Weights_that_never_end_in_decimals_are_still_exact() =>
        Assert.Equal([1L, 2L], LargestRemainder.Split(3, [0.3333333333333333333333333333m, 0.6666666666666666666666666666m]));

    [Fact]
    public void Shares_sum_to_the_total_and_keep_the_quota_rule()
    {
        var weights = Gen.Choose(0, 100_000).Select(value => value / 1000m).NonEmptyListOf().Where(list => list.Any(weight => weight > 0));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Zip(weights, Gen.Choose(0, int.MaxValue)).ToArbitrary(), pair =>
        {
            var (list, total) = (pair.Item1, (long)pair.Item2);
            var shares = LargestRemainder.Split(total, [.. list]);
            var sum = list.Sum();
            return shares.Sum() == total && shares.Zip(list).All(each => Math.Abs(each.First - total * each.Second / sum) < 1m);
        }));
    }
}
