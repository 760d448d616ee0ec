namespace Xiance.Documents;

/// <summary>A number, unit, county or date of the text that no item uses, with its sentence and the class of reason.</summary>
public sealed record UnusedMention(string Text, MentionKind Kind, string Reason, string Sentence, string Clause, Span Span, Span SourceSpan);
