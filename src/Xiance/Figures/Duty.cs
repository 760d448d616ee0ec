using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures;

/// <summary>
/// Something that is owed every period: figures of some indicators, by the department they come from or by each county, with the days for
/// supply, check and release, and who is told when it is late.
/// </summary>
public sealed record Duty(string Name, Arrival Arrival, IReadOnlyList<PeriodKind> Periods, DueRule Due)
{
    /// <summary>Indicator codes; empty means every indicator of this way of arrival.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    public Period? From { get; init; }

    public Period? To { get; init; }

    /// <summary>How long counties may check what a department supplied, counted from the due day.</summary>
    public DueRule? Check { get; init; }

    /// <summary>When the office releases, counted from the due day.</summary>
    public DueRule? Release { get; init; }

    /// <summary>Who verifies a county's report, in order; the office is always last.</summary>
    public IReadOnlyList<ArrivalParty> Verifiers { get; init; } = [];

    /// <summary>Working days before the due day on which a reminder is sent.</summary>
    public IReadOnlyList<int> Remind { get; init; } = [];

    /// <summary>Who is told so many working days after the due day.</summary>
    public IReadOnlyList<Escalation> Escalate { get; init; } = [];

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    public bool Asks(Indicator indicator) => indicator.Scope == IndicatorScope.Members && indicator.Arrival == Arrival && (Indicators.Count == 0 || Indicators.Contains(indicator.Code));

    /// <summary>Whether the duty asks for an indicator in periods of a kind.</summary>
    public bool Asks(Indicator indicator, PeriodKind kind) => Asks(indicator) && Periods.Contains(kind) && indicator.Periods.Contains(kind);
}

/// <summary>So many natural or working days after a day. A last natural day that is no working day moves to the next one.</summary>
public sealed record DueRule(int Days, bool Working)
{
    /// <summary>Null beyond the calendar.</summary>
    public DateOnly? After(DateOnly day, WorkingCalendar calendar) => Working ? calendar.Add(day, Days) : calendar.OnOrAfter(day.AddDays(Days));
}

/// <summary>Who is told of an overdue duty, so many working days after its due day.</summary>
public sealed record Escalation(int WorkingDays, EscalationLevel To);

/// <summary>Those who owe it, the office that runs the plan, the leaders.</summary>
public enum EscalationLevel { Owner, Office, Leader }

/// <summary>A duty for one period with its days; an extension moves the due day and everything counted from it.</summary>
public sealed record DutyTerm(Duty Duty, Period Period, DateOnly Due)
{
    /// <summary>The last day on which counties may check; null where there is no check.</summary>
    public DateOnly? CheckUntil { get; init; }

    /// <summary>The day of release; null where none is set.</summary>
    public DateOnly? ReleaseOn { get; init; }

    /// <summary>The day it was due before it was extended; null when it was not.</summary>
    public DateOnly? DueBefore { get; init; }

    public string ExtensionReason { get; init; } = "";
}
