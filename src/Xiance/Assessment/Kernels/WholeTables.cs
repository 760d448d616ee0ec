namespace Xiance.Assessment.Kernels;

/// <summary>Combinations that look at all rows together: closeness to the ideal (TOPSIS) and outranking.</summary>
static class WholeTables
{
    /// <summary>Far above what adding weights can round, far below the least weight anybody states.</summary>
    const double Rounding = 1e-12;

    /// <summary>Missing cells were filled with zero or refused before; what is left missing keeps its row out, or is left out of the comparison where the others' weights are renormalised.</summary>
    public static void Fill(AggregateRule rule, double[][] data, (RowGroup Group, double[]?[] Weights) at, double[] target)
    {
        var rows = at.Group.Rows.Where(row => at.Weights[row] is { } weights && Compared(rule, data, row, weights)).ToArray();
        if (rows.Length == 0 || at.Weights[rows[0]] is not { } shared) return;
        if (rule.Method == AggregateMethod.Topsis) Topsis(rule, data, (rows, shared), target);
        else Outranking(rule, data, (rows, shared), target);
    }

    /// <summary>A child without weight is not asked for.</summary>
    static bool Compared(AggregateRule rule, double[][] data, int row, double[] weights)
    {
        var (counted, present) = (0, 0);
        for (var child = 0; child < data.Length; child++)
        {
            if (weights[child] == 0) continue;
            counted++;
            if (!double.IsNaN(data[child][row])) present++;
        }
        return present == counted || (rule.Missing == MissingChild.Renormalise && present > 0 && (double)present / counted >= rule.MinimumPresent);
    }

    static void Topsis(AggregateRule rule, double[][] data, (int[] Rows, double[] Weights) at, double[] target)
    {
        var (toBest, toWorst) = (new double[at.Rows.Length], new double[at.Rows.Length]);
        for (var child = 0; child < data.Length; child++)
        {
            if (at.Weights[child] == 0) continue;
            var column = Statistics.Present(data[child], at.Rows);
            var length = rule.VectorNormalised ? Math.Sqrt(column.Sum(value => value * value)) : 1;
            if (length == 0 || column.Length == 0) continue;
            var weight = at.Weights[child];
            var (low, high) = Statistics.Range([.. column.Select(value => value / length * weight)]);
            for (var i = 0; i < at.Rows.Length; i++)
            {
                var scaled = data[child][at.Rows[i]] / length * weight;
                if (double.IsNaN(scaled)) continue;
                toBest[i] += (high - scaled) * (high - scaled);
                toWorst[i] += (scaled - low) * (scaled - low);
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
        var whole = Whole(at.Weights);
        foreach (var row in at.Rows) target[row] = 0;
        for (var i = 0; i < at.Rows.Length; i++)
            for (var j = i + 1; j < at.Rows.Length; j++)
            {
                var (left, right) = (at.Rows[i], at.Rows[j]);
                var won = Won(data, at.Weights, left, right);
                target[left] += rule.Majority ? Majority(won, whole) : won;
                target[right] += rule.Majority ? -Majority(won, whole) : whole - won;
            }
    }

    /// <summary>The weight there is to win: one, unless the scheme keeps the gap of zero weights.</summary>
    static double Whole(double[] weights) => weights.Sum() is var sum && Math.Abs(sum - 1) > Rounding ? sum : 1;

    /// <summary>One for a pair won, minus one for a pair lost; half the weight on either side is a tie, whatever adding it up has rounded.</summary>
    static int Majority(double won, double whole) => Math.Abs(won - whole / 2) <= Rounding ? 0 : Math.Sign(won - whole / 2);

    /// <summary>The weight by which the left one wins, ties halved; of the weights of what both have.</summary>
    static double Won(double[][] data, double[] weights, int left, int right)
    {
        var (won, compared, all) = (0.0, 0.0, 0.0);
        for (var child = 0; child < data.Length; child++)
        {
            all += weights[child];
            var (one, other) = (data[child][left], data[child][right]);
            if (double.IsNaN(one) || double.IsNaN(other)) continue;
            compared += weights[child];
            won += one > other ? weights[child] : one == other ? weights[child] / 2 : 0;
        }
        return compared == all ? won : compared == 0 ? 0.5 : won / compared * all;
    }
}
