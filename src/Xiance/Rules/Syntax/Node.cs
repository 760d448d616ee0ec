using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Syntax;

/// <summary>A node of the syntax tree. Two nodes are the same only when they are the same object; <see cref="Print"/> compares by form.</summary>
public abstract class Node
{
    public Span Span { get; set; }
}

/// <summary>A constant: number, text, true, false, null (value absent) or an at-literal such as @"2024-01-01".</summary>
public sealed class LiteralNode(Value? value) : Node
{
    public Value? Value { get; } = value;
}

/// <summary>A name of an input, a local variable or a function.</summary>
public sealed class NameNode(string name) : Node
{
    public string Name { get; } = name;
}

/// <summary>[a, b]</summary>
public sealed class ListNode(IReadOnlyList<Node> items) : Node
{
    public IReadOnlyList<Node> Items { get; } = items;
}

/// <summary>{a: 1, b: a + 1}: later entries see earlier ones.</summary>
public sealed class ContextNode(IReadOnlyList<ContextEntry> entries) : Node
{
    public IReadOnlyList<ContextEntry> Entries { get; } = entries;
}

/// <summary>One entry of a context.</summary>
public sealed record ContextEntry(string Name, Node Value);

/// <summary>[low..high] with round or turned brackets where an end is excluded.</summary>
public sealed class RangeNode(Node low, bool lowIncluded, Node high, bool highIncluded) : Node
{
    public Node Low { get; } = low;

    public bool LowIncluded { get; } = lowIncluded;

    public Node High { get; } = high;

    public bool HighIncluded { get; } = highIncluded;
}

/// <summary>A comparison without its left side: (&gt;= 5), also as a unary test.</summary>
public sealed class OneSidedNode(Operation operation, Node end) : Node
{
    public Operation Operation { get; } = operation;

    public Node End { get; } = end;
}

/// <summary>-a</summary>
public sealed class NegateNode(Node operand) : Node
{
    public Node Operand { get; } = operand;
}

/// <summary>a + b, a &lt; b, a and b.</summary>
public sealed class BinaryNode(Operation operation, Node left, Node right) : Node
{
    public Operation Operation { get; } = operation;

    public Node Left { get; } = left;

    public Node Right { get; } = right;
}

/// <summary>a between low and high, both included.</summary>
public sealed class BetweenNode(Node value, Node low, Node high) : Node
{
    public Node Value { get; } = value;

    public Node Low { get; } = low;

    public Node High { get; } = high;
}

/// <summary>a in (tests)</summary>
public sealed class InNode(Node value, IReadOnlyList<Node> tests) : Node
{
    public Node Value { get; } = value;

    public IReadOnlyList<Node> Tests { get; } = tests;
}

/// <summary>a instance of type</summary>
public sealed class InstanceNode(Node value, RuleType type) : Node
{
    public Node Value { get; } = value;

    public RuleType Type { get; } = type;
}
