using Xiance.Basics;

namespace Xiance.Figures;

/// <summary>What somebody owes: so many cells of a duty, or one cell that came back, with the day and the way there.</summary>
public sealed record Todo(TodoKind Kind, string Title, int Count)
{
    public DateOnly? Due { get; init; }

    public Period? Period { get; init; }

    /// <summary>The pack whose plan asks for it.</summary>
    public string Pack { get; init; } = "";

    /// <summary>Region code of the one cell it is about; empty for many.</summary>
    public string Region { get; init; } = "";

    /// <summary>Indicator code of the one cell it is about; empty for many.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Why it came back, or whose it is.</summary>
    public string Detail { get; init; } = "";

    public bool OverdueOn(DateOnly day) => Due < day;
}

/// <summary>
/// Bring figures, mend a returned one, answer an objection, check, verify, release, see to what others owe, explain what a check found (or
/// judge the explanation), check a filed plan, review a document, report a task, finish it in time, or decide on what somebody asked about
/// it, see to a demand of a firm; answer or close a supervised item, receive or mend a list of the year, see to an approval near its end,
/// send a report of demands, nominate for incentives; review, mend, decide, give notice of, answer for or settle an application, approve a
/// payment list, get money back.
/// </summary>
public enum TodoKind
{
    Bring, Returned, Answer, Check, Verify, Release, Overdue, Explain, Filing, Review, ReportTask, FinishTask, DecideTask, Demand,
    AnswerSupervision, CloseSupervision, YearlyList, Approval, DemandReport, Nominate,
    ReviewCase, MendCase, DecideCase, NoticeCase, AnswerCase, SettleCase, ApproveList, RecoverCase,
}
