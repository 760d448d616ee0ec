using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>What can be wrong with a project, its approvals, factors and shares.</summary>
public static class Problems
{
    public static Problem NoName() => Problem.Of("PG-201", Place.Nowhere);

    public static Problem NotPositive(Place place, string what) => Problem.Of("PG-202", place, ("what", what));

    public static Problem OddYear(Place place) => Problem.Of("PG-203", place);

    public static Problem YearsReversed(Place place, int from, int to) => Problem.Of("PG-204", place, ("from", from), ("to", to));

    public static Problem NotAPost(Place place, string text) => Problem.Of("PG-205", place, ("text", text));

    public static Problem MoveRefused(Place place) => Problem.Of("PG-206", place);

    public static Problem MoveReason(Place place) => Problem.Of("PG-207", place);

    public static Problem NoInvestment(Place place) => Problem.Of("PG-208", place);

    public static Problem DoneWithoutDay(Place place, int year) => Problem.Of("PG-209", place, ("year", year));

    public static Problem DayAhead(Place place, DateOnly day) => Problem.Of("PG-210", place, ("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    public static Problem DecidedOdd(Place place, DateOnly day) => Problem.Of("PG-211", place, ("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    public static Problem StopOdd(Place place) => Problem.Of("PG-212", place);

    public static Problem NoUnit(Place place) => Problem.Of("PG-213", place);

    public static Problem NoAuthority(Place place) => Problem.Of("PG-214", place);

    public static Problem ShareOdd(Place place) => Problem.Of("PG-215", place);

    public static Problem ShareTwice(Place place) => Problem.Of("PG-216", place);

    public static Problem SharesOpen(Place place, decimal percent) => Problem.Of("PG-217", place, ("percent", percent));

    public static Problem Forbidden(Place place, string word, string entry) => Problem.Of("PG-218", place, ("word", word), ("entry", entry));

    public static Problem Restricted(Place place, string word, string entry) => Problem.Of("PG-219", place, ("word", word), ("entry", entry));

    public static Problem NoStage(Place place, string printed) => Problem.Of("PG-220", place, ("printed", printed)) with { Severity = Severity.Warning };

    public static Problem NoCounty(Place place, string printed) => Problem.Of("PG-221", place, ("printed", printed)) with { Severity = Severity.Warning };

    public static Problem RuleUncited(Place place) => Problem.Of("PG-222", place);

    public static Problem NoProject() => Problem.Of("PG-223", Place.Nowhere);

    public static Problem Overtaken(string project) => Problem.Of("PG-224", Place.Named(project), ("project", project));

    public static Problem NotYours(string project) => Problem.Of("PG-225", Place.Named(project), ("project", project));

    public static Problem Known(string project) => Problem.Of("PG-226", Place.Named(project), ("project", project));

    public static Problem Unreadable(Place place, string text) => Problem.Of("PG-227", place, ("text", text));

    public static Problem NothingChosen() => Problem.Of("PG-228", Place.Nowhere);
}
