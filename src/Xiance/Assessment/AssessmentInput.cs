using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Everything a run reads besides the scheme: the period assessed and the figures of that period and of those before it.</summary>
public sealed record AssessmentInput(Period Period, IReadOnlyList<PeriodFigures> Figures)
{
    /// <summary>Official standings of earlier periods: the history where the scheme says that it is given, else that of the periods without figures to compute again.</summary>
    public IReadOnlyList<Standing> Earlier { get; init; } = [];
}

/// <summary>The figures of one period: one row a region, one column a figure name; null is missing and stays missing.</summary>
public sealed record PeriodFigures(Period Period, IReadOnlyList<AssessedRegion> Regions, IReadOnlyDictionary<string, double?[]> Columns)
{
    /// <summary>Per column, the id of the observation or cell behind each value, for the trace.</summary>
    public IReadOnlyDictionary<string, string?[]> Sources { get; init; } = new Dictionary<string, string?[]>();

    /// <summary>Per column taken by shares of flying land, the parts of each value; null where nothing came or went. The column holds the sum of the parts.</summary>
    public IReadOnlyDictionary<string, AttributedPart?[]> Attributed { get; init; } = new Dictionary<string, AttributedPart?[]>();
}

/// <summary>Who is assessed, with the classes it belongs to in that period (perhaps several) and facts as text such as veto decisions.</summary>
public sealed record AssessedRegion(string Id, string Name)
{
    public IReadOnlyList<string> Classes { get; init; } = [];

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}

/// <summary>Where a region stood in a period: score and ranks, null where it had none; class scores and ranks by class name.</summary>
public sealed record Standing(Period Period, string Region)
{
    public decimal? Score { get; init; }

    public int? Rank { get; init; }

    /// <summary>The group the rank was given in, where classes are ranked apart.</summary>
    public string? Group { get; init; }

    /// <summary>The grade by the scheme's grade rule; null without one.</summary>
    public string? Grade { get; init; }

    public IReadOnlyDictionary<string, decimal?> ClassScores { get; init; } = new Dictionary<string, decimal?>();

    public IReadOnlyDictionary<string, int?> ClassRanks { get; init; } = new Dictionary<string, int?>();
}
