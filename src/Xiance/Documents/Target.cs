using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>A wanted result with a printed number. Value is in the printed unit; a range has its lower end in Value and its upper end in ValueMax.</summary>
public sealed record Target(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Indicator { get; init; }

    public string? Scope { get; init; }

    public int? Year { get; init; }

    public required TargetOperator Operator { get; init; }

    public required decimal Value { get; init; }

    public decimal? ValueMax { get; init; }

    public string? Unit { get; init; }

    public required TargetMeasure Measure { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }

    /// <summary>Why a reviewer should look first: words such as subject carried over, no year; empty when the reading is plain.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}

/// <summary>eq a plain number, ge 以上, gt 超过, le 以内, lt 低于, approx 左右.</summary>
public enum TargetOperator { Eq, Ge, Gt, Le, Lt, Approx }

/// <summary>What kind of number a target is.</summary>
public enum TargetMeasure { Level, Count, Ratio, AnnualGrowth, Increment, Cumulative, Rank }
