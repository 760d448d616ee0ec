using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>
/// The light and its one reason. Due: reached or missed. Before: on the planned pace is 正常 (临近 when even the better end of the forecast falls
/// short); behind it is 临近 when the forecast interval still reaches the target, or without a forecast when less than one planned year is
/// missing; else 滞后. What cannot be judged is 未到期, never red; it is 未报 once a figure is late, and nothing is 正常
/// while a newer figure is late.
/// </summary>
static class JudgeTarget
{
    public static (TargetLight, LightReason) Run(TargetState state, TargetAim? aim, TargetCourse course)
    {
        var (light, reason) = Arrived(state, aim, course);
        if (aim is null || state.LateYear is null || light is TargetLight.Near or TargetLight.Behind) return (light, reason);
        return (TargetLight.Missing, state.Actual is null ? LightReason.NothingArrived : LightReason.NewestLate);
    }

    static (TargetLight, LightReason) Arrived(TargetState state, TargetAim? aim, TargetCourse course)
    {
        if (aim is null) return (TargetLight.NotDue, LightReason.AssignedFromAbove);
        if (state.Actual is not { } actual) return (TargetLight.NotDue, LightReason.NoFigure);
        var (met, possible) = (aim.Meets(actual.AtLeast), aim.Meets(actual.AtMost));
        if (state.EndYear is not { } end) return met ? (TargetLight.Normal, LightReason.Reached) : (TargetLight.NotDue, LightReason.NoDeadline);
        if (actual.Year >= end) return met ? (TargetLight.Normal, LightReason.Reached) : possible ? (TargetLight.Near, LightReason.CountOpen) : (TargetLight.Behind, LightReason.Missed);
        if (met && !course.IsConstant) return (TargetLight.Normal, LightReason.Reached);
        if (actual.Year <= course.BaseYear) return (TargetLight.NotDue, LightReason.NotStarted);
        return state.Planned is { } planned ? OnTheWay(state, (actual, planned), aim, course) : WithoutPace(state, aim);
    }

    static (TargetLight, LightReason) OnTheWay(TargetState state, (Actual Actual, decimal Planned) now, TargetAim aim, TargetCourse course)
    {
        var within = state.Forecast is not { } forecast || aim.IsPossible(forecast);
        if (aim.Keeps(now.Actual.AtLeast, now.Planned)) return within ? (TargetLight.Normal, LightReason.OnPace) : (TargetLight.Near, LightReason.OnPaceForecastShort);
        if (aim.Keeps(now.Actual.AtMost, now.Planned)) return (TargetLight.Near, LightReason.CountOpen);
        if (state.Forecast is not null) return within ? (TargetLight.Near, LightReason.BehindPaceForecastReaches) : (TargetLight.Behind, LightReason.BehindPace);
        return PlanPace.Step(course, state.Base) is { } step && Math.Abs(now.Planned - now.Actual.Value) < step ? (TargetLight.Near, LightReason.BehindPaceLessThanOneYear) : (TargetLight.Behind, LightReason.BehindPace);
    }

    static (TargetLight, LightReason) WithoutPace(TargetState state, TargetAim aim) => state.Forecast switch
    {
        null => (TargetLight.NotDue, LightReason.NoBase),
        { } forecast when aim.Meets(forecast.Value) => (TargetLight.Normal, LightReason.NoBase),
        { } forecast when aim.IsPossible(forecast) => (TargetLight.Near, LightReason.NoBase),
        _ => (TargetLight.Behind, LightReason.NoBase),
    };
}
