namespace Xiance.Assessment.Kernels;

/// <summary>Combinations that look at all rows together: closeness to the ideal (TOPSIS) and outranking.</summary>
static class WholeTables
{
    public static void Fill(AggregateRule rule, double[][] data, (RowGroup Group, double[]?[] Weights) at, double[] target)
    {
        var rows = at.Group.Rows.Where(row => data.All(column => !double.IsNaN(column[row]))).ToArray();
        if (rows.Length == 0 || at.Weights[rows[0]] is not { } weights) return;
        if (rule.Method == AggregateMethod.Topsis) Topsis(rule, data, (rows, weights), target);
        else Outranking(rule, data, (rows, weights), target);
    }

    static void Topsis(AggregateRule rule, double[][] data, (int[] Rows, double[] Weights) at, double[] target)
    {
        var (toBest, toWorst) = (new double[at.Rows.Length], new double[at.Rows.Length]);
        for (var child = 0; child < data.Length; child++)
        {
            var column = Statistics.Present(data[child], at.Rows);
            var length = rule.VectorNormalised ? Math.Sqrt(column.Sum(value => value * value)) : 1;
            if (length == 0) continue;
            var scaled = column.Select(value => value / length * at.Weights[child]).ToArray();
            var (low, high) = Statistics.Range(scaled);
            for (var i = 0; i < scaled.Length; i++)
            {
                toBest[i] += (high - scaled[i]) * (high - scaled[i]);
                toWorst[i] += (scaled[i] - low) * (scaled[i] - low);
            }
        }
        for (var i = 0; i < at.Rows.Length; i++)
        {
            var (best, worst) = (Math.Sqrt(toBest[i]), Math.Sqrt(toWorst[i]));
            target[at.Rows[i]] = worst / (best + worst);
        }
    }

    static void Outranking(AggregateRule rule, double[][] data, (int[] Rows, double[] Weights) at, double[] target)
    {
        foreach (var row in at.Rows) target[row] = 0;
        for (var i = 0; i < at.Rows.Length; i++)
            for (var j = i + 1; j < at.Rows.Length; j++)
            {
                var (left, right) = (at.Rows[i], at.Rows[j]);
                var won = Won(data, at.Weights, left, right);
                target[left] += rule.Majority ? Math.Sign(won - 0.5) : won;
                target[right] += rule.Majority ? Math.Sign(0.5 - won) : 1 - won;
            }
    }

    static double Won(double[][] data, double[] weights, int left, int right)
    {
        var won = 0.0;
        for (var child = 0; child < data.Length; child++)
            won += data[child][left] > data[child][right] ? weights[child] : data[child][left] == data[child][right] ? weights[child] / 2 : 0;
        return won;
    }
}
