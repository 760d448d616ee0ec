using Xiance.Basics;

namespace Xiance.Storage.Boundaries;

/// <summary>Expected failures of boundary files.</summary>
static class Problems
{
    public static Problem NotGeoJson(string file, long? line) => Problem.Of("ST-781", new Place(file, (int?)line));

    public static Problem NoPolygons(string file) => Problem.Of("ST-782", new Place(file));

    public static Problem NotDegrees(string file, string shape) => Problem.Of("ST-783", new Place(file, Path: shape), ("shape", shape));

    public static Problem NothingMatches(string file, string names) => Problem.Of("ST-784", new Place(file), ("names", names));

    public static Problem NotAllowed() => Problem.Of("ST-785", Place.Nowhere);
}
