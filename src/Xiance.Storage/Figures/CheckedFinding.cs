using Xiance.Basics;
using Xiance.Figures.Checks;

namespace Xiance.Storage.Figures;

/// <summary>A finding with what was said to it, oldest first.</summary>
public sealed record CheckedFinding(Finding Finding, IReadOnlyList<FindingStep> Steps)
{
    public FindingState State => Steps.LastOrDefault()?.Act switch
    {
        FindingAct.Explained => FindingState.Explained,
        FindingAct.Accepted => FindingState.Accepted,
        FindingAct.Refused => FindingState.Refused,
        _ => FindingState.Open,
    };

    public long Revision => Steps.LastOrDefault()?.Revision ?? 0;

    /// <summary>Failed, and no explanation of it was accepted.</summary>
    public bool Stands => Finding.Outcome == CheckOutcome.Failed && State != FindingState.Accepted;
}

/// <summary>One step: explained by the owner, accepted or refused by the office.</summary>
public sealed record FindingStep(FindingAct Act, string Words, long Revision, Instant At, string By);

public enum FindingAct { Explained, Accepted, Refused }

/// <summary>Where a failed finding stands.</summary>
public enum FindingState { Open, Explained, Accepted, Refused }

/// <summary>What somebody wants to say to a finding, on the values (key) and revision that he saw.</summary>
public sealed record FindingOrder(Period Period, string Check, string Key, FindingAct Act)
{
    public long Revision { get; init; }

    public string Words { get; init; } = "";
}
