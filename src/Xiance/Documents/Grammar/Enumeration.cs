using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>Deals out a shared ending over an enumeration: 菜、果总产量 gives 菜总产量 and 果总产量.</summary>
static partial class Enumeration
{
    /// <summary>As many names as wanted, or null when the words before do not enumerate that many.</summary>
    public static List<string>? Distribute(NormalText text, int start, int end, int wanted)
    {
        var parts = Brackets.Split(text.View, start, end, "、和及与").Select(part => text.Quote(part.Start, part.End)).Select(part => part.Length > 2 && part.EndsWith('以') ? part[..^1] : part).ToList();
        if (parts.Count < wanted) return null;
        parts = parts[^wanted..];
        var shared = Ending().Match(parts[^1]);
        if (!shared.Success || parts.Take(wanted - 1).Any(part => Ending().IsMatch(part))) return parts;
        var ending = parts.Take(wanted - 1).All(part => part.Length == parts[0].Length) && parts[^1].Length > parts[0].Length + 1 ? parts[^1][parts[0].Length..] : shared.Value;
        return [.. parts.Take(wanted - 1).Select(part => part + ending), parts[^1]];
    }

    /// <summary>其他县生产总值分别超500亿元、400亿元: one subject for numbers of bodies that are not named; null for an enumeration.</summary>
    public static List<string>? OneForAll(string subject, int wanted) =>
        wanted > 1 && subject.Length > 3 && !subject.Contains('、') ? [.. Enumerable.Repeat(subject, wanted)] : null;

    /// <summary>城乡居民收入 with two numbers means 城镇居民收入 and 农村居民收入; null for other subjects.</summary>
    public static List<string>? TownAndCountry(string subject, int wanted) =>
        wanted == 2 && subject.Contains("城乡", StringComparison.Ordinal) ? [subject.Replace("城乡", "城镇", StringComparison.Ordinal), subject.Replace("城乡", "农村", StringComparison.Ordinal)] : null;

    [GeneratedRegex(@"(年?(出栏量|存栏量|总产量|产量|总产值|产值|增加值|收入|覆盖率|普及率|处理率|率|比重|占比|面积|规模|总量|数量|里程|投资|总额|能力|水平|数|量)(年均|年|累计|同比|每年)?(增长|提高|增速|增幅|下降|降低|新增)?)$")]
    private static partial Regex Ending();
}
