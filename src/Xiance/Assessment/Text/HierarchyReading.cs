using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads indicators and aggregates.</summary>
static class HierarchyReading
{
    public static IReadOnlyList<SchemeIndicator> Indicators(SchemeSource source) => [.. source.Root.Maps("indicators").Select(map =>
    {
        var code = map.Text("code");
        return new SchemeIndicator(code, map.OptionalText("name") ?? code, map.Text("parent"))
        {
            Column = map.OptionalText("column") ?? code, HigherIsBetter = map.Word("direction", Words.Direction, true), Unit = map.OptionalText("unit") ?? "", Per = map.OptionalText("per"),
            Factor = map.Has("factor") ? map.Double("factor") : 1, PeriodOffset = map.OptionalWhole("period_offset") ?? 0, Change = Change(map.OptionalMap("change")),
            Weight = (double?)map.OptionalNumber("weight"), ClassWeights = ClassWeights(map), NotFor = map.Texts("not_for"), Rationale = map.OptionalText("rationale") ?? "", Cite = source.Optional(map), Assumption = source.Assumed(map, code),
        };
    })];

    public static IReadOnlyList<SchemeNode> Nodes(SchemeSource source) => Sorted([.. source.Root.Maps("nodes").Select(map =>
    {
        var (code, parent) = (map.Text("code"), map.Text("parent"));
        return new SchemeNode(code, map.OptionalText("name") ?? code, parent == "none" ? null : parent)
        {
            Weight = (double?)map.OptionalNumber("weight"), ClassWeights = ClassWeights(map), Cite = source.Optional(map), Assumption = source.Assumed(map, code),
            Aggregate = map.OptionalMap("aggregate") is { } aggregate ? WeightReading.Aggregate(aggregate) : null,
            ChildWeights = map.OptionalMap("child_weights") is { } weights ? WeightReading.Weights(weights) : null,
        };
    })]);

    /// <summary>Parents before children; nodes whose parents never come (cycles, unknown parents) stay at the end for the check.</summary>
    static IReadOnlyList<SchemeNode> Sorted(List<SchemeNode> nodes)
    {
        var sorted = nodes.Where(node => node.Parent is null).ToList();
        for (var count = -1; count != sorted.Count;)
        {
            count = sorted.Count;
            sorted.AddRange(nodes.Where(node => !sorted.Contains(node) && sorted.Any(parent => parent.Code == node.Parent)).ToList());
        }
        return [.. sorted, .. nodes.Where(node => !sorted.Contains(node))];
    }

    static ChangeRule? Change(YamlMap? map) => map is null ? null : new ChangeRule(map.Word("kind", Words.Choice("growth", "difference"), true), map.Whole("years"));

    static IReadOnlyDictionary<string, double> ClassWeights(YamlMap map)
    {
        if (map.OptionalMap("class_weights") is not { } weights) return new Dictionary<string, double>();
        return weights.Keys.Distinct().ToDictionary(name => name, name => weights.Double(name));
    }
}
