namespace Xiance.Rules.Values;

/// <summary>An exact decimal number of at most 28 digits.</summary>
public sealed record NumberValue(decimal Number) : Value;

/// <summary>A text; its length is counted in Unicode code points.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>True or false; both exist once.</summary>
public sealed record BooleanValue : Value
{
    public static readonly BooleanValue True = new(true);
    public static readonly BooleanValue False = new(false);

    BooleanValue(bool truth) => Truth = truth;

    public bool Truth { get; }

    public static BooleanValue Of(bool truth) => truth ? True : False;
}
