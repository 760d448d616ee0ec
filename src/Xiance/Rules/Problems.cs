using Xiance.Basics;

namespace Xiance.Rules;

/// <summary>The expected failures of the rule language: 1xx reading, 2xx checking, 3xx evaluating, 4xx tables, 5xx translating.</summary>
static class Problems
{
    public static Problem Unexpected(string found, string expected, Place place) => Problem.Of("RU-101", place, ("found", found), ("expected", expected));

    public static Problem EndedEarly(string expected, Place place) => Problem.Of("RU-102", place, ("expected", expected));

    public static Problem TooLong(int limit, Place place) => Problem.Of("RU-103", place, ("limit", limit));

    public static Problem TooDeep(int limit, Place place) => Problem.Of("RU-104", place, ("limit", limit));

    public static Problem TooComplex(Place place) => Problem.Of("RU-105", place);

    public static Problem OpenText(Place place) => Problem.Of("RU-106", place);

    public static Problem TooManyDigits(string text, Place place) => Problem.Of("RU-107", place, ("text", text));

    public static Problem NoMoment(string text, Place place) => Problem.Of("RU-108", place, ("text", text));

    public static Problem FullWidth(string found, string half, Place place) => Problem.Of("RU-109", place, ("found", found), ("half", half));

    public static Problem UnknownType(string name, Place place) => Problem.Of("RU-110", place, ("name", name));

    public static Problem UnknownName(string name, string known, Place place) => Problem.Of("RU-201", place, ("name", name), ("known", known));

    public static Problem UnknownFunction(string name, string known, Place place) => Problem.Of("RU-202", place, ("name", name), ("known", known));

    public static Problem WrongOperands(string operation, string left, string right, Place place) => Problem.Of("RU-203", place, ("operation", operation), ("left", left), ("right", right));

    public static Problem UnitsDiffer(string operation, string left, string right, Place place) => Problem.Of("RU-204", place, ("operation", operation), ("left", left), ("right", right));

    public static Problem WrongArguments(string function, string signature, Place place) => Problem.Of("RU-205", place, ("function", function), ("signature", signature));

    public static Problem WrongArgument(string function, string parameter, string expected, string actual, Place place) =>
        Problem.Of("RU-206", place, ("function", function), ("parameter", parameter), ("expected", expected), ("actual", actual));

    public static Problem NotBoolean(string what, string actual, Place place) => Problem.Of("RU-207", place, ("what", what), ("actual", actual));

    public static Problem NoNull(Place place) => Problem.Of("RU-208", place);

    public static Problem PercentOfAmount(string other, Place place) => Problem.Of("RU-209", place, ("other", other));

    public static Problem UnknownMember(string name, string known, Place place) => Problem.Of("RU-210", place, ("name", name), ("known", known));

    public static Problem OutsideProfile(string what, Place place) => Problem.Of("RU-211", place, ("what", what));

    public static Problem BranchesDiffer(string then, string otherwise, Place place) => Problem.Of("RU-212", place, ("then", then), ("otherwise", otherwise));

    public static Problem WrongResult(string expected, string actual, Place place) => Problem.Of("RU-213", place, ("expected", expected), ("actual", actual));

    public static Problem DivisionByZero(Place place) => Problem.Of("RU-301", place);

    public static Problem Overflow(Place place) => Problem.Of("RU-302", place);

    public static Problem EmptyAggregate(string function, Place place) => Problem.Of("RU-303", place, ("function", function));

    public static Problem NoResult(string text, Place place) => Problem.Of("RU-304", place, ("text", text));

    public static Problem BadPattern(string pattern, Place place) => Problem.Of("RU-305", place, ("pattern", pattern));

    public static Problem SlowPattern(string pattern, Place place) => Problem.Of("RU-306", place, ("pattern", pattern));

    public static Problem TooManySteps(int limit, Place place) => Problem.Of("RU-307", place, ("limit", limit));

    public static Problem WrongValue(string text, string actual, Place place) => Problem.Of("RU-308", place, ("text", text), ("actual", actual));

    public static Problem OutsideDomain(string function, string value, Place place) => Problem.Of("RU-309", place, ("function", function), ("value", value));

    public static Problem InputHasOtherType(string name, string expected, string actual, Place place) => Problem.Of("RU-310", place, ("name", name), ("expected", expected), ("actual", actual));

    public static Problem TooLarge(Place place) => Problem.Of("RU-312", place);

    public static Problem ColumnsDiffer(int expected, int actual) => Problem.Of("RU-311", Place.Nowhere, ("expected", expected), ("actual", actual));

    public static Problem UnknownHitPolicy(string text, Place place) => Problem.Of("RU-401", place, ("text", text));

    public static Problem WrongCellCount(int expected, int actual, Place place) => Problem.Of("RU-402", place, ("expected", expected), ("actual", actual));

    public static Problem SeveralRules(string rules, Place place) => Problem.Of("RU-403", place, ("rules", rules));

    public static Problem NoRule(Place place) => Problem.Of("RU-404", place);

    public static Problem Gap(string input, string interval, Place place) => Problem.Of("RU-405", place, ("input", input), ("interval", interval));

    public static Problem Overlap(string input, string interval, string rules, Place place) => Problem.Of("RU-406", place, ("input", input), ("interval", interval), ("rules", rules));

    public static Problem PriorityWithoutOrder(string output, Place place) => Problem.Of("RU-407", place, ("output", output));

    public static Problem NotTranslatable(string text, string reason, Place place) => Problem.Of("RU-501", place, ("text", text), ("reason", reason));
}
