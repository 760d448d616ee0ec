using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules;

/// <summary>
/// The answer of a rule: a value, or undetermined with the inputs that are missing and could still change the answer, or the
/// problem that stopped it. Exactly one of the three; nothing missing ever becomes 0 or false.
/// </summary>
public sealed record Evaluation
{
    Evaluation(Value? value, IReadOnlyList<string> missing, Problem? problem) => (Value, Missing, Problem) = (value, missing, problem);

    public Value? Value { get; }

    public IReadOnlyList<string> Missing { get; }

    public Problem? Problem { get; }

    public bool IsDetermined => Value is not null;

    public bool IsUndetermined => Missing.Count > 0;

    /// <summary>The number, when there is one.</summary>
    public decimal? Number => (Value as NumberValue)?.Number;

    /// <summary>The truth, when there is one.</summary>
    public bool? Truth => (Value as BooleanValue)?.Truth;

    public static Evaluation Of(Value value) => new(value, [], null);

    public static Evaluation Undetermined(IReadOnlyList<string> missing) => new(null, missing, null);

    public static Evaluation Failed(Problem problem) => new(null, [], problem);

    internal static Evaluation From(Value? value) => value switch
    {
        ListValue or ContextValue when OpenParts.Of(value) is { } open => Undetermined([.. open.Missing]),
        UndeterminedValue open => Undetermined([.. open.Missing]),
        FailedValue failed => Failed(failed.Problem),
        null => throw new ArgumentNullException(nameof(value), "strict mode has no null"),
        _ => Of(value),
    };

    public bool Equals(Evaluation? other) => other is not null && Equals(Value, other.Value) && Missing.SequenceEqual(other.Missing) && Equals(Problem, other.Problem);

    public override int GetHashCode() => HashCode.Combine(Value, Missing.Count, Problem);

    public override string ToString() => Value is not null ? Show.Nested(Value) : Problem is not null ? Problem.ToString() : $"undetermined: {string.Join(", ", Missing)}";
}
