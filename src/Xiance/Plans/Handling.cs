namespace Xiance.Plans;

/// <summary>What becomes of an indicator's figures: how counties make up the whole, when it is published and in which vintages, and what its thresholds call for.</summary>
public sealed record Handling
{
    /// <summary>How the figures of counties make up that of the region above; null where the pack does not say.</summary>
    public RollUp? RollUp { get; init; }

    /// <summary>For weighted means: the code of the indicator that weighs.</summary>
    public string? RollUpWeight { get; init; }

    /// <summary>Days from the end of the period to publication; null where the pack does not say.</summary>
    public int? ReleaseLag { get; init; }

    public bool LagInWorkingDays { get; init; }

    /// <summary>The vintages a figure goes through, the first one first.</summary>
    public IReadOnlyList<ReleaseStage> Vintages { get; init; } = [];

    public Threshold? Alarm { get; init; }

    public Threshold? Excellence { get; init; }
}

/// <summary>Sum of the counties, their mean, a mean weighted by another indicator, computed again from rolled-up parts, published for the whole on its own, or not at all.</summary>
public enum RollUp { Sum, Mean, WeightedMean, Recomputed, Published, None }

/// <summary>快报, 初步, 最终 or 普查修订.</summary>
public enum ReleaseStage { Flash, Preliminary, Final, CensusRevised }

/// <summary>A value in the indicator's unit and what follows beyond it; at least and at most include the value, more than and less than do not.</summary>
public sealed record Threshold(Comparison Operator, decimal Value, string Then);
