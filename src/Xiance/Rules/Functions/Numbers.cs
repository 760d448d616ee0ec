using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Numbers. Rounding always says how: half to even, up and down by size, floor and ceiling by direction.</summary>
static class Numbers
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Rounded("decimal(n: number, scale: number): same"),
        Rounded("floor(n: number): same"),
        Rounded("floor(n: number, scale: number): same"),
        Rounded("ceiling(n: number): same"),
        Rounded("ceiling(n: number, scale: number): same"),
        Rounded("round down(n: number, scale: number): same"),
        Rounded("round half up(n: number, scale: number): same"),
        Rounded("round up(n: number, scale: number): same"),
        Rounded("round half down(n: number, scale: number): same"),
        Builtin.Of("abs(n: number): same", call => Math.Abs(call.Number(0))),
        Builtin.Of("abs(n: days): same", call => new DaysDurationValue(Math.Abs(((DaysDurationValue)call[0]!).Seconds))),
        Builtin.Of("abs(n: months): same", call => new MonthsDurationValue(Math.Abs(((MonthsDurationValue)call[0]!).Months))),
        Builtin.Of("modulo(dividend: number, divisor: number): same", Modulo),
        Builtin.Of("sqrt(number: number): number", call => call.Number(0) < 0 ? Outside(call) : new NumberValue(Powers.Root(call.Number(0)))),
        Builtin.Of("log(number: number): number", call => call.Number(0) <= 0 ? Outside(call) : Powers.FromDouble(Math.Log((double)call.Number(0)))),
        Builtin.Of("exp(number: number): number", call => Powers.FromDouble(Math.Exp((double)call.Number(0)))),
        Builtin.Of("odd(number: number): boolean", call => Math.Abs(call.Number(0) % 2) == 1),
        Builtin.Of("even(number: number): boolean", call => call.Number(0) % 2 == 0),
    ];

    static Builtin Rounded(string signature) => Builtin.Of(signature, call => Scaled(call, Rounding.Of(call.Function.Signature.Name)!));

    static FailedValue Outside(Arguments call) => Fail.With(Problems.OutsideDomain(call.Function.Signature.Name, Show.Number(call.Number(0)), Place.Nowhere));

    /// <summary>Rounds at the decimal place of the scale; a negative scale rounds before the point.</summary>
    static Value Scaled(Arguments call, Func<decimal, decimal> round)
    {
        var number = call.Number(0);
        var scale = call.Has(1) ? Math.Truncate(call.Number(1)) : 0;
        if (scale is < -6111 or > 6176) return Fail.With(Problems.OutsideDomain(call.Function.Signature.Name, Show.Number(scale), Place.Nowhere));
        if (scale >= number.Scale) return call[0]!;
        try
        {
            return new NumberValue(Rounding.At(number, (int)scale, round));
        }
        catch (OverflowException)
        {
            return Fail.Overflow();
        }
    }

    /// <summary>The remainder has the sign of the divisor.</summary>
    static Value Modulo(Arguments call)
    {
        var (dividend, divisor) = (call.Number(0), call.Number(1));
        if (divisor == 0) return Fail.DivisionByZero();
        var rest = dividend % divisor;
        return new NumberValue(rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest);
    }
}
