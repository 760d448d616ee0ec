using Xiance.Basics;

namespace Xiance.Register;

/// <summary>Why a code or name means no region, or not one alone.</summary>
static class Problems
{
    public static Problem UnknownRegion(Place place, string region, DateOnly day) => Problem.Of("RE-101", place, ("region", region), ("day", day));

    public static Problem SeveralRegions(Place place, string region, IEnumerable<string> found) => Problem.Of("RE-102", place, ("region", region), ("found", string.Join('、', found)));

    public static Problem FormerName(Place place, string region, string code, string name) => Problem.Of("RE-103", place, ("region", region), ("code", code), ("name", name)) with { Severity = Severity.Warning };

    public static Problem NotOnThatDay(Place place, string region, DateOnly day) => Problem.Of("RE-104", place, ("region", region), ("day", day));
}
