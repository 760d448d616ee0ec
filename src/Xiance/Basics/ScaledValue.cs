using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiance.Basics;

/// <summary>Between decimals and the whole numbers that databases store: value × 10^decimals, exactly or not at all.</summary>
public static partial class ScaledValue
{
    public const int MostDecimals = 9;

    static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m, 1_000_000_000m];

    static readonly decimal[] Most = [.. Powers.Select(power => long.MaxValue / power)];

    /// <summary>True when the value is too large for a stored whole number, whatever its decimals.</summary>
    public static bool IsTooLarge(decimal value, int decimals) => Math.Abs(value) > Most[decimals];

    public static decimal ToDecimal(long scaled, int decimals) => scaled / Powers[decimals];

    /// <summary>The stored whole number; null when the value has more decimals than stated or does not fit.</summary>
    public static long? FromDecimal(decimal value, int decimals)
    {
        if (IsTooLarge(value, decimals)) return null;
        var scaled = value * Powers[decimals];
        return scaled == Math.Truncate(scaled) ? (long)scaled : null;
    }

    /// <summary>
    /// Reads a printed figure: a leading sign or U+2212, and thousands commas (also full-width) where they belong, every three digits
    /// before the point. Anything else is no figure: 12,34 may be 12.34 or 1,234, and nobody may guess.
    /// </summary>
    public static decimal? Parse(string text)
    {
        var plain = text.Trim().Replace("，", ",", StringComparison.Ordinal).Replace('−', '-');
        if (plain.Contains(',') && !Grouped().IsMatch(plain)) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
