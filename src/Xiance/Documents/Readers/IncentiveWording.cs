using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Whom a promise is for, on which condition, and what it gives, as printed.</summary>
sealed partial record IncentiveWording(string Beneficiary, string Condition, string Benefit)
{
    public static IncentiveWording Of(NormalText text, int start, int clauseStart, int end, int member, int members)
    {
        var given = Math.Max(start, clauseStart);
        if (GivingStart().Match(text.View, given, end - given) is { Success: true } verb && given == start) given = verb.Index;
        var benefit = text.Quote(given, end);
        var words = text.Quote(start, given).Trim('，', ',', '；', ';');
        if (members > 1 && Listed(words) is { } list && list.Count == members) return char.IsAsciiDigit(list[^1][0]) ? Tier(words, list, member, benefit) : new(list[member], words, benefit);
        var (beneficiary, condition) = Parties(words);
        return new(beneficiary, condition, benefit);
    }

    /// <summary>收入首次超过10亿元、50亿元的企业: every tier has its own threshold and all have the same beneficiary.</summary>
    static IncentiveWording Tier(string words, List<string> list, int member, string benefit)
    {
        var digit = list[0].AsSpan().IndexOfAnyInRange('0', '9');
        var (who, condition) = Parties(words);
        var threshold = member == 0 || digit < 0 ? list[member] : list[0][..digit] + Amount().Match(list[member]).Value;
        return new(who, who.Length > 0 ? threshold.Replace("的" + who, "", StringComparison.Ordinal) : condition, benefit);
    }

    /// <summary>对甲的乙 gives 乙 on the condition 甲; a clause that ends in 的 is a condition of the words before it.</summary>
    static (string Beneficiary, string Condition) Parties(string words)
    {
        var view = Characters.Unify(words);
        var body = view.StartsWith('对') ? 1 : 0;
        var inner = view[body..].TrimEnd(',');
        var last = LastParticle(inner);
        if (last < 0) return Cut(words, body, inner.IndexOf(','));
        if (last == inner.Length - 1 && Described().Match(inner) is { Success: true } who) return (words.Substring(body + who.Groups[2].Index, who.Groups[2].Length), words.Substring(body, who.Groups[1].Length) + words.Substring(body + who.Groups[2].Index + who.Groups[2].Length, last - who.Groups[2].Index - who.Groups[2].Length));
        if (last == inner.Length - 1) return Subject().Match(inner) is { Success: true } subject ? (words.Substring(body + subject.Index, subject.Length), words.Substring(body + subject.Length, last - subject.Length)) : ("", words.Substring(body, last));
        var tail = inner[(last + 1)..];
        var comma = tail.IndexOf(',');
        return comma < 0 ? (words[(body + last + 1)..], words.Substring(body, last)) : (words.Substring(body + last + 1, comma), words.Substring(body, last));
    }

    static (string, string) Cut(string words, int from, int comma) =>
        comma < 0 ? (words[from..], "") : (words.Substring(from, comma), words[(from + comma + 1)..]);

    static int LastParticle(string words)
    {
        var depth = 0;
        for (var at = words.Length - 1; at >= 0; at--)
        {
            if (words[at] == ')') depth++;
            else if (words[at] == '(') depth--;
            else if (words[at] == '的' && depth == 0) return at;
        }
        return -1;
    }

    static List<string>? Listed(string words)
    {
        var view = Characters.Unify(words);
        var clause = view.Split(',').FirstOrDefault(part => part.Contains('、'));
        if (clause is null) return null;
        var at = view.IndexOf(clause, StringComparison.Ordinal);
        var from = at + ListVerb().Match(clause).Length;
        return [.. Brackets.Split(view, from, at + clause.Length, "、").Select(part => words[part.Start..part.End].TrimEnd('的'))];
    }

    [GeneratedRegex(@"^[\d.]+[^的]*")]
    private static partial Regex Amount();

    [GeneratedRegex(@"给予|予以|按照?|由(市|省|县|区|本级)?财政|奖励|补助|争取")]
    private static partial Regex GivingStart();

    [GeneratedRegex(@"^(符合[^,]{2,16}的)?[^,的""]{2,20}?(企业|单位|机构|个人|农户|合作社|车间|县区|县|项目|主体|团队|园区|平台)(?=.)")]
    private static partial Regex Subject();

    /// <summary>通过评估的软件企业，收入首次突破…的: the first clause says who, the rest on which further condition.</summary>
    [GeneratedRegex(@"^([^,的]{2,60}(?:,[^,的]{2,60})?)的([^的,、]{2,16}(?:企业|单位|机构|个人|农户|合作社|项目|主体|团队|园区|平台|基地))(?=,)")]
    private static partial Regex Described();

    [GeneratedRegex(@"^(对于?)?(支持|鼓励|推动)?(新?(创建|认定|获批|获得|获评|评为|列入|成为|通过))?(为|的)?")]
    private static partial Regex ListVerb();
}
