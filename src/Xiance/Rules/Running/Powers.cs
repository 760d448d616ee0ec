using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>Powers and roots. Whole exponents are exact while 28 digits hold them; others go through double and keep 15 digits.</summary>
static class Powers
{
    public static Value Raise(decimal number, decimal exponent)
    {
        if (exponent != Math.Truncate(exponent) || Math.Abs(exponent) > 1000) return FromDouble(Math.Pow((double)number, (double)exponent));
        if (number == 0 && exponent < 0) return Fail.DivisionByZero();
        var result = 1m;
        var square = number;
        for (var rest = (int)Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1) result *= square;
            if (rest > 1) square *= square;
        }
        return result == 0 && number != 0 && exponent < 0 ? Fail.Overflow() : new NumberValue(exponent < 0 ? 1 / result : result);
    }

    public static Value FromDouble(double result) =>
        double.IsFinite(result) && Math.Abs(result) < 7.9e28 ? new NumberValue((decimal)result) : Fail.Overflow();

    /// <summary>The square root to 28 digits by Newton's method.</summary>
    public static decimal Root(decimal number)
    {
        if (number == 0) return 0;
        var root = (decimal)Math.Sqrt((double)number);
        if (root == 0) return 0;
        for (var step = 0; step < 4; step++) root = (root + number / root) / 2;
        return root;
    }
}
