using Xiance.Basics;

namespace Xiance.Progress.Tasks;

/// <summary>
/// How a duty falls due again and again, or once after an event. Month and day are those of the due day: for quarters the month within the
/// quarter (1 to 3), for weeks the day of the week (1 = Monday). Day 31 means the last of the month.
/// </summary>
public sealed record Recurrence(RecurrenceKind Kind, int Month, int Day)
{
    /// <summary>For events: the days are working days.</summary>
    public bool Working { get; init; }

    /// <summary>The event as printed: 印发之日起, 出版后.</summary>
    public string Event { get; init; } = "";

    /// <summary>The first due day after a day; null for what hangs on an event.</summary>
    public DateOnly? NextAfter(DateOnly day) => Kind switch
    {
        RecurrenceKind.EachWeek => day.AddDays((Day - (int)day.DayOfWeek + 6) % 7 + 1),
        RecurrenceKind.EachMonth => First(day, 0, 1),
        RecurrenceKind.EachQuarter => First(day, -3, 3),
        RecurrenceKind.EachYear => First(day, -12, 12),
        _ => null,
    };

    /// <summary>The last day when the event happens on a day; null beyond the calendar, and for what recurs.</summary>
    public DateOnly? After(DateOnly happened, WorkingCalendar calendar) => Kind switch
    {
        RecurrenceKind.AfterEvent when Working => calendar.Add(happened, Day),
        RecurrenceKind.AfterEvent => happened.AddMonths(Month).AddDays(Day),
        _ => null,
    };

    DateOnly First(DateOnly day, int from, int step)
    {
        var start = Kind == RecurrenceKind.EachYear ? new DateOnly(day.Year, Month, 1) : Kind == RecurrenceKind.EachQuarter ? new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + Month, 1) : new DateOnly(day.Year, day.Month, 1);
        for (var months = from; ; months += step)
            if (OfMonth(start.AddMonths(months)) is var due && due > day) return due;
    }

    DateOnly OfMonth(DateOnly first) => first.AddDays(Math.Min(Day, DateTime.DaysInMonth(first.Year, first.Month)) - 1);
}

/// <summary>Every week, month, quarter or year, or so many months and days after an event.</summary>
public enum RecurrenceKind { EachWeek, EachMonth, EachQuarter, EachYear, AfterEvent }
