namespace Xiance.Assessment.Kernels;

/// <summary>Takes weight away where an indicator is not assessed in a region; a node with nothing left to assess is exempt there itself.</summary>
sealed class Exempting
{
    readonly Work work;
    readonly Dictionary<string, bool[]> exempt;

    public Exempting(Work work)
    {
        this.work = work;
        exempt = work.Scheme.Indicators.Where(indicator => indicator.NotFor.Count > 0)
            .ToDictionary(indicator => indicator.Code, indicator => work.Panel.Rows.Select(row => indicator.NotFor.Contains(row.Region.Id)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Works on the weights of the node's children, so nodes come after what hangs under them.</summary>
    public void Apply(SchemeNode node, IReadOnlyList<HierarchyChild> children, double[]?[] byRow)
    {
        if (!children.Any(child => exempt.ContainsKey(child.Code))) return;
        var keep = (node.ChildWeights ?? work.Scheme.Weights).NotFor == NotForRule.Keep;
        var nothingLeft = new bool[byRow.Length];
        for (var row = 0; row < byRow.Length; row++)
        {
            if (byRow[row] is not { } weights || !children.Any(child => Exempt(child.Code, row))) continue;
            var left = weights.Select((weight, child) => Exempt(children[child].Code, row) ? 0 : weight).ToArray();
            var (before, after) = (weights.Sum(), left.Sum());
            nothingLeft[row] = after == 0 && before > 0;
            byRow[row] = keep || after == 0 ? left : [.. left.Select(weight => weight * before / after)];
        }
        if (nothingLeft.Contains(true)) exempt[node.Code] = nothingLeft;
    }

    bool Exempt(string code, int row) => exempt.TryGetValue(code, out var rows) && rows[row];
}
