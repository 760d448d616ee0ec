using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>A dated duty. Due is 2022-12-31, 2022-Q2 or 2027; null when it recurs or hangs on an event, which the recurrence or due text then says.</summary>
public sealed record Obligation(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Who { get; init; }

    public required string Action { get; init; }

    public string? Due { get; init; }

    public required string DueText { get; init; }

    public string? Recurrence { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }
}
