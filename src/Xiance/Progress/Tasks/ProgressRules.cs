using Xiance.Basics;
using Xiance.Figures;

namespace Xiance.Progress.Tasks;

/// <summary>How tasks of a plan are reported, judged and reminded of: from the pack's progress.yaml, or the usual ones where it has none.</summary>
public sealed record ProgressRules(PeriodKind ReportEvery, DueRule ReportDue)
{
    /// <summary>Working days after the report's day until its absence turns the light red.</summary>
    public int GraceDays { get; init; }

    /// <summary>Natural days before a due day from which the light is amber.</summary>
    public int NearDays { get; init; }

    /// <summary>Points behind an even pace from which the light is amber.</summary>
    public int NearPoints { get; init; }

    /// <summary>Points behind an even pace from which the light is red.</summary>
    public int BehindPoints { get; init; }

    /// <summary>Working days before the due day on which the owner is reminded; 0 is the day itself.</summary>
    public IReadOnlyList<int> Remind { get; init; } = [];

    /// <summary>Who is told so many working days after the due day.</summary>
    public IReadOnlyList<Escalation> Escalate { get; init; } = [];

    public Citation? Cite { get; init; }

    /// <summary>Why these values, where no document states them; makes every light provisional.</summary>
    public string? Assumption { get; init; }

    /// <summary>The reporting period that a day lies in.</summary>
    public Period PeriodAfter(DateOnly day) => ReportEvery switch
    {
        PeriodKind.Month => Period.Month(day.Year, day.Month),
        PeriodKind.Half => Period.Half(day.Year, (day.Month + 5) / 6),
        PeriodKind.Year => Period.Year(day.Year),
        _ => Period.Quarter(day.Year, (day.Month + 2) / 3),
    };
}
