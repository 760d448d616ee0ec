using Xiance.Rules.Values;

namespace Xiance.Rules.Syntax;

/// <summary>a.member; of a list, the members of its items.</summary>
public sealed class PathNode(Node source, string member) : Node
{
    public Node Source { get; } = source;

    public string Member { get; } = member;
}

/// <summary>list[condition] or list[position]</summary>
public sealed class FilterNode(Node source, Node condition) : Node
{
    public Node Source { get; } = source;

    public Node Condition { get; } = condition;
}

/// <summary>f(a, b) or f(x: a, y: b); Names is absent for arguments by position.</summary>
public sealed class CallNode(Node target, IReadOnlyList<Node> arguments, IReadOnlyList<string>? names) : Node
{
    public Node Target { get; } = target;

    public IReadOnlyList<Node> Arguments { get; } = arguments;

    public IReadOnlyList<string>? Names { get; } = names;

    /// <summary>The function's name when it is called by name.</summary>
    public string? Function => (Target as NameNode)?.Name;
}

/// <summary>if a then b else c</summary>
public sealed class IfNode(Node condition, Node then, Node otherwise) : Node
{
    public Node Condition { get; } = condition;

    public Node Then { get; } = then;

    public Node Otherwise { get; } = otherwise;
}

/// <summary>for x in xs, y in 1..5 return body</summary>
public sealed class ForNode(IReadOnlyList<Iteration> iterations, Node body) : Node
{
    readonly Lazy<bool> looksBack = new(() => Tree.All(body).Any(node => node is NameNode { Name: "partial" }));

    /// <summary>Whether the body asks for what the loop has given so far.</summary>
    internal bool LooksBack => looksBack.Value;

    public IReadOnlyList<Iteration> Iterations { get; } = iterations;

    public Node Body { get; } = body;
}

/// <summary>some x in xs satisfies condition; every x in xs satisfies condition</summary>
public sealed class QuantifiedNode(bool every, IReadOnlyList<Iteration> iterations, Node condition) : Node
{
    public bool Every { get; } = every;

    public IReadOnlyList<Iteration> Iterations { get; } = iterations;

    public Node Condition { get; } = condition;
}

/// <summary>x in source, or x in source..End where an end is written.</summary>
public sealed record Iteration(string Name, Node Source, Node? End);

/// <summary>function(x: number, y) body</summary>
public sealed class FunctionNode(IReadOnlyList<Parameter> parameters, Node body, bool external) : Node
{
    public IReadOnlyList<Parameter> Parameters { get; } = parameters;

    public Node Body { get; } = body;

    /// <summary>An external function is written in another language and cannot be called here.</summary>
    public bool External { get; } = external;
}

/// <summary>The unary test - : everything passes.</summary>
public sealed class AnyTestNode : Node;

/// <summary>The tests of one cell: one of them passes, or with not(…) none does.</summary>
public sealed class TestsNode(IReadOnlyList<Node> tests, bool negated) : Node
{
    public IReadOnlyList<Node> Tests { get; } = tests;

    public bool Negated { get; } = negated;
}
