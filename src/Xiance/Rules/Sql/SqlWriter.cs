using Xiance.Rules.Functions;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Sql;

/// <summary>Writes one syntax tree as SQL.</summary>
sealed partial class SqlWriter(SqlDialect dialect, IReadOnlyDictionary<string, SqlColumn> columns, IReadOnlyDictionary<Node, RuleType> types)
{
    public const int Longest = 100_000;
    public const int MostDigits = 28;
    public const string TooLong = "译出的语句过长";

    readonly List<object> parameters = [];

    public IReadOnlyList<object> Parameters => parameters;

    public Fragment Write(Node node)
    {
        var part = node switch
        {
            LiteralNode literal => Literal(literal),
            NameNode name => Column(name),
            BinaryNode { Operation: Operation.And or Operation.Or } logic => Logic(logic),
            BinaryNode { Operation: Operation.Add or Operation.Subtract or Operation.Multiply } binary => Arithmetic(binary),
            BinaryNode { Left: BinaryNode { Operation: Operation.Divide } quotient } compare when compare.Operation.IsComparison() => QuotientCompared(compare.Operation, quotient, compare.Right),
            BinaryNode { Right: BinaryNode { Operation: Operation.Divide } quotient } compare when compare.Operation.IsComparison() => QuotientCompared(compare.Operation.Mirrored(), quotient, compare.Left),
            BinaryNode compare when compare.Operation.IsComparison() => Compare(compare, compare.Operation, Write(compare.Left), Write(compare.Right), TypeOf(compare.Left)),
            BinaryNode { Operation: Operation.Divide } => throw new NotTranslatable(node, "除法须直接写在取整函数之内或比较的一侧，数据库的商与 28 位十进制不同"),
            NegateNode negate when TypeOf(negate) is NumberType => Write(negate.Operand) is var operand ? operand with { Value = $"(-{operand.Value})" } : null!,
            IfNode branch => If(branch),
            BetweenNode between => Within(between, between.Value, (between.Low, true), (between.High, true)),
            InNode membership => AnyTest(membership.Value, membership.Tests, false),
            PathNode path => Part(path),
            CallNode call => Call(call),
            _ => throw new NotTranslatable(node, "清单、循环、函数和上下文没有对应的列运算"),
        };
        return part.Value.Length > Longest ? throw new NotTranslatable(node, TooLong) : part;
    }

    RuleType TypeOf(Node node) => types.GetValueOrDefault(node) ?? RuleType.Any;

    Fragment Literal(LiteralNode node)
    {
        switch (node.Value)
        {
            case NumberValue number:
                var (digits, decimals) = SizeOf(number.Number);
                return new Fragment(Parameter(number.Number, Decimal(digits, decimals)), "", digits, decimals);
            case TextValue text when !text.Text.Contains('\0'):
                return new Fragment(Parameter(text.Text, dialect == SqlDialect.DuckDb ? "VARCHAR" : "text"));
            case BooleanValue truth:
                return new Fragment(Parameter(truth.Truth, "BOOLEAN"));
            case DateValue { Date: { Year: >= 1 and <= 9999 } date }:
                return new Fragment(Parameter(new DateOnly((int)date.Year, date.Month, date.Day), "DATE"));
            default:
                throw new NotTranslatable(node, "此类常量没有对应的数据库类型");
        }
    }

    string Parameter(object value, string type)
    {
        parameters.Add(value);
        return $"CAST(${parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} AS {type})";
    }

    Fragment Column(NameNode node)
    {
        if (!columns.TryGetValue(node.Name, out var column)) throw new NotTranslatable(node, $"没有给出“{node.Name}”的数据列");
        var type = TypeOf(node);
        if (type is NumberType)
        {
            if (column.Digits is < 1 or > MostDigits || column.Decimals < 0 || column.Decimals > column.Digits) throw new NotTranslatable(node, $"数据列“{node.Name}”没有 28 位以内的位数说明");
            return new Fragment(column.Identifier, "", column.Digits, column.Decimals);
        }
        return type == RuleType.Boolean || type == RuleType.Text || type == RuleType.Date ? new Fragment(column.Identifier) : throw new NotTranslatable(node, "此类型没有对应的数据列");
    }

    Fragment Arithmetic(BinaryNode node)
    {
        var (left, right) = (Write(node.Left), Write(node.Right));
        var failed = Fragment.AnyFailed(left.Failed, right.Failed);
        if (TypeOf(node) == RuleType.Text) return new Fragment($"({left.Value} || {right.Value})", failed);
        if (TypeOf(node) is not NumberType) throw new NotTranslatable(node, "日期和时长的运算没有相同的数据库运算");
        if (node.Operation == Operation.Multiply) return Sized(node, $"({left.Value} * {right.Value})", failed, left.Digits + right.Digits, left.Decimals + right.Decimals);
        var decimals = Math.Max(left.Decimals, right.Decimals);
        return Sized(node, $"({left.Value} {node.Operation.Sign()} {right.Value})", failed, Math.Max(left.Whole, right.Whole) + 1 + decimals, decimals);
    }

