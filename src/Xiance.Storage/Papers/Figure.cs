using System.Globalization;
using Xiance.Basics;

namespace Xiance.Storage.Papers;

/// <summary>
/// Numbers and dates as pages and packets print them: thousands commas, U+2212 as minus, rounded once, half away from zero (四舍五入). Units stand in
/// the head of the column, so these are bare figures unless the name says otherwise.
/// </summary>
public static class Figure
{
    const char Minus = '\u2212';

    const decimal FenPerTenThousandYuan = 1_000_000m;

    const decimal FenPerHundredMillionYuan = 10_000_000_000m;

    public const string NotApplicable = "\u2014";

    public static string Number(decimal value, int decimals) => Print(Round(value, decimals), decimals);

    /// <summary>With a sign in front unless it rounds to zero: a change, a gap, a contribution.</summary>
    public static string Signed(decimal value, int decimals)
    {
        var rounded = Round(value, decimals);
        return rounded > 0 ? "+" + Print(rounded, decimals) : Print(rounded, decimals);
    }

    public static string Count(long value) => Print(value, 0);

    /// <summary>A share as a percentage with one decimal, the sign left to the head of the column: 0.0825 prints 8.3.</summary>
    public static string Percent(Ratio share) => Number(share.Percent, 1);

    /// <summary>A difference of two percentages, with its sign; the head says 个百分点, never %.</summary>
    public static string Points(PercentagePoint difference) => Signed(difference.Points, 1);

    public static string Score(decimal value) => Number(value, 2);

    /// <summary>In yuan to the fen, as decisions state it.</summary>
    public static string Yuan(Money amount) => Number(amount.Yuan, 2);

    /// <summary>In 万元 with two decimals.</summary>
    public static string TenThousandYuan(Money amount) => Number(amount.Fen / FenPerTenThousandYuan, 2);

    /// <summary>In 亿元 with two decimals.</summary>
    public static string HundredMillionYuan(Money amount) => Number(amount.Fen / FenPerHundredMillionYuan, 2);

    /// <summary>In 亿元, or that it was not reported.</summary>
    public static string Amount(Money? amount, PaperWords words) => amount is { } money ? HundredMillionYuan(money) : words["figures.missing"];

    /// <summary>From and to with an em dash, as Chinese texts write a range.</summary>
    public static string Range(long from, long to) => from == to ? Count(from) : $"{Count(from)}\u2014{Count(to)}";

    /// <summary>A number as printed in a document: its own decimals, thousands grouped.</summary>
    public static string Plain(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Month and day for table cells where the year is plain from the head.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>China time to the minute.</summary>
    public static string Moment(Instant at) => at.ToChinaTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Period(Period period, Locale locale) => locale == Locale.Chinese ? period.ToChinese() : period.ToString();

    /// <summary>
    /// Lines that are shown as a sum, adjusted by largest remainder so that the printed lines add up to the printed total.
    /// </summary>
    public static IReadOnlyList<string> AddingUp(IReadOnlyList<decimal> lines, int decimals)
    {
        var step = Step(decimals);
        var floors = lines.Select(line => Math.Floor(line / step)).ToList();
        var missing = (int)(Round(lines.Sum(), decimals) / step - floors.Sum());
        var raised = lines.Select((line, index) => (Left: line / step - floors[index], index)).OrderByDescending(pair => pair.Left).Take(missing).Select(pair => pair.index).ToHashSet();
        return [.. floors.Select((floor, index) => Print((floor + (raised.Contains(index) ? 1 : 0)) * step, decimals))];
    }

    static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);

    static string Print(decimal rounded, int decimals)
    {
        var text = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + text : text;
    }
}
