using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>What prevents a plan or a pack.</summary>
static class Problems
{
    public static Problem Undecided(string item) => Problem.Of("PL-901", Place.Named(item), ("item", item));

    public static Problem NothingAccepted() => Problem.Of("PL-902", Place.Nowhere);

    public static Problem TaskWithoutUnit(string clause, string title) => Problem.Of("PL-903", Place.Named(clause), ("title", title)) with { Severity = Severity.Warning };
}
