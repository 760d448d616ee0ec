using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>The vocabulary of promises of money: what is given, on which base, up to what, to whom and per what.</summary>
static partial class IncentiveWords
{
    public static bool Promises(ReadOnlySpan<char> sentence) => Benefit().IsMatch(sentence);

    /// <summary>The role of a number: rates and amounts stand beside a word of giving, caps behind 最高 or 不超过, thresholds beside neither.</summary>
    public static IncentiveRole Role(string view, Quantity quantity, int clauseStart, int clauseEnd, int sentenceEnd)
    {
        var left = view.AsSpan(clauseStart, quantity.Start - clauseStart);
        var right = view.AsSpan(quantity.FullEnd, clauseEnd - quantity.FullEnd);
        var beyond = view.AsSpan(quantity.FullEnd, Math.Min(24, sentenceEnd - quantity.FullEnd));
        if (quantity.Unit is "%" or "‰") return IsRate(left, right, beyond, quantity) ? IncentiveRole.Rate : IncentiveRole.None;
        if (!IsMoney(quantity.Unit) || quantity.FullEnd > quantity.End && !Limit().IsMatch(view.AsSpan(quantity.FullStart, quantity.FullEnd - quantity.FullStart))) return IncentiveRole.None;
        if (Threshold().IsMatch(left)) return IncentiveRole.None;
        if (Limit().IsMatch(left[Math.Max(0, left.Length - 22)..]) || right.StartsWith("封顶") || right.StartsWith("为上限") || right.StartsWith("为限")) return IncentiveRole.Cap;
        return Giving().IsMatch(left) || GivenBehind().IsMatch(right) || Fund().IsMatch(beyond) || (By().IsMatch(left) && StandardBehind().IsMatch(right)) ? IncentiveRole.Amount : IncentiveRole.None;
    }

    static bool IsRate(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ReadOnlySpan<char> beyond, Quantity quantity)
    {
        if (quantity.FullEnd > quantity.End && quantity.Operator == TargetOperator.Ge) return false;
        if (ThresholdRate().IsMatch(left)) return false;
        return RateBefore().IsMatch(left) || GivenBehind().IsMatch(right) || RateBehind().IsMatch(beyond);
    }

    public static bool IsMoney(string unit) => MoneyUnit().IsMatch(unit);

    public static decimal Yuan(decimal value, string unit) => value * (unit.StartsWith("万亿", StringComparison.Ordinal) ? 1_000_000_000_000m : unit[0] switch { '亿' => 100_000_000m, '万' => 10_000m, '千' => unit.StartsWith("千万", StringComparison.Ordinal) ? 10_000_000m : 1_000m, '百' => unit.StartsWith("百万", StringComparison.Ordinal) ? 1_000_000m : 100m, _ => 1m });

    /// <summary>Per what the amount or cap holds: 每个县区, 单个项目当年, 户.</summary>
    public static string? Per(ReadOnlySpan<char> before, string unit)
    {
        if (unit.IndexOf('/') is var slash and > 0) return unit[(slash + 1)..];
        foreach (var match in PerAmount().EnumerateMatches(before)) return before.Slice(match.Index, match.Length).ToString();
        var last = default(string);
        foreach (var match in PerWord().EnumerateMatches(before)) last = before.Slice(match.Index, match.Length).ToString();
        return last;
    }

    public static IncentiveStrength Strength(ReadOnlySpan<char> clause)
    {
        if (Sought().IsMatch(clause)) return IncentiveStrength.SoughtFromHigherLevel;
        if (May().IsMatch(clause)) return IncentiveStrength.Discretionary;
        return Prefers().IsMatch(clause) ? IncentiveStrength.Preference : IncentiveStrength.Entitlement;
    }

    /// <summary>Base of a rate: the words between 按 (不超过, 给予) and the rate.</summary>
    public static string Base(string words) => BaseEdge().Replace(BaseStart().Replace(words, ""), "");

