using System.Globalization;
using Xiance.Basics;
using Xiance.Rules.Parse;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Between texts and other values.</summary>
static class Conversion
{
    const int CostOfRange = 1_000;

    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("string(from: any): string", call => call[0] is not { } value ? null : call.Run.Step(Extent.Of(value).Parts) ? new TextValue(Show.Text(value)) : call.Run.Stopped),
        Builtin.Of("number(from: string, grouping separator?: string, decimal separator?: string): number", Number),
        Builtin.Of("number(from: number): number", call => call[0]),
        Builtin.Of("not(negand: any): boolean", call => call[0] is BooleanValue truth ? !truth.Truth : null),
        Builtin.Of("range(from: string): range", call => call.Run.Step(CostOfRange) ? Range(call.Text(0)) ?? (Value)Fail.NoResult($"range({Show.Quote(call.Text(0))})") : call.Run.Stopped),
        Builtin.Of("is(value1?: any, value2?: any): boolean", call => Is(call[0], call[1])),
    ];

    static Value Number(Arguments call)
    {
        var text = call.Text(0);
        var grouping = call.Has(1) ? call.Text(1) : "";
        var point = call.Has(2) ? call.Text(2) : ".";
        if ((grouping is not ("" or " " or "," or ".")) || point is not ("," or ".") || grouping == point) return Fail.NoResult("number(…)");
        if (grouping != "") text = text.Replace(grouping, "");
        if (point != "." && text.Contains('.')) return Fail.NoResult(call.Text(0));
        text = text.Replace(point, ".");
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number) : Fail.NoResult($"number({Show.Quote(call.Text(0))})");
    }

    /// <summary>Ends are constants, at-literals or calls of the temporal constructors with a constant; the low end is not above the high one.</summary>
    static RangeValue? Range(string text)
    {
        if (text.Length > Limits.RangeCharacters || Parser.Expression(text, Vocabulary.Standard, Place.Nowhere).Value is not RangeNode range) return null;
        if (End(range.Low) is not { } low || End(range.High) is not { } high) return null;
        return Compare.Order(low, high) is <= 0 ? new RangeValue(low, range.LowIncluded, high, range.HighIncluded) : null;
    }

    static Value? End(Node node) => node switch
    {
        LiteralNode literal => literal.Value,
        NegateNode { Operand: LiteralNode { Value: NumberValue number } } => new NumberValue(-number.Number),
        CallNode { Names: null, Arguments: [LiteralNode { Value: TextValue text }] } call => call.Function switch
        {
            "date" => ReadTemporal.Date(text.Text),
            "time" => ReadTemporal.Time(text.Text),
            "date and time" => ReadTemporal.DateTime(text.Text),
            "duration" => ReadTemporal.Duration(text.Text),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The same kind, value and zone; unlike =, which compares instants.</summary>
    static Value Is(Value? left, Value? right) => (left, right) switch
    {
        (TimeValue a, TimeValue b) => a.Zone == b.Zone && a.Seconds == b.Seconds,
        (DateTimeValue a, DateTimeValue b) => a == b,
        _ => Compare.AreEqual(left, right) == true,
    };
}
