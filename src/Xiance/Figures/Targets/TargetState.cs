using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>How one target of a plan stands: everything in the target's unit, with the reason of its light.</summary>
public sealed record TargetState(Target Target, Indicator Indicator)
{
    public Actual? Actual { get; init; }

    /// <summary>Where it started: the year before the plan, or before the span of the target.</summary>
    public Actual? Base { get; init; }

    /// <summary>Actual less target; for a range of values less the nearer end, zero inside. Null without an actual or a value.</summary>
    public decimal? Gap { get; init; }

    /// <summary>What should be reached in the actual's year, linear between base and target; for average growth the target itself.</summary>
    public decimal? Planned { get; init; }

    public RequiredPace? Required { get; init; }

    public Forecast? Forecast { get; init; }

    /// <summary>Why there is no forecast.</summary>
    public NoForecast? WithoutForecast { get; init; }

    public TargetLight Light { get; init; } = TargetLight.NotDue;

    public LightReason Reason { get; init; }

    /// <summary>Why there is no actual.</summary>
    public FigureOrigin Lack { get; init; }

    /// <summary>Members whose figures are missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The last year of the target; null where the document gives none.</summary>
    public int? EndYear { get; init; }

    /// <summary>Whose the target is where it is not the whole jurisdiction's: a park, a county, each county.</summary>
    public string? Whose { get; init; }

    /// <summary>Every member on its own, where the target asks it of each; else empty, and only then there is one actual.</summary>
    public IReadOnlyList<MemberState> Each { get; init; } = [];

    /// <summary>The newest year whose figure ought to have arrived and has not; null while nothing is late.</summary>
    public int? LateYear { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public Trace Trace => TargetTrace.Of(this);
}

/// <summary>正常, 临近, 滞后, 未到期, 未报.</summary>
public enum TargetLight { Normal, Near, Behind, NotDue, Missing }

/// <summary>Why a light shows what it shows.</summary>
public enum LightReason
{
    NoFigure, AssignedFromAbove, NoDeadline, NotStarted, Reached, Missed, OnPace, OnPaceForecastShort, BehindPaceForecastReaches, BehindPaceLessThanOneYear, BehindPace, CountOpen, NoBase, NothingArrived, NewestLate, EachMember, MostUnsaid,
}

/// <summary>A member's standing towards a target that is asked of each, and whether its figure meets it; not while a newer one is late.</summary>
public sealed record MemberState(BookRegion Region, TargetState State, bool Met)
{
    /// <summary>Nothing has arrived, or something newer ought to have.</summary>
    public bool Open => State.Actual is null || State.LateYear is not null;
}

/// <summary>What is needed from the actual's year to the end: growth in per cent a year, or a step in the target's unit a year, beside what was reached so far.</summary>
public sealed record RequiredPace(PaceKind Kind, decimal AYear, int Years)
{
    /// <summary>The official growth (or the step) a year from the base to the actual; null where there is none.</summary>
    public decimal? SoFar { get; init; }
}

/// <summary>Growth in per cent a year, or a step a year in the target's unit.</summary>
public enum PaceKind { Growth, Step }

/// <summary>A forecast for the target's last year with an interval of 80%.</summary>
public sealed record Forecast(ForecastMethod Method, decimal Value, decimal Low, decimal High)
{
    /// <summary>How many yearly rates or steps it rests on; for counts the fewest of any member.</summary>
    public int Points { get; init; }

    public int Year { get; init; }
}

/// <summary>Geometric growth with the official yearly rates; yearly steps; every member on its own, then counted.</summary>
public enum ForecastMethod { OfficialRates, YearlySteps, EveryMember }

/// <summary>No actual, no last year, the last year is reached, fewer than three yearly points, or a condition over several indicators.</summary>
public enum NoForecast { NoActual, NoDeadline, Due, TooFewPoints, SeveralIndicators, NoValue }
