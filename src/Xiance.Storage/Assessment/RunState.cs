using Xiance.Basics;

namespace Xiance.Storage.Assessment;

/// <summary>A kept run: which text, which frozen figures, which program made it, the hash of its result, and its state.</summary>
public sealed record RunState(long Id, string Pack, string PackHash, Period Period)
{
    public const string Computed = "computed";
    public const string PublishedState = "published";

    public RegionId Region { get; init; }

    public long Snapshot { get; init; }

    public string CodeVersion { get; init; } = "";

    public string ResultHash { get; init; } = "";

    public bool Provisional { get; init; }

    public bool Synthetic { get; init; }

    public Instant MadeAt { get; init; }

    public string MadeBy { get; init; } = "";

    public string State { get; init; } = Computed;

    public string Reason { get; init; } = "";

    /// <summary>Open to the jurisdiction: published, whether or not archived since.</summary>
    public bool Published => State is PublishedState or "archived";

    /// <summary>True while the list of honours is the one a meeting decided.</summary>
    public bool Decided => State is "decided" or "noticed" or PublishedState or "archived" or "revoked";
}

/// <summary>Score and rank of a region in a run, overall (class empty) or in a class; the score as exact text, null when there is none.</summary>
public sealed record ScoreRow(long RegionId, string Code, string Name, string? Parent, string Class, string? Score, long? Rank, long Members, long Provisional)
{
    public decimal? Value => Score is null ? null : decimal.Parse(Score, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An honour given in a run.</summary>
public sealed record HonourRow(long RegionId, string Region, string Honour, string Class, string Name, long Place, string Value, long Shared);

/// <summary>A talk called for in a run; the evidence of each year as text.</summary>
public sealed record TalkRow(long RegionId, string Region, string Talk, string Criterion, string Class, string Evidence);
