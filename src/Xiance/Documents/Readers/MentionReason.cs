using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Why a mention is part of no item: the first reason that its place, its neighbours and its sentence show.</summary>
sealed partial class MentionReason(NormalText text, DocumentHeader header)
{
    const int Near = 12;

    public string Of(Node node, Paragraph line, MentionKind kind, (int Start, int End) place, (int Start, int End) sentence)
    {
        var view = text.View.AsSpan(line.Start, line.End - line.Start);
        if (IsPage(view)) return "page";
        if (line.Start == node.Start && place.Start < node.TextStart && node.Marker is not null) return "numbering";
        if (InTitle(sentence, place)) return "citation";
        if (kind == MentionKind.Number && OfNumber(place) is { } near) return near;
        if (IsBackground(node, sentence)) return "background";
        return kind switch
        {
            MentionKind.Date => "date",
            MentionKind.County => "name",
            MentionKind.Unit => "name",
            _ => OfSentence(node, place, sentence)
        };
    }

    static bool IsPage(ReadOnlySpan<char> line) => Metadata.Starts(line) || Page().IsMatch(line);

    bool InTitle((int Start, int End) sentence, (int Start, int End) place)
    {
        var open = place.Start > sentence.Start ? text.View.LastIndexOf('《', place.Start - 1, place.Start - sentence.Start) : -1;
        if (open >= 0 && text.View.IndexOf('》', open) >= place.End) return true;
        var from = Math.Max(0, place.Start - 3);
        return Cited().IsMatch(text.View.AsSpan(from, Math.Min(text.View.Length, place.End + 8) - from));
    }

    string? OfNumber((int Start, int End) place)
    {
        var before = text.View.AsSpan(Math.Max(0, place.Start - Near), Math.Min(Near, place.Start));
        var after = text.View.AsSpan(place.End, Math.Min(Near, text.View.Length - place.End));
        if (Ordinal().IsMatch(before) || Listed().IsMatch(after) && (before.Length == 0 || before[^1] is '\n' or '。' or ';' or ':' or ' ')) return "numbering";
        if (NamedBefore().IsMatch(before) || NamedBehind().IsMatch(after)) return "name";
        if (Work().IsMatch(after)) return "scope_of_work";
        if (Duration().IsMatch(after)) return "duration";
        if (Conditional().IsMatch(after) || ConditionBefore().IsMatch(before)) return "condition";
        return null;
    }

    /// <summary>Sections on the state of things, words of what was reached, the letter above the plan, and years before the plan's own time.</summary>
    bool IsBackground(Node node, (int Start, int End) sentence)
    {
        if (node.Ancestors().Prepend(node).Any(part => TargetReader.Describes(part.Title))) return true;
        var words = text.View.AsSpan(sentence.Start, sentence.End - sentence.Start);
        if (Phrases.IsBackground(words)) return true;
        return TimePhrase.Read(text.View, sentence.Start, sentence.End) is [var first, ..] && first.Year < header.BaseYear;
    }

    string OfSentence(Node node, (int Start, int End) place, (int Start, int End) sentence)
    {
        var words = text.View.AsSpan(sentence.Start, sentence.End - sentence.Start);
        if (Phrases.IsCondition(words) || ConditionWords().IsMatch(words)) return "condition";
        if (Quoted(place, sentence)) return "name";
        return node.Parent is null ? "background" : "other";
    }

    bool Quoted((int Start, int End) place, (int Start, int End) sentence)
    {
        var before = text.View.AsSpan(sentence.Start, place.Start - sentence.Start).Count('"');
        return before % 2 == 1 && text.View.AsSpan(place.End, sentence.End - place.End).IndexOf('"') is >= 0 and < 30;
    }

    [GeneratedRegex(@"https?:|www\.|浏览|点击|阅读|字号|字体|电话|传真|邮编|联系|来源|发布时间|发布日期|Copyright|备案|编辑|责任编辑|打印|微信|扫码|<sup>", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"\((?:19|20)\d\d\)(第)?\d{0,4}号?|\)\d{1,4}号")]
    private static partial Regex Cited();

    [GeneratedRegex(@"(第|附件|附表|表|图|专栏|通道|栏)$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^([.、)](?!\d)|-\d)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"([A-Za-z+""#-]|百强|\d\+)$")]
    private static partial Regex NamedBefore();

    [GeneratedRegex(@"^([A-Z+#]|级|号|型|""|版|·|-\d|强(?!县\d)|kV|KV)")]
    private static partial Regex NamedBehind();

    [GeneratedRegex(@"^(多|余)?(大(?!学)|个(方面|环节|领域|重点|关键|专项|县|市|区|设区市|部门|单位|监测|指标|行动|工程|体系|阶段|层|层次|章|要素)|项(任务|措施|重点|工程|行动|政策|指标|改革|制度|建设|工作)|条(措施|政策|意见)|类|种|步|章|部分)")]
    private static partial Regex Work();

    [GeneratedRegex(@"^(-\d+)?(个?(月|工作日|小时)|年|天|日|分钟|周|周年)")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^[^,。;、]{0,8}(以上|以下|以内|及以上)(的|县|市|镇|人|规模|企业|项目|\p{IsCJKUnifiedIdeographs})|^[^,。;、]{0,4}(的|内)")]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(前|满|每|达到|超过|低于|高于|不足|按|前列|全国|排名|位列)$")]
    private static partial Regex ConditionBefore();

    [GeneratedRegex(@"对.{2,60}的|符合|如|凡|按照.{2,30}(比例|标准)|奖励|评选|评为|考核|得分|分值|扣分|排名|挂钩")]
    private static partial Regex ConditionWords();
}
