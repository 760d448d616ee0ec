namespace Xiance.Rules.Syntax;

/// <summary>The characters of an expression's text that a node was read from.</summary>
public readonly record struct Span(int Start, int End)
{
    public static readonly Span None = new(0, 0);
}
