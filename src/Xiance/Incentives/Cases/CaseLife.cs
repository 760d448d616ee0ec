namespace Xiance.Incentives.Cases;

/// <summary>The life of one case so far: everything entered, in order.</summary>
public sealed record CaseLife(CaseState State, IReadOnlyList<CaseStep> Steps)
{
    public static readonly CaseLife Empty = new(CaseState.Draft, []);

    public IEnumerable<CaseStep> Of(CaseAct act) => Steps.Where(step => step.Act == act);

    /// <summary>What is applied for, as last saved.</summary>
    public CaseContent Content => Of(CaseAct.Save).LastOrDefault()?.Content ?? new CaseContent([]);

    public CaseStep? Submission => Of(CaseAct.Submit).LastOrDefault();

    /// <summary>Reviews since it was last submitted, the last one of each unit.</summary>
    public IReadOnlyList<CaseStep> Reviews => [.. Since(CaseAct.Submit).Where(step => step.Act == CaseAct.Review).GroupBy(step => step.Body).Select(group => group.Last())];

    /// <summary>Units that have not agreed yet.</summary>
    public IReadOnlyList<string> Waiting => [.. (Submission?.Units ?? []).Where(unit => Reviews.All(review => review.Body != unit || !review.Affirms))];

    public CaseStep? Decision => Of(CaseAct.Decide).LastOrDefault();

    public CaseStep? Notice => Of(CaseAct.GiveNotice).LastOrDefault();

    public IReadOnlyList<CaseStep> Unanswered => [.. Of(CaseAct.Object).Where(objection => Of(CaseAct.Answer).All(answer => answer.Answers != objection.Number))];

    /// <summary>Objections upheld after the last decision: it has to be returned or refused.</summary>
    public IReadOnlyList<CaseStep> Upheld => [.. Since(CaseAct.Decide).Where(step => step is { Act: CaseAct.Answer, Affirms: true })];

    /// <summary>What the decision pays, rule by rule; rules of one case may have different payers.</summary>
    public IReadOnlyList<DecidedRule> Payable => [.. (Decision?.Decisions ?? []).Where(decision => decision.Payable)];

    /// <summary>What the decision asks of an authority above, rule by rule.</summary>
    public IReadOnlyList<DecidedRule> Recommended => [.. (Decision?.Decisions ?? []).Where(decision => decision.Recommended)];

    /// <summary>The last reply of the authority above to each recommended rule; an earlier one entered wrongly stays on record.</summary>
    public IReadOnlyList<CaseStep> Replies => [.. Of(CaseAct.Reply).GroupBy(step => step.Rule).Select(group => group.Last())];

    /// <summary>What the decision pays in all, in fen.</summary>
    public long Fen => Payable.Sum(decision => decision.Fen ?? 0);

    public IReadOnlyList<DecidedRule> PayableBy(string payer) => [.. Payable.Where(decision => decision.Payer == payer)];

    /// <summary>Payers on whose lists the case stands.</summary>
    public IReadOnlyList<string> ListedPayers => [.. Of(CaseAct.List).SelectMany(PayersOf).Distinct().Where(payer => Of(CaseAct.List).Count(step => PayersOf(step).Contains(payer)) > Of(CaseAct.Unlist).Count(step => PayersOf(step).Contains(payer)))];

    /// <summary>Lists kept before they named their payer took the whole case: nobody may list any part of it again.</summary>
    IReadOnlyList<string> PayersOf(CaseStep step) => step.Body.Length > 0 || Payers.Contains("") ? [step.Body] : Payers;

    IReadOnlyList<string> Payers => [.. Payable.Select(decision => decision.Payer).Distinct()];

    /// <summary>Payers of a settled case who still have to list what they pay of it.</summary>
    public IReadOnlyList<string> UnlistedPayers => State is CaseState.Settled or CaseState.Listed ? [.. Payers.Except(ListedPayers)] : [];

    /// <summary>The life with one more step that was allowed: the last review completes the reviews, the last repayment the recovery; off one payer's list, a case may stand on another's; a case that pays nothing here ends with the last reply.</summary>
    public CaseLife With(CaseStep step)
    {
        var after = this with { State = CaseTable.Rule(step.Act).To ?? State, Steps = [.. Steps, step] };
        if (step.Act == CaseAct.Review && after.Waiting.Count == 0) return after with { State = CaseState.Reviewed };
        if (step.Act == CaseAct.Unlist && after.ListedPayers.Count > 0) return after with { State = CaseState.Listed };
        if (step.Act == CaseAct.Reply && after.Payable.Count == 0 && after.Replies.Count == after.Recommended.Count) return after with { State = CaseState.Replied };
        return step.Act == CaseAct.Repay && after.Outstanding == 0 ? after with { State = CaseState.Recovered } : after;
    }

    /// <summary>What was demanded back and has not come yet, in fen.</summary>
    public long Outstanding => Of(CaseAct.Recover).Sum(step => step.Fen) - Of(CaseAct.Repay).Sum(step => step.Fen);

    public bool Open => State is not (CaseState.Refused or CaseState.Withdrawn);

    IEnumerable<CaseStep> Since(CaseAct act) => Steps.Where(step => step.Number > (Of(act).LastOrDefault()?.Number ?? 0));
}

/// <summary>Who takes a step, with what, on which day, and what the rules and other cases ask of it.</summary>
public sealed record CaseOrder(CaseStep Step, CaseHand Hand, DateOnly Today)
{
    /// <summary>Papers the chosen rules ask for.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Figures without which no amount can be decided.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
