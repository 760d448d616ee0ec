using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Explaining;

/// <summary>Writes numbers with their unit as people say them: 20000000 元 is 2000 万元. Nothing is rounded.</summary>
public static class Amount
{
    static readonly (decimal Size, string Word)[] Steps = [(100_000_000m, "亿"), (10_000m, "万")];

    public static string Text(decimal number, RuleType type)
    {
        var unit = type is NumberType { Measure: { IsOne: false } measure } ? measure.ToString() : "";
        if (unit == "%") return Show.Number(number) + "%";
        foreach (var (size, word) in Steps)
            if (MayScale(unit) && Math.Abs(number) >= size && number / size * 10_000m % 1 == 0) return $"{Show.Number(number / size)} {word}{unit}";
        return unit.Length == 0 ? Show.Number(number) : $"{Show.Number(number)} {unit}";
    }

    /// <summary>A value in words: numbers with their unit, days as dates, truths as 是 and 否.</summary>
    public static string Text(Value value, RuleType type) => value switch
    {
        NumberValue number => Text(number.Number, type),
        BooleanValue truth => truth.Truth ? "是" : "否",
        DateValue { Date: var date } => $"{date.Year} 年 {date.Month} 月 {date.Day} 日",
        TextValue text => $"“{text.Text}”",
        ListValue list => string.Join("、", list.Items.Select(item => item is null ? "缺" : Text(item, type is ListType inner ? inner.Item : RuleType.Any))),
        _ => value.ToString(),
    };

    /// <summary>亿元 is scaled already, and a number without a unit stays as it was written.</summary>
    static bool MayScale(string unit) => unit.Length > 0 && unit[0] is not ('百' or '千' or '万' or '亿');
}
