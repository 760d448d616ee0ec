using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>The run that a visit looks at, with the rows it may see and the whole computation behind them.</summary>
public sealed record ShownRun(RunState State, AssessmentRun Run)
{
    /// <summary>Overall and class rows that the reader may see.</summary>
    public IReadOnlyList<ScoreRow> Scores { get; init; } = [];

    public IReadOnlyList<HonourRow> Honours { get; init; } = [];

    /// <summary>Null for readers to whom the talk list is closed altogether.</summary>
    public IReadOnlyList<TalkRow> Talks { get; init; } = [];

    /// <summary>Rank intervals and probabilities; null while they were not computed.</summary>
    public KeptRobustness? Sure { get; init; }

    /// <summary>Figures released after the run froze its own; the run does not follow them.</summary>
    public int Later { get; init; }

    /// <summary>The runs of the plan that the reader may open, newest first.</summary>
    public IReadOnlyList<RunState> All { get; init; } = [];

    /// <summary>Where a region stood the year before, only for rows that are shown.</summary>
    public Standing? Before(string code)
    {
        var before = Run.History.Where(standing => standing.Region == code && standing.Period.CompareTo(Run.Period) < 0).ToList();
        return before.Count == 0 ? null : before[^1];
    }

    /// <summary>True when the year before was imported as given and not computed.</summary>
    public bool BeforeIsGiven => Run.Given.Any(standing => standing.Period == Run.Period.PlusYears(-1));

    /// <summary>The asked run (run=NUMBER), else the newest of the period; null when there is none, problems when it cannot be shown.</summary>
    public static Outcome<ShownRun>? Of(Visit visit, Workspace workspace)
    {
        if (visit.Plan is not { } plan) return null;
        var all = workspace.Runs.All(visit.Reading, plan.Pack);
        var state = long.TryParse(visit.Asked("run"), out var asked) ? all.FirstOrDefault(run => run.Id == asked) : all.FirstOrDefault(run => run.Period == visit.Period) ?? (visit.Asked(Visit.PeriodKey) is null ? all.FirstOrDefault() : null);
        if (state is null) return null;
        return workspace.Runs.Compute(state).Then<ShownRun>(run => new ShownRun(state, run)
        {
            Scores = workspace.Runs.Scores(visit.Reading, state),
            Honours = workspace.Runs.Honours(state),
            Talks = workspace.Runs.Talks(visit.Reading, state),
            All = all,
            Later = workspace.Later.Of(visit.Reading, state).Count + workspace.LaterShares.Of(visit.Reading, state).Count,
            Sure = workspace.Robust.Kept(state),
        });
    }
}
