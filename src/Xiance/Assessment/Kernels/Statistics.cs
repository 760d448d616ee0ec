namespace Xiance.Assessment.Kernels;

/// <summary>Statistics of values without gaps. Deviation uses n − 1; skewness and kurtosis are the sample-corrected ones.</summary>
static class Statistics
{
    public static double[] Present(double[] column, int[] rows)
    {
        var values = new double[rows.Length];
        var count = 0;
        foreach (var row in rows)
            if (!double.IsNaN(column[row])) values[count++] = column[row];
        return count == values.Length ? values : values[..count];
    }

    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    public static double Deviation(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        var sum = 0.0;
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return Math.Sqrt(sum / (values.Length - 1));
    }

    public static (double Low, double High) Range(ReadOnlySpan<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (value < low) low = value;
            if (value > high) high = value;
        }
        return (low, high);
    }

    public static double Median(double[] values) => Quantile(values, 0.5);

    /// <summary>Quantile with linear interpolation between the closest ranks (type 7).</summary>
    public static double Quantile(double[] values, double share)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return QuantileOfSorted(sorted, share);
    }

    public static double QuantileOfSorted(double[] sorted, double share)
    {
        var position = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(position);
        return below + 1 < sorted.Length ? sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    /// <summary>Sample-corrected skewness and excess kurtosis; NaN with fewer than three (four) values or no spread.</summary>
    public static (double Skew, double Kurtosis) Shape(ReadOnlySpan<double> values)
    {
        var n = (double)values.Length;
        var mean = Mean(values);
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            var off = value - mean;
            var square = off * off;
            second += square;
            third += square * off;
            fourth += square * square;
        }
        if (second == 0 || n < 3) return (double.NaN, double.NaN);
        var skew = Math.Sqrt(n) * third / (second * Math.Sqrt(second)) * Math.Sqrt(n * (n - 1)) / (n - 2);
        var kurtosis = n < 4 ? double.NaN : ((n + 1) * (n * fourth / (second * second) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
        return (skew, kurtosis);
    }

    public static double Correlation(double[] left, double[] right)
    {
        var (leftMean, rightMean) = (Mean(left), Mean(right));
        var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < left.Length; i++)
        {
            product += (left[i] - leftMean) * (right[i] - rightMean);
            leftSquares += (left[i] - leftMean) * (left[i] - leftMean);
            rightSquares += (right[i] - rightMean) * (right[i] - rightMean);
        }
        return product / Math.Sqrt(leftSquares * rightSquares);
    }
}
