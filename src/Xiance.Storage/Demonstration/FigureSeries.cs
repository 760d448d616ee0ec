using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>The invented values of one indicator in one county, period by period.</summary>
sealed class FigureSeries
{
    const decimal BaseUnitsOfOutput = 100_000_000m;
    const int RarelyMissing = 400;

    readonly Indicator indicator;
    readonly CountyEconomy economy;
    readonly FigureShape shape;
    readonly decimal start;
    readonly decimal[] noise;
    readonly int gap;

    public FigureSeries(Indicator indicator, CountyEconomy economy, SplitMix64 draws)
    {
        this.indicator = indicator;
        this.economy = economy;
        shape = FigureShape.For(indicator.Name, indicator.Unit.Dimension);
        var lead = indicator.Direction == Direction.HigherIsBetter ? economy.Strength : -economy.Strength;
        start = shape.Low + (shape.High - shape.Low) * Math.Clamp(0.5m + lead * 0.35m + draws.Around(0.3m), 0, 1);
        noise = [.. Enumerable.Range(0, 24).Select(_ => draws.Around(1))];
        gap = (int)(draws.Unit() * RarelyMissing);
    }

    public bool IsOutput => shape.Course == FigureCourse.Output;

    public bool CountsFromJanuary => shape.Flow || shape.Course == FigureCourse.Growth;

    /// <summary>A few quarters, and rarely a past year, were never handed in; output always was.</summary>
    public bool IsMissing(Period period) => !IsOutput && gap == (period.Kind == PeriodKind.Quarter ? period.Last.Month / 3 + 4 * (period.Last.Year - 2022) : period.Last.Year - 2000);

    public decimal Value(Period period)
    {
        var years = CountyEconomy.Index(period);
        var error = noise[years * 4 % noise.Length];
        return shape.Course switch
        {
            FigureCourse.Output => economy.Output(period),
            FigureCourse.OutputPerHead => economy.Output(period) / economy.Population * 10_000m,
            FigureCourse.ShareOfOutput => economy.Output(period) * start * (1 + error * 0.03m) * BaseUnitsOfOutput / indicator.Unit.Factor,
            FigureCourse.Growth => economy.Growth(period) + start + error * (shape.High == shape.Low ? 0 : 1.2m),
            FigureCourse.Rate => Math.Min(start + shape.Drift * years + error * 0.3m, indicator.Unit.Dimension == "ratio" ? 100 : decimal.MaxValue),
            FigureCourse.PerResident => economy.Population * start * (1 + error * 0.08m) * CountyEconomy.Share(period),
            _ => Grown(years) * (1 + error * 0.006m) * (shape.Flow ? CountyEconomy.Share(period) : 1),
        };
    }

    decimal Grown(int years)
    {
        var value = start;
        for (; years > 0; years--) value *= 1 + (shape.Drift + economy.Strength * 0.5m) / 100;
        return value;
    }
}
