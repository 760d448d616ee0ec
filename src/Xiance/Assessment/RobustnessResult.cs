using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>How sure the ranks and honours of a run are.</summary>
public sealed record RobustnessResult(int Runs, IReadOnlyList<RegionRobustness> Regions)
{
    /// <summary>Variants that gave no result, with the first problem of each kind; they are left out of the statistics.</summary>
    public int Failed { get; init; }

    public IReadOnlyList<Problem> Failures { get; init; } = [];

    /// <summary>Honours of the nominal run whose probability is below the plan's bound: the last place may be a coin toss.</summary>
    public IReadOnlyList<UnsureHonour> Unsure { get; init; } = [];
}

/// <summary>The rank of a region over all variants: nominal, mean, median and the ends of the interval.</summary>
public sealed record RegionRobustness(string Region, int? Nominal)
{
    public double Mean { get; init; }

    public double Median { get; init; }

    public double Low { get; init; }

    public double High { get; init; }

    /// <summary>The middle half: lower and upper quartile.</summary>
    public (double Low, double High) Half { get; init; }

    /// <summary>The share of variants that put the region among the last so many of its group, by that number.</summary>
    public IReadOnlyDictionary<int, double> Bottom { get; init; } = new Dictionary<int, double>();

    /// <summary>The share of variants that give the honour (code, and class where in class), by honour code.</summary>
    public IReadOnlyDictionary<string, double> Honours { get; init; } = new Dictionary<string, double>();

    /// <summary>The share of variants that call for a talk, by talk code.</summary>
    public IReadOnlyDictionary<string, double> Talks { get; init; } = new Dictionary<string, double>();
}

/// <summary>An honour given by the nominal run and its probability over the variants.</summary>
public sealed record UnsureHonour(string Honour, string Region, double Probability);
