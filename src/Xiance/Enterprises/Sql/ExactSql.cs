using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>The arithmetic of Kernels as SQL, digit for digit: casts to whole numbers round half to even on both databases.</summary>
static class ExactSql
{
    const string Fine = "1000000000000000";

    /// <summary>The mean of scores in parts of 10^-10.</summary>
    public static string ScoreMean(string score, bool duck) =>
        $"CAST({Divided($"sum(CAST({score} * {Number(1e10)} AS BIGINT))", $"nullif(count({score}), 0)", duck)} AS FLOAT8) / {Number(1e10)}";

    /// <summary>The mean of numbers, from the sums of their whole parts and of parts of 10^-15.</summary>
    public static string NumberMean(string number, bool duck) => Combined(number, $"nullif(count({number}), 0)", duck);

    public static string NumberTotal(string number, bool duck) => Combined(number, $"CASE WHEN count({number}) > 0 THEN 1 END", duck);

    static string Combined(string number, string count, bool duck)
    {
        var whole = $"sum(CAST(trunc({number}) AS BIGINT))";
        var parts = $"sum(CAST(({number} - trunc({number})) * {Number(1e15)} AS BIGINT))";
        var rest = duck ? $"({whole} % ({count}))" : $"mod({whole}, CAST({count} AS numeric))";
        return $"(CAST({Divided(whole, count, duck)} AS FLOAT8) + CAST({Divided($"({rest} * {Fine} + {parts})", count, duck)} AS FLOAT8) / {Number(1e15)})";
    }

    static string Divided(string sum, string count, bool duck) => duck ? $"CAST(({sum}) // ({count}) AS BIGINT)" : $"CAST(div({sum}, CAST({count} AS numeric)) AS BIGINT)";

    /// <summary>10 to the power that gives a positive number twelve digits before the point; NULL beyond reach.</summary>
    public static string Scale(string number)
    {
        int[] exponents = [2, 1, 0, 3, -1, 4, 5, -2, -3, 6, 7, 8, 9, 10, 11, -4, -5, -6, -7, -8, -9, -10];
        var branches = exponents.Select(exponent => $"WHEN {number} >= {Number(Math.Pow(10, exponent))} AND {number} < {Number(Math.Pow(10, exponent + 1))} THEN {Number(Power(11 - exponent))}");
        return $"CASE {string.Join(' ', branches)} WHEN {number} < {Number(1e-10)} THEN {Number(0)} END";
    }

    static double Power(int exponent) => double.Parse("1e" + Whole(exponent), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// The number rounded half-even to twelve digits. Where the product lies near a half its rounding error decides, computed
    /// exactly from the halves of both factors (Dekker).
    /// </summary>
    public static string Official(string total, string scale)
    {
        var size = $"abs({total})";
        var product = $"({size} * {scale})";
        var near = $"abs(abs({product} - CAST({product} AS BIGINT)) - {Number(0.5)}) < {Number(0.01)}";
        var rounded = $"CASE WHEN {scale} = {Number(0)} THEN {Number(0)} WHEN {near} THEN {Exact(size, scale, product)} ELSE CAST(CAST({product} AS BIGINT) AS FLOAT8) END";
        return $"CASE WHEN {total} < 0 THEN -1 ELSE 1 END * ({rounded}) / CASE WHEN {scale} = {Number(0)} THEN {Number(1)} ELSE {scale} END";
    }

    static string Exact(string size, string scale, string product)
    {
        var (sizeHigh, scaleHigh) = (High(size), High(scale));
        var (sizeLow, scaleLow) = ($"({size} - {sizeHigh})", $"({scale} - {scaleHigh})");
        var error = $"((({sizeHigh} * {scaleHigh} - {product}) + {sizeHigh} * {scaleLow} + {sizeLow} * {scaleHigh}) + {sizeLow} * {scaleLow})";
        var side = $"((({product} - floor({product})) - {Number(0.5)}) + {error})";
        return $"CASE WHEN {side} > 0 THEN floor({product}) + 1 WHEN {side} < 0 THEN floor({product}) WHEN CAST(floor({product}) AS BIGINT) % 2 = 0 THEN floor({product}) ELSE floor({product}) + 1 END";
    }

    static string High(string number) => $"({Number(134217729)} * {number} - ({Number(134217729)} * {number} - {number}))";

    /// <summary>An official score at fewer decimals. Its product with a power of ten is a half exactly where it is one within its last digits.</summary>
    public static string Coarser(string score, int decimals, bool halfUp)
    {
        var power = Number(Power(decimals));
        var product = $"(abs({score}) * {power})";
        var isHalf = $"abs(({product} - floor({product})) - {Number(0.5)}) <= {product} * {Number(4e-16)}";
        var half = halfUp ? $"floor({product}) + 1" : $"CASE WHEN CAST(floor({product}) AS BIGINT) % 2 = 0 THEN floor({product}) ELSE floor({product}) + 1 END";
        return $"CASE WHEN {score} < 0 THEN -1 ELSE 1 END * (CASE WHEN {isHalf} THEN {half} ELSE CAST(CAST({product} AS BIGINT) AS FLOAT8) END) / {power}";
    }
}
