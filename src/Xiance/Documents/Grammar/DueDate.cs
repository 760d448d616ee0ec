using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>When a duty falls due: 2022-12-31, 2022-03, 2022-Q2 or 2027; a recurrence as printed; or relative to an event.</summary>
sealed partial record DueDate(string? Due, int? Year, string? Recurrence, bool Relative)
{
    public static DueDate Read(string printed, int? carriedYear)
    {
        if (printed.StartsWith('每') || printed.StartsWith("当月", StringComparison.Ordinal)) return new DueDate(null, null, printed, false);
        if (Span().IsMatch(printed)) return new DueDate(null, null, null, true);
        var year = PrintedYear().Match(printed) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new DueDate(Date(printed, year ?? carriedYear), year, null, false);
    }

    static string? Date(string printed, int? year)
    {
        if (year is null) return null;
        var text = year.Value.ToString(CultureInfo.InvariantCulture);
        if (Quarter().Match(printed) is { Success: true } quarter) return $"{text}-Q{Numerals.Parse(quarter.Groups[1].ValueSpan)}";
        if (Day().Match(printed) is not { Success: true } day) return text;
        var month = day.Groups[1].Value.PadLeft(2, '0');
        return day.Groups[2].Success ? $"{text}-{month}-{day.Groups[2].Value.PadLeft(2, '0')}" : $"{text}-{month}";
    }

    [GeneratedRegex(@"个?(工作日|月|日|天)之?内$")]
    private static partial Regex Span();

    [GeneratedRegex(@"(20\d\d)年")]
    private static partial Regex PrintedYear();

    [GeneratedRegex(@"([一二三四])季度")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(\d{1,2})月(?:份)?(?:(\d{1,2})日)?")]
    private static partial Regex Day();
}
