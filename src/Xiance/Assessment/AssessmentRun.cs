using Xiance.Assessment.Kernels;
using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>The result of one run: every region's scores, ranks, honours, talks and grade, the standings of all periods, and every step's table.</summary>
public sealed record AssessmentRun(Scheme Scheme, Period Period)
{
    /// <summary>Regions of the assessed period in the order of the input.</summary>
    public IReadOnlyList<RegionResult> Regions { get; init; } = [];

    /// <summary>Standings of every period of the input, the assessed one included, oldest first.</summary>
    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>Standings of earlier periods that were taken over as given and not computed; progress, streaks and talks look at them.</summary>
    public IReadOnlyList<Standing> Given { get; init; } = [];

    /// <summary>Every standing that counts, one a region and period, oldest first: given ones, and computed ones of the other periods.</summary>
    public IReadOnlyList<Standing> History => [.. Given.Concat(Standings.Where(standing => standing.Period == Period || (Scheme.History == Assessment.History.Recomputed && !IsGiven(standing.Period)))).OrderBy(standing => standing.Period)];

    public bool IsGiven(Period period) => Given.Any(standing => standing.Period == period);

    public IReadOnlyList<HonourAward> Honours { get; init; } = [];

    public IReadOnlyList<TalkFinding> Talks { get; init; } = [];

    public IReadOnlyList<TreatmentDetail> Treatments { get; init; } = [];

    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>Warnings about the figures themselves, such as a zero denominator; beside the result and not in its hash.</summary>
    public IReadOnlyList<Problem> InputWarnings { get; init; } = [];

    public bool Provisional => Scheme.Provisional;

    /// <summary>How many are ranked together with this one.</summary>
    public int RankedWith(RegionResult result) => Regions.Count(other => other.Group == result.Group && other.Rank is not null);

    public RegionResult? Find(string region) => Regions.FirstOrDefault(result => result.Region.Id == region);

    internal IReadOnlyList<ViewTables> Views { get; init; } = [];

    internal Panel Panel { get; init; } = null!;
}

/// <summary>What a run says of one region: overall score and rank, and the same in each of its classes.</summary>
public sealed record RegionResult(AssessedRegion Region)
{
    public decimal? Score { get; init; }

    /// <summary>The overall place; null when not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>The group the rank was given in; null when all are ranked together.</summary>
    public string? Group { get; init; }

    /// <summary>Why there is no score or no rank; null when ranked.</summary>
    public Unranked? Unranked { get; init; }

    public IReadOnlyList<ClassResult> Classes { get; init; } = [];

    public IReadOnlyList<PointsResult> Points { get; init; } = [];

    /// <summary>Codes of vetoes that hold.</summary>
    public IReadOnlyList<string> Vetoes { get; init; } = [];

    /// <summary>Binding indicators, apart from the score.</summary>
    public IReadOnlyList<BindingResult> Binding { get; init; } = [];

    public string? Grade { get; init; }

    public IReadOnlyList<HonourAward> Honours { get; init; } = [];

    public IReadOnlyList<TalkFinding> Talks { get; init; } = [];
}

/// <summary>Score and place of a region in one of its classes, and how many are ranked there.</summary>
public sealed record ClassResult(string Class, decimal? Score, int? Rank, int Members);

/// <summary>Bonus (positive) or penalty (negative) points of a rule, after its cap.</summary>
public sealed record PointsResult(string Code, string Name, decimal Points);

/// <summary>Why a region has no place: forced out, too few figures, no score, or a veto.</summary>
public enum Unranked { ForcedOut, Coverage, NoScore, Veto }

/// <summary>An honour given: the place it was given for, the value that earned it, the class if any, and whether the last place was shared.</summary>
public sealed record HonourAward(string Honour, string Name, string Region, int Place, decimal Value)
{
    public string? Class { get; init; }

    public bool SharedLastPlace { get; init; }
}

/// <summary>A talk called for: the criterion met, in which class, and the evidence of every year it needed.</summary>
public sealed record TalkFinding(string Talk, string Criterion, string Region)
{
    public string? Class { get; init; }

    public IReadOnlyList<TalkEvidence> Evidence { get; init; } = [];
}

/// <summary>Where the region stood in a year: its place of how many, and for falls the place before.</summary>
public sealed record TalkEvidence(Period Period, int Rank, int Of)
{
    public int? Before { get; init; }
}
