namespace Xiance.Documents;

/// <summary>
/// A part of a document that can be cited for ever. The path holds the printed numbers from the outside in (三/（一）/1; boxes 专栏一;
/// a paragraph without a number 段 and its ordinal among its siblings). Text is the clause's own text without that of its children.
/// </summary>
public sealed record Clause(string Path, ClauseKind Kind, string Number, string Title, Span Span, Span SourceSpan, string Text, IReadOnlyList<Clause> Children)
{
    /// <summary>This clause and all below it, in the order of the text.</summary>
    public IEnumerable<Clause> Flatten() => [this, .. Children.SelectMany(child => child.Flatten())];
}

/// <summary>A numbered or titled part, a box (专栏), an annex, a plain paragraph, or the rows of a table.</summary>
public enum ClauseKind { Section, Box, Annex, Paragraph, Table }
