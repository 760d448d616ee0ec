namespace Xiance.Basics;

/// <summary>An amount of renminbi as whole fen. Arithmetic is checked; nothing is rounded unless a method says so.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public const long FenPerYuan = 100;

    public static readonly Money Zero = new(0);

    public decimal Yuan => Fen / 100m;

    /// <summary>Exact yuan; null when the amount is no whole number of fen or does not fit.</summary>
    public static Money? FromYuanExactly(decimal yuan)
    {
        if (Math.Abs(yuan) > long.MaxValue / 100m) return null;
        var fen = yuan * FenPerYuan;
        return fen == Math.Truncate(fen) && Math.Abs(fen) <= long.MaxValue ? new Money((long)fen) : null;
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator -(Money value) => new(checked(-value.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>
    /// Shares that sum exactly to this amount, in proportion to the weights, by largest remainder. Equal remainders go to the
    /// earlier position, so a caller whose result must not depend on the order of claimants passes them in a fixed order.
    /// </summary>
    public IReadOnlyList<Money> Split(IReadOnlyList<decimal> weights) => [.. LargestRemainder.Split(Fen, weights).Select(fen => new Money(fen))];

    public override string ToString() => Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
