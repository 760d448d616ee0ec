using Xiance.Basics;

namespace Xiance.Incentives.Cases;

/// <summary>Takes a case one step on, or says everything that stands against it. Pure: day, calendar and what other cases show are given.</summary>
public static class TakeCaseStep
{
    public static Outcome<CaseLife> Run(CaseLife life, CaseOrder order, WorkingCalendar calendar)
    {
        var rule = CaseTable.Rule(order.Step.Act);
        if (!rule.Hands.Contains(order.Hand)) return Problems.NotYourStep(CaseWords.Of(order.Step.Act));
        if (!rule.From.Contains(life.State)) return Problems.StepOutOfTurn(CaseWords.Of(order.Step.Act), CaseWords.Of(life.State));
        var step = Completed(order.Step, calendar) with { Number = life.Steps.Count + 1 };
        List<Problem> problems = [.. Incomplete(step), .. Against(life, order with { Step = step })];
        return problems.Count > 0 ? problems : life.With(step);
    }

    /// <summary>A notice of so many working days ends on the last of them; its first day counts if it is one.</summary>
    static CaseStep Completed(CaseStep step, WorkingCalendar calendar) =>
        step is { Act: CaseAct.GiveNotice, Day: { } first, Days: > 0 } ? step with { LastDay = calendar.Add(first.AddDays(-1), step.Days) } : step;

    static IEnumerable<Problem> Incomplete(CaseStep step)
    {
        if (step.Act is CaseAct.Return or CaseAct.Refuse or CaseAct.Object or CaseAct.Answer or CaseAct.Recover && step.Words.Length == 0) yield return Problems.StepIncomplete(CaseWords.Reason);
        if (step is { Act: CaseAct.Review or CaseAct.Reply, Affirms: false, Words.Length: 0 }) yield return Problems.StepIncomplete(CaseWords.Reason);
        if (step.Act == CaseAct.Object && step.Body.Length == 0) yield return Problems.StepIncomplete(CaseWords.Objector);
        if (step.Act is CaseAct.Decide or CaseAct.Recover or CaseAct.Repay or CaseAct.Reply && step.Document.Length == 0) yield return Problems.StepIncomplete(CaseWords.Document);
        if (step is { Act: CaseAct.Reply, Day: null }) yield return Problems.StepIncomplete(CaseWords.ReplyDay);
        if (step.Act == CaseAct.GiveNotice && (step.Day is null || step.Days <= 0)) yield return Problems.StepIncomplete(CaseWords.Notice);
        if (step is { Act: CaseAct.GiveNotice, Day: { } day, Days: > 0, LastDay: null }) yield return Problems.CalendarEnds(day);
        if (step.Act == CaseAct.Save && step.Content is not { Rules.Count: > 0 }) yield return Problems.NoRuleChosen();
    }

    static IEnumerable<Problem> Against(CaseLife life, CaseOrder order) => order.Step.Act switch
    {
        CaseAct.Submit => Submission(life, order),
        CaseAct.Review => Review(life, order.Step),
        CaseAct.Decide => Decision(life, order.Step),
        CaseAct.GiveNotice when order.Step.Day < order.Today => [Problems.DayPast(order.Step.Day!.Value)],
        CaseAct.Object when life.Notice is { Day: { } first, LastDay: { } last } && (order.Today < first || order.Today > last) => [Problems.OutsideNotice(order.Today, first, last)],
        CaseAct.Answer when life.Unanswered.All(objection => objection.Number != order.Step.Answers) => [Problems.NothingToAnswer()],
        CaseAct.Settle => Settlement(life, order),
        CaseAct.Return when life.State == CaseState.Noticed && life.Upheld.Count == 0 => [Problems.NothingUpheld()],
        CaseAct.Reply => Reply(life, order),
        CaseAct.Repay when order.Step.Fen <= 0 || order.Step.Fen > life.Outstanding => [Problems.RepaidAmount(new Money(life.Outstanding))],
        CaseAct.Recover when order.Step.Fen <= 0 || order.Step.Fen > life.Fen => [Problems.RecoveryAmount(new Money(life.Fen))],
        _ => [],
    };

