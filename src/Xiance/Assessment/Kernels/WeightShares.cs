namespace Xiance.Assessment.Kernels;

/// <summary>The share of each code in its parent and in the score, row by row, after missing children handed their weight on.</summary>
sealed class WeightShares
{
    public WeightShares(ViewTables view)
    {
        var scheme = view.Work.Scheme;
        var codes = scheme.Nodes.Select(node => node.Code).Concat(scheme.Indicators.Select(indicator => indicator.Code)).ToList();
        var position = codes.Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
        InParent = [.. codes.Select(_ => Empty(view))];
        InScore = [.. codes.Select(_ => Empty(view))];
        Array.Fill(InScore[0], 1);
        Array.Fill(InParent[0], 1);
        foreach (var node in scheme.Nodes) Share(view, node, position);
    }

    /// <summary>By node, then indicator, in the order of the scheme.</summary>
    public double[][] InParent { get; }

    public double[][] InScore { get; }

    void Share(ViewTables view, SchemeNode node, Dictionary<string, int> position)
    {
        var children = Hierarchy.Children(view.Work.Scheme, node.Code);
        var data = children.Select(child => view.Values[child.Code]).ToArray();
        var zero = (node.Aggregate ?? view.Work.Scheme.Aggregate).Missing == MissingChild.Zero;
        for (var row = 0; row < view.Scores.Length; row++)
        {
            if (view.Weights[node.Code][row] is not { } weights) continue;
            var present = Enumerable.Range(0, children.Count).Where(child => zero || !double.IsNaN(data[child][row])).Sum(child => weights[child]);
            var factor = present == 0 ? 0 : weights.Sum() / present;
            for (var child = 0; child < children.Count; child++)
            {
                var share = zero || !double.IsNaN(data[child][row]) ? weights[child] * factor : 0;
                InParent[position[children[child].Code]][row] = share;
                InScore[position[children[child].Code]][row] = share * InScore[position[node.Code]][row];
            }
        }
    }

    static double[] Empty(ViewTables view)
    {
        var column = new double[view.Scores.Length];
        Array.Fill(column, double.NaN);
        return column;
    }
}
