using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>The share of variance one factor explains alone (first order) and with all its interactions (total order).</summary>
public sealed record SobolIndex(int Factor, double First, double Total);

/// <summary>
/// First- and total-order indices from the results of a sample in the order A (n), B (n), then for each factor A with that
/// factor's column from B (n): Si = mean(yB·(yABi − yA))/V, STi = mean((yA − yABi)²)/(2V), V over yA and yB together (n − 1).
/// </summary>
public static class SobolIndices
{
    public static IReadOnlyList<SobolIndex> Of(IReadOnlyList<double> results, int factors)
    {
        var n = results.Count / (factors + 2);
        var variance = Math.Pow(Statistics.Deviation([.. results.Take(2 * n)]), 2);
        return [.. Enumerable.Range(0, factors).Select(factor => Index(results, factor, (n, variance)))];
    }

    static SobolIndex Index(IReadOnlyList<double> results, int factor, (int N, double Variance) sample)
    {
        var (first, total) = (0.0, 0.0);
        for (var i = 0; i < sample.N; i++)
        {
            var (a, b, mixed) = (results[i], results[sample.N + i], results[(factor + 2) * sample.N + i]);
            first += b * (mixed - a);
            total += (a - mixed) * (a - mixed);
        }
        return new SobolIndex(factor, first / sample.N / sample.Variance, total / sample.N / (2 * sample.Variance));
    }
}
