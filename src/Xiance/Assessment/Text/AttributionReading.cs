using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads which columns are taken by shares of flying land, each with its clause or assumption.</summary>
static class AttributionReading
{
    public static IReadOnlyList<AttributedColumn> Of(SchemeSource source) => [.. source.Root.Maps("attributed").Select(map =>
    {
        var column = map.Text("column");
        return new AttributedColumn(column) { Cite = source.Cite(map, column), Assumption = source.Assumed(map, column) };
    })];

    /// <summary>Only columns that the scheme reads from the ledger can be attributed, each once; files beside the scheme have no projects.</summary>
    public static IEnumerable<Problem> Check(Scheme scheme, YamlMap root)
    {
        if (scheme.Attributed.Count == 0) yield break;
        var place = root.PlaceOf("attributed");
        foreach (var unknown in scheme.Attributed.Select(one => one.Column).Except(SchemeColumns.Numbers(scheme))) yield return Problems.UnknownCode(place, unknown);
        foreach (var twice in scheme.Attributed.GroupBy(one => one.Column).Where(group => group.Count() > 1)) yield return Problems.CodeTwice(place, twice.Key);
        if (scheme.Data is not null) yield return Problems.Contradiction(place, "attributed", "data");
    }
}
