using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>County-level units named together for one programme, as printed. An open list (等12个) names fewer than it states.</summary>
public sealed record CountyList(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Counties { get; init; }

    public bool Open { get; init; }

    public int? Stated { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }
}
