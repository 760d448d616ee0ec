using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiance.Exchange;

/// <summary>Whether a number stands in a text: in digits, with thousands commas, in 万 or 亿, as a Chinese numeral up to ten, or as a bare 百 or 千 before a unit. One may go unsaid (末位, 首位).</summary>
static partial class PrintedNumber
{
    const decimal TenThousand = 10_000m, HundredMillion = 100_000_000m;

    static readonly string[] Numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static bool Stands(string text, decimal number) => number == 1 || Forms(number).Any(form => Regex.IsMatch(text, form, RegexOptions.CultureInvariant));

    /// <summary>Every number before 元, 万元, 亿元, %, ‰, 台, 人 or 户, in the unit of a parameter (yuan; % and ‰ as printed).</summary>
    public static IEnumerable<(decimal Number, string Printed)> Amounts(string text) =>
        from Match match in Counted().Matches(text)
        let number = decimal.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        select (number * match.Groups[2].Value switch { "亿" => HundredMillion, "万" => TenThousand, _ => 1m }, match.Value);

    [GeneratedRegex(@"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)\s*(万|亿|)(?:元|%|％|‰|台|人|户)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    static IEnumerable<string> Forms(decimal number)
    {
        yield return Alone(Digits(number));
        yield return Alone(number.ToString("#,##0.############", CultureInfo.InvariantCulture));
        if (number % 100 == 0) yield return Alone(Digits(number / TenThousand)) + @"\s*万";
        if (number % 10_000 == 0) yield return Alone(Digits(number / HundredMillion)) + @"\s*亿";
        if (number is >= 0 and <= 10 && number == Math.Truncate(number)) yield return Numerals[(int)number];
        if (number == 2) yield return "两";
        if (number == 100) yield return "(?<![一二三四五六七八九十几数双])百(?=[万亿个家元])";
        if (number == 1000) yield return "(?<![一二三四五六七八九十几数])千(?=[万亿个家元])";
    }

    static string Digits(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Not as a part of a longer number.</summary>
    static string Alone(string digits) => $@"(?<![0-9.,])(?:{Regex.Escape(digits)})(?![0-9]|[.,][0-9])";
}
