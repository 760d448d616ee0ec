using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>The names that an expression sees, the nearest first.</summary>
abstract class Scope(Scope? outer)
{
    public bool TryFind(string name, out Value? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope.TryHere(name, out value)) return true;
        value = null;
        return false;
    }

    /// <summary>So many names further out cost one step.</summary>
    public const int FreeHeight = 32;

    /// <summary>How many scopes lie around this one.</summary>
    public int Height { get; } = outer is null ? 0 : outer.Height + 1;

    Scope? Outer { get; } = outer;

    protected abstract bool TryHere(string name, out Value? value);
}

/// <summary>One local name.</summary>
sealed class LocalScope(Scope? outer, string name, Value? bound) : Scope(outer)
{
    protected override bool TryHere(string wanted, out Value? value)
    {
        value = bound;
        return wanted == name;
    }
}

/// <summary>The members of a context: an item under a filter.</summary>
sealed class MemberScope(Scope? outer, ContextValue context) : Scope(outer)
{
    protected override bool TryHere(string name, out Value? value) => context.TryFind(name, out value);
}

/// <summary>The inputs.</summary>
sealed class InputScope(Scope? outer, IReadOnlyDictionary<string, Value?> inputs) : Scope(outer)
{
    protected override bool TryHere(string name, out Value? value) => inputs.TryGetValue(name, out value);
}
