namespace Xiance.Rules.Functions;

/// <summary>The ways of rounding, by the name of their function.</summary>
static class Rounding
{
    /// <summary>How a number between two whole ones becomes whole; null when the name is no rounding function.</summary>
    public static Func<decimal, decimal>? Of(string function) => function switch
    {
        "decimal" => number => Math.Round(number, 0, MidpointRounding.ToEven),
        "floor" => number => Math.Round(number, 0, MidpointRounding.ToNegativeInfinity),
        "ceiling" => number => Math.Round(number, 0, MidpointRounding.ToPositiveInfinity),
        "round down" => number => Math.Round(number, 0, MidpointRounding.ToZero),
        "round half up" => number => Math.Round(number, 0, MidpointRounding.AwayFromZero),
        "round up" => number => number < 0 ? Math.Floor(number) : Math.Ceiling(number),
        "round half down" => HalfDown,
        _ => null,
    };

    /// <summary>Rounds at this decimal place; a negative place lies before the point. Throws when the result overflows.</summary>
    public static decimal At(decimal number, int scale, Func<decimal, decimal> round)
    {
        if (scale >= number.Scale) return number;
        var factor = Power(Math.Abs(Math.Max(scale, -28)));
        if (scale < 0) return round(number / factor) * factor;
        // the whole part stays as it is, so that scaling cannot overflow
        var whole = Math.Truncate(number / 10) * 10;
        return whole + round((number - whole) * factor) / factor;
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
}
