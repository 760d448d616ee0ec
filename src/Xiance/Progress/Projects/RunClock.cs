using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>
/// Counts the working days an approval has used. The day of acceptance does not count, the day of decision does, days on which the clock
/// stands do not. The alarm comes at the share of the statutory days that the plan promises.
/// </summary>
public static class RunClock
{
    /// <summary>A day beyond the working calendar, a decision before acceptance and a stop that ends before it begins are problems.</summary>
    public static Outcome<ClockReading> Run(Approval approval, DateOnly today, WorkingCalendar calendar, decimal alarmShare)
    {
        if (Wrong(approval, today) is { Count: > 0 } wrong) return wrong;
        var last = approval.DecidedOn ?? today;
        var used = 0;
        for (var day = approval.AcceptedOn.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { } working) return Basics.Problems.CalendarMissing(Place.Named(approval.Name), day.Year);
            if (working && !StandsOn(approval, day)) used++;
        }
        var stopped = approval.DecidedOn is null ? approval.Stops.FirstOrDefault(stop => stop.From <= today && (stop.To is not { } end || today <= end)) : null;
        return new ClockReading(approval, used, State(approval, (used, alarmShare), stopped is not null))
        {
            Stop = stopped?.Kind,
            DueOn = approval.DecidedOn is null && stopped is not { To: null } ? Due(approval, calendar) : null,
            WithinPromise = used <= alarmShare * approval.StatutoryDays,
        };
    }

    static List<Problem> Wrong(Approval approval, DateOnly today)
    {
        var place = Place.Named(approval.Name);
        var problems = new List<Problem>();
        if (approval.StatutoryDays <= 0) problems.Add(Problems.NotPositive(place, "法定工作日"));
        if (approval.AcceptedOn > today) problems.Add(Problems.DayAhead(place, approval.AcceptedOn));
        if (approval.DecidedOn < approval.AcceptedOn || approval.DecidedOn > today) problems.Add(Problems.DecidedOdd(place, approval.DecidedOn.Value));
        if (approval.Stops.Any(stop => stop.To < stop.From || stop.From < approval.AcceptedOn)) problems.Add(Problems.StopOdd(place));
        return problems;
    }

    static bool StandsOn(Approval approval, DateOnly day) => approval.Stops.Any(stop => stop.From <= day && (stop.To is not { } end || day <= end));

    static ClockState State(Approval approval, (int Used, decimal Share) count, bool stopped) =>
        count.Used > approval.StatutoryDays ? ClockState.Over
        : approval.DecidedOn is not null ? ClockState.Decided
        : stopped ? ClockState.Stopped
        : count.Used >= count.Share * approval.StatutoryDays ? ClockState.Alarm
        : ClockState.Running;

    /// <summary>The last statutory day, known stops left out; null beyond the calendar.</summary>
    static DateOnly? Due(Approval approval, WorkingCalendar calendar)
    {
        var day = approval.AcceptedOn;
        for (var left = approval.StatutoryDays; left > 0;)
        {
            day = day.AddDays(1);
            if (calendar.IsWorkingDay(day) is not { } working) return null;
            if (working && !StandsOn(approval, day)) left--;
        }
        return day;
    }
}

/// <summary>How an approval stands: working days used against the statutory ones.</summary>
public sealed record ClockReading(Approval Approval, int Used, ClockState State)
{
    /// <summary>Why the clock stands now; null while it runs.</summary>
    public StopKind? Stop { get; init; }

    /// <summary>The last statutory day of an open approval; null where it is decided, or while nobody knows when the clock runs again.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True while no more than the promised share of the statutory days is used.</summary>
    public bool WithinPromise { get; init; }
}

/// <summary>Running, standing, near its end (the promised share is used), beyond the statutory days (also when decided too late), or decided in time.</summary>
public enum ClockState { Running, Stopped, Alarm, Over, Decided }
