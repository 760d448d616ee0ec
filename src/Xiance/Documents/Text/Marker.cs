namespace Xiance.Documents.Text;

/// <summary>The styles in which headings are numbered, from the usual outside to the usual inside.</summary>
enum MarkerStyle { Annex, Part, Chapter, Section, Article, Chinese, ChineseInBrackets, Digit, DigitInBrackets, DigitHalfBracket, Circled, Box, Titled }

/// <summary>The number at the start of a heading or item: its style, its value, the printed number without punctuation, and its length.</summary>
readonly record struct Marker(MarkerStyle Style, int Ordinal, string Number, int Length)
{
    /// <summary>The number as a clause path prints it: 三, （一）, 1, （1）, ①, 专栏一.</summary>
    public string PathPart => Style switch
    {
        MarkerStyle.ChineseInBrackets or MarkerStyle.DigitInBrackets => $"（{Number}）",
        _ => Number
    };

    /// <summary>Reads a marker at a place of unified text; null when there is none.</summary>
    public static Marker? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        return text[0] switch
        {
            '第' => Ordinals(text),
            '(' => InBrackets(text),
            '专' or '栏' => Boxes(text),
            '附' => Annexes(text),
            >= '①' and <= '⑳' => new Marker(MarkerStyle.Circled, text[0] - '①' + 1, text[..1].ToString(), 1),
            >= '⑴' and <= '⒇' => new Marker(MarkerStyle.DigitInBrackets, text[0] - '⑴' + 1, Plain(text[0] - '⑴' + 1), 1),
            >= '⒈' and <= '⒛' => new Marker(MarkerStyle.Digit, text[0] - '⒈' + 1, Plain(text[0] - '⒈' + 1), 1),
            >= '㈠' and <= '㈩' => new Marker(MarkerStyle.ChineseInBrackets, text[0] - '㈠' + 1, "一二三四五六七八九十"[text[0] - '㈠'].ToString(), 1),
            >= '0' and <= '9' => Decimals(text) ?? Digits(text),
            _ => Numerals.IsNumeral(text[0]) ? Chinese(text) : null
        };
    }

    static Marker? Ordinals(ReadOnlySpan<char> text)
    {
        var end = Run(text, 1);
        if (end == 1 || end >= text.Length) return null;
        MarkerStyle? style = text[end] switch { '编' or '篇' => MarkerStyle.Part, '章' => MarkerStyle.Chapter, '节' => MarkerStyle.Section, '条' => MarkerStyle.Article, '部' when end + 1 < text.Length && text[end + 1] == '分' => MarkerStyle.Part, _ => null };
        if (text[end] == '部') end++;
        return style is { } found && Value(text[1..end].TrimEnd('部')) is { } value ? new Marker(found, value, text[..(end + 1)].ToString(), end + 1) : null;
    }

    static Marker? InBrackets(ReadOnlySpan<char> text)
    {
        var end = Run(text, 1);
        if (end == 1 || end >= text.Length || text[end] != ')' || end > 4) return null;
        if (Value(text[1..end]) is not { } value || value > 99) return null;
        var style = char.IsAsciiDigit(text[1]) ? MarkerStyle.DigitInBrackets : MarkerStyle.ChineseInBrackets;
        var length = end + 1;
        if (length < text.Length && text[length] is '、' or '.') length++;
        return new Marker(style, value, text[1..end].ToString(), length);
    }

    static Marker? Boxes(ReadOnlySpan<char> text)
    {
        var from = text.StartsWith("专栏") ? 2 : text[0] == '栏' ? 1 : 0;
        if (from == 0) return null;
        var end = Run(text, from);
        if (end == from) return null;
        var value = Value(text[from..end]) ?? 0;
        if (end < text.Length - 1 && text[end] == '-' && char.IsAsciiDigit(text[end + 1])) end = Run(text, end + 1);
        var number = "专栏" + text[from..end].ToString();
        if (end < text.Length && text[end] is ':' or '、' or '.') end++;
        return new Marker(MarkerStyle.Box, value, number, end);
    }

    static Marker? Annexes(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("附件") && !text.StartsWith("附表")) return null;
        var end = Run(text, 2);
        if (end < text.Length && text[end] is not (':' or '.' or '、') && end == 2) return null;
        var value = end == 2 ? 1 : Value(text[2..end]) ?? 0;
        var number = text[..end].ToString();
        if (end < text.Length && text[end] is ':' or '.' or '、') end++;
        return new Marker(MarkerStyle.Annex, value, number, end);
    }

    static Marker? Digits(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 3 && char.IsAsciiDigit(text[end])) end++;
        if (end >= text.Length || end > 2) return null;
        if (Value(text[..end]) is not { } value || value == 0) return null;
        var number = text[..end].ToString();
        if (text[end] == ')') return new Marker(MarkerStyle.DigitHalfBracket, value, number, end + 1);
        if (text[end] is not ('.' or '、')) return null;
        if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !IsYear(text[(end + 1)..])) return null;
        return new Marker(MarkerStyle.Digit, value, number, end + 1);
    }

    static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>1.1 and 2.3.1 before a heading; 1.5万元 is a number.</summary>
    static Marker? Decimals(ReadOnlySpan<char> text)
    {
        var (end, points, last) = (0, 0, 0);
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > last && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            if (text[end] == '.') (points, last) = (points + 1, end + 1);
            end++;
        }
        if (points == 0 || end - last > 2 || end >= text.Length || !Characters.IsHan(text[end]) || IsYear(text[last..]) || Grammar.Measures.Length(text[end..]) > 0) return null;
        return Value(text[last..end]) is { } value and > 0 ? new Marker(points == 1 ? MarkerStyle.DigitInBrackets : MarkerStyle.DigitHalfBracket, value, text[..end].ToString(), end) : null;
    }

    static Marker? Chinese(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && Numerals.IsNumeral(text[end])) end++;
        if (end >= text.Length || end > 3 || text[end] is not ('、' or '.')) return null;
        if (end + 1 < text.Length && Numerals.IsNumeral(text[end + 1]) && text[end + 1] is not '千' and not '百' and not '十' && StillCounts(text[(end + 1)..])) return null;
        return Numerals.Parse(text[..end]) is { } value and > 0 ? new Marker(MarkerStyle.Chinese, value, text[..end].ToString(), end + 1) : null;
    }

    /// <summary>一、二、三产业 and 三、四线城市 are no headings; 一、一体推进 is one.</summary>
    static bool StillCounts(ReadOnlySpan<char> rest) => rest.Length > 1 && (rest[1] is '、' or '三' or '产' or '线' or '级' or '次' || Numerals.IsNumeral(rest[1]));

    static bool IsYear(ReadOnlySpan<char> text) => text.Length > 4 && text[0] is '1' or '2' && text[4] is '年' or '-' && char.IsAsciiDigit(text[3]);

    static int Run(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        if (end < text.Length && char.IsAsciiDigit(text[end])) while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        else while (end < text.Length && Numerals.IsNumeral(text[end])) end++;
        return end;
    }

    static int? Value(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0])
            ? int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null
            : Numerals.Parse(text);
}
