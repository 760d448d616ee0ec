using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>What kind of number a target is, from its unit and the words before it.</summary>
static class MeasureKind
{
    public static TargetMeasure Of(string indicator, string words, Quantity quantity)
    {
        bool Says(string word) => indicator.Contains(word, StringComparison.Ordinal) || words.Contains(word, StringComparison.Ordinal);
        if (quantity.Unit.EndsWith("百分点", StringComparison.Ordinal)) return Says("年均") ? TargetMeasure.AnnualGrowth : TargetMeasure.Increment;
        if (quantity.Unit is "倍" or "番") return TargetMeasure.Increment;
        if (quantity.Unit == "%" && (Says("年均") || Says("增速") || words.TrimEnd().EndsWith("增长", StringComparison.Ordinal) || indicator.EndsWith("增长", StringComparison.Ordinal))) return TargetMeasure.AnnualGrowth;
        if (Measures.IsRatio(quantity.Unit)) return TargetMeasure.Ratio;
        if (Says("累计")) return TargetMeasure.Cumulative;
        if (Says("新增")) return TargetMeasure.Increment;
        return quantity.IsCount ? TargetMeasure.Count : TargetMeasure.Level;
    }
}
