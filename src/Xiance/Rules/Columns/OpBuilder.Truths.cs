using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

sealed partial class OpBuilder
{
    public Op<bool> Truth(Node node) => node switch
    {
        LiteralNode { Value: BooleanValue literal } => new ConstantOp<bool>(literal.Truth),
        NameNode name when Slot(name, RuleType.Boolean) is { } slot => new InputOp<bool>(slot),
        IfNode branch => new IfOp<bool>(Truth(branch.Condition), Truth(branch.Then), Truth(branch.Otherwise)),
        BinaryNode { Operation: Operation.And or Operation.Or } logic => new LogicOp(logic.Operation == Operation.Or, Truth(logic.Left), Truth(logic.Right)),
        BinaryNode compare when compare.Operation.IsComparison() && Comparison(compare.Operation, compare.Left, compare.Right) is { } op => Noted(compare, op),
        BetweenNode between when Ends(between.Value, between.Low, true, between.High, true) is { } op => Noted(between, op),
        InNode membership when Membership(membership.Value, membership.Tests, false) is { } op => Noted(membership, op),
        CallNode { Function: "not", Names: null, Arguments: [var operand] } when !slots.ContainsKey("not") && TypeOf(operand) == RuleType.Boolean => new NotOp(Truth(operand)),
        _ => Rowwise(node, value => ((BooleanValue)value).Truth),
    };

    Op<bool> Noted(Node node, Op<bool> op)
    {
        if (Conditions.Count >= 64) return op;
        Conditions.Add(node);
        return new NotedOp(op, Conditions.Count - 1);
    }

    Op<bool>? Comparison(Operation operation, Node left, Node right) => (TypeOf(left), TypeOf(right)) switch
    {
        (NumberType, NumberType) => new CompareOp<decimal>(operation, Number(left), Number(right), decimal.Compare),
        (var a, var b) when a == RuleType.Text && b == RuleType.Text => new CompareOp<string>(operation, Text(left), Text(right), Compare.Texts),
        (var a, var b) when a == RuleType.Date && b == RuleType.Date => new CompareOp<CivilDate>(operation, Day(left), Day(right), (x, y) => x.CompareTo(y)),
        _ => null,
    };

    WithinOp? Ends(Node value, Node low, bool lowIncluded, Node high, bool highIncluded) =>
        Comparison(lowIncluded ? Operation.GreaterOrEqual : Operation.Greater, value, low) is { } above
        && Comparison(highIncluded ? Operation.LessOrEqual : Operation.Less, value, high) is { } below ? new WithinOp(above, below) : null;

    /// <summary>A value under unary tests; null when a test has no columnar form.</summary>
    public Op<bool>? Membership(Node value, IReadOnlyList<Node> tests, bool negated)
    {
        var ops = tests.Select(test => Test(value, test)).ToList();
        return ops.Contains(null) ? null : new AnyOp(ops!, negated);
    }

    Op<bool>? Test(Node value, Node test) => test switch
    {
        _ when Tree.All(test).Any(node => node is NameNode { Name: "?" }) => null,
        AnyTestNode => new ConstantOp<bool>(true),
        TestsNode tests => Membership(value, tests.Tests, tests.Negated),
        OneSidedNode sided => Comparison(sided.Operation, value, sided.End),
        RangeNode range => Ends(value, range.Low, range.LowIncluded, range.High, range.HighIncluded),
        _ => Comparison(Operation.Equal, value, test),
    };
}
