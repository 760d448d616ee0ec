using Xiance.Basics;
using Xiance.Figures.Checks;

namespace Xiance.Figures;

/// <summary>What can be wrong with cycles and with figures on their way.</summary>
static class Problems
{
    public static Problem BeyondCalendar(string duty, Period period) => Problem.Of("FI-101", Place.Named(duty), ("duty", duty), ("period", period.ToChinese()));

    public static Problem DutyTwice(Place place, string duty) => Problem.Of("FI-102", place, ("duty", duty));

    public static Problem AskedTwice(Place place, string indicator, string duties) => Problem.Of("FI-103", place, ("indicator", indicator), ("duties", duties));

    public static Problem DutyUncited(Place place, string duty) => Problem.Of("FI-104", place, ("duty", duty));

    public static Problem DutyAssumption(Place place, string duty) => Problem.Of("FI-105", place, ("duty", duty));

    public static Problem DutyIndicator(Place place, string duty, string indicator) => Problem.Of("FI-106", place, ("duty", duty), ("indicator", indicator));

    public static Problem DutyOtherWay(Place place, string duty, string indicator) => Problem.Of("FI-107", place, ("duty", duty), ("indicator", indicator));

    public static Problem DutyPeriod(Place place, string duty, string indicator) => Problem.Of("FI-108", place, ("duty", duty), ("indicator", indicator));

    public static Problem DutyVerify(Place place, string duty) => Problem.Of("FI-109", place, ("duty", duty));

    public static Problem DutyCheck(Place place, string duty) => Problem.Of("FI-110", place, ("duty", duty));

    public static Problem CheckTwice(Place place, string check) => Problem.Of("FI-151", place, ("check", check));

    public static Problem CheckUncited(Place place, string check) => Problem.Of("FI-152", place, ("check", check));

    public static Problem CheckAssumption(Place place, string check) => Problem.Of("FI-153", place, ("check", check));

    public static Problem CheckIndicator(Place place, string indicator) => Problem.Of("FI-154", place, ("indicator", indicator));

    public static Problem NotCollected(Place place, string indicator) => Problem.Of("FI-155", place, ("indicator", indicator));

    public static Problem CheckPeriod(Place place, string check, string indicator) => Problem.Of("FI-156", place, ("check", check), ("indicator", indicator));

    public static Problem NoCommonPeriod(Place place, string check) => Problem.Of("FI-157", place, ("check", check));

    public static Problem CheckWithoutFigure(Place place, string check) => Problem.Of("FI-158", place, ("check", check));

    public static Problem MoreThanListed(Place place, string check, int number, int listed) => Problem.Of("FI-159", place, ("check", check), ("number", number), ("listed", listed));

    public static Problem GrowthPublished(Place place, string indicator) => Problem.Of("FI-160", place, ("indicator", indicator));

    public static Problem AgainstItself(Place place, string check, string indicator) => Problem.Of("FI-161", place, ("check", check), ("indicator", indicator));

    public static Problem FigureMissing(string region, string indicator, Period period) => Problem.Of("FI-171", Place.Nowhere, ("region", region), ("indicator", indicator), ("period", period.ToChinese()));

    public static Problem BaseNotAboveZero(string region, string indicator, Period period) => Problem.Of("FI-172", Place.Nowhere, ("region", region), ("indicator", indicator), ("period", period.ToChinese()));

    public static Problem TooFew(string indicator, int count, int minimum) => Problem.Of("FI-173", Place.Nowhere, ("indicator", indicator), ("count", count), ("minimum", minimum));

    public static Problem NoPeriodBefore(Period period) => Problem.Of("FI-174", Place.Nowhere, ("period", period.ToChinese()));

    public static Problem NoFigureAbove(string region, string indicator, Period period) => Problem.Of("FI-175", Place.Nowhere, ("region", region), ("indicator", indicator), ("period", period.ToChinese()));

    public static Problem NoSpread(string indicator) => Problem.Of("FI-176", Place.Nowhere, ("indicator", indicator));

    public static Problem FormulaFailed(string region, string formula, string figures) => Problem.Of("FI-181", Place.Nowhere, ("region", region), ("formula", formula), ("figures", figures));

    public static Problem SumFailed(string region, string indicator, (decimal Whole, decimal Sum, decimal Tolerance) numbers, string unit) =>
        Problem.Of("FI-182", Place.Nowhere, ("region", region), ("indicator", indicator), ("whole", numbers.Whole), ("sum", numbers.Sum), ("gap", numbers.Sum - numbers.Whole), ("tolerance", numbers.Tolerance), ("unit", unit));

    public static Problem Jumped(bool own, string region, string indicator, JumpNumbers numbers) => Problem.Of(own ? "FI-183" : "FI-184", Place.Nowhere,
        ("region", region), ("indicator", indicator), ("value", Show(numbers.Value, numbers.Change)), ("centre", Show(numbers.Centre, numbers.Change)), ("scale", Math.Round(numbers.Scale, 2)), ("count", numbers.Count), ("factor", numbers.Factor));

    public static Problem Heaped(int count, string digits, decimal square, (string Level, decimal Limit) test) => Problem.Of("FI-185", Place.Nowhere, ("count", count), ("digits", digits), ("square", square), ("level", test.Level), ("limit", test.Limit));

    public static Problem RowsIdentical(string region, string others, int count, string indicators) => Problem.Of("FI-186", Place.Nowhere, ("region", region), ("others", others), ("count", count), ("indicators", indicators));

    public static Problem RowRepeated(string region, int count, string indicators) => Problem.Of("FI-187", Place.Nowhere, ("region", region), ("count", count), ("indicators", indicators));

    public static Problem CellsMissing(bool stopped, string region, int count, string indicators) => Problem.Of(stopped ? "FI-189" : "FI-188", Place.Nowhere, ("region", region), ("count", count), ("indicators", indicators));

    public static Problem SourcesDisagree(string region, string indicator, string value, string sources) => Problem.Of("FI-190", Place.Nowhere, ("region", region), ("indicator", indicator), ("value", value), ("sources", sources));

    /// <summary>Two decimals; a change in per cent against the year before says so with its sign.</summary>
    static string Show(decimal value, bool change) => value.ToString(change ? "+0.##'%';-0.##'%';0'%'" : "0.##", System.Globalization.CultureInfo.InvariantCulture);
}
