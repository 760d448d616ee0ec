using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>Tells wanted results from conditions, thresholds, citations and descriptions.</summary>
static partial class Goals
{
    public static bool Makes(ReadOnlySpan<char> words) => Making().IsMatch(words);

    /// <summary>The place behind the last verb of making: 加快培育产值超… gives the place of 产值.</summary>
    public static int BehindMaking(string view, int start, int end)
    {
        var behind = start;
        foreach (var match in Making().EnumerateMatches(view.AsSpan(start, end - start))) behind = start + match.Index + match.Length;
        return behind;
    }

    public static bool Completes(ReadOnlySpan<char> words) => Completion().IsMatch(words);

    public static bool Rejects(string view, SentenceShape shape, Quantity quantity, int clause)
    {
        if (Measures.IsWeak(quantity.Unit) && !(quantity.HasWord && Plain().IsMatch(view.AsSpan(clause, quantity.FullStart - clause)) && (quantity.Unit.Length == 0 || quantity.Unit == "年"))) return true;
        if (quantity.Unit == "%" && quantity.FullEnd < shape.End && view[quantity.FullEnd] == '的' && !quantity.HasWord) return true;
        var left = view.AsSpan(clause, quantity.FullStart - clause);
        if (left.EndsWith("等") || left.EndsWith("第") || left.EndsWith("前") || left.EndsWith("用") || left.EndsWith("连续") || left.EndsWith("这") || left.EndsWith("涉及") || left.EndsWith("上述") || left.EndsWith("全区") || left.EndsWith("所辖") || left.EndsWith("经过") || left.EndsWith("通过") || left.EndsWith("年产") || left.EndsWith("将") || left.EndsWith("把")) return true;
        if (quantity.FullEnd < shape.End && view[quantity.FullEnd] == '级') return true;
        if (quantity.Unit.StartsWith(':') && !quantity.HasWord) return true;
        if (quantity.Unit is "小时" or "分钟" or "天" or "个月" or "工作日" or "个工作日" or "米" or "倍" && !quantity.HasWord && !Growth().IsMatch(left)) return true;
        return Phrases.IsCondition(left) && !NamesGoals(shape, quantity, clause) || Phrases.IsBackground(left) || Award().IsMatch(left);
    }

    /// <summary>对生产总值增长5%、投资增长8%等预期目标进行监测: the list names goals and no condition.</summary>
    static bool NamesGoals(SentenceShape shape, Quantity quantity, int clause)
    {
        var words = shape.View.AsSpan(clause, shape.Before(quantity.End, ",;。") - clause);
        return words.StartsWith("对") && words.IndexOf("目标") > 0 && !IncentiveWords.Promises(words);
    }

    /// <summary>居全国前10位: a place in a ranking that is wanted.</summary>
    public static bool IsRank(string view, int clause, Quantity quantity) =>
        quantity.Start > clause && view[quantity.Start - 1] == '前' && (quantity.Unit is "位" or "名" || quantity.Unit.Length == 0 && quantity.End < view.Length && view[quantity.End] is '强' or '位' or '名') && Ranked().IsMatch(view.AsSpan(clause, quantity.Start - clause));

    [GeneratedRegex(@"(率先|稳)?(进入|跻身|迈入|位居|位列|居|列|进位到|保持在?|稳定在?)(全国|全省|全市|全区|西部|中部|东部|同类\p{IsCJKUnifiedIdeographs}{0,4}|\p{IsCJKUnifiedIdeographs}{0,8})前$")]
    private static partial Regex Ranked();

    [GeneratedRegex(@"组建|签约|发行|新(\([^()]{1,4}\))?建|培育|培养|打造|建设|建成|创建|形成|发展|壮大|做强|新增|引进|完成|支持|改造|新建|实现|扶持|引育|引入|吸引|培训|选树|创成|安排|投入|整合|设立|招引")]
    private static partial Regex Making();

    /// <summary>Measures that are printed without a unit: 城乡居民收入比, 基尼系数, 平均受教育年限.</summary>
    [GeneratedRegex(@"(收入比|收入倍差|倍差|系数|指数|比值|之比|受教育年限|年限)(缩小|降低|提高|提升)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"建成|通车|投产|完工|竣工|开工|投用|运营")]
    private static partial Regex Completion();

    [GeneratedRegex(@"(增长|提高|扩大|提升|增加|翻)$")]
    private static partial Regex Growth();

    [GeneratedRegex(@"评选|评出|奖励|补助|补贴|罚|缴纳|注册资本|贷款")]
    private static partial Regex Award();
}
