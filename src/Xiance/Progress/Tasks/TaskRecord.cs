using Xiance.Basics;

namespace Xiance.Progress.Tasks;

/// <summary>Something that was done to a task, never changed afterwards. Numbers count from 1 within a task; what an act does not need stays empty.</summary>
public sealed record TaskRecord(TaskAct Act)
{
    public int Number { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";

    /// <summary>The account that did it; a proposal is never approved by its own.</summary>
    public long Account { get; init; }

    /// <summary>As whom it was done.</summary>
    public TaskHand Hand { get; init; }

    /// <summary>For which unit or government it was done; null for the office.</summary>
    public TaskParty? For { get; init; }

    /// <summary>The period a report is about.</summary>
    public Period? Period { get; init; }

    /// <summary>What was done, or the reason.</summary>
    public string Words { get; init; } = "";

    /// <summary>The figures of a report in words: 完成投资 3.2 亿元.</summary>
    public string Figures { get; init; } = "";

    /// <summary>What stands in the way.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>Which help is needed from whom.</summary>
    public string Help { get; init; } = "";

    /// <summary>How far the work is in whole percent as the lead states it; null where nobody states it. A supporter states none.</summary>
    public int? Percent { get; init; }

    /// <summary>The milestone, or the number of the record that is answered.</summary>
    public string Item { get; init; } = "";

    /// <summary>The day of the event, milestone, transfer, or until which a suspension or manual light holds.</summary>
    public DateOnly? Day { get; init; }

    public TaskLight? Light { get; init; }

    /// <summary>What is to become of content, lead or date; only in proposals.</summary>
    public TaskChange? Change { get; init; }

    public string FileName { get; init; } = "";

    public string FileHash { get; init; } = "";
}

/// <summary>
/// Report how it stands, contribute as a supporter, claim it done, confirm or send back the claim, suspend, resume, end, open again, propose a change,
/// approve or refuse it, hand over to a successor, set or reach a milestone, record the event days count from, set the light by hand or give it back to the rule,
/// comment, publish to the jurisdiction.
/// </summary>
public enum TaskAct
{
    Report, Contribute, Claim, Confirm, SendBack, Suspend, Resume, End, Reopen, Propose, Approve, Refuse, Transfer, SetMilestone, ReachMilestone, RecordEvent, SetLight, ClearLight, Comment, Publish,
}

/// <summary>As whom somebody acts on a task: the lead, a supporter, the office that follows it up, or by the clock.</summary>
public enum TaskHand { Lead, Supporter, Office, Clock }

/// <summary>正常, 临近, 滞后, 未到期.</summary>
public enum TaskLight { Normal, Near, Behind, NotDue }
