using Xiance.Rules.Functions;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>
/// Turns a checked syntax tree into operations on columns. Numbers, truths, texts and days have columnar forms; any other part is left to
/// the evaluator row by row. Loops and functions bind names, so nothing inside them is taken apart.
/// </summary>
sealed partial class OpBuilder(IReadOnlyDictionary<Node, RuleType> types, IReadOnlyDictionary<string, int> slots, Func<Node, Batch, int, Value?> evaluate)
{
    /// <summary>The conditions that have a bit in the codes, in the order of their bits.</summary>
    public List<Node> Conditions { get; } = [];

    public Op<decimal> Number(Node node) => node switch
    {
        LiteralNode { Value: NumberValue literal } => new ConstantOp<decimal>(literal.Number),
        NameNode name when Slot(name, RuleType.Number) is { } slot => new InputOp<decimal>(slot),
        IfNode branch => new IfOp<decimal>(Truth(branch.Condition), Number(branch.Then), Number(branch.Otherwise)),
        NegateNode negate => new MapOp(Number(negate.Operand), number => -number),
        BinaryNode { Operation: Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide } binary when AreNumbers(binary.Left, binary.Right) =>
            new ArithmeticOp(binary.Operation, Number(binary.Left), Number(binary.Right)),
        CallNode call when NumberCall(call) is { } op => op,
        _ => Rowwise(node, value => ((NumberValue)value).Number),
    };

    Op<decimal>? NumberCall(CallNode call)
    {
        if (call.Names is not null || call.Function is not { } function || slots.ContainsKey(function)) return null;
        if (function is Units.Measured or Units.Converted && AreNumbers(call.Arguments[0])) return Unit(call);
        if (!AreNumbers([.. call.Arguments])) return null;
        if (function is "min" or "max" && call.Arguments.Count > 1) return new ExtremeOp([.. call.Arguments.Select(Number)], function == "max");
        if (function == "abs") return new MapOp(Number(call.Arguments[0]), Math.Abs);
        if (Rounding.Of(function) is not { } round) return null;
        if (call.Arguments.Count == 1) return new RoundOp(Number(call.Arguments[0]), 0, round);
        return call.Arguments[1] is LiteralNode { Value: NumberValue { Number: >= 0 and <= 28 } scale } && scale.Number == Math.Truncate(scale.Number) ? new RoundOp(Number(call.Arguments[0]), (int)scale.Number, round) : null;
    }

    /// <summary>The unit itself is the type's; only a conversion computes.</summary>
    Op<decimal>? Unit(CallNode call)
    {
        if (call.Function == Units.Measured) return Number(call.Arguments[0]);
        if (call.Arguments[1] is not LiteralNode { Value: TextValue from } || call.Arguments[2] is not LiteralNode { Value: TextValue to } || Units.Factors(from.Text, to.Text) is not { } factors) return null;
        return new ArithmeticOp(Operation.Divide, new ArithmeticOp(Operation.Multiply, Number(call.Arguments[0]), new ConstantOp<decimal>(factors.From)), new ConstantOp<decimal>(factors.To));
    }

    public Op<string> Text(Node node) => node switch
    {
        LiteralNode { Value: TextValue literal } => new ConstantOp<string>(literal.Text),
        NameNode name when Slot(name, RuleType.Text) is { } slot => new InputOp<string>(slot),
        IfNode branch => new IfOp<string>(Truth(branch.Condition), Text(branch.Then), Text(branch.Otherwise)),
        _ => Rowwise(node, value => ((TextValue)value).Text),
    };

    public Op<CivilDate> Day(Node node) => node switch
    {
        LiteralNode { Value: DateValue literal } => new ConstantOp<CivilDate>(literal.Date),
        NameNode name when Slot(name, RuleType.Date) is { } slot => new InputOp<CivilDate>(slot),
        IfNode branch => new IfOp<CivilDate>(Truth(branch.Condition), Day(branch.Then), Day(branch.Otherwise)),
        _ => Rowwise(node, value => ((DateValue)value).Date),
    };

    public Op<Value> Other(Node node) => Rowwise(node, value => value);

    public RuleType TypeOf(Node node) => types.GetValueOrDefault(node) ?? RuleType.Any;

    RowOp<T> Rowwise<T>(Node node, Func<Value, T> take) => new((batch, row) => evaluate(node, batch, row), take, slots);

    int? Slot(NameNode node, RuleType type)
    {
        var own = TypeOf(node);
        return (own == type || (type is NumberType && own is NumberType)) && slots.TryGetValue(node.Name, out var slot) ? slot : null;
    }

    bool AreNumbers(params ReadOnlySpan<Node> nodes)
    {
        foreach (var node in nodes)
            if (TypeOf(node) is not NumberType) return false;
        return true;
    }
}
