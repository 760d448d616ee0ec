namespace Xiance.Assessment.Kernels;

/// <summary>
/// How the score of one row moves with each code. Every mean here is homogeneous of degree one, so value × derivative summed
/// over the indicators gives the score (Euler).
/// </summary>
sealed class Derivatives
{
    readonly Dictionary<string, (double Weight, double Slope)> byCode = new(StringComparer.Ordinal);
    readonly bool geometric;

    public Derivatives(ViewTables view, int row)
    {
        var scheme = view.Work.Scheme;
        geometric = scheme.Nodes.All(node => (node.Aggregate ?? scheme.Aggregate).Method == AggregateMethod.Geometric);
        byCode[scheme.Nodes[0].Code] = (1, 1);
        foreach (var node in scheme.Nodes) Split(view, node, row);
    }

    public double Weight(string code) => byCode[code].Weight;

    /// <summary>A missing cell adds nothing.</summary>
    public double Amount(string code, double value) => double.IsNaN(value) ? 0 : byCode[code].Slope * value;

    public double? LogShare(string code, double value) => geometric && value > 0 ? byCode[code].Weight * Math.Log(value) : null;

    void Split(ViewTables view, SchemeNode node, int row)
    {
        var scheme = view.Work.Scheme;
        var rule = node.Aggregate ?? scheme.Aggregate;
        var children = Hierarchy.Children(scheme, node.Code);
        var values = children.Select(child => view.Values[child.Code][row]).ToArray();
        var weights = view.Weights[node.Code][row] ?? new double[children.Count];
        var counted = Enumerable.Range(0, children.Count).Where(child => rule.Missing == MissingChild.Zero || !double.IsNaN(values[child])).ToList();
        var factor = weights.Sum() / counted.Sum(child => weights[child]);
        var value = view.Values[node.Code][row];
        var (weight, slope) = byCode[node.Code];
        for (var child = 0; child < children.Count; child++)
        {
            var share = counted.Contains(child) && weights[child] != 0 ? weights[child] * factor : 0;
            byCode[children[child].Code] = (weight * share, slope * Slope(rule, share / weights.Sum(), (value, values[child]), share));
        }
    }

    static double Slope(AggregateRule rule, double relative, (double Mean, double Child) at, double share) => rule.Method switch
    {
        AggregateMethod.Topsis or AggregateMethod.Outranking or AggregateMethod.Formula => double.NaN,
        AggregateMethod.Arithmetic => share,
        _ when share == 0 || at.Mean == 0 => 0,
        AggregateMethod.Geometric => relative * at.Mean / at.Child,
        AggregateMethod.Harmonic => relative * at.Mean * at.Mean / (at.Child * at.Child),
        _ => relative * Math.Pow(at.Child / at.Mean, rule.Power - 1),
    };
}
