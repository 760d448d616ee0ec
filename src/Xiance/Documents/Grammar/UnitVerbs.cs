using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>Reads units whose role is said by a verb behind them: A牵头，B、C按职责分工负责; A会同B负责; A、B参与.</summary>
static partial class UnitVerbs
{
    const int LongestName = 40;

    public static List<UnitPlace> Read(NormalText text, int start, int end)
    {
        var units = new List<UnitPlace>();
        var from = start;
        foreach (var match in Verb().EnumerateMatches(text.View.AsSpan(start, end - start)))
        {
            var verb = start + match.Index;
            if (verb < from) continue;
            var word = text.View.AsSpan(verb, match.Length);
            Add(units, text, from, verb, Role(word), Label(word));
            from = verb + match.Length;
            while (from < end && text.View[from] is ',' or ';' or '、' or '。') from++;
        }
        if (from < end && units.Count == 0) Add(units, text, from, end, UnitRole.Responsible, "负责");
        return units.Count(unit => LooksLikeUnit().IsMatch(Characters.Unify(unit.Mention.Printed))) * 2 > units.Count && units.All(unit => unit.Mention.Printed.Length <= LongestName) ? units : [];
    }

    static void Add(List<UnitPlace> units, NormalText text, int start, int end, UnitRole role, string label)
    {
        var joined = text.View.IndexOf("会同", start, Math.Max(0, end - start), StringComparison.Ordinal);
        if (joined <= start)
        {
            UnitBracket.Add(units, text, start, end, role, label);
            return;
        }
        UnitBracket.Add(units, text, start, joined, UnitRole.Lead, "会同");
        UnitBracket.Add(units, text, joined + 2, end, UnitRole.Supporting, "会同");
    }

    /// <summary>Units behind a label; A会同B负责 under one makes A lead and B support.</summary>
    public static void AddJoined(List<UnitPlace> units, NormalText text, int start, int end, UnitRole role, string label)
    {
        if (text.View.IndexOf("会同", start, Math.Max(0, end - start), StringComparison.Ordinal) > start) units.AddRange(Read(text, start, end));
        else UnitBracket.Add(units, text, start, end, role, label);
    }

    static UnitRole Role(ReadOnlySpan<char> verb)
    {
        if (verb.IndexOf("牵头") >= 0) return UnitRole.Lead;
        return verb.IndexOf("配合") >= 0 || verb.IndexOf("参") >= 0 || verb.IndexOf("协") >= 0 || verb.IndexOf("支持") >= 0 ? UnitRole.Supporting : UnitRole.Responsible;
    }

    static string Label(ReadOnlySpan<char> verb) => verb.IndexOf("牵头") >= 0 ? "牵头" : verb.IndexOf("配合") >= 0 ? "配合" : verb.IndexOf("参") >= 0 ? "参与" : verb.IndexOf("协") >= 0 ? "协助" : "负责";

    [GeneratedRegex(@"(等((有关|相关|各)?(部门|单位|地区|地方))?(和单位)?|(?<=[,、;]|^)(各?(有关|相关))(部门|单位|地区|地方))?(按照?|根据)?(各自)?(职责|职能)?(分工)?(共同|分别|具体)?(牵头(负责|落实|组织|实施|推进|办理)?|负责(落实)?|配合|参与|参加|协同|协助|支持|落实|组织实施|实施|承担)(?=[,;。、]|$)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(政府|委|委员会|局|厅|部|办|办公室|单位|机关|部门|公司|集团|行|社|院|校|机构|中心|会|处|科|企业|片区|园区|区|市|县|省|组|署|联|站|所|海关|大学|学院|馆|台|州|盟|旗|街道|乡镇|镇|乡|班|队|地方|电力|铁塔|电信|移动|联通|烟草)(\([^)]*\))?$")]
    private static partial Regex LooksLikeUnit();
}
