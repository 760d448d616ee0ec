using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>One step of a scheme, applied to some indicators in the order written.</summary>
public abstract record StepRule(IReadOnlyList<string> Codes)
{
    /// <summary>The row sets whose statistics the step uses.</summary>
    public virtual IEnumerable<StatisticScope> Scopes => [];
}

/// <summary>Which rows a statistic is taken over: all or within a class or a fact's groups; each period, pooled, or one base period; perhaps only rows that meet conditions.</summary>
public sealed record StatisticScope(string? Within, PeriodScope Periods)
{
    /// <summary>The value of <see cref="Within"/> that means the scheme's own classes.</summary>
    public const string Class = "class";

    public Period? Base { get; init; }

    public IReadOnlyList<Condition> Over { get; init; } = [];

    public static readonly StatisticScope EachPeriod = new(null, PeriodScope.Each);
}

/// <summary>Statistics of each period apart, of all periods together, or of one base period for all.</summary>
public enum PeriodScope { Each, Pooled, Base }

/// <summary>Divides figures by their denominators and applies factors.</summary>
public sealed record DenominateStep(IReadOnlyList<string> Codes) : StepRule(Codes);

/// <summary>Fills missing cells by a stated method and marks them.</summary>
public sealed record ImputeStep(IReadOnlyList<string> Codes, ImputeMethod Method) : StepRule(Codes)
{
    public StatisticScope Scope { get; init; } = StatisticScope.EachPeriod;

    /// <summary>How many years off a previous or next value may lie.</summary>
    public int MaxAge { get; init; }

    public double Value { get; init; }

    /// <summary>Points deducted for each missing cell.</summary>
    public double Points { get; init; }

    public override IEnumerable<StatisticScope> Scopes => [Scope];
}

/// <summary>Ways to fill a missing cell; siblings are the present indicators of the same parent in the same row.</summary>
public enum ImputeMethod { Leave, PreviousPeriod, NextPeriod, Interpolate, Mean, Median, SiblingMean, Constant, Deduct }

/// <summary>Excludes regions with too few figures, except those forced in; forced out are excluded whatever they have.</summary>
public sealed record ScreenStep(IReadOnlyList<string> Codes, double MinimumPresent) : StepRule(Codes)
{
    /// <summary>The least share of cells that are present and not zero; null does not look.</summary>
    public double? MinimumNonZero { get; init; }

    /// <summary>The least share of regions that have an indicator; a poorer indicator is a problem. Null does not look.</summary>
    public double? IndicatorMinimum { get; init; }

    public IReadOnlyList<string> In { get; init; } = [];

    public IReadOnlyList<string> Out { get; init; } = [];
}

/// <summary>Draws in outliers.</summary>
public sealed record TreatStep(IReadOnlyList<string> Codes, TreatMethod Method) : StepRule(Codes)
{
    public StatisticScope Scope { get; init; } = StatisticScope.EachPeriod;

    public double SkewLimit { get; init; }

    public double KurtosisLimit { get; init; }

    /// <summary>Winsorised points at most; null is no limit.</summary>
    public int? WinsorMaximum { get; init; }

    /// <summary>Points at most for single indicators, by code; null is no limit.</summary>
    public IReadOnlyDictionary<string, int> WinsorMaximumEach { get; init; } = new Dictionary<string, int>();

    /// <summary>What follows when winsorising does not reach the limits.</summary>
    public LogTransform Otherwise { get; init; }

    /// <summary>True when the transform starts from the winsorised values, false from the original ones.</summary>
    public bool Combined { get; init; }

    public double LowerShare { get; init; }

    public double UpperShare { get; init; }

    public double Lambda { get; init; }

    public override IEnumerable<StatisticScope> Scopes => [Scope];
}

/// <summary>Outlier treatments.</summary>
public enum TreatMethod { None, SkewKurtosis, Percentile, Log }

/// <summary>Transforms: none; ln(x − min + 1% of the range); ln(x − min + 1); ln x; ln((max−1)(x−min)/range + 1); Box-Cox of x − min + 1.</summary>
public enum LogTransform { None, ShiftedByRange, ShiftedByOne, Plain, Scaled, BoxCox }

/// <summary>Brings indicators to a common scale where more is better.</summary>
public sealed record NormaliseStep(IReadOnlyList<string> Codes) : StepRule(Codes)
{
    public IReadOnlyDictionary<string, Normalisation> Rules { get; init; } = new Dictionary<string, Normalisation>();

    public override IEnumerable<StatisticScope> Scopes => Rules.Values.Select(rule => rule.Scope);
}
