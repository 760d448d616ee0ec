using Xiance.Basics;

namespace Xiance.Figures;

/// <summary>The terms of the duties of a cycle: for which periods they fall due between two days.</summary>
public static class DutyTerms
{
    // A duty may be due long after its period: yearly figures come in the autumn.
    const int LongestDelayInYears = 2;

    /// <summary>Every term whose due day lies within the two days (both included); a problem where the calendar does not reach.</summary>
    public static (IReadOnlyList<DutyTerm> Terms, IReadOnlyList<Problem> Problems) Between(IReadOnlyList<Duty> duties, WorkingCalendar calendar, (DateOnly First, DateOnly Last) days)
    {
        var (terms, problems) = (new List<DutyTerm>(), new List<Problem>());
        foreach (var duty in duties)
            foreach (var period in Periods(duty, days.Last))
            {
                var roughly = period.Last.AddDays(duty.Due.Days);
                if (roughly < days.First.AddDays(-duty.Due.Days - 40) || roughly > days.Last.AddDays(duty.Due.Days + 40)) continue;
                if (Term(duty, period, calendar) is not { } term) problems.Add(Problems.BeyondCalendar(duty.Name, period));
                else if (term.Due >= days.First && term.Due <= days.Last) terms.Add(term);
            }
        return ([.. terms.OrderBy(term => term.Due).ThenBy(term => term.Duty.Name, StringComparer.Ordinal)], problems.Distinct().ToList());
    }

    /// <summary>Null beyond the calendar.</summary>
    public static DutyTerm? Term(Duty duty, Period period, WorkingCalendar calendar, DateOnly? extended = null)
    {
        if (duty.Due.After(period.Last, calendar) is not { } printed) return null;
        var due = extended ?? printed;
        var (check, release) = (duty.Check?.After(due, calendar), duty.Release?.After(due, calendar));
        if ((duty.Check is not null && check is null) || (duty.Release is not null && release is null)) return null;
        return new DutyTerm(duty, period, due) { CheckUntil = check, ReleaseOn = release, DueBefore = extended is null ? null : printed };
    }

    /// <summary>The periods of the duty that ended by the day, newest first, as far back as a duty may still be due.</summary>
    static IEnumerable<Period> Periods(Duty duty, DateOnly day)
    {
        foreach (var kind in duty.Periods)
            for (var year = day.Year; year >= day.Year - LongestDelayInYears; year--)
                foreach (var period in OfYear(kind, year))
                    if (period.Last < day && !(duty.From is { } from && period.CompareTo(from) < 0) && !(duty.To is { } to && period.CompareTo(to) > 0)) yield return period;
    }

    static IEnumerable<Period> OfYear(PeriodKind kind, int year) => kind switch
    {
        PeriodKind.Year => [Period.Year(year)],
        PeriodKind.Half => [Period.Half(year, 1), Period.Half(year, 2)],
        PeriodKind.Quarter => Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year, quarter)),
        PeriodKind.Month => Enumerable.Range(1, 12).Select(month => Period.Month(year, month)),
        PeriodKind.Cumulative => Enumerable.Range(2, 11).Select(month => Period.Cumulative(year, month)),
        _ => [],
    };
}
