using Xiance.Rules.Values;

namespace Xiance.Rules.Types;

/// <summary>The type of a value. Prints as it is written in expressions and schemas.</summary>
public abstract record RuleType
{
    public static readonly SimpleType Any = new("Any");
    public static readonly SimpleType Null = new("Null");
    public static readonly NumberType Number = new((Measure?)null);
    public static readonly SimpleType Text = new("string");
    public static readonly SimpleType Boolean = new("boolean");
    public static readonly SimpleType Date = new("date");
    public static readonly SimpleType Time = new("time");
    public static readonly SimpleType DateTime = new("date and time");
    public static readonly SimpleType DaysDuration = new("days and time duration");
    public static readonly SimpleType MonthsDuration = new("years and months duration");

    /// <summary>How many types it is made of, each time that it holds them.</summary>
    internal virtual int Parts => 1;

    private protected static int Sum(IEnumerable<RuleType> parts) => (int)Math.Min(int.MaxValue / 4, 1 + parts.Sum(part => (long)part.Parts));

    /// <summary>A number measured in this unit, written as a symbol such as 元, 万人次 or a quotient such as 元/亩.</summary>
    public static NumberType In(string unit) => new(Measure.Parse(unit));

    public static ListType ListOf(RuleType item) => new(item);

    public static ContextType ContextOf(params ReadOnlySpan<(string Name, RuleType Type)> members)
    {
        var map = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        foreach (var (name, type) in members) map[name] = type;
        return new ContextType(map);
    }
}

/// <summary>A type without parts, known by its name.</summary>
public sealed record SimpleType(string Name) : RuleType
{
    public override string ToString() => Name;
}

/// <summary>A number. An absent measure is a bare number: a constant, which fits every unit.</summary>
public sealed record NumberType(Measure? Measure) : RuleType
{
    public override string ToString() => Measure is null ? "number" : $"number({Measure})";
}

/// <summary>A list whose items have one type.</summary>
public sealed record ListType(RuleType Item) : RuleType
{
    internal override int Parts => Sum([Item]);

    public override string ToString() => $"list<{Item}>";
}

/// <summary>A range between two values of one type.</summary>
public sealed record RangeType(RuleType End) : RuleType
{
    internal override int Parts => Sum([End]);

    public override string ToString() => $"range<{End}>";
}

/// <summary>A context with at least these members.</summary>
public sealed record ContextType(IReadOnlyDictionary<string, RuleType> Members) : RuleType
{
    public static readonly ContextType Empty = new(new Dictionary<string, RuleType>());

    int parts;

    internal override int Parts => parts == 0 ? parts = Sum(Members.Values) : parts;

    public bool Equals(ContextType? other) =>
        other is not null && Members.Count == other.Members.Count && Members.All(member => other.Members.TryGetValue(member.Key, out var type) && type == member.Value);

    public override int GetHashCode() => Members.Count;

    public override string ToString() => $"context<{string.Join(", ", Members.Select(member => $"{member.Key}: {member.Value}"))}>";
}

/// <summary>A function of these parameters.</summary>
public sealed record FunctionType(IReadOnlyList<RuleType> Parameters, RuleType Result) : RuleType
{
    int parts;

    internal override int Parts => parts == 0 ? parts = Sum([.. Parameters, Result]) : parts;

    public bool Equals(FunctionType? other) => other is not null && Parameters.SequenceEqual(other.Parameters) && Result == other.Result;

    public override int GetHashCode() => Parameters.Count;

    public override string ToString() => $"function<{string.Join(", ", Parameters)}> -> {Result}";
}

/// <summary>A type narrowed by a condition on its values.</summary>
public sealed record NarrowedType(string Name, RuleType Base, Func<Value?, bool> Allows) : RuleType
{
    public override string ToString() => Name;
}
