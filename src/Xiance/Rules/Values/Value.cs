namespace Xiance.Rules.Values;

/// <summary>A value of the rule language. The absence of a value (FEEL's null, a missing input) is the null reference.</summary>
public abstract record Value
{
    public static implicit operator Value(decimal number) => new NumberValue(number);

    public static implicit operator Value(int number) => new NumberValue(number);

    public static implicit operator Value(string text) => new TextValue(text);

    public static implicit operator Value(bool truth) => BooleanValue.Of(truth);

    public static implicit operator Value(DateOnly date) => new DateValue(new CivilDate(date.Year, date.Month, date.Day));

    /// <summary>The text as the language's own string() function gives it.</summary>
    public sealed override string ToString() => Show.Text(this);
}
