using System.Collections.Immutable;
using Xiance.Basics;

namespace Xiance.Rules.Values;

/// <summary>Inside one evaluation of strict mode: the answer depends on these inputs, which are missing. Never stored, never an input.</summary>
sealed record UndeterminedValue(ImmutableSortedSet<string> Missing) : Value
{
    public static UndeterminedValue Of(string name) => new(ImmutableSortedSet.Create(StringComparer.Ordinal, name));

    public static UndeterminedValue operator +(UndeterminedValue left, UndeterminedValue right) => new(left.Missing.Union(right.Missing));
}

/// <summary>Inside one evaluation: the expected failure that takes the place of a value.</summary>
sealed record FailedValue(Problem Problem) : Value;
