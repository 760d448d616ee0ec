using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>Units found together, in one bracket or one sentence, with the place of the whole.</summary>
sealed record UnitGroup(int Start, int End, IReadOnlyList<UnitPlace> Units);

/// <summary>One unit with its place.</summary>
sealed record UnitPlace(UnitMention Mention, int Start, int End);

/// <summary>
/// Reads who answers for what: （牵头单位：A；配合单位：B、C）, 〔责任单位：…〕, （A、B负责）, （A牵头，B、C配合）, （A会同B负责）, and a sentence
/// 责任单位：… outside brackets. Roles follow the printed label.
/// </summary>
static partial class UnitBracket
{
    public static IEnumerable<UnitGroup> Read(NormalText text, int start, int end)
    {
        var sentences = Sentences(text, start, end);
        var brackets = Brackets.Groups(text.View, start, end).Where(bracket => !sentences.Any(sentence => sentence.Start <= bracket.Open && bracket.Open < sentence.End))
            .Select(bracket => new UnitGroup(bracket.Open, bracket.After, Inside(text, bracket.Open + 1, bracket.After - 1))).Where(group => group.Units.Count > 0);
        return sentences.Concat(brackets).Concat(JoinedUnits.Read(text, start, end)).OrderBy(group => group.Start);
    }

    static List<UnitPlace> Inside(NormalText text, int start, int end)
    {
        var content = text.View.AsSpan(start, end - start);
        var bracketEnd = end;
        if (content.Length < 3) return [];
        if (Label().IsMatch(content)) return Labelled(text, start, end);
        if (TimeBehind().Match(text.View, start, end - start) is { Success: true } time) end = time.Index;
        if (NoUnits().IsMatch(content)) return [];
        content = text.View.AsSpan(start, end - start);
        if (Closing().IsMatch(content)) return UnitVerbs.Read(text, start, end);
        return (Bare().IsMatch(content) || StandsBehindSentence(text.View, start) && AfterSentence().IsMatch(content)) && EndsSentence(text.View, bracketEnd + 1) ? Plain(text, start, end) : [];
    }

    static bool StandsBehindSentence(string view, int start) => start > 1 && view[start - 2] is '。' or ';' or '\n';

    static bool EndsSentence(string view, int place) => place >= view.Length || view[place] is '。' or '\n' or ';';

    static List<UnitPlace> Plain(NormalText text, int start, int end)
    {
        var units = new List<UnitPlace>();
        Add(units, text, start, end, UnitRole.Responsible, "");
        return units;
    }

    /// <summary>责任单位：… outside brackets, up to the end of its sentence.</summary>
    static List<UnitGroup> Sentences(NormalText text, int start, int end)
    {
        var found = new List<UnitGroup>();
        var brackets = Brackets.Groups(text.View, start, end).ToList();
        foreach (var match in AtSentence().EnumerateMatches(text.View.AsSpan(start, end - start)))
        {
            var from = start + match.Index;
            while (text.View[from] is '。' or '\n' or ';') from++;
            if ((found.Count > 0 && from < found[^1].End) || brackets.Any(bracket => bracket.Open < from && from < bracket.After)) continue;
            var stop = text.View.IndexOfAny(['。', '\n'], from);
            var to = stop < 0 || stop > end ? end : stop;
            found.Add(new UnitGroup(from, to, Labelled(text, from, to)));
        }
        return found;
    }

    /// <summary>Label by label; behind a full stop stands a note, of which only the bodies made answerable count.</summary>
    static List<UnitPlace> Labelled(NormalText text, int start, int end)
    {
        var units = new List<UnitPlace>();
        var stop = text.View.IndexOf('。', start, end - start);
        var listEnd = stop < 0 ? end : stop;
        var labels = Labels(text.View, start, listEnd);
        for (var i = 0; i < labels.Count; i++)
        {
            var to = i + 1 < labels.Count ? labels[i + 1].Start : listEnd;
            if (labels[i].Role is { } role) UnitVerbs.AddJoined(units, text, labels[i].End, to, role, text.Text[labels[i].Start..(labels[i].End - 1)]);
        }
        if (stop >= 0) AddAnswerable(units, text, stop + 1, end);
        return units;
    }

    static void AddAnswerable(List<UnitPlace> units, NormalText text, int start, int end)
    {
        foreach (var match in Answerable().EnumerateMatches(text.View.AsSpan(start, end - start)))
        {
            var from = start + match.Index;
            while (text.View[from] is ';' or '。' or ',') from++;
            var to = text.View.IndexOf('为', from);
            Add(units, text, from, to, UnitRole.Responsible, "责任主体");
        }
    }

