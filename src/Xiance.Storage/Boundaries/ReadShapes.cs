using System.Globalization;
using System.Text.Json;
using Xiance.Basics;

namespace Xiance.Storage.Boundaries;

/// <summary>Reads polygons with a code (code, adcode) or name (name) out of a GeoJSON feature collection; every problem at once.</summary>
static class ReadShapes
{
    static readonly string[] CodeKeys = ["code", "adcode"];

    public static Outcome<IReadOnlyList<Shape>> Run(string file, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return Shapes(file, document.RootElement);
        }
        catch (JsonException wrong)
        {
            return Problems.NotGeoJson(file, wrong.LineNumber + 1);
        }
    }

    static Outcome<IReadOnlyList<Shape>> Shapes(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array) return Problems.NotGeoJson(file, null);
        var shapes = features.EnumerateArray().Select(Shape).OfType<Shape>().ToList();
        if (shapes.Count == 0) return Problems.NoPolygons(file);
        var wrong = shapes.Where(shape => shape.Rings.Any(ring => ring.Any(point => Math.Abs(point.Longitude) > 180 || Math.Abs(point.Latitude) > 90))).Select(shape => Problems.NotDegrees(file, shape.Name.Length > 0 ? shape.Name : shape.Code)).ToList();
        return wrong.Count > 0 ? wrong : new Outcome<IReadOnlyList<Shape>>(shapes, []);
    }

    static Shape? Shape(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("coordinates", out var coordinates)) return null;
        var rings = Text(geometry, "type") switch
        {
            "Polygon" => Rings(coordinates),
            "MultiPolygon" => Items(coordinates).SelectMany(Rings),
            _ => [],
        };
        var list = rings.Where(ring => ring.Count >= 3).ToList();
        var properties = feature.TryGetProperty("properties", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return list.Count == 0 ? null : new Shape(CodeKeys.Select(key => Text(properties, key)).FirstOrDefault(text => text.Length > 0) ?? "", Text(properties, "name"), list);
    }

    static IEnumerable<IReadOnlyList<(double, double)>> Rings(JsonElement polygon) => Items(polygon).Select(ring => (IReadOnlyList<(double, double)>)[.. Items(ring).Select(Point).OfType<(double, double)>()]);

    static (double, double)? Point(JsonElement pair) =>
        Items(pair).Take(2).ToList() is [{ ValueKind: JsonValueKind.Number } x, { ValueKind: JsonValueKind.Number } y] ? (x.GetDouble(), y.GetDouble()) : null;

    static IEnumerable<JsonElement> Items(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : Enumerable.Empty<JsonElement>();

    static string Text(JsonElement element, string key) => element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString("0", CultureInfo.InvariantCulture),
        _ => "",
    };
}
