namespace Xiance.Assessment;

/// <summary>Who hangs under whom in a scheme, in the order written: nodes before indicators.</summary>
static class Hierarchy
{
    public static IReadOnlyList<HierarchyChild> Children(Scheme scheme, string code) =>
    [
        .. scheme.Nodes.Where(node => node.Parent == code).Select(node => new HierarchyChild(node.Code, node.Name, node.Weight, node.ClassWeights)),
        .. scheme.Indicators.Where(indicator => indicator.Parent == code).Select(indicator => new HierarchyChild(indicator.Code, indicator.Name, indicator.Weight, indicator.ClassWeights)),
    ];
}

/// <summary>A child of a node: an indicator or a lower node, with the weights written for it.</summary>
sealed record HierarchyChild(string Code, string Name, double? Weight, IReadOnlyDictionary<string, double> ClassWeights)
{
    public double WeightIn(string? view) => view is not null && ClassWeights.TryGetValue(view, out var weight) ? weight : Weight ?? 0;
}
