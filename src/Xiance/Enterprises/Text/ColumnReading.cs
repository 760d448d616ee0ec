using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Enterprises.Text;

/// <summary>Reads the columns a method uses.</summary>
static class ColumnReading
{
    public static IReadOnlyList<MethodColumn> Of(YamlMap root)
    {
        var columns = root.WrittenMaps("columns").Select(One).ToList();
        foreach (var twice in columns.GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)) root.Report(Problems.ColumnTwice(root.PlaceOf("columns"), twice.Key));
        return [.. columns.DistinctBy(column => column.Name, StringComparer.Ordinal)];
    }

    static MethodColumn One(YamlMap map)
    {
        var column = new MethodColumn(map.Text("name"), map.Word("kind", Words.Kind, ColumnKind.Text)) { Label = map.OptionalText("label") ?? map.OptionalText("name") ?? "" };
        if (column.Kind != ColumnKind.Number) return column;
        var unit = map.TextOrNone("unit");
        if (unit is { Length: > 0 } && MeasureUnits.Standard.Find(unit) is null) map.Report(Basics.Problems.UnknownMeasureUnit(map.PlaceOf("unit"), unit));
        var decimals = map.Whole("decimals");
        if (decimals is < 0 or > 9) map.Report(Problems.Outside(map.PlaceOf("decimals"), "decimals", "0–9"));
        return column with { Unit = unit, Decimals = decimals, Source = map.Word("source", Words.Source, FigureSource.Statistical) };
    }
}
