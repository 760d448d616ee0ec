using Xiance.Assessment;
using Xiance.Incentives;

namespace Xiance.Reports;

/// <summary>What a paper on an assessment is made of. Talks are given only where the reader may see them.</summary>
public sealed record BriefingContent(AssessmentRun Run, string Plan, IReadOnlyList<Allocation> Allocations)
{
    public bool WithTalks { get; init; }

    public bool Synthetic { get; init; }

    /// <summary>已公布 with its authority, or that it is not published.</summary>
    public string State { get; init; } = "";

    public string Provenance { get; init; } = "";

    /// <summary>The region's superior by region id, for the tables.</summary>
    public IReadOnlyDictionary<string, string> Parents { get; init; } = new Dictionary<string, string>();

    /// <summary>Honours lists whose last place is a coin toss; empty too while robustness was not computed.</summary>
    public IReadOnlyList<CoinToss> Tosses { get; init; } = [];

    public bool Provisional => Run.Provisional || Allocations.Any(allocation => allocation.Pool.Provisional);
}
