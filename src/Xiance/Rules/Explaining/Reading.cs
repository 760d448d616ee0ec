using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Explaining;

/// <summary>The Chinese reading of an expression, made from its syntax tree: 若…，则…，但最高不超过….</summary>
public sealed partial class Reading
{
    readonly IReadOnlyDictionary<Node, RuleType> types;

    Reading(IReadOnlyDictionary<Node, RuleType> types) => this.types = types;

    public static string Of(CompiledExpression expression) => new Reading(expression.Types).Read(expression.Root);

    internal static string Of(CompiledExpression expression, Node node) => new Reading(expression.Types).Read(node);

    /// <summary>A number beside an amount is read in the amount's unit.</summary>
    string Read(Node node, RuleType? beside = null) => node switch
    {
        LiteralNode { Value: { } value } => Amount.Text(value, TypeOf(node) is NumberType { Measure: not null } own ? own : beside ?? TypeOf(node)),
        NameNode { Name: "?" } => "该值",
        NameNode { Name: "item" } => "该项",
        NameNode name => name.Name,
        IfNode branch => If(branch, beside),
        BinaryNode { Operation: Operation.And or Operation.Or } logic => Logic(logic),
        BinaryNode binary when binary.Operation.IsComparison() => $"{Read(binary.Left, TypeOf(binary.Right))}{Word(binary.Operation)} {Read(binary.Right, TypeOf(binary.Left))}",
        BinaryNode binary => Arithmetic(binary),
        NegateNode negate => $"负的{Inner(negate.Operand, beside)}",
        BetweenNode between => $"{Read(between.Value)}在 {Read(between.Low, TypeOf(between.Value))} 至 {Read(between.High, TypeOf(between.Value))} 之间（含两端）",
        InNode membership => In(membership.Value, membership.Tests),
        RangeNode range => Range(range, beside ?? TypeOf(range.Low)),
        OneSidedNode test => $"{Word(test.Operation)} {Read(test.End, beside)}",
        PathNode path => Member(path),
        FilterNode { Condition: LiteralNode { Value: NumberValue position } } at => position.Number < 0 ? $"{Inner(at.Source)}倒数第 {Show.Number(-position.Number)} 项" : $"{Inner(at.Source)}第 {Show.Number(position.Number)} 项",
        FilterNode filter => $"{Inner(filter.Source)}中满足“{Read(filter.Condition)}”的各项",
        QuantifiedNode loop => $"{Iterations(loop.Iterations)}中{(loop.Every ? "每一项都" : "至少有一项")}满足“{Read(loop.Condition)}”",
        ForNode loop => $"对{Iterations(loop.Iterations)}的每一项取“{Read(loop.Body)}”",
        InstanceNode instance => $"{Inner(instance.Value)}的类型是 {instance.Type}",
        ListNode list => string.Join("、", list.Items.Select(item => Read(item, beside))),
        ContextNode context => string.Join("，", context.Entries.Select(entry => $"{entry.Name}为{Read(entry.Value)}")),
        FunctionNode function => $"由{string.Join("、", function.Parameters.Select(parameter => parameter.Name))}求“{Read(function.Body)}”",
        AnyTestNode => "不限",
        TestsNode tests => $"{(tests.Negated ? "不是：" : "")}{string.Join("或", tests.Tests.Select(test => Read(test, beside)))}",
        CallNode call => Call(call, beside),
        _ => Print.Text(node),
    };

    RuleType TypeOf(Node node) => types.GetValueOrDefault(node) ?? RuleType.Any;

    string If(IfNode branch, RuleType? beside)
    {
        var otherwise = branch.Otherwise is IfNode ? $"否则{Read(branch.Otherwise, TypeOf(branch))}" : $"否则为 {Read(branch.Otherwise, beside ?? TypeOf(branch))}";
        return $"若{Read(branch.Condition)}，则为 {Read(branch.Then, beside ?? TypeOf(branch))}；{otherwise}";
    }

    string Logic(BinaryNode node)
    {
        var word = node.Operation == Operation.And ? "，且" : "，或";
        return Side(node.Left) + word + Side(node.Right);
        string Side(Node side) => side is BinaryNode { Operation: Operation.And or Operation.Or } other && other.Operation != node.Operation || side is IfNode ? $"（{Read(side)}）" : Read(side);
    }

    string Arithmetic(BinaryNode node)
    {
        var type = TypeOf(node);
        if (node is { Operation: Operation.Multiply, Right: LiteralNode { Value: NumberValue { Number: > 0 and < 1 } share } }) return $"{Inner(node.Left, type)}的 {Show.Number(share.Number * 100)}%";
        var (left, right) = node.Operation is Operation.Add or Operation.Subtract ? (Inner(node.Left, type), Inner(node.Right, type)) : (Inner(node.Left), Inner(node.Right));
        return node.Operation switch
        {
            Operation.Add => $"{left} 加 {right}",
            Operation.Subtract => $"{left} 减 {right}",
            Operation.Multiply => $"{left} 乘以 {right}",
            Operation.Divide => $"{left} 除以 {right}",
            _ => $"{left} 的 {right} 次方",
        };
    }

    static string Word(Operation operation) => operation switch
    {
        Operation.GreaterOrEqual => "达到",
        Operation.Greater => "超过",
        Operation.LessOrEqual => "不超过",
        Operation.Less => "不足",
        Operation.NotEqual => "不是",
        _ => "为",
    };

    string In(Node value, IReadOnlyList<Node> tests)
    {
        var type = TypeOf(value);
        if (tests.All(test => test is LiteralNode)) return $"{Read(value)}是{string.Join("、", tests.Select(test => Read(test, type)))}{(tests.Count > 1 ? "之一" : "")}";
        return $"{Read(value)}{string.Join("，或", tests.Select(test => test is LiteralNode ? $"为 {Read(test, type)}" : Read(test, type)))}";
    }

    string Range(RangeNode range, RuleType type) =>
        $"在 {Read(range.Low, type)}（{(range.LowIncluded ? "含" : "不含")}）至 {Read(range.High, type)}（{(range.HighIncluded ? "含" : "不含")}）之间";

    string Member(PathNode path) => (TypeOf(path.Source) == RuleType.Date || TypeOf(path.Source) == RuleType.DateTime) && Parts.TryGetValue(path.Member, out var part) ? $"{Inner(path.Source)}的{part}" : $"{Inner(path.Source)}的{path.Member}";

    static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal) { ["year"] = "年份", ["month"] = "月份", ["day"] = "日", ["weekday"] = "星期" };

    string Iterations(IReadOnlyList<Iteration> iterations) => string.Join("、", iterations.Select(iteration => iteration.End is null ? $"{Inner(iteration.Source)}（记作{iteration.Name}）" : $"{Read(iteration.Source)} 至 {Read(iteration.End)}（记作{iteration.Name}）"));

    /// <summary>In brackets where the reading would run into its neighbours.</summary>
    string Inner(Node node, RuleType? beside = null) => node is BinaryNode or IfNode or BetweenNode or InNode or QuantifiedNode or ForNode || node is CallNode { Function: "min" or "max" } ? $"（{Read(node, beside)}）" : Read(node, beside);
}
