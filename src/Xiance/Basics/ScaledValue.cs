using System.Globalization;

namespace Xiance.Basics;

/// <summary>Between decimals and the whole numbers that databases store: value × 10^decimals, exactly or not at all.</summary>
public static class ScaledValue
{
    public const int MostDecimals = 9;

    static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m, 1_000_000_000m];

    public static decimal ToDecimal(long scaled, int decimals) => scaled / Powers[decimals];

    /// <summary>The stored whole number; null when the value has more decimals than stated or does not fit.</summary>
    public static long? FromDecimal(decimal value, int decimals)
    {
        if (Math.Abs(value) > long.MaxValue / Powers[decimals]) return null;
        var scaled = value * Powers[decimals];
        return scaled == Math.Truncate(scaled) ? (long)scaled : null;
    }

    /// <summary>Reads a printed figure: thousands commas (also full-width) and a leading sign or U+2212 are allowed, nothing else.</summary>
    public static decimal? Parse(string text)
    {
        var plain = text.Trim().Replace("，", ",", StringComparison.Ordinal).Replace('−', '-');
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
