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

    /// <summary>Whether the benefit may be joined with others, by its own clause or the document's closing provisions; null when neither says so.</summary>
    public StackingKind? Stacking { get; init; }

    public string? StackingText { get; init; }

    /// <summary>From and to when the document grants it, yyyy-MM-dd, both days included; null where not printed.</summary>
    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }
}

/// <summary>HigherOf 就高不重复, NotRepeated 不重复享受, Stackable 可叠加享受.</summary>
public enum StackingKind { HigherOf, NotRepeated, Stackable }

/// <summary>How strongly a benefit is promised: granted, sought from a higher level (争取), left to discretion (可), or a mere preference (优先, 倾斜).</summary>
public enum IncentiveStrength { Entitlement, SoughtFromHigherLevel, Discretionary, Preference }
