using Xiance.Basics;

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
}
