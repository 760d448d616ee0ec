using Xiance.Assessment;
using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>The life of a result as a reader sees it, the steps open to him, and what they ask for.</summary>
public sealed record ShownLife(RunState Run, ResultLife Life)
{
    /// <summary>Null where the reader sees only what was announced.</summary>
    public IReadOnlyList<HonourRow>? Computed { get; init; }

    public IReadOnlyList<HonourRow> Decided { get; init; } = [];

    public IReadOnlyList<LifeAct> Open { get; init; } = [];

    public LifeHand Hand { get; init; }

    public IReadOnlyList<Member> Members { get; init; } = [];

    public IReadOnlyList<ClawBackRow> ClawBacks { get; init; } = [];

    /// <summary>Runs of the plan that the reader knows of, newest first.</summary>
    public IReadOnlyList<RunState> All { get; init; } = [];

    /// <summary>The version before this one of the same period; null when this is the first.</summary>
    public RunState? Earlier { get; init; }

    public RunDifference? Difference { get; init; }

    /// <summary>Honours of the list with their classes, code and class joined as the form sends them.</summary>
    public IReadOnlyList<(string Key, string Name)> Honours { get; init; } = [];

    public static ShownLife Of(Visit visit, Workspace workspace, RunState run)
    {
        var (all, full) = (workspace.Runs.Announced(visit.Reading, run.Pack), workspace.Lives.SeesAll(visit.Reading, run));
        var (hand, life) = (workspace.Lives.Hand(visit.Reading, run), workspace.Lives.Of(visit.Reading, run));
        var earlier = full ? all.FirstOrDefault(other => other.Period == run.Period && other.Id < run.Id) : null;
        var computed = full ? workspace.Runs.Compute(run).Value : null;
        return new ShownLife(run, life)
        {
            Computed = full ? workspace.Runs.ComputedHonours(run) : null,
            Decided = run.Decided ? workspace.Runs.Honours(run) : [],
            Hand = hand,
            Open = visit.Past ? [] : LifeTable.Open(life.State, hand),
            Members = hand == LifeHand.Office ? workspace.Members.Of(run.Pack, run.Period.Last) : [],
            ClawBacks = full ? workspace.Lives.ClawBacks(run) : [],
            All = all,
            Earlier = earlier,
            Difference = computed is not null && earlier is not null && workspace.Runs.Compute(earlier).Value is { } before ? CompareRuns.Run(before, computed) : null,
            Honours = computed is null ? [] : [.. computed.Scheme.Honours.SelectMany(rule => Lists(computed.Scheme, rule))],
        };
    }

    static IEnumerable<(string, string)> Lists(Scheme scheme, HonourRule rule) => rule.Field switch
    {
        RankField.All => [(rule.Code + "|", rule.Name)],
        RankField.Group => scheme.Groups.Select(group => ($"{rule.Code}|{group.Name}", $"{rule.Name} {group.Name}")),
        _ => scheme.Classes.Names.Select(name => ($"{rule.Code}|{name}", $"{rule.Name} {name}")),
    };
}
