using System.Diagnostics.CodeAnalysis;

namespace Xiance.Basics;

/// <summary>Either a value (perhaps with warnings) or the whole list of problems that prevented it.</summary>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Problem> Problems)
    where T : class
{
    /// <summary>True when there is a value; warnings may stand beside it.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Problem problem) => new(null, [problem]);

    public static implicit operator Outcome<T>(List<Problem> problems) => new(null, problems);

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class
    {
        if (!Succeeded) return new Outcome<TNext>(null, Problems);
        var after = next(Value);
        return new Outcome<TNext>(after.Value, [.. Problems, .. after.Problems]);
    }
}

/// <summary>Makes outcomes where the type can be inferred.</summary>
public static class Outcome
{
    /// <summary>The value if no problem is an error, else the problems alone.</summary>
    public static Outcome<T> Of<T>(T value, IReadOnlyList<Problem> problems)
        where T : class =>
        problems.Any(problem => problem.Severity == Severity.Error) ? new(null, problems) : new(value, problems);
}
