using Xiance.Basics;

namespace Xiance.Progress.Demands;

/// <summary>When the legs of the rhythm are due.</summary>
public static class ReportTerms
{
    /// <summary>Every due day from the first to the last day, both included, by day and then in the order of the rhythm. Days beyond the calendar are not moved.</summary>
    public static IReadOnlyList<ReportTerm> Between(IReadOnlyList<ReportLeg> rhythm, (DateOnly First, DateOnly Last) days, WorkingCalendar calendar) =>
    [
        .. rhythm.SelectMany(leg => Days(days).Where(day => Falls(leg, day)).Select(day => new ReportTerm(leg, Moved(leg, day, calendar))))
            .Where(term => days.First <= term.Due && term.Due <= days.Last).DistinctBy(term => (term.Leg.Name, term.Due)).OrderBy(term => term.Due),
    ];

    // A day that was moved here may have fallen on any day of a long holiday before.
    const int LongestHoliday = 14;

    static IEnumerable<DateOnly> Days((DateOnly First, DateOnly Last) days)
    {
        for (var day = days.First.AddDays(-LongestHoliday); day <= days.Last; day = day.AddDays(1)) yield return day;
    }

    static bool Falls(ReportLeg leg, DateOnly day) => leg.Weekdays.Contains(day.DayOfWeek) || leg.DayOfMonth == day.Day;

    static DateOnly Moved(ReportLeg leg, DateOnly day, WorkingCalendar calendar) => leg.MovesOnHoliday ? calendar.OnOrAfter(day) ?? day : day;
}

/// <summary>A leg and the day it is due.</summary>
public sealed record ReportTerm(ReportLeg Leg, DateOnly Due);
