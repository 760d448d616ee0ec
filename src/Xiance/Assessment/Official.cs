using System.Globalization;

namespace Xiance.Assessment;

/// <summary>The border between kernels and official scores: half-even to 12 significant digits, as a decimal.</summary>
public static class Official
{
    const int Digits = 12;

    /// <summary>Null for a missing score. The same digits on every platform; beyond the reach of decimal the score counts as missing.</summary>
    public static decimal? Score(double value)
    {
        if (double.IsNaN(value) || Math.Abs(value) >= 1e27) return null;
        if (value == 0 || Math.Abs(value) < 1e-20) return 0m;
        var text = value.ToString("E27", CultureInfo.InvariantCulture);
        var split = text.IndexOf('E');
        var mantissa = Math.Round(decimal.Parse(text.AsSpan(0, split), NumberStyles.Float, CultureInfo.InvariantCulture), Digits - 1, MidpointRounding.ToEven);
        return Scaled(mantissa, int.Parse(text.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>The score at fewer decimals, as the scheme says.</summary>
    public static decimal Coarser(decimal score, RankRule rule) =>
        rule.Decimals is { } decimals ? Math.Round(score, decimals, rule.HalfUp ? MidpointRounding.AwayFromZero : MidpointRounding.ToEven) : score;

    /// <summary>Dividing by a one of full scale drops trailing zeros, so equal scores print alike.</summary>
    static decimal Scaled(decimal mantissa, int exponent) =>
        (exponent < 0 ? mantissa / Power(-exponent) : mantissa * Power(exponent)) / 1.0000000000000000000000000000m;

    static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--) power *= 10;
        return power;
    }
}
