using Xiance.Rules.Types;

namespace Xiance.Rules.Values;

/// <summary>A function: its parameters in order and what it does with one argument for each.</summary>
public sealed record FunctionValue(IReadOnlyList<Parameter> Parameters, RuleType Result, Func<IReadOnlyList<Value?>, Value?> Apply) : Value
{
    public bool Equals(FunctionValue? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Parameters.Count;
}

/// <summary>A formal parameter of a function.</summary>
public sealed record Parameter(string Name, RuleType Type);
