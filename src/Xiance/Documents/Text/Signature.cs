using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>The lines with which a text is signed: the issuing body, the date, and what is said of its publication.</summary>
static partial class Signature
{
    /// <summary>True for a lone date under a body's name, and for a lone remark such as （此件公开发布）.</summary>
    public static bool Closes(ReadOnlySpan<char> line, ReadOnlySpan<char> before) =>
        line.Length <= 60 && (Remark().IsMatch(line) || (IsDate(line) && (IsBody(before) || before.IsEmpty)) || SignedInOne().IsMatch(line));

    public static bool IsDate(ReadOnlySpan<char> line) => Date().IsMatch(line);

    /// <summary>二〇二三年三月十五日 as 2023年3月15日; a date in figures stays.</summary>
    public static string InFigures(string date)
    {
        if (char.IsAsciiDigit(date[0])) return date;
        var year = string.Concat(date[..4].Select(character => character is '○' or '零' or 'O' or 'Ο' or '〇' ? '0' : (char)('0' + "零一二三四五六七八九".IndexOf(character))));
        var (month, day) = (date.IndexOf('月'), date.IndexOf('日'));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年{Numerals.Parse(date.AsSpan(5, month - 5))}月{Numerals.Parse(date.AsSpan(month + 1, day - month - 1))}日");
    }

    public static bool IsBody(ReadOnlySpan<char> line) => line.Length is >= 3 and <= 60 && Body().IsMatch(line);

    [GeneratedRegex(@"^((19|20)\d\d年\d{1,2}月\d{1,2}日|[一二三四五六七八九〇○零OΟ]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(印发)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\(?(此件|本文|此文)[^。,]{1,16}(公开|删减|发布)[^。,]{0,8}\)?$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[^。,;:、\d()]{2,58}(政府|办公厅|办公室|委员会|党委|省委|市委|县委|国务院|委|局|厅|部|会|院|社|领导小组)(\(代章\))?$")]
    private static partial Regex Body();

    [GeneratedRegex(@"^[^。,;:、\d()]{2,40}(政府|办公厅|办公室|委员会|局|厅|国务院)(19|20)\d\d年\d{1,2}月\d{1,2}日$")]
    private static partial Regex SignedInOne();
}
