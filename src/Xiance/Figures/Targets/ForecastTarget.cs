using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;
using Xiance.Rules;
using Xiance.Rules.Values;

namespace Xiance.Figures.Targets;

/// <summary>
/// Where a target would stand in its last year if the official growth of the past years went on: levels by their official yearly rates,
/// shares and stocks by their yearly steps, counts by forecasting every member and counting again.
/// </summary>
static class ForecastTarget
{
    public static (Forecast? Forecast, NoForecast? Why) Run(TargetCourse course, Actual? actual)
    {
        if (actual is null) return (null, NoForecast.NoActual);
        if (course.Target.Value is null) return (null, NoForecast.NoValue);
        if (course.EndYear is not { } end) return (null, NoForecast.NoDeadline);
        if (actual.Year >= end) return (null, NoForecast.Due);
        var made = course.Target.Measure switch
        {
            TargetMeasure.Count => Count(course, actual.Year, end),
            TargetMeasure.AnnualGrowth => Growth(course, actual, end),
            TargetMeasure.Cumulative => Cumulated(course, actual, end),
            _ => Level(course, actual.Year, end),
        };
        return made.Forecast is { } forecast ? (forecast with { Year = end }, null) : made;
    }

    static (Forecast? Forecast, NoForecast? Why) Level(TargetCourse course, int year, int end)
    {
        var (series, level) = (course.Series(year), course.LevelAt(year));
        if (level is null) return (null, NoForecast.TooFewPoints);
        var (method, points, range) = Extrapolated(series, level.Value, year, end);
        if (range is not { } found || course.FromLevel(found.Value) is not { } value) return (null, NoForecast.TooFewPoints);
        return (new Forecast(method, value, course.FromLevel(found.Low)!.Value, course.FromLevel(found.High)!.Value) { Points = points }, null);
    }

    /// <summary>A level by its official rates; where it has no official growth, by its yearly steps.</summary>
    static (ForecastMethod Method, int Points, (decimal Value, decimal Low, decimal High)? Range) Extrapolated(GrowthSeries series, decimal level, int year, int end)
    {
        if (series.Basis == GrowthBasis.None)
        {
            var steps = Steps(series, year);
            return (ForecastMethod.YearlySteps, steps.Count, Extrapolate.Steps(level, steps, end - year));
        }
        var rates = Rates(series, year);
        return (ForecastMethod.OfficialRates, rates.Count, Extrapolate.Rates(level, rates, end - year));
    }

    /// <summary>What was reached so far, gone on with the past rates; the target of a single year rests on them alone.</summary>
    static (Forecast? Forecast, NoForecast? Why) Growth(TargetCourse course, Actual actual, int end)
    {
        var rates = Rates(course.Series(actual.Year), actual.Year);
        var from = course.Target.Period is { Kind: PeriodKind.Span } ? course.BaseYear : end - 1;
        var done = from < actual.Year ? Root.Power(1 + actual.Value / 100, actual.Year - from) : 1;
        if (Extrapolate.Rates(done, rates, end - Math.Max(actual.Year, from)) is not { } product) return (null, NoForecast.TooFewPoints);
        decimal Average(decimal total) => (Root.Of(total, end - from) - 1) * 100;
        return (new Forecast(ForecastMethod.OfficialRates, Average(product.Value), Average(product.Low), Average(product.High)) { Points = rates.Count }, null);
    }

    static (Forecast? Forecast, NoForecast? Why) Cumulated(TargetCourse course, Actual actual, int end)
    {
        var flows = course.Series(actual.Year).Levels.Select(level => level.Value * course.Factor).ToList();
        return Extrapolate.Steps(actual.Value, flows, end - actual.Year) is { } range
            ? (new Forecast(ForecastMethod.YearlySteps, range.Value, range.Low, range.High) { Points = flows.Count }, null)
            : (null, NoForecast.TooFewPoints);
    }

    /// <summary>A member is sure when it meets the condition at both ends and in the middle of its own interval, possible when anywhere.</summary>
    static (Forecast? Forecast, NoForecast? Why) Count(TargetCourse course, int year, int end)
    {
        var condition = Compile.Strict(course.Target.Condition!, RecomputeYear.Schema(course.Book), Place.Nowhere, Rules.Types.RuleType.Boolean).Value;
        if (condition is null || condition.Inputs.Any(name => name != course.Indicator.Code)) return (null, NoForecast.SeveralIndicators);
        var (expected, sure, possible, fewest) = (0, 0, 0, int.MaxValue);
        foreach (var member in course.Book.Members)
        {
            var series = course.SeriesOf(member, year);
            if (series.Level(Period.Year(year)) is not { } level || Extrapolated(series, level.Value, year, end) is not { Range: { } range } made) return (null, NoForecast.TooFewPoints);
            bool Meets(decimal value) => condition.Evaluate(new Dictionary<string, Value?> { [course.Indicator.Code] = value }).Truth == true;
            var met = new[] { Meets(range.Low), Meets(range.Value), Meets(range.High) };
            (expected, sure, possible, fewest) = (expected + (met[1] ? 1 : 0), sure + (met.All(one => one) ? 1 : 0), possible + (met.Any(one => one) ? 1 : 0), Math.Min(fewest, made.Points));
        }
        return (new Forecast(ForecastMethod.EveryMember, expected, sure, possible) { Points = fewest }, null);
    }

    /// <summary>The official yearly rates without a break up to the year.</summary>
    static IReadOnlyList<decimal> Rates(GrowthSeries series, int year)
    {
        var rates = new List<decimal>();
        for (; YearOnYear.Run(series, Period.Year(year)).Percent is { } percent; year--) rates.Insert(0, percent);
        return rates;
    }

    static IReadOnlyList<decimal> Steps(GrowthSeries series, int year)
    {
        var steps = new List<decimal>();
        for (; series.Level(Period.Year(year)) is { } last && series.Level(Period.Year(year - 1)) is { } first; year--) steps.Insert(0, last.Value - first.Value);
        return steps;
    }
}
