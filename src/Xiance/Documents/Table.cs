namespace Xiance.Documents;

/// <summary>A table with cleaned cells row by row; the text of a merged cell is carried down.</summary>
public sealed record Table(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Title { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The rows read as indicators, where the table is one of indicators.</summary>
    public IReadOnlyList<TableIndicator> Indicators { get; init; } = [];
}
