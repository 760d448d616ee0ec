using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>The pace that a target plans, and the pace that is still needed.</summary>
static class PlanPace
{
    /// <summary>Linear from the base to the target; whole regions for counts, rounded towards the base; the target itself where every year asks the same.</summary>
    public static decimal? Planned(TargetCourse course, Actual? origin, (int Year, TargetAim Aim) at)
    {
        var value = at.Aim.Nearest(origin?.Value ?? course.Target.Value!.Value);
        if (course.IsConstant) return value;
        if (origin is null || course.EndYear is not { } end || end <= course.BaseYear) return null;
        var planned = origin.Value + (value - origin.Value) * Math.Min(1, (decimal)(at.Year - course.BaseYear) / (end - course.BaseYear));
        return course.Target.Measure != TargetMeasure.Count ? planned : value >= origin.Value ? Math.Floor(planned) : Math.Ceiling(planned);
    }

    /// <summary>One planned step; null where nothing is planned to change.</summary>
    public static decimal? Step(TargetCourse course, Actual? origin) =>
        course.IsConstant || origin is null || course.EndYear is not { } end || end <= course.BaseYear ? null : Math.Abs(course.Target.Value!.Value - origin.Value) / (end - course.BaseYear);

    /// <summary>What every remaining year has to bring; null when it is reached or due.</summary>
    public static RequiredPace? Required(TargetCourse course, Actual? origin, (Actual Actual, TargetAim Aim) now)
    {
        var (actual, aim) = now;
        if (course.EndYear is not { } end || end <= actual.Year || course.Target.Measure != TargetMeasure.AnnualGrowth && aim.Meets(actual.Value)) return null;
        var (value, years) = (aim.Nearest(actual.Value), end - actual.Year);
        if (course.Target.Measure == TargetMeasure.AnnualGrowth) return OfGrowth(course, (value, actual, end));
        if (course.Target.Measure is TargetMeasure.Level && !course.IsConstant && course.Indicator.Growth != GrowthBasis.None && actual.Value > 0 && value > 0)
            return new RequiredPace(PaceKind.Growth, (Root.Of(value / actual.Value, years) - 1) * 100, years) { SoFar = actual.Year > course.BaseYear ? AverageGrowth.Run(course.Series(actual.Year, course.BaseYear), course.BaseYear, actual.Year).Percent : null };
        return new RequiredPace(PaceKind.Step, (value - actual.Value) / years, years) { SoFar = origin is null || actual.Year <= course.BaseYear ? null : (actual.Value - origin.Value) / (actual.Year - course.BaseYear) };
    }

    /// <summary>The yearly rate that the remaining years need so that the average of all comes out: ((1 + target)^N ÷ reached)^(1/left) − 1.</summary>
    static RequiredPace? OfGrowth(TargetCourse course, (decimal Value, Actual Actual, int End) aim)
    {
        if (course.Target.Period is not { Kind: PeriodKind.Span } || aim.Value <= -100) return null;
        var (all, left) = (aim.End - course.BaseYear, aim.End - aim.Actual.Year);
        var reached = Root.Power(1 + aim.Actual.Value / 100, aim.Actual.Year - course.BaseYear);
        return reached <= 0 ? null : new RequiredPace(PaceKind.Growth, (Root.Of(Root.Power(1 + aim.Value / 100, all) / reached, left) - 1) * 100, left) { SoFar = aim.Actual.Value };
    }
}
