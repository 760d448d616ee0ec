using System.Numerics;

namespace Xiance.Basics;

/// <summary>Divides a whole number into whole shares that sum to it exactly (Hamilton's method), without any rounding on the way.</summary>
public static class LargestRemainder
{
    /// <summary>Total and weights are at least zero and one weight is positive; a weight of zero receives nothing.</summary>
    public static IReadOnlyList<long> Split(long total, IReadOnlyList<decimal> weights)
    {
        var (whole, sum) = Whole(total, weights);
        var shares = Floors(total, whole, sum);
        var left = (int)(total - shares.Sum());
        foreach (var index in Enumerable.Range(0, shares.Length).OrderByDescending(index => total * whole[index] % sum).ThenBy(index => index).Take(left)) shares[index]++;
        return shares;
    }

    /// <summary>The same shares rounded down, before the units left over are given out.</summary>
    public static IReadOnlyList<long> Floors(long total, IReadOnlyList<decimal> weights)
    {
        var (whole, sum) = Whole(total, weights);
        return Floors(total, whole, sum);
    }

    static long[] Floors(long total, BigInteger[] whole, BigInteger sum) => [.. whole.Select(weight => (long)(total * weight / sum))];

    static (BigInteger[] Whole, BigInteger Sum) Whole(long total, IReadOnlyList<decimal> weights)
    {
        if (total < 0 || weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
            throw new ArgumentException("The total and every weight are at least zero, and one weight is positive.", nameof(weights));
        var scale = weights.Max(weight => weight.Scale);
        var whole = weights.Select(weight => Whole(weight, scale)).ToArray();
        return (whole, whole.Aggregate(BigInteger.Zero, (left, right) => left + right));
    }

    static BigInteger Whole(decimal value, byte scale)
    {
        var bits = decimal.GetBits(value);
        var digits = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        return digits * BigInteger.Pow(10, scale - value.Scale);
    }
}
