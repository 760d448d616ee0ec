using Xiance.Basics;

namespace Xiance.Incentives.Drafts;

/// <summary>
/// Takes a draft one step on. Only a tested text is handed in, examples must hold, and whoever wrote a word of it does not approve it; it never
/// holds from a day that has passed, so no decision made is undone.
/// </summary>
public static class TakeDraftStep
{
    static readonly Dictionary<DraftAct, (DraftState[] From, DraftState To)> Table = new()
    {
        [DraftAct.Write] = ([DraftState.Written, DraftState.Tested, DraftState.Returned], DraftState.Written),
        [DraftAct.Test] = ([DraftState.Written, DraftState.Tested, DraftState.Returned], DraftState.Tested),
        [DraftAct.HandIn] = ([DraftState.Tested], DraftState.HandedIn),
        [DraftAct.Approve] = ([DraftState.HandedIn], DraftState.Approved),
        [DraftAct.Return] = ([DraftState.HandedIn], DraftState.Returned),
        [DraftAct.Withdraw] = ([DraftState.Written, DraftState.Tested, DraftState.HandedIn, DraftState.Returned], DraftState.Withdrawn),
    };

    public static Outcome<DraftLife> Run(DraftLife life, DraftStep step, DateOnly today)
    {
        var (from, to) = Table[step.Act];
        if (!from.Contains(life.State)) return Problems.StepOutOfTurn(DraftWords.Of(step.Act), DraftWords.Of(life.State));
        var problems = Against(life, step, today).ToList();
        return problems.Count > 0 ? problems : new DraftLife(to, [.. life.Steps, step with { Number = life.Steps.Count + 1 }]);
    }

    public static IReadOnlyList<DraftAct> Open(DraftState state) => [.. Table.Where(pair => pair.Value.From.Contains(state)).Select(pair => pair.Key)];

    static IEnumerable<Problem> Against(DraftLife life, DraftStep step, DateOnly today)
    {
        if (step.Act == DraftAct.Write && (step.Title.Length == 0 || step.Words.Length == 0)) yield return Problems.StepIncomplete(DraftWords.Title);
        if (step.Act == DraftAct.Write && step.Rules.Count == 0) yield return Problems.NothingChanged();
        if (step.Act == DraftAct.Return && step.Words.Length == 0) yield return Problems.StepIncomplete(DraftWords.Reason);
        if (step.Act == DraftAct.HandIn && life.Test?.Test is { Failing.Count: > 0 } test) yield return Problems.ExamplesFail(test.Failing.Count);
        if (step.Act == DraftAct.HandIn && life.Test is null) yield return Problems.NotTested();
        if (step.Act is not (DraftAct.Approve or DraftAct.Return)) yield break;
        if (life.Authors.Contains(step.By)) yield return Problems.SamePerson(DraftWords.Of(DraftAct.Approve));
        if (step.Act == DraftAct.Approve && (step.From is null || step.Words.Length == 0)) yield return Problems.StepIncomplete(DraftWords.From);
        if (step.Act == DraftAct.Approve && step.From < today) yield return Problems.DayPast(step.From!.Value);
    }
}
