using Xiance.Basics;

namespace Xiance.Progress.LeadingGroups;

/// <summary>What can be wrong with a leading group, its members and decisions.</summary>
public static class Problems
{
    public static Problem NoName() => Problem.Of("PG-431", Place.Nowhere);

    public static Problem NoAuthority(Place place) => Problem.Of("PG-432", place);

    public static Problem DaysReversed(Place place) => Problem.Of("PG-433", place);

    public static Problem NotAPost(Place place, string text) => Problem.Of("PG-434", place, ("text", text));

    public static Problem NoWords() => Problem.Of("PG-435", Place.Nowhere);

    public static Problem NoOwner(Place place) => Problem.Of("PG-436", place);

    public static Problem NoGroup() => Problem.Of("PG-437", Place.Nowhere);

    public static Problem NotYours() => Problem.Of("PG-438", Place.Nowhere);

    public static Problem Overtaken(string name) => Problem.Of("PG-439", Place.Named(name), ("name", name));
}
