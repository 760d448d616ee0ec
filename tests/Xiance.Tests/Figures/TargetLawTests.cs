using FsCheck;
using FsCheck.Fluent;
using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Figures.Targets;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

/// <summary>Laws of growth, counts and roll-ups over random figures.</summary>
public class TargetLawTests
{
    static readonly Gen<int[]> Rates = Gen.Choose(-300, 900).ArrayOf().Where(rates => rates.Length is > 0 and < 12);

    [Fact]
    public void The_average_growth_compounds_to_the_product_of_the_yearly_rates() => Prop.ForAll(Rates.ToArbitrary(), rates =>
    {
        var series = new GrowthSeries("", GrowthBasis.Published, PriceBasis.Current) { Rates = [.. rates.Select((rate, index) => new Datum(Period.Year(2001 + index), rate / 10m))] };
        var average = AverageGrowth.Run(series, 2000, 2000 + rates.Length).Percent!.Value;
        var product = rates.Aggregate(1m, (sofar, rate) => sofar * (1 + rate / 1000m));
        var compounded = Enumerable.Repeat(1 + average / 100, rates.Length).Aggregate(1m, (sofar, factor) => sofar * factor);
        return Math.Abs(compounded - product) <= product * 1e-18m;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_count_range_holds_the_true_count_however_the_missing_figures_turn_out()
    {
        var gen = Gen.Zip(Gen.Choose(50, 150).ArrayOf(3), Gen.Choose(0, 7));
        Prop.ForAll(gen.ToArbitrary(), pair =>
        {
            var (values, hidden) = (pair.Item1, pair.Item2);
            string Line(int at) => $"{Books.Counties[at].Name} 2023 {values[at]}";
            var known = Enumerable.Range(0, 3).Where(at => (hidden >> at & 1) == 0).Select(Line);
            var range = CountRegions.Run(Books.Of(known), "产值 >= 80 and 产值 < 120", 2023).Value!;
            var whole = CountRegions.Run(Books.Of(Enumerable.Range(0, 3).Select(Line)), "产值 >= 80 and 产值 < 120", 2023).Value!;
            return whole.IsExact && range.AtLeast <= whole.AtLeast && whole.AtLeast <= range.AtMost && range.AtMost - range.AtLeast == range.Open.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_total_made_of_either_reading_closes_in_that_reading() => Prop.ForAll(Gen.Choose(1, 100).ArrayOf(6).ToArbitrary(), values =>
    {
        var parts = values.Select((value, index) => new RollUpPart($"县{index % 2}", 2023 + index / 2, value)).ToList();
        var last = CheckRollUp.Run(values[4] + values[5], parts).Match;
        var all = CheckRollUp.Run(values.Sum(), parts).Match;
        return last == RollUpMatch.LastYear && all == RollUpMatch.AllYears;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_forecast_lies_inside_its_interval_and_steady_growth_has_none() => Prop.ForAll(Rates.Where(rates => rates.Length >= 3).ToArbitrary(), rates =>
    {
        var years = rates.Length;
        var lines = rates.Select((rate, index) => $"全省 {2024 - years + index} {(rate / 10m).ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        var state = FollowTarget.Run(Aim(1000), Books.Of(["全省 2021 100", "全省 2023 100"], lines), 2022, Period.Year(2023))!;
        var forecast = state.Forecast!;
        return forecast.Low <= forecast.Value && forecast.Value <= forecast.High && (rates.Distinct().Count() > 1 || forecast.High - forecast.Low < 1e-6m);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_yearly_rates_give_no_forecast_and_the_state_says_so()
    {
        var state = FollowTarget.Run(Aim(300), Books.Of(["全省 2021 200", "全省 2023 250"], ["全省 2022 6", "全省 2023 7"]), 2022, Period.Year(2023))!;
        Assert.Equal((null, NoForecast.TooFewPoints), (state.Forecast, state.WithoutForecast));
    }

    // 100 grown by 10%, 10%, 10% for two years is 121; the spread is zero.
    [Fact]
    public void A_level_goes_on_with_its_official_rates()
    {
        var state = FollowTarget.Run(Aim(130), Books.Of(["全省 2021 90", "全省 2023 100"], ["全省 2021 10", "全省 2022 10", "全省 2023 10"]), 2022, Period.Year(2023))!;
        Assert.Equal((121m, 121m, 121m), (Math.Round(state.Forecast!.Value, 6), Math.Round(state.Forecast.Low, 6), Math.Round(state.Forecast.High, 6)));
        // (130/100)^(1/2) − 1 = 14.0175% a year
        Assert.Equal((PaceKind.Growth, 14.0175m, 2), (state.Required!.Kind, Math.Round(state.Required.AYear, 4), state.Required.Years));
        Assert.Equal(10m, Math.Round(state.Required.SoFar!.Value, 8));
        Assert.Equal((TargetLight.Behind, LightReason.BehindPace), (state.Light, state.Reason));
    }

    // Rates 1%, 2%, 3% as logarithms have mean 0.0197… and spread 0.0099…; one year ahead ± 1.886·s·√(1 + 1/3).
    [Fact]
    public void The_interval_is_students_t_over_the_logarithms_of_the_rates()
    {
        var state = FollowTarget.Run(Aim(130), Books.Of(["全省 2021 90", "全省 2024 100"], ["全省 2022 1", "全省 2023 2", "全省 2024 3"]), 2022, Period.Year(2024))!;
        Assert.Equal((102.00m, 99.84m, 104.20m), (Math.Round(state.Forecast!.Value, 2), Math.Round(state.Forecast.Low, 2), Math.Round(state.Forecast.High, 2)));
    }

    [Fact]
    public void Industries_that_close_by_the_last_year_say_so() =>
        Assert.Equal(RollUpMatch.LastYear, CheckRollUp.Run(215, [new("甲", 2025, 50), new("乙", 2025, 25), new("丙", 2025, 100), new("丁", 2025, 40), new("甲", 2024, 30)]).Match);

    static Target Aim(decimal value) => new("目标", Books.Output, "全省", Period.Year(2025)) { Operator = Comparison.AtLeast, Value = value, UnitSymbol = "亿元", Measure = TargetMeasure.Level };
}
