using Xiance.Rules.Types;

namespace Xiance.Rules.Syntax;

/// <summary>A value that must become one of this type, else it is absent: the declared type of a variable.</summary>
public sealed class ConvertNode(Node value, RuleType type) : Node
{
    public Node Value { get; } = value;

    public RuleType Type { get; } = type;
}

/// <summary>A decision table.</summary>
public sealed class TableNode(HitPolicy policy, IReadOnlyList<TableInput> inputs, IReadOnlyList<TableOutput> outputs, IReadOnlyList<TableRule> rules) : Node
{
    public HitPolicy Policy { get; } = policy;

    public IReadOnlyList<TableInput> Inputs { get; } = inputs;

    public IReadOnlyList<TableOutput> Outputs { get; } = outputs;

    public IReadOnlyList<TableRule> Rules { get; } = rules;
}

/// <summary>A condition column: what is tested and, where stated, the tests that every value must pass.</summary>
public sealed record TableInput(Node Value, Node? Allowed);

/// <summary>A result column: its name, its values in order of priority, and what holds when no rule does.</summary>
public sealed record TableOutput(string Name, IReadOnlyList<Node> Order, Node? Default, RuleType Type);

/// <summary>A rule: one test for each condition column and one expression for each result column.</summary>
public sealed record TableRule(IReadOnlyList<Node> Tests, IReadOnlyList<Node> Results);
