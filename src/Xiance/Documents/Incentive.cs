using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>A clause that promises a benefit with a printed amount or rate. Rates are fractions; amounts are whole or fractional yuan.</summary>
public sealed record Incentive(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Beneficiary { get; init; }

    public required string Condition { get; init; }

    public required string Benefit { get; init; }

    public decimal? Rate { get; init; }

    public string? RateBase { get; init; }

    public decimal? FixedAmountYuan { get; init; }

    public decimal? CapYuan { get; init; }

    public string? Per { get; init; }

    public required IReadOnlyList<string> ResponsibleUnits { get; init; }

    public required IncentiveStrength Strength { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }
}

/// <summary>How strongly a benefit is promised: granted, sought from a higher level (争取), left to discretion (可), or a mere preference (优先, 倾斜).</summary>
public enum IncentiveStrength { Entitlement, SoughtFromHigherLevel, Discretionary, Preference }
