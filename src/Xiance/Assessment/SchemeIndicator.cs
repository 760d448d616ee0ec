using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>One measured indicator of a scheme: where its figure comes from and where it stands in the hierarchy.</summary>
public sealed record SchemeIndicator(string Code, string Name, string Parent)
{
    /// <summary>The figure's column; the code unless stated.</summary>
    public string Column { get; init; } = Code;

    public bool HigherIsBetter { get; init; } = true;

    public string Unit { get; init; } = "";

    /// <summary>The column that the denominate step divides by; null leaves the figure as it is.</summary>
    public string? Per { get; init; }

    /// <summary>Multiplies the figure at the denominate step, such as 100 for per cent.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Figures are taken so many years from the assessed period (last year's R&amp;D: −1).</summary>
    public int PeriodOffset { get; init; }

    /// <summary>The figure is the change against so many years before; null takes the figure itself.</summary>
    public ChangeRule? Change { get; init; }

    public double? Weight { get; init; }

    public IReadOnlyDictionary<string, double> ClassWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>Ids of regions in which it is not assessed; what becomes of the weight is said by the weight rule.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    public string Rationale { get; init; } = "";

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>Growth (ratio minus one) or difference against so many years before.</summary>
public sealed record ChangeRule(bool IsGrowth, int Years);

/// <summary>An aggregate of the hierarchy; the one without a parent is the score.</summary>
public sealed record SchemeNode(string Code, string Name, string? Parent)
{
    public double? Weight { get; init; }

    public IReadOnlyDictionary<string, double> ClassWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>How its children are combined; null takes the rule of the scheme.</summary>
    public AggregateRule? Aggregate { get; init; }

    /// <summary>Where the weights of its children come from; null takes the rule of the scheme.</summary>
    public WeightRule? ChildWeights { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>The classes regions are assessed in and what follows from belonging to several or none.</summary>
public sealed record ClassRule(IReadOnlyList<string> Names)
{
    public bool SeveralAllowed { get; init; }

    public bool UnclassifiedAllowed { get; init; }

    /// <summary>How the overall score follows where scores depend on the class.</summary>
    public OverallScore Overall { get; init; }

    /// <summary>Classes that follow from figures, in the order applied; empty takes the classes listed for each region.</summary>
    public IReadOnlyList<ClassLadder> Ladders { get; init; } = [];
}

/// <summary>The overall score: the same for every class, without regard to class, or the mean, highest or first of the class scores.</summary>
public enum OverallScore { Same, General, Mean, Highest, First }
