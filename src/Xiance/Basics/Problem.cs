namespace Xiance.Basics;

/// <summary>
/// An expected failure: a stable code, where it happened, and the values its wording names. The wording itself lives in
/// each room's Problems.yaml in two languages; <see cref="Wording"/> renders it. Problems are never thrown.
/// </summary>
public sealed record Problem(string Code, Place Place, IReadOnlyList<ProblemValue> Values)
{
    public static Problem Of(string code, Place place, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var list = new List<ProblemValue>(values.Length);
        foreach (var (name, value) in values) list.Add(new ProblemValue(name, value));
        return new Problem(code, place, list);
    }

    public Severity Severity { get; init; } = Severity.Error;

    public bool Equals(Problem? other) => other is not null && Code == other.Code && Place == other.Place && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Code, Place);

    public override string ToString() => $"{Place} {Code} {Wording.Render(this, Locale.Chinese).What}";
}

/// <summary>One named value of a problem's wording: text, a number, a date or another Basics value.</summary>
public sealed record ProblemValue(string Name, object? Value);

/// <summary>An error stops the work; a warning is shown and kept but does not stop it.</summary>
public enum Severity { Error, Warning }
