namespace Xiance.Assessment.Life;

/// <summary>An act that is allowed: from which states, by whom, and to which state it leads (null: it stays where it is).</summary>
public sealed record LifeRule(LifeAct Act, IReadOnlyList<ResultState> From, ResultState? To, IReadOnlyList<LifeHand> Hands);

/// <summary>Every allowed step of a result; what is not in this table is refused.</summary>
public static class LifeTable
{
    static readonly LifeHand[] Office = [LifeHand.Office];

    public static IReadOnlyList<LifeRule> Rules { get; } =
    [
        new(LifeAct.SignOff, [ResultState.Computed], null, Office),
        new(LifeAct.Clear, [ResultState.Computed, ResultState.Proposed], null, Office),
        new(LifeAct.Propose, [ResultState.Computed], ResultState.Proposed, Office),
        new(LifeAct.Comment, [ResultState.Proposed], null, Office),
        new(LifeAct.Change, [ResultState.Proposed], null, Office),
        new(LifeAct.Decide, [ResultState.Proposed], ResultState.Decided, Office),
        new(LifeAct.GiveNotice, [ResultState.Decided], ResultState.Noticed, Office),
        new(LifeAct.Object, [ResultState.Noticed], null, [LifeHand.Office, LifeHand.County]),
        new(LifeAct.Answer, [ResultState.Noticed], null, Office),
        new(LifeAct.Reopen, [ResultState.Decided, ResultState.Noticed], ResultState.Proposed, Office),
        new(LifeAct.Publish, [ResultState.Noticed, ResultState.Computed], ResultState.Published, Office),
        new(LifeAct.Archive, [ResultState.Published], ResultState.Archived, Office),
        new(LifeAct.Withdraw, [ResultState.Computed, ResultState.Proposed, ResultState.Decided, ResultState.Noticed], ResultState.Withdrawn, Office),
        new(LifeAct.Revoke, [ResultState.Published, ResultState.Archived], ResultState.Revoked, Office),
    ];

    /// <summary>What a hand may do in a state.</summary>
    public static IReadOnlyList<LifeAct> Open(ResultState state, LifeHand hand) =>
        [.. Rules.Where(rule => rule.From.Contains(state) && rule.Hands.Contains(hand)).Select(rule => rule.Act)];

    internal static LifeRule Rule(LifeAct act) => Rules.First(rule => rule.Act == act);
}
