using System.Text.RegularExpressions;

namespace Xiance.Documents.Grammar;

/// <summary>Cuts a printed enumeration of units into names. Never cuts at 和; keeps 各设区市、县（市、区）人民政府 and 党委、政府 together.</summary>
static partial class UnitNames
{
    public static IEnumerable<(int Start, int End)> Cut(string view, int start, int end)
    {
        foreach (var match in BeforeLocal().EnumerateMatches(view.AsSpan(start, end - start)))
        {
            var (stop, next) = (start + match.Index, start + match.Index + match.Length);
            return Listed(view, start, stop).Concat(Cut(view, next, end));
        }
        return Listed(view, start, end);
    }

    static IEnumerable<(int Start, int End)> Listed(string view, int start, int end)
    {
        var pending = -1;
        var parts = Brackets.Split(view, start, end, "、,/; ").ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var from = pending >= 0 ? pending : parts[i].Start;
            var name = view.AsSpan(from, parts[i].End - from);
            var next = i + 1 < parts.Count ? view.AsSpan(parts[i + 1].Start, parts[i + 1].End - parts[i + 1].Start) : [];
            var goesOn = !next.IsEmpty && view[parts[i].End] == '、' && (IsOpenGroup(name) || (EndsWithCommittee(name) && next.StartsWith("政府")) || (EndsWithCommittee(name) && Collective().IsMatch(name) && next.StartsWith("人民政府")));
            if (goesOn) pending = from;
            else
            {
                pending = -1;
                if (Trim(view, from, parts[i].End) is var (a, b) && b > a) yield return (a, b);
            }
        }
    }

    /// <summary>甲厅等部门和各市人民政府: the bodies of the places below are parted from those before by 和 or 及.</summary>
    [GeneratedRegex(@"等(有关|相关|各)?(部门|单位|部委)?(和|以及|及|与)(?=[各有相]|[^、,;]{2,8}政府)|(?<=[厅局委部办行会院署司])(和|以及|及|与)(?=各|有关|相关)")]
    private static partial Regex BeforeLocal();

    /// <summary>各设区市 or 各县 alone is no body yet: its 人民政府 or 管委会 stands behind the next sign.</summary>
    static bool IsOpenGroup(ReadOnlySpan<char> name) => Collective().IsMatch(name) && !Body().IsMatch(name);

    static bool EndsWithCommittee(ReadOnlySpan<char> name) => name.EndsWith("党委") || name.EndsWith("党工委");

    static (int Start, int End) Trim(string view, int start, int end)
    {
        while (end > start && view[end - 1] is '。' or '"' or ' ' or '\t' or '\n') end--;
        while (start < end && view[start] is '"' or ' ' or '\t' or '\n' or ':') start++;
        foreach (var match in Tail().EnumerateMatches(view.AsSpan(start, end - start)))
        {
            if (match.Index > 0) end = start + match.Index;
            break;
        }
        foreach (var match in Head().EnumerateMatches(view.AsSpan(start, end - start))) start += match.Length;
        return (start, end);
    }

    [GeneratedRegex(@"^(各|全|所有|有关|相关)")]
    private static partial Regex Collective();

    [GeneratedRegex(@"(政府|委|委员会|局|厅|部|办|办公室|单位|机关|部门|管委会|公司|集团|银行|行|社|院|校|机构|中心|站|队|所|会|处|科|企业|协会|片区|园区|街道|专班)(\([^)]*\))?$")]
    private static partial Regex Body();

    [GeneratedRegex(@"等((有关|相关|各)?(部门|单位|地区|部委|机构|成员单位|市直部门|省直部门|区直部门)?)?(按照?(各自)?(职责|职能)(分工)?.{0,4})?$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(由|以及|及|并)")]
    private static partial Regex Head();
}
