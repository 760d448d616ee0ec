namespace Xiance.Rules.Syntax;

/// <summary>Walks over syntax trees without recursion.</summary>
static class Tree
{
    public static IEnumerable<Node> Children(Node node) => node switch
    {
        ListNode list => list.Items,
        ContextNode context => context.Entries.Select(entry => entry.Value),
        RangeNode range => [range.Low, range.High],
        OneSidedNode test => [test.End],
        NegateNode negate => [negate.Operand],
        BinaryNode binary => [binary.Left, binary.Right],
        BetweenNode between => [between.Value, between.Low, between.High],
        InNode membership => [membership.Value, .. membership.Tests],
        InstanceNode instance => [instance.Value],
        PathNode path => [path.Source],
        FilterNode filter => [filter.Source, filter.Condition],
        CallNode call => [call.Target, .. call.Arguments],
        IfNode branch => [branch.Condition, branch.Then, branch.Otherwise],
        ForNode loop => [.. loop.Iterations.SelectMany(Sources), loop.Body],
        QuantifiedNode loop => [.. loop.Iterations.SelectMany(Sources), loop.Condition],
        FunctionNode function => [function.Body],
        TestsNode tests => tests.Tests,
        ConvertNode convert => [convert.Value],
        TableNode table => [.. table.Inputs.Select(input => input.Value), .. table.Rules.SelectMany(rule => rule.Tests.Concat(rule.Results)), .. table.Outputs.Select(output => output.Default).OfType<Node>()],
        _ => [],
    };

    public static IEnumerable<Node> All(Node root)
    {
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node)) open.Push(child);
        }
    }

    /// <summary>How many nodes lie on the longest way from the root to a leaf.</summary>
    public static int Height(Node root)
    {
        var height = 0;
        var open = new Stack<(Node Node, int Level)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            height = Math.Max(height, next.Level);
            foreach (var child in Children(next.Node)) open.Push((child, next.Level + 1));
        }
        return height;
    }

    static IEnumerable<Node> Sources(Iteration iteration) => iteration.End is null ? [iteration.Source] : [iteration.Source, iteration.End];
}
