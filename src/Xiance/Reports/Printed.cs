using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Basics;

namespace Xiance.Reports;

/// <summary>Numbers as papers print them: thousands commas, U+2212 as minus, rounded once, half away from zero (四舍五入).</summary>
public static partial class Printed
{
    public const string NotApplicable = "—";

    const string Digits = "零一二三四五六七八九";

    public static string Number(decimal value, int decimals)
    {
        var rounded = Round(value, decimals);
        var text = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + text : text;
    }

    /// <summary>A calculation with thousands commas in its numbers of five digits and more.</summary>
    public static string Grouped(string calculation) => LongNumber().Replace(calculation, match => string.Create(CultureInfo.InvariantCulture, $"{long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture):N0}{match.Groups[2].Value}"));

    /// <summary>A line of a decision as a paper prints it: what is computed, then with which numbers.</summary>
    public static string Line(string label, string calculation) => label == calculation || label.Length == 0 || calculation.Length == 0 ? Signs(calculation.Length == 0 ? label : calculation) : $"{Signs(label)}{(label.Contains(" * ", StringComparison.Ordinal) ? " = " : "：")}{Signs(calculation)}";

    static string Signs(string text) => Grouped(text).Replace(" * ", " × ", StringComparison.Ordinal).Replace(" / ", " ÷ ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\d.,])(\d{5,18})(\.\d+)?(?!\d)")]
    private static partial Regex LongNumber();

    public static string Yuan(Money amount) => Number(amount.Yuan, 2);

    public static string Score(decimal? score) => score is { } value ? Number(value, 2) : NotApplicable;

    /// <summary>Up to four decimals, none of them needless.</summary>
    public static PaperCell Plain(decimal? value) => value is { } number ? PaperCell.Of(number, Decimals(Round(number, 4))) : NotApplicable;

    /// <summary>Lines shown as a sum, rounded by largest remainder so that the printed lines add up to the printed total.</summary>
    public static IReadOnlyList<decimal> AddingUp(IReadOnlyList<decimal> lines, decimal total, int decimals)
    {
        var step = new decimal(1, 0, 0, false, (byte)decimals);
        var floors = lines.Select(line => Math.Floor(line / step)).ToList();
        var missing = (int)(Round(total, decimals) / step - floors.Sum());
        if (missing < 0 || missing > lines.Count) return [.. lines.Select(line => Round(line, decimals))];
        var raised = lines.Select((line, index) => (Left: line / step - floors[index], index)).OrderByDescending(pair => pair.Left).ThenBy(pair => pair.index).Take(missing).Select(pair => pair.index).ToHashSet();
        return [.. floors.Select((floor, index) => (floor + (raised.Contains(index) ? 1 : 0)) * step)];
    }

    /// <summary>1 to 99 as headings count: 一, 十, 十一, 二十.</summary>
    public static string Ordinal(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Unit(number),
        _ => Digits[number / 10] + "十" + Unit(number),
    };

    static string Unit(int number) => number % 10 == 0 ? "" : Digits[number % 10].ToString();

    static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    static int Decimals(decimal rounded) => int.Max(0, (rounded / 1.000000000000000000000000000000000m).Scale);
}
