using Xiance.Rules.Values;

namespace Xiance.Rules.Syntax;

/// <summary>Writes a syntax tree as an expression that reads back as the same tree: brackets only where they are needed.</summary>
public static class Print
{
    public static string Text(Node node) => node switch
    {
        LiteralNode literal => Literal(literal.Value),
        NameNode name => name.Name,
        ListNode list => $"[{Join(list.Items)}]",
        ContextNode context => $"{{{string.Join(", ", context.Entries.Select(entry => $"{Show.Key(entry.Name)}: {Text(entry.Value)}"))}}}",
        RangeNode range => $"{(range.LowIncluded ? '[' : '(')}{Text(range.Low)}..{Text(range.High)}{(range.HighIncluded ? ']' : ')')}",
        OneSidedNode test => $"({test.Operation.Sign()} {Inside(test.End, 4)})",
        NegateNode negate => $"-{Inside(negate.Operand, 7)}",
        BinaryNode binary => $"{Inside(binary.Left, binary.Operation.Strength())} {binary.Operation.Sign()} {Inside(binary.Right, binary.Operation.Strength() + 1)}",
        BetweenNode between => $"{Inside(between.Value, 3)} between {Inside(between.Low, 4)} and {Inside(between.High, 4)}",
        InNode membership => $"{Inside(membership.Value, 3)} in ({Join(membership.Tests)})",
        InstanceNode instance => $"{Inside(instance.Value, 8)} instance of {instance.Type}",
        PathNode path => $"{Inside(path.Source, 8)}.{path.Member}",
        FilterNode filter => $"{Inside(filter.Source, 8)}[{Text(filter.Condition)}]",
        CallNode call => $"{Inside(call.Target, 8)}({Arguments(call)})",
        IfNode branch => $"if {Text(branch.Condition)} then {Text(branch.Then)} else {Text(branch.Otherwise)}",
        ForNode loop => $"for {Iterations(loop.Iterations)} return {Text(loop.Body)}",
        QuantifiedNode loop => $"{(loop.Every ? "every" : "some")} {Iterations(loop.Iterations)} satisfies {Text(loop.Condition)}",
        FunctionNode function => $"function({string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type}"))}) {(function.External ? "external " : "")}{Text(function.Body)}",
        AnyTestNode => "-",
        TestsNode { Negated: true } tests => $"not({Join(tests.Tests)})",
        TestsNode tests => Join(tests.Tests),
        ConvertNode convert => Text(convert.Value),
        TableNode table => $"table {table.Policy.Sign()} ({Join(table.Inputs.Select(input => input.Value))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    static string Inside(Node node, int weakest) => Strength(node) < weakest ? $"({Text(node)})" : Text(node);

    static int Strength(Node node) => node switch
    {
        BinaryNode binary => binary.Operation.Strength(),
        BetweenNode or InNode => 3,
        NegateNode => 7,
        InstanceNode => 8,
        IfNode or ForNode or QuantifiedNode or FunctionNode => 0,
        LiteralNode { Value: NumberValue { Number: < 0 } } => 7,
        _ => 9,
    };

    static string Literal(Value? value) => value switch
    {
        null or NumberValue or BooleanValue or TextValue => Show.Nested(value),
        _ => $"@\"{Show.Text(value)}\"",
    };

    static string Join(IEnumerable<Node> nodes) => string.Join(", ", nodes.Select(Text));

    static string Arguments(CallNode call) => call.Names is null ? Join(call.Arguments) : string.Join(", ", call.Names.Zip(call.Arguments, (name, argument) => $"{name}: {Text(argument)}"));

    static string Iterations(IEnumerable<Iteration> iterations) =>
        string.Join(", ", iterations.Select(iteration => $"{iteration.Name} in {Text(iteration.Source)}{(iteration.End is null ? "" : $"..{Text(iteration.End)}")}"));
}
