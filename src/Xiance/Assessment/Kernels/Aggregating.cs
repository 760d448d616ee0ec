namespace Xiance.Assessment.Kernels;

/// <summary>Combines the columns of a node's children, bottom up.</summary>
sealed class Aggregating(Work work)
{
    readonly Dictionary<string, double[]> columns = [];
    readonly Dictionary<string, double[]?[]> weights = [];
    readonly HashSet<string> refused = [];
    readonly Exempting exempting = new(work);

    /// <summary>Node values by code, and the weight vector of each node's children by row.</summary>
    public (IReadOnlyDictionary<string, double[]> Values, IReadOnlyDictionary<string, double[]?[]> Weights) Run()
    {
        foreach (var indicator in work.Scheme.Indicators) columns[indicator.Code] = work.Table[work.Index[indicator.Code]];
        foreach (var node in work.Scheme.Nodes.Reverse()) Combine(node);
        return (columns, weights);
    }

    void Combine(SchemeNode node)
    {
        var children = Hierarchy.Children(work.Scheme, node.Code);
        var data = children.Select(child => columns[child.Code]).ToArray();
        var rule = node.Aggregate ?? work.Scheme.Aggregate;
        var target = new double[work.Panel.Rows.Length];
        Array.Fill(target, double.NaN);
        weights[node.Code] = WeightsByRow(node, children, data);
        exempting.Apply(node, children, weights[node.Code]);
        if (rule.Method is AggregateMethod.Topsis or AggregateMethod.Outranking)
            foreach (var group in work.Groups.Of(rule.Scope)) WholeTables.Fill(rule, Answered(node, rule, data, group), (group, weights[node.Code]), target);
        else
            for (var row = 0; row < target.Length; row++)
                if (!work.ExcludedRows[row] && weights[node.Code][row] is { } vector) target[row] = Row(node, rule, data, (row, vector));
        columns[node.Code] = target;
    }

    /// <summary>Missing children as zero, or each refused, where the rule says so.</summary>
    double[][] Answered(SchemeNode node, AggregateRule rule, double[][] data, RowGroup group)
    {
        if (rule.Missing == MissingChild.Refuse) foreach (var row in group.Rows.Where(row => data.Any(column => double.IsNaN(column[row])))) Refuse(node, row);
        return rule.Missing == MissingChild.Zero ? [.. data.Select(column => column.Select(value => double.IsNaN(value) ? 0 : value).ToArray())] : data;
    }

    double[]?[] WeightsByRow(SchemeNode node, IReadOnlyList<HierarchyChild> children, double[][] data)
    {
        var rule = node.ChildWeights ?? work.Scheme.Weights;
        var given = children.Select(child => child.WeightIn(work.View)).ToArray();
        var byRow = new double[]?[work.Panel.Rows.Length];
        if (rule.Method is WeightMethod.Given or WeightMethod.Equal or WeightMethod.Ahp)
        {
            Array.Fill(byRow, Weighing.Of(work, rule, given, (data, [])));
            return byRow;
        }
        foreach (var group in work.Groups.Of(rule.Scope))
        {
            var vector = Weighing.Of(work, rule, given, (data, group.Statistics));
            if (vector.Any(weight => !double.IsFinite(weight) || weight < 0) && data.Any(column => group.Statistics.Any(row => !double.IsNaN(column[row])))) work.Problems.Add(Problems.NoWeights(node.Name, rule.Method.ToString()));
            foreach (var row in group.Rows) byRow[row] = vector;
        }
        return byRow;
    }

    double Row(SchemeNode node, AggregateRule rule, double[][] data, (int Row, double[] Weights) at)
    {
        var (counted, present, weighed, total) = (0, 0, 0.0, 0.0);
        for (var child = 0; child < data.Length; child++)
        {
            var weight = at.Weights[child];
            if (weight == 0) continue;
            counted++;
            total += weight;
            if (double.IsNaN(data[child][at.Row])) continue;
            present++;
            weighed += weight;
        }
        if (present < counted)
        {
            if (rule.Missing == MissingChild.Refuse) Refuse(node, at.Row);
            if (rule.Missing is MissingChild.NoValue or MissingChild.Refuse) return double.NaN;
            if (rule.Missing == MissingChild.Renormalise && ((double)present / counted < rule.MinimumPresent || weighed == 0)) return double.NaN;
        }
        if (rule.Missing == MissingChild.Zero || present == counted) weighed = total;
        if (rule.Method == AggregateMethod.Formula) return Formula(node, rule, data, (at.Row, at.Weights, weighed == 0 ? double.NaN : total / weighed));
        if (rule.Method == AggregateMethod.Arithmetic && rule.Missing != MissingChild.Zero) return weighed == 0 ? double.NaN : Sum(data, at, total / weighed);
        var mean = new Mean(rule, weighed == 0 ? double.NaN : total / weighed);
        for (var child = 0; child < data.Length; child++) mean.Add(data[child][at.Row], at.Weights[child]);
        if (mean.Invalid && rule.NotPositive == NegativeRule.Refuse && refused.Add(node.Code)) work.Problems.Add(Problems.MeanNotPositive(node.Name, work.Panel.Rows[at.Row].Region.Name));
        return mean.Value;
    }

    /// <summary>The weighted sum of what is there, in the order of the children, each weight first made up for what is missing.</summary>
    static double Sum(double[][] data, (int Row, double[] Weights) at, double factor)
    {
        var sum = 0.0;
        for (var child = 0; child < data.Length; child++)
        {
            var (value, weight) = (data[child][at.Row], at.Weights[child]);
            if (weight != 0 && !double.IsNaN(value)) sum += weight * factor * value;
        }
        return sum;
    }

    double Formula(SchemeNode node, AggregateRule rule, double[][] data, (int Row, double[] Weights, double Factor) at)
    {
        var zero = rule.Missing == MissingChild.Zero;
        return FormulaScores.Node(work, rule, [.. Hierarchy.Children(work.Scheme, node.Code).Select((child, index) => (child.Code, data[index][at.Row] is var value && double.IsNaN(value) && zero ? 0 : value, at.Weights[index] * at.Factor))]);
    }

    void Refuse(SchemeNode node, int row)
    {
        if (work.View is null || work.Panel.Rows[row].Region.Classes.Contains(work.View)) work.Problems.Add(Problems.MissingChild(node.Name, work.Panel.Rows[row].Region.Name));
    }
}
