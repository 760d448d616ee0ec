using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>
/// Our own functions on measure units, which only the types carry: 计量 gives a bare number its unit, 换算 converts between two units of
/// one dimension. The units are written as texts; the checker sees that they are the number's own.
/// </summary>
static class Units
{
    public const string Measured = "计量";
    public const string Converted = "换算";

    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("计量(number: number, unit: string): measured", call => call[0]),
        Builtin.Of("换算(number: number, from: string, to: string): converted", Convert),
    ];

    /// <summary>What one of a unit is in another; null when one is unknown or they measure different things.</summary>
    public static (decimal From, decimal To)? Factors(string from, string to) =>
        MeasureUnits.Standard.Find(from) is { } left && MeasureUnits.Standard.Find(to) is { } right && left.Dimension == right.Dimension ? (left.Factor, right.Factor) : null;

    /// <summary>Every symbol of a unit such as 元/亩 is known.</summary>
    public static bool AreKnown(string unit) => unit.Split('/', '·').All(symbol => MeasureUnits.Standard.Find(symbol) is not null);

    static Value? Convert(Arguments call)
    {
        if (Factors(call.Text(1), call.Text(2)) is not var (from, to)) return Fail.NoResult($"换算(…, {Show.Quote(call.Text(1))}, {Show.Quote(call.Text(2))})");
        var multiplied = Arithmetic.Apply(Syntax.Operation.Multiply, call[0], from);
        return multiplied is FailedValue ? multiplied : Arithmetic.Apply(Syntax.Operation.Divide, multiplied, to);
    }
}
