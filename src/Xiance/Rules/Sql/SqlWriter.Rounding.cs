using System.Globalization;
using Xiance.Rules.Syntax;

namespace Xiance.Rules.Sql;

sealed partial class SqlWriter
{
    /// <summary>
    /// Rounding, also of a quotient, in whole numbers: the value times a power of ten is one whole number over another, and only sizes are
    /// divided, so that both databases agree with the evaluator to the last digit.
    /// </summary>
    Fragment Rounded(CallNode call, string function, int scale)
    {
        var operand = call.Arguments[0];
        if (function == "decimal") throw new NotTranslatable(call, "四舍六入五成双（decimal）没有对应的数据库函数，请改用 round half up");
        if (operand is BinaryNode { Operation: Operation.Divide } quotient) return Quotient(call, function, scale, quotient);
        var plain = Write(operand);
        if (plain.Decimals <= scale) return plain;
        var numerator = Times(call, Whole(plain), scale, plain.Digits);
        return Finished(call, function, scale, (numerator, Ten(plain.Decimals)), plain.Failed, plain.Digits + 1 - plain.Decimals + scale);
    }

    Fragment Quotient(CallNode call, string function, int scale, BinaryNode quotient)
    {
        var (left, right) = (Write(quotient.Left), Write(quotient.Right));
        // below this size no quotient lies so near to a half that its 28 digits would round to the half itself
        if (left.Digits + right.Digits + left.Decimals + right.Decimals + scale + 2 > MostDigits) throw new NotTranslatable(quotient, "商可能超过 28 位，数据库与规则引擎会有出入");
        var numerator = Times(call, Whole(left), right.Decimals + scale, left.Digits);
        var denominator = Times(call, Whole(right), left.Decimals, right.Digits);
        var byZero = $"coalesce({left.Value} IS NOT NULL AND {right.Value} = 0, FALSE)";
        return Finished(call, function, scale, (numerator, $"nullif({denominator}, 0)"), Fragment.AnyFailed(left.Failed, right.Failed, byZero), left.Whole + right.Decimals + scale + 1);
    }

    Fragment Finished(Node node, string function, int scale, (string Over, string Under) ratio, string failed, int digits)
    {
        var (size, under) = ($"abs({ratio.Over})", $"abs({ratio.Under})");
        var negative = $"(({ratio.Over} < 0) <> ({ratio.Under} < 0))";
        var down = Divide(size, under);
        var up = Divide($"({size} + {under} - 1)", under);
        var rounded = function switch
        {
            "round down" => down,
            "round up" => up,
            "round half up" => Divide($"(2 * {size} + {under})", $"(2 * {under})"),
            "round half down" => Divide($"(2 * {size} + {under} - 1)", $"(2 * {under})"),
            "floor" => $"(CASE WHEN {negative} THEN {up} ELSE {down} END)",
            _ => $"(CASE WHEN {negative} THEN {down} ELSE {up} END)",
        };
        var signed = $"(CASE WHEN {negative} THEN -{rounded} ELSE {rounded} END)";
        var total = Math.Max(digits, scale + 1);
        if (total > MostDigits) throw new NotTranslatable(node, "结果可能超过 28 位，数据库与规则引擎会有出入");
        var value = dialect == SqlDialect.DuckDb ? $"(CAST({signed} AS {Decimal(total, 0)}) * {Fraction(scale)})" : $"({signed} * {Fraction(scale)})";
        return Sized(node, value, failed, total, scale);
    }

    /// <summary>The number without its point, as a whole number.</summary>
    string Whole(Fragment part) => dialect == SqlDialect.DuckDb
        ? $"CAST({part.Value} * CAST({Ten(part.Decimals)} AS DECIMAL({(part.Decimals + 1).ToString(CultureInfo.InvariantCulture)},0)) AS HUGEINT)"
        : $"trunc({part.Value} * {Ten(part.Decimals)})";

    static string Times(Node node, string whole, int zeros, int digits) =>
        digits + zeros > MostDigits + 8 ? throw new NotTranslatable(node, "取整时超过数据库整数的位数") : zeros == 0 ? whole : $"({whole} * {Ten(zeros)})";

    string Divide(string size, string under) => dialect == SqlDialect.DuckDb ? $"({size} // {under})" : $"div({size}, {under})";

    string Fraction(int scale) => scale == 0 ? "1" : $"CAST('0.{new string('0', scale - 1)}1' AS {Decimal(scale + 1, scale)})";

    static string Ten(int zeros) => "1" + new string('0', zeros);
}
