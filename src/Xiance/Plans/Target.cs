using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>A promised value: indicator, scope, period, operator and value in the printed unit; 以上 includes the number, 超过 does not.</summary>
public sealed record Target(string Key, string Indicator, string Scope, Period? Period)
{
    public Comparison Operator { get; init; }

    public decimal? Value { get; init; }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? ValueMax { get; init; }

    public string UnitSymbol { get; init; } = "";

    public TargetMeasure Measure { get; init; }

    public TargetNature? Nature { get; init; }

    /// <summary>Filled where the value is handed down from above (按上级下达指标) instead of printed.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>For counts of regions: the FEEL condition each counted region meets.</summary>
    public string? Condition { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>How the actual must stand to the value.</summary>
public enum Comparison { Equal, AtLeast, MoreThan, AtMost, LessThan, About }

/// <summary>What kind of number a target is.</summary>
public enum TargetMeasure { Level, AnnualGrowth, Cumulative, Increment, Ratio, Rank, Count }
