using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Progress.Tasks;

namespace Xiance.Progress.Text;

/// <summary>
/// Printed time limits as days: a year ends with it, a quarter and a month likewise; the end of a five-year plan is its last year's. Recurrences
/// and spans after an event become a <see cref="Recurrence"/>. What says no day (持续推进) gives none.
/// </summary>
public static partial class DueText
{
    // 第十二个五年规划 ends in 2015, and one follows the other every five years.
    const int EndOfTwelfth = 2015;
    const string Digits = "一二三四五六七八九";

    public static (DateOnly? Due, Recurrence? Recurrence) Read(string printed)
    {
        var text = printed.Replace("日之前", "日前", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (Recurs(text) is { } recurrence) return (null, recurrence);
        return (Day(text), null);
    }

    static DateOnly? Day(string text)
    {
        if (Plan().Match(text) is { Success: true } plan) return new DateOnly(EndOfTwelfth + 5 * (Digits.IndexOf(plan.Groups[1].Value[0], StringComparison.Ordinal) - 1), 12, 31);
        if (Quarter().Matches(text) is { Count: > 0 } quarters) return Period.Quarter(Number(quarters[^1].Groups[1]), Of(quarters[^1].Groups[2].Value)).Last;
        if (Date().Matches(text) is not { Count: > 0 } dates || dates[^1] is not { } last) return null;
        var year = Number(last.Groups[1]);
        if (!last.Groups[2].Success) return text.Contains("上半年", StringComparison.Ordinal) ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31);
        var month = Number(last.Groups[2]);
        if (month is < 1 or > 12) return null;
        var days = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, last.Groups[3].Success ? Math.Clamp(Number(last.Groups[3]), 1, days) : days);
    }

    static Recurrence? Recurs(string text)
    {
        if (EachQuarter().Match(text) is { Success: true } quarter) return new(RecurrenceKind.EachQuarter, Of(quarter.Groups[1].Value), Number(quarter.Groups[2]));
        if (AfterPeriod().Match(text) is { Success: true } after) return AfterEnd(after.Groups[1].Value, Number(after.Groups[2]));
        if (EachYear().Match(text) is { Success: true } year) return new(RecurrenceKind.EachYear, Number(year.Groups[1]), year.Groups[2].Success ? Number(year.Groups[2]) : 31);
        if (EachMonth().Match(text) is { Success: true } month) return new(RecurrenceKind.EachMonth, 1, Number(month.Groups[1]));
        if (EachWeek().Match(text) is { Success: true } week) return new(RecurrenceKind.EachWeek, 1, "一二三四五六日".IndexOf(week.Groups[1].Value.Replace('天', '日'), StringComparison.Ordinal) + 1);
        if (text.StartsWith("每季", StringComparison.Ordinal)) return new(RecurrenceKind.EachQuarter, 3, 31);
        if (text.StartsWith("每年", StringComparison.Ordinal)) return new(RecurrenceKind.EachYear, text.Contains("上半年", StringComparison.Ordinal) ? 6 : 12, 31);
        if (text.StartsWith("每月", StringComparison.Ordinal)) return new(RecurrenceKind.EachMonth, 1, 31);
        if (Span().Match(text) is not { Success: true } span) return null;
        var (number, unit) = (Number(span.Groups[2]), span.Groups[3].Value);
        return new(RecurrenceKind.AfterEvent, unit == "月" ? number : 0, unit == "月" ? 0 : number) { Working = unit == "工作日", Event = span.Groups[1].Value };
    }

    /// <summary>So many days after the end of a period fall in the first month of the next one.</summary>
    static Recurrence AfterEnd(string period, int days) => period switch
    {
        "月" => new(RecurrenceKind.EachMonth, 1, days),
        "年" => new(RecurrenceKind.EachYear, 1, days),
        _ => new(RecurrenceKind.EachQuarter, 1, days),
    };

    static int Of(string digit) => Digits.IndexOf(digit, StringComparison.Ordinal) is >= 0 and var place ? place + 1 : int.Parse(digit, CultureInfo.InvariantCulture);

    static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"十([二三四五六七])五")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(20\d\d)(?:年第?(?=.季度)|-Q)([一二三四1-4])")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(20\d\d)(?:年|-|$)(?:(\d{1,2})(?:月|-|$|(?=年))(?:份)?(?:(\d{1,2})日?)?)?")]
    private static partial Regex Date();

    [GeneratedRegex(@"^每个?季度?第([一二三123])个月的?(\d{1,2})日")]
    private static partial Regex EachQuarter();

    [GeneratedRegex(@"^每(月|季|季度|年)度?(?:结束|终了)后(\d{1,2})个?(?:工作日|日|天)")]
    private static partial Regex AfterPeriod();

    [GeneratedRegex(@"^每年(\d{1,2})月(?:(\d{1,2})日|底|末)?")]
    private static partial Regex EachYear();

    [GeneratedRegex(@"^(?:每月|当月)(\d{1,2})日")]
    private static partial Regex EachMonth();

    [GeneratedRegex(@"^每周([一二三四五六日天])")]
    private static partial Regex EachWeek();

    [GeneratedRegex(@"^(.*?)(\d{1,3})个?(工作日|月|日|天)(?:之)?内$")]
    private static partial Regex Span();
}
