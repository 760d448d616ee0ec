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
        return Quick(value) ?? Exact(value);
    }

    /// <summary>The scaled integer, unless it lies so near a half that only the exact expansion decides.</summary>
    static decimal? Quick(double value)
    {
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var scale = Digits - 1 - exponent;
        if (scale is < 0 or > 15) return null;
        var scaled = Math.Abs(value) * Powers[scale];
        var whole = Math.Round(scaled);
        if (whole < 1e11 || whole >= 1e12 || Math.Abs(Math.Abs(scaled - whole) - 0.5) < 1e-2) return null;
        var digits = (long)whole;
        for (; scale > 0 && digits % 10 == 0; scale--) digits /= 10;
        return new decimal((int)digits, (int)(digits >> 32), 0, value < 0, (byte)scale);
    }

    static readonly double[] Powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    static decimal Exact(double value)
    {
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
