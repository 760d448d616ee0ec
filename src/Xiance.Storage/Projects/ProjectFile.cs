using Xiance.Basics;
using Xiance.Progress.Projects;

namespace Xiance.Storage.Projects;

/// <summary>Everything kept of one project, each part in its newest state as of the day asked.</summary>
public sealed record ProjectFile(ProjectEntry Entry, IReadOnlyList<ProjectEntry> History)
{
    public IReadOnlyList<ProjectYear> Years { get; init; } = [];

    public IReadOnlyList<KeptFact<Approval>> Approvals { get; init; } = [];

    public IReadOnlyList<KeptFact<FactorNeed>> Factors { get; init; } = [];

    /// <summary>What the project adds to figures of its county, by indicator and period.</summary>
    public IReadOnlyList<KeptFact<ProjectContribution>> Contributions { get; init; } = [];

    public IReadOnlyList<KeptFact<ProjectMilestone>> Milestones { get; init; } = [];

    public IReadOnlyList<HeldShare> Shares { get; init; } = [];
}

/// <summary>A kept fact with its key inside the project and the revision a change must name.</summary>
public sealed record KeptFact<T>(string Key, T Value, long Revision, Instant At, string By);

/// <summary>A county's share with the day from which it holds and the paper.</summary>
public sealed record HeldShare(CountyShare Share, string County, DateOnly From, string Authority);
