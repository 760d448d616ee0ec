using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiance.Basics;

/// <summary>The written forms of periods that begin with a year.</summary>
static partial class PeriodGrammar
{
    public static Period? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) return null;
        var year = Number(match, "year");
        if (year == 0) return null;
        if (match.Groups["half"].Success) return Period.Half(year, Number(match, "half"));
        if (match.Groups["quarter"].Success) return Period.Quarter(year, Number(match, "quarter"));
        if (match.Groups["last"].Success) return Number(match, "last") is >= 1 and <= 12 and var last ? Period.Cumulative(year, last) : null;
        if (match.Groups["month"].Success) return Number(match, "month") is >= 1 and <= 12 and var month ? Period.Month(year, month) : null;
        if (match.Groups["end"].Success) return Number(match, "end") is var end && end >= year ? Period.Span(year, end) : null;
        return Period.Year(year);
    }

    static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:H(?<half>[12])|Q(?<quarter>[1-4])|-01\.\.(?<last>[0-9]{2})|-(?<month>[0-9]{2})|\.\.(?<end>[0-9]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
