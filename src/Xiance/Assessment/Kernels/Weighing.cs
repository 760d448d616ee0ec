using MathNet.Numerics.LinearAlgebra;

namespace Xiance.Assessment.Kernels;

/// <summary>Weights of the children of one node over a set of rows; they sum to one unless the scheme keeps the gap of zero weights.</summary>
static class Weighing
{
    public static double[] Of(Work work, WeightRule rule, double[] given, (double[][] Columns, int[] Rows) data) => rule.Method switch
    {
        WeightMethod.Given => Given(rule, given),
        WeightMethod.Equal => [.. given.Select(_ => 1.0 / given.Length)],
        WeightMethod.Entropy => Shares([.. data.Columns.Select(column => 1 - Entropy(Statistics.Present(column, data.Rows), rule.Shift))]),
        WeightMethod.Critic => Critic([.. Complete(data)]),
        WeightMethod.Pca => Pca([.. Complete(data)], rule.Squared),
        WeightMethod.Formula => FormulaScores.Weights(work, rule.Formula!, given, data),
        WeightMethod.Combined => Combined(work, rule, given, data),
        _ => ComparisonMatrix.Weights(rule),
    };

    static double[] Combined(Work work, WeightRule rule, double[] given, (double[][] Columns, int[] Rows) data)
    {
        var parts = rule.Parts.Select(part => (part.Share, Weights: Of(work, part.Rule, given, data))).ToList();
        return Shares([.. given.Select((_, child) => rule.ByProduct
            ? parts.Aggregate(1.0, (product, part) => product * Math.Pow(part.Weights[child], part.Share))
            : parts.Sum(part => part.Share * part.Weights[child]))]);
    }

    static double[] Given(WeightRule rule, double[] given)
    {
        var divisor = rule.Basis is { } basis && !(rule.RenormaliseZeros && given.Contains(0)) ? basis : given.Sum();
        return [.. given.Select(weight => divisor == 0 ? 0 : weight / divisor)];
    }

    static double[] Shares(double[] values)
    {
        var sum = values.Sum();
        return [.. values.Select(value => value / sum)];
    }

    /// <summary>Relative entropy between 0 and 1; a share of zero adds nothing, a value below zero has no entropy.</summary>
    static double Entropy(double[] values, double shift)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            if (value + shift < 0) return double.NaN;
            sum += value + shift;
        }
        var entropy = 0.0;
        foreach (var value in values)
        {
            var share = (value + shift) / sum;
            if (share > 0) entropy -= share * Math.Log(share);
        }
        return entropy / Math.Log(values.Length);
    }

    /// <summary>Contrast times conflict: standard deviation times the sum of one minus the correlations.</summary>
    static double[] Critic(double[][] columns) =>
        Shares([.. columns.Select(column => Statistics.Deviation(column) * columns.Sum(other => 1 - Statistics.Correlation(column, other)))]);

    static double[] Pca(double[][] columns, bool squared)
    {
        var loadings = Loadings(columns);
        return Shares([.. loadings.Select(loading => squared ? loading * loading : Math.Abs(loading))]);
    }

    /// <summary>Loadings of the first component of the correlation matrix; the sign makes their sum positive, as all columns point to better.</summary>
    public static double[] Loadings(double[][] columns)
    {
        var correlations = Matrix<double>.Build.Dense(columns.Length, columns.Length, (row, column) => Statistics.Correlation(columns[row], columns[column]));
        if (correlations.Enumerate().Any(double.IsNaN)) return [.. columns.Select(_ => double.NaN)];
        var vector = correlations.Evd(Symmetricity.Symmetric).EigenVectors.Column(columns.Length - 1);
        return vector.Sum() < 0 ? [.. vector.Select(value => -value)] : [.. vector];
    }

    static IEnumerable<double[]> Complete((double[][] Columns, int[] Rows) data)
    {
        var rows = data.Rows.Where(row => data.Columns.All(column => !double.IsNaN(column[row]))).ToArray();
        return data.Columns.Select(column => Statistics.Present(column, rows));
    }
}
