using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>What kind of number a target is, from its unit and the words before it.</summary>
static partial class MeasureKind
{
    public static TargetMeasure Of(string indicator, string words, Quantity quantity)
    {
        bool Says(string word) => indicator.Contains(word, StringComparison.Ordinal) || words.Contains(word, StringComparison.Ordinal);
        if (words.EndsWith('前') && quantity.Unit.Length == 0) return TargetMeasure.Rank;
        if (quantity.Unit.EndsWith("百分点", StringComparison.Ordinal)) return Says("年均") ? TargetMeasure.AnnualGrowth : TargetMeasure.Increment;
        if (quantity.Unit is "倍" or "番") return TargetMeasure.Increment;
        if (quantity.Unit == "%" && (Says("年均") || Says("增速") || words.TrimEnd().EndsWith("增长", StringComparison.Ordinal) || indicator.EndsWith("增长", StringComparison.Ordinal))) return TargetMeasure.AnnualGrowth;
        if (Measures.IsRatio(quantity.Unit) || quantity.Unit.Length == 0 || PerHead().IsMatch(indicator)) return TargetMeasure.Ratio;
        if (Says("累计")) return TargetMeasure.Cumulative;
        if (Says("新增")) return TargetMeasure.Increment;
        return quantity.IsCount ? TargetMeasure.Count : TargetMeasure.Level;
    }

    /// <summary>Beds per 10,000 and the like are ratios whatever they are counted in.</summary>
    [GeneratedRegex(@"^每(百|千|万|十万|百万)(名?人口|人|名|户|常住人口|老年人|老人)")]
    private static partial Regex PerHead();
}
