namespace Xiance.Progress.Tasks;

/// <summary>
/// The light of a task on any day, as long as nothing new is recorded: until when it is not due, from which day it is amber, from which red.
/// Kept beside the task, so that lists are filtered by light on any day without judging again.
/// </summary>
public sealed record TaskCourse
{
    /// <summary>A light that no day changes: done, ended, suspended, or set by hand.</summary>
    public TaskTurn? Fixed { get; init; }

    /// <summary>The day on which a fixed light gives way to the rule (that day excluded from it); null when it holds.</summary>
    public DateOnly? FixedUntil { get; init; }

    /// <summary>Before this day it is not due.</summary>
    public DateOnly? Start { get; init; }

    public TaskTurn? Near { get; init; }

    public TaskTurn? Behind { get; init; }

    /// <summary>The day by which the lead's next report is due; null where none is.</summary>
    public DateOnly? ReportDue { get; init; }

    /// <summary>The light of a day with its reason.</summary>
    public (TaskLight Light, TaskTurn Turn) On(DateOnly day)
    {
        if (Fixed is { } standing && !(FixedUntil is { } end && day > end)) return (standing.Light, standing);
        if (Behind is { } red && red.From <= day) return (TaskLight.Behind, red);
        if (Near is { } amber && amber.From <= day) return (TaskLight.Near, amber);
        if (Start is { } first && day < first) return (TaskLight.NotDue, new TaskTurn(first, TaskLight.NotDue, TurnReason.NotStarted));
        return (TaskLight.Normal, new TaskTurn(day, TaskLight.Normal, TurnReason.OnCourse));
    }
}

/// <summary>From a day on a light holds, for a reason; the detail names the milestone, the period, the days or the words.</summary>
public sealed record TaskTurn(DateOnly From, TaskLight Light, TurnReason Reason)
{
    public string Detail { get; init; } = "";
}

/// <summary>Why a light shows what it shows.</summary>
public enum TurnReason { OnCourse, NotStarted, Done, Ended, Suspended, ByHand, Overdue, DueSoon, MilestoneLate, MilestoneSoon, ReportMissing, PaceShort, HelpAsked, EventAwaited }
