using Xiance.Rules.Syntax;
using Xiance.Rules.Types;

namespace Xiance.Rules.Sql;

sealed partial class SqlWriter
{
    const int MostWholeDigits = 37;

    /// <summary>
    /// a / b ≥ c as a comparison of whole products, so that nothing is divided. Within these sizes a quotient that differs from c differs
    /// from it in the evaluator's 28 digits too.
    /// </summary>
    Fragment QuotientCompared(Operation operation, BinaryNode quotient, Node limit)
    {
        if (TypeOf(quotient.Left) is not NumberType || TypeOf(quotient.Right) is not NumberType || TypeOf(limit) is not NumberType) throw new NotTranslatable(quotient, "日期和时长的运算没有相同的数据库运算");
        var (above, below, other) = (Write(quotient.Left), Write(quotient.Right), Write(limit));
        var zeros = (Above: below.Decimals + other.Decimals, Below: above.Decimals);
        if (below.Digits + below.Decimals + above.Digits + other.Decimals + 2 > MostDigits || above.Digits + zeros.Above > MostWholeDigits || other.Digits + below.Digits + zeros.Below > MostWholeDigits)
            throw new NotTranslatable(quotient, "商可能超过 28 位，数据库与规则引擎会有出入");
        var whole = Times(quotient, Whole(above), zeros.Above, above.Digits);
        var product = $"({Whole(other)} * {Times(quotient, Whole(below), zeros.Below, below.Digits)})";
        var byZero = $"coalesce({above.Value} IS NOT NULL AND {below.Value} = 0, FALSE)";
        var value = $"(CASE WHEN {below.Value} > 0 THEN {whole} {Sign(operation)} {product} WHEN {below.Value} < 0 THEN {product} {Sign(operation)} {whole} END)";
        return new Fragment(value, Fragment.AnyFailed(above.Failed, below.Failed, other.Failed, byZero)).Guarded();
    }

    static string Sign(Operation operation) => operation == Operation.NotEqual ? "<>" : operation.Sign();
}
