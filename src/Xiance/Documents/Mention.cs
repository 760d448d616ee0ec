namespace Xiance.Documents;

/// <summary>
/// A number, unit name, county name or date of the text. Item is the key of the item that uses it; where none does, Reason says why
/// (numbering, citation, name, background, condition, duration, scope_of_work, page, date, other).
/// </summary>
public sealed record Mention(string Text, MentionKind Kind, string Sentence, string Clause, Span Span, Span SourceSpan)
{
    public string? Item { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What a mention is: a number, a date or stretch of time, a body that answers for a task, or a county-level unit.</summary>
public enum MentionKind { Number, Date, Unit, County }
