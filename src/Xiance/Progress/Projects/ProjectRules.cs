using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>What a pack says of projects: statutory days of approvals, the share at which the alarm comes, key starts a year, the negative list.</summary>
public sealed record ProjectRules(decimal AlarmShare, IReadOnlyList<StatutoryTerm> Approvals, IReadOnlyList<NegativeEntry> NegativeList)
{
    /// <summary>Where no pack says anything: the alarm comes when the statutory days are used up.</summary>
    public static readonly ProjectRules None = new(1, [], []);

    public Citation? AlarmCite { get; init; }

    public string? AlarmAssumption { get; init; }

    /// <summary>Key starts each county owes a year; null where none are asked.</summary>
    public int? KeyStartsAYear { get; init; }

    public Citation? KeyStartsCite { get; init; }
}

/// <summary>The working days the law gives for one kind of approval.</summary>
public sealed record StatutoryTerm(string Name, int Days, string Authority)
{
    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}