    public static void Add(List<UnitPlace> units, NormalText text, int start, int end, UnitRole role, string label)
    {
        var prefix = default(string);
        foreach (var (from, to) in UnitNames.Cut(text.View, start, end))
        {
            var printed = text.Quote(from, to);
            var own = UnitPrefix.Of(printed);
            if (own is not null) prefix = own is "国家" or "全国" or "中央" ? null : own;
            var resolved = own is null && prefix is not null && !UnitPrefix.StandsAlone(printed) ? prefix + printed : printed;
            units.Add(new UnitPlace(new UnitMention(printed, resolved, role, label), from, to));
        }
    }

    static List<(int Start, int End, UnitRole? Role)> Labels(string view, int start, int end)
    {
        var labels = new List<(int, int, UnitRole?)>();
        foreach (var match in Label().EnumerateMatches(view.AsSpan(start, end - start)))
        {
            var from = start + match.Index;
            labels.Add((from, from + match.Length, Role(view.AsSpan(from, match.Length))));
        }
        return labels;
    }

    static UnitRole? Role(ReadOnlySpan<char> label)
    {
        if (label.IndexOf("领导") >= 0 || label.IndexOf("范围") >= 0 || label.IndexOf("时限") >= 0 || label.IndexOf("时间") >= 0 || label.IndexOf("依据") >= 0) return null;
        if (label.IndexOf("牵头") >= 0 || label.StartsWith("主办")) return UnitRole.Lead;
        return label.IndexOf("配合") >= 0 || label.IndexOf("协") >= 0 || label.IndexOf("参") >= 0 ? UnitRole.Supporting : UnitRole.Responsible;
    }

    [GeneratedRegex(@"((第一|主要|共同)?(责任|牵头|配合|负责|主办|协办|承办|参与|参加|协同|落实|实施|指导|监督)+(领导|单位|部门|单|机关|主体|处室|科室)|责任|适用范围|完成时限|完成时间|政策依据|时限):")]
    private static partial Regex Label();

    [GeneratedRegex(@"(^|[。\n;])(第一|主要|共同)?(责任|牵头|配合|负责|主办|协办|承办|参与)+(单位|部门|机关|主体):")]
    private static partial Regex AtSentence();

    [GeneratedRegex(@"(负责|牵头|配合|参与|参加|落实|会同.{2,60}|协同|协助|实施|承担)$")]
    private static partial Regex Closing();

    /// <summary>Two or more bodies of government and nothing else: （市发展改革委、市财政局）.</summary>
    [GeneratedRegex(@"^(省|市|县|区|州|自治区|国家|各)[^、,;。:()]{1,14}(厅|局|委|办|部|政府|办公室|公司|中心|公署|行署|管委会)([、,](省|市|县|区|州|自治区|国家|各)?([^、,;。:()]|\([^()]{1,6}\)){1,20}(厅|局|委|办|部|政府|办公室|公司|中心|银行|分行|会|院|署|海关|集团|大学|学院)(\([^()]{1,6}\))?)+$")]
    private static partial Regex Bare();

    /// <summary>Behind a full stop one body with its level is enough, and several need none: （省教育厅）, （发展改革委、财政部）.</summary>
    [GeneratedRegex(@"^((自治区|省|市|县|区|州|国家)(?!级|直|域|内)[^、,;。:()]{1,14}(厅|局|委|办|办公室|政府|中心)|[^、,;。:()内外全总本]{2,12}(部|委|总局|银行)|[^、,;。:()]{2,14}(部|委|局|厅|署|办|院|行|会|社|政府)([、,][^、,;。:()]{2,20}(部|委|局|厅|署|办|院|行|会|社|政府|公司|集团|中心))+)$")]
    private static partial Regex AfterSentence();

    /// <summary>A time may close the bracket: …按职责分工负责，2025年底前完成.</summary>
    [GeneratedRegex(@"[,;。](到?20\d\d年|长期|持续|每年|年内|全年|常年|年底前|\d{1,2}月底?前|即日起)[^,;。]{0,30}$")]
    private static partial Regex TimeBehind();

    [GeneratedRegex(@"^(由)?.{0,4}(负责人|不|含|包括|下同|以下)|[!?]")]
    private static partial Regex NoUnits();

    [GeneratedRegex(@"(^|[;。,])[^;。]{2,40}为(落实)?责任主体")]
    private static partial Regex Answerable();
}
