namespace Xiance.Documents.Text;

/// <summary>Whole numbers in Chinese characters up to 9999, as headings, boxes and short counts print them.</summary>
static class Numerals
{
    const string Digits = "零一二三四五六七八九";

    public static bool IsNumeral(char character) => Value(character) >= 0 || character is '十' or '百' or '千' or '〇' or '两';

    /// <summary>Null when the characters are no number.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        var total = 0;
        var digit = -1;
        foreach (var character in text)
        {
            var unit = character switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                continue;
            }
            var value = Value(character);
            if (value < 0 || (digit > 0 && total > 0)) return null;
            digit = digit < 0 ? value : digit * 10 + value;
            if (digit > 9999) return null;
        }
        return total + Math.Max(digit, 0);
    }

    static int Value(char character) => character switch { '〇' => 0, '两' => 2, _ => Digits.IndexOf(character) };
}
