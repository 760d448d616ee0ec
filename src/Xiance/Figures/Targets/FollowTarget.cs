using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>
/// How a target stands by the end of a period: the newest full year with figures is its actual; pace, required pace, forecast and light
/// follow from it. A target assigned from above without a value, or without figures, says so and is not judged.
/// </summary>
public static class FollowTarget
{
    /// <summary>The plan's first year is the year after the base of targets that name only their last year.</summary>
    public static TargetState? Run(Target target, FigureBook book, int planStart, Period until)
    {
        if (book.Indicator(target.Indicator) is not { } indicator) return null;
        var course = new TargetCourse(target, indicator, book, planStart);
        return course.AsksEach ? FollowEach.Run(course, until) : One(course, until);
    }

    /// <summary>The standing of one region, or of the whole.</summary>
    internal static TargetState One(TargetCourse course, Period until)
    {
        var (target, indicator) = (course.Target, course.Indicator);
        var (actual, lack) = Latest(course, until);
        var aim = target.Value is null ? null : new TargetAim(target, indicator.Direction);
        var origin = Base(course);
        var (forecast, why) = ForecastTarget.Run(course, actual);
        var state = new TargetState(target, indicator)
        {
            Actual = actual,
            Base = origin,
            Gap = actual is null ? null : aim?.Gap(actual.Value),
            Planned = actual is null || aim is null ? null : PlanPace.Planned(course, origin, (actual.Year, aim)),
            Required = actual is null || aim is null ? null : PlanPace.Required(course, origin, (actual, aim)),
            Forecast = forecast,
            WithoutForecast = why,
            Lack = actual is null ? lack.Origin : FigureOrigin.None,
            Missing = actual?.Count?.Open ?? lack.Missing,
            EndYear = course.EndYear,
            Whose = course.Whose,
            LateYear = Late(course, actual, until),
        };
        var (light, reason) = JudgeTarget.Run(state, aim, course);
        return state with { Light = light, Reason = reason };
    }

    /// <summary>The newest year of the plan up to the asked period whose figure is due and not there.</summary>
    static int? Late(TargetCourse course, Actual? actual, Period until) =>
        course.Book.Due(course.Indicator) is { } due && Math.Min(due, Last(course, until)) is var year && year > course.BaseYear && (actual is null || actual.Year < year) ? year : null;

    static int Last(TargetCourse course, Period until)
    {
        var last = until.Last is { Month: 12, Day: 31 } ? until.Last.Year : until.Last.Year - 1;
        return course.EndYear is { } end ? Math.Min(last, end) : last;
    }

    /// <summary>The newest year, not after the target's last one, for which there is an actual; what the newest year lacked where there is none.</summary>
    static (Actual?, YearFigure) Latest(TargetCourse course, Period until)
    {
        YearFigure? lack = null;
        for (var year = Last(course, until); year >= course.BaseYear; year--)
        {
            var (actual, figure) = course.At(year);
            if (actual is not null && (year > course.BaseYear || actual.Used.Count > 0)) return (actual, figure);
            lack = Telling(lack, figure);
        }
        return (null, lack ?? new(null, FigureOrigin.None));
    }

    static YearFigure Telling(YearFigure? before, YearFigure now) => before is null || before.Origin is FigureOrigin.None ? now : before;

    static Actual? Base(TargetCourse course) => course.IsConstant ? null : course.At(course.BaseYear).Actual;
}
