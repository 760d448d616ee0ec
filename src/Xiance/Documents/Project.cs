using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>A construction project from a table row or running text. Land is in mu, investment in 亿元; null is not printed.</summary>
public sealed record Project(string Key, string Clause, Span Span, Span SourceSpan)
{
    public string? District { get; init; }

    public string? Number { get; init; }

    public required string Name { get; init; }

    public string? Type { get; init; }

    public string? Status { get; init; }

    public decimal? AreaMu { get; init; }

    public decimal? InvestmentYi { get; init; }

    public string? Year { get; init; }

    public string? Stage { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }
}
