namespace Xiance.Plans.Reviewing;

/// <summary>One field of an item as a reviewer sees and may correct it; a choice names its allowed words.</summary>
public sealed record ItemField(string Name, FieldForm Form, string Value)
{
    public bool Required { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Which vocabulary the choices belong to: operator, measure or strength.</summary>
    public string ChoiceOf { get; init; } = "";
}

/// <summary>How a field is written: words, a number, a fraction (10% or 1‰ or 0.1), a year, names parted by 、, or one of several words.</summary>
public enum FieldForm { Text, Number, Fraction, Year, Names, Choice }
