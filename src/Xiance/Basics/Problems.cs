namespace Xiance.Basics;

/// <summary>Expected failures of the value types and the plain readers.</summary>
public static class Problems
{
    public static Problem NotYaml(Place place, string reason) => Problem.Of("BA-101", place, ("reason", reason));

    public static Problem NotAMapping(Place place) => Problem.Of("BA-102", place);

    public static Problem MissingKey(Place place, string key, string path) => Problem.Of("BA-103", place, ("key", key), ("path", path.Length == 0 ? "/" : path));

    public static Problem UnknownKey(Place place, string key, IEnumerable<string> known) => Problem.Of("BA-104", place, ("key", key), ("known", string.Join(", ", known)));

    public static Problem WrongValue(Place place, string key, string value, string wanted) => Problem.Of("BA-105", place, ("key", key), ("value", value), ("wanted", wanted));

    public static Problem NotAPeriod(Place place, string text) => Problem.Of("BA-106", place, ("text", text));

    public static Problem UnknownMeasureUnit(Place place, string unit) => Problem.Of("BA-107", place, ("unit", unit));

    public static Problem OtherDimension(Place place, string unit, string wanted) => Problem.Of("BA-108", place, ("unit", unit), ("wanted", wanted));

    public static Problem NotANumber(Place place, string text) => Problem.Of("BA-109", place, ("text", text));

    public static Problem TooManyDecimals(Place place, string text, int decimals) => Problem.Of("BA-110", place, ("text", text), ("decimals", decimals));

    public static Problem CalendarMissing(Place place, int year) => Problem.Of("BA-111", place, ("year", year));
}
