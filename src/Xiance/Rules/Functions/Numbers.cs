using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Numbers. Rounding always says how: half to even, up and down by size, floor and ceiling by direction.</summary>
static class Numbers
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Rounding("decimal(n: number, scale: number): same", MidpointRounding.ToEven),
        Rounding("floor(n: number): same", MidpointRounding.ToNegativeInfinity),
        Rounding("floor(n: number, scale: number): same", MidpointRounding.ToNegativeInfinity),
        Rounding("ceiling(n: number): same", MidpointRounding.ToPositiveInfinity),
        Rounding("ceiling(n: number, scale: number): same", MidpointRounding.ToPositiveInfinity),
        Rounding("round down(n: number, scale: number): same", MidpointRounding.ToZero),
        Rounding("round half up(n: number, scale: number): same", MidpointRounding.AwayFromZero),
        Builtin.Of("round up(n: number, scale: number): same", call => Scaled(call, number => number < 0 ? Math.Floor(number) : Math.Ceiling(number))),
        Builtin.Of("round half down(n: number, scale: number): same", call => Scaled(call, HalfDown)),
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

    static Builtin Rounding(string signature, MidpointRounding rounding) => Builtin.Of(signature, call => Scaled(call, number => Math.Round(number, 0, rounding)));

    static FailedValue Outside(Arguments call) => Fail.With(Problems.OutsideDomain(call.Function.Signature.Name, Show.Number(call.Number(0)), Place.Nowhere));

    /// <summary>Rounds at the decimal place of the scale; a negative scale rounds before the point.</summary>
    static Value Scaled(Arguments call, Func<decimal, decimal> round)
    {
        var number = call.Number(0);
        var scale = call.Has(1) ? Math.Truncate(call.Number(1)) : 0;
        if (scale is < -6111 or > 6176) return Fail.With(Problems.OutsideDomain(call.Function.Signature.Name, Show.Number(scale), Place.Nowhere));
        if (scale >= number.Scale) return call[0]!;
        var factor = Power(Math.Abs((int)Math.Max(scale, -28)));
        try
        {
            return scale >= 0 ? Fine(number, factor, round) : new NumberValue(round(number / factor) * factor);
        }
        catch (OverflowException)
        {
            return Fail.Overflow();
        }
    }

    /// <summary>The whole part stays as it is, so that scaling cannot overflow.</summary>
    static NumberValue Fine(decimal number, decimal factor, Func<decimal, decimal> round)
    {
        var whole = Math.Truncate(number / 10) * 10;
        return new NumberValue(whole + round((number - whole) * factor) / factor);
    }

    static decimal HalfDown(decimal number)
    {
        var size = Math.Abs(number);
        var whole = Math.Truncate(size);
        return Math.Sign(number) * (size - whole > 0.5m ? whole + 1 : whole);
    }

    static decimal Power(int exponent)
    {
        var power = 1m;
        for (var step = 0; step < exponent; step++) power *= 10;
        return power;
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
