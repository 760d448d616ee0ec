using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

/// <summary>Random trees of every kind that a text can hold, typed or not, and a form of trees to compare them by.</summary>
sealed class RandomTree(int seed)
{
    static readonly string[] Names = ["甲", "营业收入", "b1", "_x", "count", "string length"];
    static readonly RuleType[] Types = [RuleType.Number, RuleType.Text, RuleType.ListOf(RuleType.Date), RuleType.DateTime, RuleType.ContextOf(("甲", RuleType.Number))];

    readonly Random random = new(seed);

    public Node Node(int depth) => depth == 0 ? Leaf() : random.Next(17) switch
    {
        0 or 1 or 2 => new BinaryNode((Operation)random.Next(13), Node(depth - 1), Node(depth - 1)),
        3 => new NegateNode(Node(depth - 1)),
        4 => new IfNode(Node(depth - 1), Node(depth - 1), Node(depth - 1)),
        5 => new ListNode(Several(depth)),
        6 => new ContextNode([.. Enumerable.Range(0, random.Next(3)).Select(number => new ContextEntry($"项{number}", Node(depth - 1)))]),
        7 => new RangeNode(Node(depth - 1), random.Next(2) == 0, Node(depth - 1), random.Next(2) == 0),
        8 => new BetweenNode(Node(depth - 1), Node(depth - 1), Node(depth - 1)),
        9 => new InNode(Node(depth - 1), [Node(depth - 1), new OneSidedNode((Operation)random.Next(2, 8), Node(depth - 1))]),
        10 => new InstanceNode(Node(depth - 1), Types[random.Next(Types.Length)]),
        11 => new PathNode(Node(depth - 1), "成员"),
        12 => new FilterNode(Node(depth - 1), Node(depth - 1)),
        13 => new CallNode(new NameNode(Names[random.Next(Names.Length)]), Several(depth), null),
        14 => new ForNode(Iterations(depth), Node(depth - 1)),
        15 => new QuantifiedNode(random.Next(2) == 0, Iterations(depth), Node(depth - 1)),
        _ => new FunctionNode([new Parameter("参数", Types[random.Next(Types.Length)])], Node(depth - 1), false),
    };

    List<Node> Several(int depth) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Node(depth - 1))];

    List<Iteration> Iterations(int depth) => [.. Enumerable.Range(1, 1 + random.Next(2)).Select(number => new Iteration($"变量{number}", Node(depth - 1), random.Next(3) == 0 ? Node(depth - 1) : null))];

    Node Leaf() => random.Next(8) switch
    {
        0 => new LiteralNode(random.Next(0, 1000) / 10m),
        1 => new LiteralNode("文\"\\\n字😀"),
        2 => new LiteralNode(random.Next(2) == 0),
        3 => new LiteralNode(null),
        4 => new LiteralNode(new DateOnly(2024, 2, 29)),
        5 => new LiteralNode(new DaysDurationValue(90061.5m)),
        6 => new LiteralNode(new TimeValue(3661, Zone.Utc)),
        _ => new NameNode(Names[random.Next(Names.Length)]),
    };

    /// <summary>The tree written out with all its brackets.</summary>
    public static string Form(Node node) => node switch
    {
        LiteralNode literal => $"«{literal.Value?.GetType().Name} {literal.Value}»",
        NameNode name => name.Name,
        BinaryNode binary => $"({binary.Operation} {Form(binary.Left)} {Form(binary.Right)})",
        NegateNode negate => $"(minus {Form(negate.Operand)})",
        IfNode branch => $"(if {Form(branch.Condition)} {Form(branch.Then)} {Form(branch.Otherwise)})",
        ListNode list => $"(list {Forms(list.Items)})",
        ContextNode context => $"(context {string.Join(' ', context.Entries.Select(entry => $"{entry.Name}={Form(entry.Value)}"))})",
        RangeNode range => $"(range {range.LowIncluded} {Form(range.Low)} {range.HighIncluded} {Form(range.High)})",
        OneSidedNode test => $"(test {test.Operation} {Form(test.End)})",
        BetweenNode between => $"(between {Form(between.Value)} {Form(between.Low)} {Form(between.High)})",
        InNode membership => $"(in {Form(membership.Value)} {Forms(membership.Tests)})",
        InstanceNode instance => $"(instance {Form(instance.Value)} {instance.Type})",
        PathNode path => $"(path {Form(path.Source)} {path.Member})",
        FilterNode filter => $"(filter {Form(filter.Source)} {Form(filter.Condition)})",
        CallNode call => $"(call {Form(call.Target)} {Forms(call.Arguments)})",
        ForNode loop => $"(for {Forms(loop.Iterations)} {Form(loop.Body)})",
        QuantifiedNode loop => $"({(loop.Every ? "every" : "some")} {Forms(loop.Iterations)} {Form(loop.Condition)})",
        FunctionNode function => $"(function {string.Join(' ', function.Parameters.Select(parameter => $"{parameter.Name}:{parameter.Type}"))} {Form(function.Body)})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    static string Forms(IEnumerable<Node> nodes) => string.Join(' ', nodes.Select(Form));

    static string Forms(IEnumerable<Iteration> iterations) => string.Join(' ', iterations.Select(iteration => $"{iteration.Name}:{Form(iteration.Source)}..{(iteration.End is null ? "" : Form(iteration.End))}"));
}
