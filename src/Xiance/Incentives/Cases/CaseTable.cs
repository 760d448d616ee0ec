namespace Xiance.Incentives.Cases;

/// <summary>An act that is allowed: from which states, by whom, and to which state it leads (null: it stays where it is).</summary>
public sealed record CaseRule(CaseAct Act, IReadOnlyList<CaseState> From, CaseState? To, IReadOnlyList<CaseHand> Hands);

/// <summary>Every allowed step of a case; what is not in this table is refused.</summary>
public static class CaseTable
{
    static readonly CaseHand[] Writers = [CaseHand.Applicant, CaseHand.Office];
    static readonly CaseHand[] Office = [CaseHand.Office];
    static readonly CaseState[] Writing = [CaseState.Draft, CaseState.Returned];

    public static IReadOnlyList<CaseRule> Rules { get; } =
    [
        new(CaseAct.Save, Writing, null, Writers),
        new(CaseAct.Submit, Writing, CaseState.Submitted, Writers),
        new(CaseAct.Withdraw, [CaseState.Draft, CaseState.Returned, CaseState.Submitted, CaseState.Reviewed], CaseState.Withdrawn, Writers),
        new(CaseAct.Review, [CaseState.Submitted], null, [CaseHand.Reviewer]),
        new(CaseAct.Return, [CaseState.Submitted, CaseState.Reviewed, CaseState.Decided, CaseState.Noticed], CaseState.Returned, [CaseHand.Reviewer, CaseHand.Office]),
        new(CaseAct.Decide, [CaseState.Reviewed], CaseState.Decided, Office),
        new(CaseAct.Refuse, [CaseState.Submitted, CaseState.Reviewed, CaseState.Decided, CaseState.Noticed], CaseState.Refused, Office),
        new(CaseAct.GiveNotice, [CaseState.Decided], CaseState.Noticed, Office),
        new(CaseAct.Object, [CaseState.Noticed], null, [CaseHand.Office, CaseHand.Applicant, CaseHand.Reviewer]),
        new(CaseAct.Answer, [CaseState.Noticed], null, Office),
        new(CaseAct.Settle, [CaseState.Noticed], CaseState.Settled, Office),
        new(CaseAct.List, [CaseState.Settled, CaseState.Listed], CaseState.Listed, Office),
        new(CaseAct.Unlist, [CaseState.Listed], CaseState.Settled, Office),
        new(CaseAct.Pay, [CaseState.Listed], CaseState.Paid, Office),
        new(CaseAct.Recover, [CaseState.Paid], CaseState.Recovering, Office),
        new(CaseAct.Repay, [CaseState.Recovering], null, Office),
        new(CaseAct.Reply, [CaseState.Settled, CaseState.Listed, CaseState.Paid, CaseState.Replied], null, Office),
    ];

    /// <summary>What a hand may do in a state by a form; lists and bank lines take the other steps.</summary>
    public static IReadOnlyList<CaseAct> Open(CaseState state, CaseHand hand) =>
        [.. Rules.Where(rule => rule.From.Contains(state) && rule.Hands.Contains(hand) && rule.Act is not (CaseAct.List or CaseAct.Unlist or CaseAct.Pay)).Select(rule => rule.Act)];

    internal static CaseRule Rule(CaseAct act) => Rules.First(rule => rule.Act == act);
}
