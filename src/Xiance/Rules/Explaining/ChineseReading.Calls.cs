using Xiance.Rules.Functions;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Explaining;

public sealed partial class ChineseReading
{
    static readonly Dictionary<string, string> OfOne = new(StringComparer.Ordinal)
    {
        ["sum"] = "{0}的合计",
        ["mean"] = "{0}的平均值",
        ["median"] = "{0}的中位数",
        ["count"] = "{0}的个数",
        ["abs"] = "{0}的绝对值",
        ["not"] = "并非“{0}”",
        ["string length"] = "{0}的字数",
        ["floor"] = "{0}（向下取整）",
        ["ceiling"] = "{0}（向上取整）",
        ["distinct values"] = "{0}（去重）",
        ["sqrt"] = "{0}的平方根",
    };

    static readonly Dictionary<string, string> Roundings = new(StringComparer.Ordinal)
    {
        ["round half up"] = "四舍五入",
        ["round half down"] = "五舍六入",
        ["round up"] = "进一",
        ["round down"] = "截尾",
        ["floor"] = "向下取整",
        ["ceiling"] = "向上取整",
        ["decimal"] = "四舍六入五成双",
    };

    string Call(CallNode call, RuleType? beside)
    {
        var type = TypeOf(call) is NumberType { Measure: not null } own ? own : beside ?? TypeOf(call);
        switch (call.Function)
        {
            case Units.Measured when call.Arguments is [var bare, LiteralNode]:
                return Read(bare, TypeOf(call));
            case Units.Converted when call.Arguments is [var measured, _, LiteralNode { Value: TextValue unit }]:
                return $"{Inner(measured)}（换算为{unit.Text}）";
            case "min" or "max" when call.Arguments.Count > 1:
                return Extreme(call, type);
            case { } name when call.Arguments.Count == 2 && Roundings.TryGetValue(name, out var way):
                return $"{Inner(call.Arguments[0], type)}（{way}{Places(call.Arguments[1])}）";
            case { } name when call.Arguments.Count == 1 && OfOne.TryGetValue(name, out var form):
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Inner(call.Arguments[0], type));
            case "contains" when call.Arguments.Count == 2:
                return $"{Inner(call.Arguments[0])}含有{Read(call.Arguments[1])}";
            case "starts with" or "ends with" when call.Arguments.Count == 2:
                return $"{Inner(call.Arguments[0])}以{Read(call.Arguments[1])}{(call.Function == "starts with" ? "开头" : "结尾")}";
            case "list contains" when call.Arguments.Count == 2:
                return $"{Inner(call.Arguments[0])}包含{Read(call.Arguments[1])}";
            default:
                return $"{Read(call.Target)}（{string.Join("，", call.Arguments.Select(argument => Read(argument)))}）";
        }
    }

    /// <summary>A cap or floor where one side is a constant, else the smaller or greater of several.</summary>
    string Extreme(CallNode call, RuleType type)
    {
        var least = call.Function == "min";
        if (call.Arguments is [var amount, LiteralNode limit] && amount is not LiteralNode) return $"{Read(amount, type)}，但{(least ? "最高不超过" : "最低不低于")} {Read(limit, type)}";
        if (call.Arguments is [LiteralNode first, var other] && other is not LiteralNode) return $"{Read(other, type)}，但{(least ? "最高不超过" : "最低不低于")} {Read(first, type)}";
        return $"{string.Join("、", call.Arguments.Select(argument => Read(argument, type)))}中{(least ? "较小" : "较大")}的一个";
    }

    static string Places(Node scale) => scale is LiteralNode { Value: NumberValue { Number: var places } } ? places switch
    {
        0 => "到整数",
        > 0 => $"到 {Show.Number(places)} 位小数",
        _ => $"到 10 的 {Show.Number(-places)} 次方",
    } : "";
}
