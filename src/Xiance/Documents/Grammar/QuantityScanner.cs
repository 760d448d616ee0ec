using System.Globalization;
using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>Finds quantities in unified text: Arabic numbers with ranges, 百亿元, 一倍, 翻一番, 两条. Years, dates and numbers inside names are none.</summary>
static class QuantityScanner
{
    public static List<Quantity> Read(string view, int start, int end)
    {
        var found = new List<Quantity>();
        for (var at = start; at < end;)
        {
            var quantity = char.IsAsciiDigit(view[at]) ? Arabic(view, start, at, end) : IsWordStart(view[at]) ? InWords(view, start, at, end) : null;
            if (quantity is not null) found.Add(Comparison.Around(view, start, end, quantity));
            at = quantity?.End ?? (char.IsAsciiDigit(view[at]) ? SkipNumber(view, at, end) : at + 1);
        }
        return found;
    }

    static Quantity? Arabic(string view, int start, int at, int end)
    {
        if (at > start && (char.IsAsciiLetter(view[at - 1]) || view[at - 1] is '第' or '·' or '.')) return null;
        var (value, after) = Number(view, at, end);
        if (value is null || after < end && (char.IsAsciiLetterUpper(view[after]) && !view.AsSpan(after).StartsWith("TEU") || view[after] is '月' or '日' or '·')) return null;
        var unit = UnitAt(view, after, end);
        if (Range(view, at, after, unit, end) is { } range) return range with { Value = value.Value };
        if (unit == "年" && value is > 1900 and < 2100) return null;
        return new Quantity(at, after + unit.Length, value.Value, null, unit);
    }

    static Quantity? Range(string view, int at, int after, string unit, int end)
    {
        var sign = after + unit.Length;
        if (sign >= end || view[sign] is not ('-' or '至' or '到')) return null;
        while (sign < end && view[sign] is '-' or '至' or '到') sign++;
        if (sign >= end || !char.IsAsciiDigit(view[sign])) return null;
        var (upper, stop) = Number(view, sign, end);
        if (upper is null) return null;
        var second = UnitAt(view, stop, end);
        if (second == "年" && upper > 1900) return null;
        return second.Length == 0 && unit.Length == 0 ? null : new Quantity(at, stop + second.Length, 0, upper, second.Length > 0 ? second : unit);
    }

    static (decimal? Value, int After) Number(string view, int at, int end)
    {
        var to = at;
        while (to < end && (char.IsAsciiDigit(view[to]) || (view[to] is '.' or ',' && to + 1 < end && char.IsAsciiDigit(view[to + 1]) && IsInside(view, to, end)))) to++;
        if (InTwoParts(view, at, to, end) is { } parts) return parts;
        return (decimal.TryParse(view.AsSpan(at, to - at).ToString().Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null, to);
    }

    /// <summary>3万8000亿元 and 1万2000人 are one number of 38000 and 12000.</summary>
    static (decimal? Value, int After)? InTwoParts(string view, int at, int to, int end)
    {
        if (to + 1 >= end || view[to] != '万' || !char.IsAsciiDigit(view[to + 1])) return null;
        var stop = to + 1;
        while (stop < end && char.IsAsciiDigit(view[stop])) stop++;
        if (stop - to != 5 || stop >= end || !Characters.IsHan(view[stop]) || !int.TryParse(view.AsSpan(at, to - at), NumberStyles.None, CultureInfo.InvariantCulture, out var high)) return null;
        return (high * 10_000m + int.Parse(view.AsSpan(to + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture), stop);
    }

    /// <summary>A comma belongs to a number only before exactly three digits (1,234), a point before any.</summary>
    static bool IsInside(string view, int sign, int end) =>
        view[sign] == '.' || (sign + 3 < end && char.IsAsciiDigit(view[sign + 2]) && char.IsAsciiDigit(view[sign + 3]) && (sign + 4 >= end || !char.IsAsciiDigit(view[sign + 4])) && view[sign - 1] != ',' && sign >= 1);

    static int SkipNumber(string view, int at, int end)
    {
        while (at < end && (char.IsAsciiDigit(view[at]) || view[at] == '.')) at++;
        return at;
    }

    static string UnitAt(string view, int at, int end) => at >= end ? "" : view.Substring(at, Measures.Length(view.AsSpan(at, Math.Min(16, end - at))));

    static bool IsWordStart(char character) => Numerals.IsNumeral(character) || character == '翻';

    static Quantity? InWords(string view, int start, int at, int end)
    {
        var rest = view.AsSpan(at, Math.Min(8, end - at));
        if (rest.StartsWith("翻番")) return new Quantity(at, at + 2, 1, null, "番");
        if (rest[0] == '翻' && rest.Length > 2 && rest[2] == '番' && Numerals.Parse(rest[1..2]) is { } times) return new Quantity(at + 1, at + 3, times, null, "番");
        if (rest.Length > 2 && rest[0] is '百' or '千' or '十' && rest[1..].StartsWith("亿元") && IsCompared(view, start, at, end) && !Follows(view, start, at)) return new Quantity(at, at + 3, rest[0] switch { '十' => 10, '百' => 100, _ => 1000 }, null, "亿元");
        return rest[0] == '翻' ? null : Counted(view, start, at, end);
    }

    /// <summary>千亿元产业 is a label; 超百亿元 and 百亿元以上 are amounts.</summary>
    static bool IsCompared(string view, int start, int at, int end) =>
        (at > start && view[at - 1] is '超' or '达' or '到' or '过' or '破') || (at + 5 <= end && view.AsSpan(at + 3, 2) is "以上" or "左右");

    /// <summary>一倍, and counts in words where a word of comparison follows (一个以上) or several are meant (两条).</summary>
    static Quantity? Counted(string view, int start, int at, int end)
    {
        if (Follows(view, start, at)) return null;
        var to = at;
        while (to < end && to - at < 3 && Numerals.IsNumeral(view[to]) && view[to] is not ('百' or '千')) to++;
        if (to == at || Numerals.Parse(view.AsSpan(at, to - at)) is not { } value || to >= end) return null;
        var unit = UnitAt(view, to, end);
        if (unit == "倍") return new Quantity(at, to + 1, value, null, unit);
        var after = view.AsSpan(Math.Min(end, to + unit.Length), Math.Max(0, Math.Min(2, end - to - unit.Length)));
        return unit is "个" or "家" or "条" or "所" or "座" or "处" && after.StartsWith("以上") ? new Quantity(at, to + unit.Length, value, null, unit) : null;
    }

    static bool Follows(string view, int start, int at) => at > start && (view[at - 1] is '第' or '数' or '几' || char.IsAsciiDigit(view[at - 1]) || Numerals.IsNumeral(view[at - 1]));
}
