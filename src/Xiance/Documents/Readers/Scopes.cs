using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>For which territory or body a target holds: named in the clause, at the head of its line, or the whole territory of the document.</summary>
sealed partial class Scopes
{
    readonly string? whole;

    public Scopes(NormalText text, DocumentHeader header) => whole = Whole(text.View, header);

    public string? Of(NormalText text, int lineStart, int sentenceStart, int start, int end)
    {
        var clause = text.View.LastIndexOf(',', Math.Max(0, start - 1), Math.Max(0, start - sentenceStart)) + 1;
        var before = text.View[Math.Max(sentenceStart, clause)..end];
        if (Named().Match(text.View, sentenceStart, end - sentenceStart) is { Success: true } named) return named.Value;
        if (Each().Match(before) is { Success: true } each) return text.Quote(Math.Max(sentenceStart, clause) + each.Groups[1].Index, Math.Max(sentenceStart, clause) + each.Groups[1].Index + each.Groups[1].Length);
        if (Opens().Match(text.View, start, Math.Max(0, end - start)) is { Success: true } opens) return text.Quote(opens.Index, opens.Index + opens.Length);
        if (Place().Match(before) is { Success: true } place) return place.Groups[1].Value;
        return Head(text, lineStart) ?? whole;
    }

    /// <summary>——某县某产业。 and 1.某园区: name the territory of the whole line.</summary>
    static string? Head(NormalText text, int lineStart)
    {
        if (LineHead().Match(text.View, lineStart, Math.Min(60, text.View.Length - lineStart)) is not { Success: true } match) return null;
        var group = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
        return text.Quote(group.Index, group.Index + group.Length);
    }

    static string? Whole(string view, DocumentHeader header)
    {
        var words = new[] { "全国", "全省", "全区", "全市", "全县", "全州", "全盟" };
        var counts = words.ToDictionary(word => word, word => Count(view, word) + (word[1] == '国' ? 0 : Count(view, "我" + word[1])));
        if (header.Issuer is { } issuer && Level(issuer) is { } level) return level;
        var best = counts.Where(pair => pair.Key != "全国").MaxBy(pair => pair.Value);
        return best.Value > 0 ? best.Key : null;
    }

    static string? Level(string issuer)
    {
        if (National().IsMatch(issuer)) return "全国";
        if (issuer.Contains("自治区", StringComparison.Ordinal)) return "全区";
        return IssuerLevel().Match(issuer) is { Success: true } match ? "全" + match.Groups[1].Value : null;
    }

    static int Count(string view, string word)
    {
        var count = 0;
        for (var at = view.IndexOf(word, StringComparison.Ordinal); at >= 0; at = view.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    [GeneratedRegex(@"((?:各|每个|绝大多数|市、|各市、)?县(?:\(市、区\)|\(市\)|市区|区)(?:财政)?|各县|各市|每个县|各设区市|各乡镇|各园区)(?=[^的达]{0,12}(集中|主攻|重点|培育|打造|形成|至少|都|每年|侧重|力争|建设|建成|要|实现|具有|共同))")]
    private static partial Regex Each();

    [GeneratedRegex(@"\G(各|每个|每)(县\((市、区|市|区)\)|县市区|县区|县市|县|设区市|市州|乡镇|园区|开发区|市|镇)(?=[^、,]{2,})")]
    private static partial Regex Opens();

    [GeneratedRegex(@"全(?![省市县区州国盟])\p{IsCJKUnifiedIdeographs}{2,4}(省|市|县)(?![、级域])")]
    private static partial Regex Named();

    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs}{2,8}片区|\p{IsCJKUnifiedIdeographs}{2,6}(?:自治县|县|新区|开发区))(?=每年|到20|力争)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\G-+(\p{IsCJKUnifiedIdeographs}{1,8}?(?:自治县|县|市|区|旗))\p{IsCJKUnifiedIdeographs}{2,20}。|\G\d{1,2}\.(\p{IsCJKUnifiedIdeographs}{2,24}?(?:新区|开发区|园区|高新区|集中区|基地|县|市|区)):")]
    private static partial Regex LineHead();

    [GeneratedRegex(@"国务院|中共中央|^(国家|全国)|^\p{IsCJKUnifiedIdeographs}{2,9}部(办公厅)?($|\p{IsCJKUnifiedIdeographs}{2,9}部)")]
    private static partial Regex National();

    [GeneratedRegex(@"(省|市|县|州|区|盟|旗)(?=人民政府|委|政府|党委|发展|财政|工业)")]
    private static partial Regex IssuerLevel();
}
