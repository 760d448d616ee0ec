namespace Xiance.Documents;

/// <summary>A box (专栏) set into the text, with the names it lists and the groups under which it lists them.</summary>
public sealed record Box(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<BoxGroup> Groups { get; init; }

    public required IReadOnlyList<string> Names { get; init; }
}

/// <summary>One group of a box; the title is empty when the box has no groups.</summary>
public sealed record BoxGroup(string Title, IReadOnlyList<string> Names);
