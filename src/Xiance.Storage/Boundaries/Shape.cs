namespace Xiance.Storage.Boundaries;

/// <summary>One region's outline: rings of longitude and latitude in degrees, outer and inner alike.</summary>
public sealed record Shape(string Code, string Name, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings);

/// <summary>The shapes that have a region (by region code of today), and the names of those that have none.</summary>
public sealed record ShapeSet(IReadOnlyDictionary<string, Shape> ByCode, IReadOnlyList<string> Unmatched)
{
    public static readonly ShapeSet None = new(new Dictionary<string, Shape>(), []);
}
