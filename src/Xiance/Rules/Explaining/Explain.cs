using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Explaining;

/// <summary>Why an expression gave what it gave.</summary>
public sealed class Explain
{
    readonly CompiledExpression expression;
    readonly Dictionary<Node, Value?> seen = [];
    readonly Dictionary<Node, Value?> tried;

    Explain(CompiledExpression expression, IReadOnlyDictionary<string, Value?> inputs)
    {
        this.expression = expression;
        Answer = Evaluation.From(expression.Run(inputs, seen));
        tried = new(seen);
        // the truth table also shows conditions that another one made needless
        foreach (var atom in Atoms(expression.Root).Where(atom => !seen.ContainsKey(atom))) expression.Part(atom, inputs, tried);
    }

    /// <summary>Evaluates once and keeps what every part gave.</summary>
    public static Explain Of(CompiledExpression expression, IReadOnlyDictionary<string, Value?> inputs) => new(expression, inputs);

    public Evaluation Answer { get; }

    /// <summary>The whole tree with its values.</summary>
    public Explanation Tree => Part(expression.Root);

    /// <summary>Every single condition that decides something, in the order of the text.</summary>
    public IReadOnlyList<ConditionLine> Conditions => [.. Atoms(expression.Root).Select(Line)];

    /// <summary>
    /// What would have to change for a condition that is false: of alternatives the one with the fewest and smallest changes, of
    /// conditions that must all hold every one that does not. Empty when the expression is no condition or holds.
    /// </summary>
    public IReadOnlyList<ConditionLine> NearestMiss => Answer.Truth == false ? [.. Misses(expression.Root).Select(Line)] : [];

    Explanation Part(Node node)
    {
        var answer = AnswerOf(node, seen);
        return new Explanation(expression.TextOf(node), Reading.Of(expression, node), answer, Shown(answer, TypeOf(node)), [.. Syntax.Tree.Children(node).Skip(node is CallNode { Function: not null } ? 1 : 0).Select(Part)]);
    }

    static Evaluation? AnswerOf(Node node, Dictionary<Node, Value?> values) => values.TryGetValue(node, out var value) && value is not null ? Evaluation.From(value) : null;

    static string Shown(Evaluation? answer, RuleType type) => answer switch
    {
        null => "未用到",
        { Value: { } value } => Amount.Text(value, type),
        { IsUndetermined: true } => $"待定，缺{string.Join("、", answer.Missing)}",
        _ => Basics.Wording.Render(answer.Problem!, Basics.Locale.Chinese).What,
    };

    RuleType TypeOf(Node node) => expression.Types.GetValueOrDefault(node) ?? RuleType.Any;

    IEnumerable<Node> Atoms(Node node) => node switch
    {
        BinaryNode { Operation: Operation.And or Operation.Or } logic => Atoms(logic.Left).Concat(Atoms(logic.Right)),
        IfNode branch => Atoms(branch.Condition).Concat(Atoms(branch.Then)).Concat(Atoms(branch.Otherwise)),
        CallNode { Function: "not", Arguments: [var operand] } => Atoms(operand),
        _ when TypeOf(node) == RuleType.Boolean && node is not LiteralNode => [node],
        CallNode or NegateNode => Syntax.Tree.Children(node).SelectMany(Atoms),
        BinaryNode binary => Atoms(binary.Left).Concat(Atoms(binary.Right)),
        _ => [],
    };

    ConditionLine Line(Node node)
    {
        var answer = AnswerOf(node, tried);
        var (actual, required, gap, type) = Sides(node);
        var miss = answer?.Truth == false && gap is { } amount && required is NumberValue threshold ? Miss(amount, threshold.Number, type, node) : null;
        return new ConditionLine(expression.TextOf(node), Reading.Of(expression, node), answer, Show(actual, type), Show(required, type), gap, miss);
    }

    static string? Show(Value? value, RuleType type) => value is null or UndeterminedValue or FailedValue ? null : Amount.Text(value, type);

    /// <summary>Both sides of a comparison and how far the left is from holding; between and in have the nearest end on the right.</summary>
    (Value? Actual, Value? Required, decimal? Gap, RuleType Type) Sides(Node node)
    {
        var (left, right) = node switch
        {
            BinaryNode binary when binary.Operation.IsComparison() => (binary.Left, binary.Right),
            BetweenNode between => (between.Value, Nearest(between.Value, [between.Low, between.High])),
            InNode membership => (membership.Value, Nearest(membership.Value, [.. membership.Tests.SelectMany(Ends)])),
            _ => (null, null),
        };
        if (left is null) return (tried.GetValueOrDefault(node), null, null, TypeOf(node));
        var (actual, required) = (tried.GetValueOrDefault(left), right is null ? null : tried.GetValueOrDefault(right) ?? (right as LiteralNode)?.Value);
        var type = TypeOf(left) is NumberType { Measure: not null } || right is null ? TypeOf(left) : TypeOf(right);
        return (actual, required, actual is NumberValue a && required is NumberValue b ? b.Number - a.Number : null, type);
    }

    static IEnumerable<Node> Ends(Node test) => test switch { RangeNode range => [range.Low, range.High], OneSidedNode sided => [sided.End], _ => [test] };

    Node? Nearest(Node value, IReadOnlyList<Node> ends) =>
        tried.GetValueOrDefault(value) is NumberValue actual ? ends.OrderBy(end => tried.GetValueOrDefault(end) is NumberValue number ? Math.Abs(number.Number - actual.Number) : decimal.MaxValue).FirstOrDefault() : ends.FirstOrDefault();

    static string Miss(decimal gap, decimal threshold, RuleType type, Node node)
    {
        var limit = Amount.Text(threshold, type);
        var size = Amount.Text(Math.Abs(gap), type);
        return gap switch
        {
            > 0 when node is BinaryNode { Operation: Operation.Greater } => $"差 {size}达到 {limit}，且须超过",
            > 0 => $"差 {size}达到 {limit}",
            < 0 => $"超出 {limit} {size}",
            _ => $"恰为 {limit}，须{(node is BinaryNode { Operation: Operation.Less } ? "不足" : "超过")}",
        };
    }

    /// <summary>The false conditions to mend so that the part becomes true.</summary>
    List<Node> Misses(Node node)
    {
        if (AnswerOf(node, tried)?.Truth == true) return [];
        switch (node)
        {
            case BinaryNode { Operation: Operation.And } both:
                return [.. Misses(both.Left), .. Misses(both.Right)];
            case BinaryNode { Operation: Operation.Or } either:
                var (left, right) = (Misses(either.Left), Misses(either.Right));
                return Weight(left) <= Weight(right) ? left : right;
            default:
                return [node];
        }
    }

    /// <summary>Fewer conditions first, then the smaller relative distance.</summary>
    decimal Weight(List<Node> misses) => misses.Count * 1_000m + misses.Sum(node => Sides(node) is { Gap: { } gap, Required: NumberValue { Number: not 0 } required } ? Math.Min(1m, Math.Abs(gap / required.Number)) : 1m);
}