    [GeneratedRegex(@"奖励|补助|补贴|资助|贴息|奖补|扶持|参股|奖金|返还|减免|补偿|让利|兑现|以奖代补|按.{0,20}(比例)?出资|(地价|底价|租金|费率|税率|水费|电费|规费).{0,40}按.{0,40}(执行|收取|缴纳|征收)|给予.{0,30}支持")]
    private static partial Regex Benefit();

    [GeneratedRegex(@"给予|予以|奖励|补助|补贴|资助|奖补|发放|贴息|再奖|扶持|补偿|按.{0,12}标准")]
    private static partial Regex Giving();

    [GeneratedRegex(@"^(/\p{IsCJKUnifiedIdeographs}{1,4})?(的|标准的?|以内的)?(一次性)?.{0,12}?(奖励|补助|补贴|资助|贴息|奖补|扶持|参股|奖金|返还|给予|予以|补偿|减免)")]
    private static partial Regex GivenBehind();

    [GeneratedRegex(@"按照?")]
    private static partial Regex By();

    [GeneratedRegex(@"标准.{0,8}(补助|奖励|补贴|给予|予以|发放|资助|奖补|执行)")]
    private static partial Regex StandardBehind();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{0,8}(资金|经费),(用于|对).{1,20}(奖励|补助|补贴|奖补)")]
    private static partial Regex Fund();

    [GeneratedRegex(@"(按|最高|不超过|不高于|不低于|给予|补助|补贴|奖励|贴息|返还|减免|减按).{0,60}$")]
    private static partial Regex RateBefore();

    [GeneratedRegex(@"^[,(]?.{0,4}(给予|予以|进行)(项目|企业|其)?(一次性)?.{0,14}(奖励|补助|补贴|资助|奖补|扶持|贴息|返还|支持)")]
    private static partial Regex RateBehind();

    [GeneratedRegex(@"(率|占比|比重|增长|增速|增幅|提高|比例)(首次)?(达到?|超过?|突破|在|为|不低于)?$")]
    private static partial Regex ThresholdRate();

    [GeneratedRegex(@"(突破|达到|达|(?<!不)超过|投资额?|收入|产值|营收|销售额|税收|满|实缴|注册资本|贡献|授信|总投资|投入|每(年|季度)?(新增|增加|增长|完成|实现|提高))(首次)?(突破|达到?|(?<!不)超过?|不低于|在|为|满)?$")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"最高|不超过|不高于|上限|限额|封顶|累计不|以内|不得超过")]
    private static partial Regex Limit();

    [GeneratedRegex(@"^[十百千万亿]*元(/|$)")]
    private static partial Regex MoneyUnit();

    [GeneratedRegex(@"每人每年|每人每月|每户每年|每亩每年|(每个?|单个|单一|同一|单户|每)(项目|企业|县区|县|市|户|人|家|亩|年|个|园区|基地|镇|村|平台|机构|品牌|单位|台|套|吨|车间|场次|场|次|件|(?!给予|予以|再|奖|补)\p{IsCJKUnifiedIdeographs}{2,4}?(?=给予|最高|不超过|奖励|补助|补贴|累计|给予))(当年|每年|年度)?|每个(?=给予|奖|补|最高)")]
    private static partial Regex PerWord();

    [GeneratedRegex(@"每(年)?(新增|增加|增长|完成|实现|提高)[\d.]+[十百千万亿]*(元|亩|人|家|个百分点)")]
    private static partial Regex PerAmount();

    [GeneratedRegex(@"争取|积极申报|向上申请")]
    private static partial Regex Sought();

    [GeneratedRegex(@"可以?(给予|按|依据|视|适当|酌情|享受|获得|申请)|视情|酌情")]
    private static partial Regex May();

    [GeneratedRegex(@"优先|倾斜|优惠")]
    private static partial Regex Prefers();

    [GeneratedRegex(@"^.*?(按照?|最高不超过|不超过|不高于|给予|一次性)(?!.*(按照|按))")]
    private static partial Regex BaseStart();

    [GeneratedRegex(@"^(不高于|不超过|最高|一次性|其)|的?(最高|不超过)?$")]
    private static partial Regex BaseEdge();
}
