using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Tables;

/// <summary>A value that a column is tried with, and how a message names it; no value where every cell lets everything pass.</summary>
sealed record CriticalPoint(Value? Value, string Name);

/// <summary>The values at which the tests of a column can change their answers.</summary>
static class CriticalPoints
{
    public static IReadOnlyList<CriticalPoint> Of(IEnumerable<Node> cells)
    {
        var constants = cells.Select(Constant).OfType<Value>().Distinct().ToList();
        return constants switch
        {
            [] => [new CriticalPoint(null, "")],
            [NumberValue, ..] => [.. Numbers([.. constants.OfType<NumberValue>().Select(number => number.Number).Distinct().Order()])],
            [DateValue, ..] => [.. Days([.. constants.OfType<DateValue>().Select(date => date.Date).Distinct().Order()])],
            [BooleanValue, ..] => [new CriticalPoint(true, "= true"), new CriticalPoint(false, "= false")],
            [TextValue, ..] => [.. constants.Select(text => new CriticalPoint(text, $"= {text}")), new CriticalPoint("\u0001", "≠ " + string.Join("、", constants))],
            _ => [new CriticalPoint(null, "")],
        };
    }

    static Value? Constant(Node node) => node switch
    {
        LiteralNode literal => literal.Value,
        NegateNode { Operand: LiteralNode { Value: NumberValue number } } => -number.Number,
        _ => null,
    };

    static IEnumerable<CriticalPoint> Numbers(List<decimal> ends)
    {
        yield return new CriticalPoint(ends[0] - 1, $"< {Show.Number(ends[0])}");
        for (var index = 0; index < ends.Count; index++)
        {
            yield return new CriticalPoint(ends[index], $"= {Show.Number(ends[index])}");
            if (index + 1 < ends.Count) yield return new CriticalPoint((ends[index] + ends[index + 1]) / 2, $"({Show.Number(ends[index])}..{Show.Number(ends[index + 1])})");
        }
        yield return new CriticalPoint(ends[^1] + 1, $"> {Show.Number(ends[^1])}");
    }

    static IEnumerable<CriticalPoint> Days(List<CivilDate> ends)
    {
        foreach (var end in ends.SelectMany(end => new[] { CivilDate.FromDayNumber(end.DayNumber - 1), end, CivilDate.FromDayNumber(end.DayNumber + 1) }).OfType<CivilDate>().Distinct())
            yield return new CriticalPoint(new DateValue(end), $"= {new DateValue(end)}");
    }
}