    static IEnumerable<Problem> Submission(CaseLife life, CaseOrder order)
    {
        var content = life.Content;
        if (content.Rules.Count == 0) yield return Problems.NoRuleChosen();
        foreach (var paper in order.Papers.Where(paper => content.Papers.All(brought => brought.Paper != paper))) yield return Problems.PaperMissing(paper);
        if (order.Missing.Count > 0) yield return Problems.FiguresMissing(string.Join("、", order.Missing));
        if (content.Payee.Length == 0) yield return Problems.StepIncomplete(CaseWords.Payee);
        foreach (var finding in order.Step.Findings.Where(finding => finding.Refuses)) yield return Problems.ClaimedBefore(finding.Reference, finding.Detail, finding.Kind);
    }

    /// <summary>Whoever wrote or submitted a case does not review it; a unit that is not responsible has no say.</summary>
    static IEnumerable<Problem> Review(CaseLife life, CaseStep step)
    {
        if (life.Submission?.Units.Contains(step.Body) != true) yield return Problems.NotResponsible(step.Body);
        if (Wrote(life, step.By)) yield return Problems.SamePerson(CaseWords.Of(CaseAct.Review));
        if (step.Affirms && step.Words.Length == 0 && life.Submission?.Findings.Count > 0) yield return Problems.FindingsUnexplained(life.Submission.Findings.Count);
    }

    static IEnumerable<Problem> Decision(CaseLife life, CaseStep step)
    {
        if (Wrote(life, step.By) || life.Reviews.Any(review => review.By == step.By)) yield return Problems.SamePerson(CaseWords.Of(CaseAct.Decide));
        var unset = step.Decisions.Where(decision => decision is { Outcome: DecisionOutcome.Eligible, Strength: Strength.Entitlement, Fen: null }).ToList();
        if (unset.Count == 0 && step.Decisions.All(decision => !decision.Payable && !decision.Recommended)) yield return Problems.NothingPayable();
        foreach (var open in unset) yield return Problems.AmountToSet(open.Name);
        foreach (var open in step.Decisions.Where(decision => decision.Outcome == DecisionOutcome.Undetermined)) yield return Problems.FiguresMissing(string.Join("、", open.Missing));
        foreach (var finding in step.Findings.Where(finding => finding.Refuses)) yield return Problems.ClaimedBefore(finding.Reference, finding.Detail, finding.Kind);
    }

    /// <summary>The one who decided does not settle; the notice must be over and every objection answered, none of them upheld.</summary>
    static IEnumerable<Problem> Settlement(CaseLife life, CaseOrder order)
    {
        if (life.Decision?.By == order.Step.By) yield return Problems.SamePerson(CaseWords.Of(CaseAct.Settle));
        if (life.Notice is { LastDay: { } last } && order.Today <= last) yield return Problems.NoticeRuns(last);
        foreach (var objection in life.Unanswered) yield return Problems.ObjectionOpen(objection.Body);
        if (life.Upheld.Count > 0) yield return Problems.ObjectionUpheld();
        foreach (var finding in order.Step.Findings.Where(finding => finding.Refuses)) yield return Problems.ClaimedBefore(finding.Reference, finding.Detail, finding.Kind);
    }

    /// <summary>Only what was recommended is answered; a grant has an amount, a refusal none, and no reply comes from the future.</summary>
    static IEnumerable<Problem> Reply(CaseLife life, CaseOrder order)
    {
        var step = order.Step;
        if (life.Recommended.All(decision => decision.Rule != step.Rule)) yield return Problems.NotRecommended();
        if (step.Fen < 0 || step.Affirms != step.Fen > 0) yield return Problems.GrantedAmount();
        if (step.Day > order.Today) yield return Problems.DayAhead(step.Day.Value);
    }

    static bool Wrote(CaseLife life, string by) => life.Steps.Any(step => step.Act is CaseAct.Save or CaseAct.Submit && step.By == by);
}
