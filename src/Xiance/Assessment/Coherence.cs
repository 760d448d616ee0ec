namespace Xiance.Assessment;

/// <summary>How well the indicators of a run hang together, over the regions of the assessed period, and what should be looked at before publication.</summary>
public sealed record Coherence(IReadOnlyList<IndicatorCoherence> Indicators, IReadOnlyList<GroupCoherence> Groups)
{
    public IReadOnlyList<CoherenceFinding> Findings { get; init; } = [];

    /// <summary>Regions that lack figures: how many of the indicators each one has.</summary>
    public IReadOnlyList<(string Region, string Name, int Present, int Of)> Gaps { get; init; } = [];
}

/// <summary>One indicator: coverage, shape, and the weight it has in effect (share of squared correlations with the score) beside the nominal one.</summary>
public sealed record IndicatorCoherence(string Code, string Name, string Group)
{
    /// <summary>Share of regions that have the figure, 0 to 1.</summary>
    public double Coverage { get; init; }

    public double Skew { get; init; }

    public double Kurtosis { get; init; }

    /// <summary>Correlation of the normalised values with the score.</summary>
    public double WithScore { get; init; }

    public double Nominal { get; init; }

    public double Effective { get; init; }
}

/// <summary>The indicators of one parent: their correlations (NaN where they cannot be taken) and Cronbach's alpha (NaN with fewer than two).</summary>
public sealed record GroupCoherence(string Code, string Name, IReadOnlyList<string> Indicators)
{
    public double[][] Correlations { get; init; } = [];

    public double Alpha { get; init; }
}

/// <summary>Something to look at; the value is a correlation, a coverage, a skewness or a ratio of weights.</summary>
public sealed record CoherenceFinding(CoherenceKind Kind, string Indicator, double Value)
{
    /// <summary>The other indicator of a pair; empty for others.</summary>
    public string Other { get; init; } = "";
}

/// <summary>Two indicators that say the same; two that pull apart; one that goes against the score; outliers; gaps; an effect far from the nominal weight; a group that does not hang together.</summary>
public enum CoherenceKind { Redundant, Contradicting, AgainstScore, Outliers, Coverage, Weight, Alpha }
