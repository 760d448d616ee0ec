using Xiance.Basics;

namespace Xiance.Progress.Nominations;

/// <summary>Where the nomination for a year stands: open, prepared, handed in, listed by the level above, or not listed.</summary>
public enum NominationState { Open, Prepared, HandedIn, Listed, NotListed }

/// <summary>A nomination for the work of one year: who prepares it, until when here and above, with which evidence, and what came of it.</summary>
public sealed record Nomination(int Year, NominationState State)
{
    public string Preparer { get; init; } = "";

    /// <summary>The day on which the level above closes its list.</summary>
    public DateOnly? UpperDue { get; init; }

    /// <summary>Our own day, before that.</summary>
    public DateOnly? OwnDue { get; init; }

    /// <summary>Names or numbers of the papers that show the merit.</summary>
    public string Evidence { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>The number of the circular with the result.</summary>
    public string Number { get; init; } = "";

    public bool IsLate(DateOnly today) => State is NominationState.Open or NominationState.Prepared && OwnDue < today;

    /// <summary>Every problem of a step from an earlier state to this one.</summary>
    public IReadOnlyList<Problem> Check(string title, NominationState before)
    {
        var place = Place.Named(title);
        var problems = new List<Problem>();
        if (State < before || before is NominationState.Listed or NominationState.NotListed || State is NominationState.Listed or NominationState.NotListed && before != NominationState.HandedIn) problems.Add(Problems.StepRefused(place));
        if (State >= NominationState.Prepared && Preparer.Length == 0) problems.Add(Problems.NoPreparer(place));
        if (State is NominationState.Prepared or NominationState.HandedIn && Evidence.Length == 0) problems.Add(Problems.NoEvidence(place));
        if (State is NominationState.Listed or NominationState.NotListed && Number.Length == 0) problems.Add(Problems.NoResultPaper(place));
        if (OwnDue > UpperDue) problems.Add(Problems.DatesReversed(place));
        return problems;
    }
}

/// <summary>What a pack says of nominations: the day above, in the year after the one that counts, and how many working days earlier ours is.</summary>
public sealed record NominationRules(int Month, int Day, int WorkingDaysBefore)
{
    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    /// <summary>The day above for the work of a year, and our own before it; null beyond the calendar.</summary>
    public (DateOnly Upper, DateOnly? Own) Dates(int year, WorkingCalendar calendar)
    {
        var upper = new DateOnly(year + 1, Month, Math.Min(Day, DateTime.DaysInMonth(year + 1, Month)));
        var own = upper;
        for (var left = WorkingDaysBefore; left > 0;)
        {
            own = own.AddDays(-1);
            if (calendar.IsWorkingDay(own) is not { } working) return (upper, null);
            if (working) left--;
        }
        return (upper, own);
    }
}
