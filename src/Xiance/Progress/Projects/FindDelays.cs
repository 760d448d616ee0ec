using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>In which ways a project lies behind on a day: milestones, begin, end, and investment of the year against 序时进度. What is not planned or not reported is no delay.</summary>
public static class FindDelays
{
    public static IReadOnlyList<ProjectDelay> Run(LibraryProject project, ProjectYear? year, IEnumerable<ProjectMilestone> milestones, DateOnly today)
    {
        if (project.Stage is ProjectStage.InOperation or ProjectStage.Withdrawn) return [];
        List<ProjectDelay> delays = [.. milestones.Where(milestone => milestone.ReachedOn is null && milestone.IsLate(today)).OrderBy(milestone => milestone.DueOn).Select(milestone => new ProjectDelay(DelayKind.Milestone) { Name = milestone.Name, Due = milestone.DueOn })];
        if (project.FromYear < today.Year && project.Stage < ProjectStage.NewStart) delays.Add(new ProjectDelay(DelayKind.NotStarted) { Year = project.FromYear });
        if (project.ToYear < today.Year) delays.Add(new ProjectDelay(DelayKind.NotFinished) { Year = project.ToYear });
        if (year is not null && Investment(year) is { } behind) delays.Add(behind);
        return delays;
    }

    /// <summary>The plan of the year by days up to the day the investment done is counted to, to the fen, half to even.</summary>
    static ProjectDelay? Investment(ProjectYear year)
    {
        if (year is not { Planned: { Fen: > 0 } planned, Done: { } done, DoneUntil: { } until } || until.Year != year.Year) return null;
        var days = DateTime.IsLeapYear(year.Year) ? 366m : 365m;
        var expected = new Money((long)decimal.Round(planned.Fen * until.DayOfYear / days, 0, MidpointRounding.ToEven));
        return done.Fen < expected.Fen ? new ProjectDelay(DelayKind.Investment) { Due = until, Year = year.Year, Expected = expected, Done = done } : null;
    }
}
