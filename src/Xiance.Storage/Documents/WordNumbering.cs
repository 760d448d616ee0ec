using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Xiance.Storage.Documents;

/// <summary>The numbers that Word prints before paragraphs without storing them in the text: counts lists level by level and spells them as the list says.</summary>
sealed partial class WordNumbering
{
    const int Levels = 9;

    static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    readonly Dictionary<string, (string Abstract, Dictionary<int, int> Starts)> lists = [];
    readonly Dictionary<string, Dictionary<int, (string Form, string Text, int Start)>> forms = [];
    readonly Dictionary<string, (string Number, int Level)> styles = [];
    readonly Dictionary<string, int[]> counters = [];

    public WordNumbering(XElement? numbering, XElement? styleSheet)
    {
        foreach (var form in numbering?.Elements(Word + "abstractNum") ?? []) forms[Id(form, "abstractNumId")] = Forms(form);
        foreach (var list in numbering?.Elements(Word + "num") ?? [])
            lists[Id(list, "numId")] = (Value(list.Element(Word + "abstractNumId")), list.Elements(Word + "lvlOverride").Where(level => level.Element(Word + "startOverride") is not null).GroupBy(level => Whole(Id(level, "ilvl"))).ToDictionary(group => group.Key, group => Whole(Value(group.First().Element(Word + "startOverride")))));
        foreach (var style in styleSheet?.Elements(Word + "style") ?? [])
            if (style.Element(Word + "pPr")?.Element(Word + "numPr") is { } number) styles[Id(style, "styleId")] = (Value(number.Element(Word + "numId")), Whole(Value(number.Element(Word + "ilvl"))));
    }

    /// <summary>The label of a paragraph as printed, empty when it has none.</summary>
    public string Label(XElement paragraph)
    {
        var properties = paragraph.Element(Word + "pPr");
        var (number, level) = properties?.Element(Word + "numPr") is { } own ? (Value(own.Element(Word + "numId")), Whole(Value(own.Element(Word + "ilvl")))) : styles.GetValueOrDefault(Value(properties?.Element(Word + "pStyle")), ("", 0));
        if (level is < 0 or >= Levels || !lists.TryGetValue(number, out var list) || !forms.TryGetValue(list.Abstract, out var levels) || !levels.TryGetValue(level, out var form)) return "";
        var counts = Count(number, list, levels, level);
        return form.Form is "bullet" or "none" ? "" : Place().Replace(form.Text, match => Spell(counts[Math.Clamp(match.ValueSpan[1] - '1', 0, Levels - 1)], levels.GetValueOrDefault(match.ValueSpan[1] - '1').Form ?? form.Form));
    }

    int[] Count(string number, (string Abstract, Dictionary<int, int> Starts) list, Dictionary<int, (string Form, string Text, int Start)> levels, int level)
    {
        var key = list.Starts.Count > 0 ? $"num{number}" : list.Abstract;
        if (!counters.TryGetValue(key, out var counts)) counters[key] = counts = new int[Levels];
        int First(int at) => list.Starts.GetValueOrDefault(at, levels.GetValueOrDefault(at).Start is var start and > 0 ? start : 1);
        counts[level] = counts[level] == 0 ? First(level) : counts[level] + 1;
        for (var inner = level + 1; inner < Levels; inner++) counts[inner] = 0;
        for (var outer = 0; outer < level; outer++) if (counts[outer] == 0) counts[outer] = First(outer);
        return counts;
    }

    static Dictionary<int, (string, string, int)> Forms(XElement form) =>
        form.Elements(Word + "lvl").GroupBy(level => Whole(Id(level, "ilvl"))).ToDictionary(group => group.Key, group => (Value(group.First().Element(Word + "numFmt")), Value(group.First().Element(Word + "lvlText")), Whole(Value(group.First().Element(Word + "start")))));

    static string Spell(int number, string form) => form switch
    {
        "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "japaneseCounting" or "taiwaneseCountingThousand" or "chineseLegalSimplified" => Chinese(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture)
    };

    static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number is < 1 or > 99) return number.ToString(CultureInfo.InvariantCulture);
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones].ToString() : "");
    }

    static string Id(XElement element, string name) => (string?)element.Attribute(Word + name) ?? "";

    static string Value(XElement? element) => element is null ? "" : (string?)element.Attribute(Word + "val") ?? "";

    static int Whole(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : 0;

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
