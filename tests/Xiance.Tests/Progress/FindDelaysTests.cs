using Xiance.Basics;
using Xiance.Progress.Projects;

namespace Xiance.Tests.Progress;

/// <summary>Projects behind schedule: each way at, below and above its limit, and nothing for what is not known.</summary>
public sealed class FindDelaysTests
{
    static readonly DateOnly Today = new(2026, 7, 1);

    static LibraryProject Project(ProjectStage stage) => new("冷链园", new RegionId(1), stage) { Investment = new Money(365_000) };

    static IEnumerable<DelayKind> Kinds(LibraryProject project, ProjectYear? year = null, params ProjectMilestone[] milestones) => FindDelays.Run(project, year, milestones, Today).Select(delay => delay.Kind);

    [Fact]
    public void A_milestone_is_late_the_day_after_its_day_and_not_once_it_was_reached()
    {
        var project = Project(ProjectStage.UnderConstruction);
        Assert.Empty(Kinds(project, null, new ProjectMilestone("封顶", Today)));
        Assert.Equal([DelayKind.Milestone], Kinds(project, null, new ProjectMilestone("封顶", Today.AddDays(-1))));
        Assert.Empty(Kinds(project, null, new ProjectMilestone("封顶", Today.AddDays(-9)) { ReachedOn = Today.AddDays(-1) }));
    }

    [Fact]
    public void Building_is_to_begin_and_end_in_its_year()
    {
        Assert.Empty(Kinds(Project(ProjectStage.Reserve) with { FromYear = 2026 }));
        Assert.Equal([DelayKind.NotStarted], Kinds(Project(ProjectStage.Preparation) with { FromYear = 2025 }));
        Assert.Empty(Kinds(Project(ProjectStage.NewStart) with { FromYear = 2025, ToYear = 2026 }));
        Assert.Equal([DelayKind.NotFinished], Kinds(Project(ProjectStage.UnderConstruction) with { ToYear = 2025 }));
        foreach (var ended in new[] { ProjectStage.InOperation, ProjectStage.Withdrawn }) Assert.Empty(Kinds(Project(ended) with { FromYear = 2020, ToYear = 2021 }));
    }

    [Fact]
    public void Investment_is_held_against_the_plan_by_days_up_to_its_own_day()
    {
        ProjectYear Year(long? done) => new(2025, new Money(365_000), done is { } fen ? new Money(fen) : null) { DoneUntil = new DateOnly(2025, 6, 30) };
        var project = Project(ProjectStage.UnderConstruction);
        Assert.Empty(Kinds(project, Year(181_000)));
        Assert.Equal([DelayKind.Investment], Kinds(project, Year(180_999)));
        Assert.Empty(Kinds(project, Year(null)));
        Assert.Empty(Kinds(project, new ProjectYear(2025, null, new Money(1)) { DoneUntil = new DateOnly(2025, 6, 30) }));
        var delay = Assert.Single(FindDelays.Run(project, Year(1), [], Today));
        Assert.Equal((new Money(181_000), new Money(1), 2025), (delay.Expected, delay.Done, delay.Year));
    }
}
