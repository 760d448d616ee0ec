using System.Globalization;
using System.Text;
using Xiance.Storage.Boundaries;

namespace Xiance.Web.Overview;

/// <summary>
/// Turns degrees into a drawing 1000 units wide: longitude shrunk by the cosine of the middle latitude, which keeps a province in shape.
/// Points that fall together are drawn once.
/// </summary>
sealed record MapDrawing(int Width, int Height, double West, double North)
{
    const int Across = 1000;

    double Shrink { get; init; }

    double Scale { get; init; }

    public static MapDrawing Of(IReadOnlyList<Shape> shapes)
    {
        var points = shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).ToList();
        if (points.Count == 0) return new MapDrawing(Across, 1, 0, 0) { Shrink = 1, Scale = 1 };
        var (west, east, south, north) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude), points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var shrink = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = Across / Math.Max(1e-6, (east - west) * shrink);
        return new MapDrawing(Across, (int)Math.Ceiling((north - south) * scale) + 1, west, north) { Shrink = shrink, Scale = scale };
    }

    public string Path(Shape shape)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Rings)
        {
            var drawn = ring.Select(point => (X: Text((point.Longitude - West) * Shrink * Scale), Y: Text((North - point.Latitude) * Scale))).ToList();
            for (var at = 0; at < drawn.Count; at++)
                if (at == 0 || drawn[at] != drawn[at - 1]) path.Append(at == 0 ? 'M' : 'L').Append(drawn[at].X).Append(' ').Append(drawn[at].Y);
            path.Append('Z');
        }
        return path.ToString();
    }

    static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
