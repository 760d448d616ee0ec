using MathNet.Numerics.LinearAlgebra;

namespace Xiance.Assessment.Kernels;

/// <summary>AHP: weights from a positive reciprocal comparison matrix, and how consistent it is.</summary>
static class ComparisonMatrix
{
    public static double[] Weights(WeightRule rule) => rule.GeometricVector ? Geometric(rule.Matrix) : Principal(rule.Matrix).Weights;

    /// <summary>(λ − n)/(n − 1) over the random index stated.</summary>
    public static double ConsistencyRatio(WeightRule rule)
    {
        var n = rule.Matrix.Count;
        return n < 3 ? 0 : (Principal(rule.Matrix).Value - n) / (n - 1) / rule.RandomIndex;
    }

    static double[] Geometric(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        var means = matrix.Select(row => Math.Exp(row.Sum(Math.Log) / row.Count)).ToArray();
        return [.. means.Select(mean => mean / means.Sum())];
    }

    static (double Value, double[] Weights) Principal(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        var dense = Matrix<double>.Build.Dense(matrix.Count, matrix.Count, (row, column) => matrix[row][column]);
        var decomposition = dense.Evd();
        var values = decomposition.EigenValues;
        var largest = Enumerable.Range(0, values.Count).MaxBy(index => values[index].Real);
        var vector = decomposition.EigenVectors.Column(largest);
        return (values[largest].Real, [.. vector.Select(value => value / vector.Sum())]);
    }
}
