using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiance.Documents.Grammar;

/// <summary>What a time phrase says: a point at which something is done, a stretch in which it is, a start, or a mere comparison.</summary>
enum TimeKind { Point, End, Within, Start, Comparison }

/// <summary>
/// A printed time with its last year. The years of a five-year plan follow from its number (十四五 ends in 2025); that is the
/// calendar of the plans, no policy figure.
/// </summary>
readonly partial record struct TimePhrase(int Start, int End, int Year, TimeKind Kind)
{
    public static List<TimePhrase> Read(string view, int start, int end)
    {
        var phrases = new List<TimePhrase>();
        foreach (var match in Pattern().EnumerateMatches(view.AsSpan(start, end - start)))
        {
            if (Make(view, start + match.Index, start + match.Index + match.Length) is { } phrase) phrases.Add(phrase);
        }
        return phrases;
    }

    static TimePhrase? Make(string view, int start, int end)
    {
        var word = view.AsSpan(start, end - start);
        var year = LastYear(word);
        if (year is null) return null;
        return new TimePhrase(start, end, year.Value, KindOf(view, start, end, word));
    }

    static TimeKind KindOf(string view, int start, int end, ReadOnlySpan<char> word)
    {
        var before = view.AsSpan(Math.Max(0, start - 3), Math.Min(3, start));
        if (before.EndsWith("比") || before.EndsWith("较") || before.EndsWith("以") || before.EndsWith("截至") || before.EndsWith("截止") || before.EndsWith("相比") || before.EndsWith("对比") || before.EndsWith("相对") || before.EndsWith("由")) return TimeKind.Comparison;
        var after = view.AsSpan(end, Math.Min(4, view.Length - end));
        if (after.StartsWith("起") || after.StartsWith("开始") || after.StartsWith("以来")) return TimeKind.Start;
        if (before.EndsWith("自") || before.EndsWith("从")) return TimeKind.Start;
        if (word.EndsWith("期间") || word.EndsWith("时期") || word.IndexOf('-') > 0) return TimeKind.Within;
        return word.EndsWith("末") || word.EndsWith("底") || word.EndsWith("前") || before.EndsWith("到") || before.EndsWith("至") ? TimeKind.End : TimeKind.Point;
    }

    static int? LastYear(ReadOnlySpan<char> word)
    {
        var plan = word.IndexOf('五');
        if (plan > 0 && word.IndexOf('十') is var ten and >= 0 && ten < plan)
            return Text.Numerals.Parse(word[ten..plan]) is { } number and > 9 and < 25 ? 1955 + number * 5 : null;
        for (var at = word.Length - 4; at >= 0; at--)
        {
            if (int.TryParse(word.Slice(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100) return year;
        }
        return null;
    }

    [GeneratedRegex(@"""?十[一二三四五六七八]?五""?(规划)?(期末|末期|末年?|期间|时期)|(20\d\d年?-)?20\d\d年(\d{1,2}月(份)?(\d{1,2}日)?)?(上半年|下半年|第?[一二三四]季度)?(年?底|年?末|初)?(结束)?(之前|以前|前)?(期间)?")]
    private static partial Regex Pattern();
}