    /// <summary>A number that stays within the digits that both sides hold exactly.</summary>
    Fragment Sized(Node node, string value, string failed, int digits, int decimals) =>
        digits > MostDigits ? throw new NotTranslatable(node, "结果可能超过 28 位，数据库与规则引擎会有出入")
        : new Fragment(dialect == SqlDialect.DuckDb ? $"CAST({value} AS {Decimal(digits, decimals)})" : value, failed, digits, decimals);

    Fragment Part(PathNode path)
    {
        if (TypeOf(path.Source) != RuleType.Date || path.Member is not ("year" or "month" or "day")) throw new NotTranslatable(path, "成员没有对应的列运算");
        var source = Write(path.Source);
        return new Fragment($"CAST(EXTRACT({path.Member.ToUpperInvariant()} FROM {source.Value}) AS {Decimal(4, 0)})", source.Failed, 4, 0);
    }

    Fragment Call(CallNode call)
    {
        var numbers = call.Names is null && call.Arguments.All(argument => TypeOf(argument) is NumberType);
        switch (call.Function)
        {
            case "not" when call is { Names: null, Arguments: [var operand] } && TypeOf(operand) == RuleType.Boolean:
                var negated = Write(operand);
                return negated with { Value = $"(NOT {negated.Value})" };
            case Units.Measured when call.Names is null:
                return Write(call.Arguments[0]);
            case Units.Converted when call is { Names: null, Arguments: [var measured, LiteralNode { Value: TextValue from }, LiteralNode { Value: TextValue to }] } && Units.Factors(from.Text, to.Text) is { } factors:
                return Converted(call, Write(measured), factors);
            case "min" or "max" when numbers && call.Arguments.Count > 1:
                return call.Arguments.Skip(1).Aggregate(Write(call.Arguments[0]), (best, next) => Extreme(call, best, Write(next)));
            case "abs" when numbers:
                var size = Write(call.Arguments[0]);
                return size with { Value = $"abs({size.Value})" };
            case { } name when numbers && Rounding.Of(name) is not null && Scale(call) is { } scale:
                return Rounded(call, name, scale);
            default:
                throw new NotTranslatable(call, $"函数 {call.Function} 没有结果完全相同的数据库函数");
        }
    }

    /// <summary>Only where one unit is an exact decimal multiple of the other.</summary>
    Fragment Converted(CallNode call, Fragment number, (decimal From, decimal To) factors)
    {
        var ratio = factors.From / factors.To;
        if (ratio * factors.To != factors.From) throw new NotTranslatable(call, "两个单位之比不是有限小数");
        var (digits, decimals) = SizeOf(ratio);
        return Sized(call, $"({number.Value} * {Parameter(ratio, Decimal(digits, decimals))})", number.Failed, number.Digits + digits, number.Decimals + decimals);
    }

    static int? Scale(CallNode call) =>
        call.Arguments.Count == 1 ? 0 : call.Arguments[1] is LiteralNode { Value: NumberValue { Number: >= 0 and <= 10 } scale } && scale.Number == Math.Truncate(scale.Number) ? (int)scale.Number : null;

    Fragment Extreme(CallNode call, Fragment best, Fragment next)
    {
        var decimals = Math.Max(best.Decimals, next.Decimals);
        var digits = Math.Max(best.Whole, next.Whole) + decimals;
        var sign = call.Function == "max" ? ">=" : "<=";
        var value = $"(CASE WHEN {best.Value} {sign} {next.Value} THEN {best.Value} WHEN {next.Value} {sign} {best.Value} THEN {next.Value} END)";
        return Sized(call, value, Fragment.AnyFailed(best.Failed, next.Failed), digits, decimals);
    }

    /// <summary>How many digits a constant has, and how many of them behind the point.</summary>
    static (int Digits, int Decimals) SizeOf(decimal number)
    {
        var text = Show.Number(Math.Abs(number));
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        var whole = text.TrimStart('0') is var trimmed && trimmed.StartsWith('.') ? 0 : (point < 0 ? text.TrimStart('0').Length : point);
        return (Math.Max(1, whole + decimals), decimals);
    }

    string Decimal(int digits, int decimals) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(dialect == SqlDialect.DuckDb ? "DECIMAL" : "numeric")}({digits},{decimals})");
}
