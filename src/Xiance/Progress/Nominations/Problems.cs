using Xiance.Basics;

namespace Xiance.Progress.Nominations;

/// <summary>What can be wrong with a nomination.</summary>
public static class Problems
{
    public static Problem StepRefused(Place place) => Problem.Of("PG-401", place);

    public static Problem NoPreparer(Place place) => Problem.Of("PG-402", place);

    public static Problem NoEvidence(Place place) => Problem.Of("PG-403", place);

    public static Problem NoResultPaper(Place place) => Problem.Of("PG-404", place);

    public static Problem DatesReversed(Place place) => Problem.Of("PG-405", place);

    public static Problem NoItem() => Problem.Of("PG-406", Place.Nowhere);

    public static Problem Overtaken(string title) => Problem.Of("PG-407", Place.Named(title), ("title", title));

    public static Problem NothingToRead() => Problem.Of("PG-408", Place.Nowhere);

    public static Problem NotYours() => Problem.Of("PG-409", Place.Nowhere);
}
