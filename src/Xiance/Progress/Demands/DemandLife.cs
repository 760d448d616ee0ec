using Xiance.Basics;

namespace Xiance.Progress.Demands;

/// <summary>Which step may follow which and where it leads.</summary>
public static class DemandLife
{
    public static IReadOnlyList<DemandStep> Next(DemandState state, DemandParty party) => (party, state) switch
    {
        (DemandParty.Member, DemandState.Collected or DemandState.Returned) => [DemandStep.Submit],
        (DemandParty.Member, DemandState.Answered) => [DemandStep.FeedBack],
        (DemandParty.Handler, DemandState.Routed) => [DemandStep.Answer],
        (DemandParty.Office, DemandState.Collected) => [DemandStep.Submit],
        (DemandParty.Office, DemandState.Submitted) => [DemandStep.Route, DemandStep.Escalate, DemandStep.Return, DemandStep.Merge],
        (DemandParty.Office, DemandState.Routed) => [DemandStep.Answer, DemandStep.Route, DemandStep.Escalate],
        (DemandParty.Office, DemandState.Escalated) => [DemandStep.Answer, DemandStep.Escalate],
        (DemandParty.Office, DemandState.Answered) => [DemandStep.FeedBack],
        (DemandParty.Office, DemandState.Reopened) => [DemandStep.Route, DemandStep.Escalate],
        _ => [],
    };

    /// <summary>Where a step leads; a feedback closes only when the firm is not unsatisfied.</summary>
    public static DemandState After(DemandStep step, Satisfaction? satisfaction) => step switch
    {
        DemandStep.Collect => DemandState.Collected,
        DemandStep.Submit => DemandState.Submitted,
        DemandStep.Return => DemandState.Returned,
        DemandStep.Route => DemandState.Routed,
        DemandStep.Escalate => DemandState.Escalated,
        DemandStep.Answer => DemandState.Answered,
        DemandStep.Merge => DemandState.Merged,
        _ => satisfaction == Satisfaction.Unsatisfied ? DemandState.Reopened : DemandState.Closed,
    };

    /// <summary>Every problem of a step as its author writes it.</summary>
    public static IReadOnlyList<Problem> Check(DemandState state, IReadOnlyList<DemandParty> parties, DemandOrder order)
    {
        var place = Place.Named(order.Firm);
        if (!parties.Any(party => Next(state, party).Contains(order.Step))) return [Problems.StepRefused(place)];
        var problems = new List<Problem>();
        if (NeedsWords(state, order) && string.IsNullOrWhiteSpace(order.Words)) problems.Add(Problems.StepWords(place));
        if (order.Step == DemandStep.Route && (order.Unit.Length == 0 || order.Due is null)) problems.Add(Problems.NoHandler(place));
        if (order.Step == DemandStep.Escalate && order.Unit.Length == 0) problems.Add(Problems.NoLevel(place));
        if (order.Step == DemandStep.FeedBack && order.Satisfaction is null) problems.Add(Problems.NoSatisfaction(place));
        if (order.Step == DemandStep.Merge && order.About is null) problems.Add(Problems.NoOther(place));
        return problems;
    }

    /// <summary>Answers, returns, escalations, routing anew and unsatisfied firms say why.</summary>
    static bool NeedsWords(DemandState state, DemandOrder order) => order.Step switch
    {
        DemandStep.Answer or DemandStep.Return or DemandStep.Escalate => true,
        DemandStep.Route => state is DemandState.Routed or DemandState.Reopened,
        DemandStep.FeedBack => order.Satisfaction == Satisfaction.Unsatisfied,
        _ => false,
    };
}

/// <summary>A step as ordered: the unit it goes to (or the body above), until when, in which words.</summary>
public sealed record DemandOrder(DemandStep Step, string Firm)
{
    public string Unit { get; init; } = "";

    public DateOnly? Due { get; init; }

    public string Words { get; init; } = "";

    /// <summary>The number of the letter, for escalations.</summary>
    public string Number { get; init; } = "";

    public Satisfaction? Satisfaction { get; init; }

    /// <summary>The demand this one is merged into.</summary>
    public long? About { get; init; }
}
