using Xiance.Assessment;

namespace Xiance.Storage.Assessment;

/// <summary>How sure a run is, as kept: intervals, probabilities and what drives the differences.</summary>
public sealed record KeptRobustness(int Runs, int Failed, ulong Seed)
{
    public IReadOnlyList<string> Factors { get; init; } = [];

    public IReadOnlyList<RegionSureness> Regions { get; init; } = [];

    public IReadOnlyList<UnsureHonour> Unsure { get; init; } = [];

    /// <summary>Indices in the order of the factors; empty where the ranking did not vary.</summary>
    public IReadOnlyList<SobolIndex> Sobol { get; init; } = [];

    public RegionSureness? Find(string region) => Regions.FirstOrDefault(one => one.Region == region);
}

/// <summary>The places of one region over the variants.</summary>
public sealed record RegionSureness(string Region, int? Nominal, double Median)
{
    public double Low { get; init; }

    public double High { get; init; }

    public double LowHalf { get; init; }

    public double HighHalf { get; init; }

    public IReadOnlyDictionary<string, double> Honours { get; init; } = new Dictionary<string, double>();

    public IReadOnlyDictionary<string, double> Talks { get; init; } = new Dictionary<string, double>();

    /// <summary>The share of variants in which it is among the last so many, by that number.</summary>
    public IReadOnlyDictionary<int, double> Bottom { get; init; } = new Dictionary<int, double>();
}
