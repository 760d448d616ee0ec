namespace Xiance.Enterprises.Kernels;

/// <summary>What one item is measured against, by group of the peers: mean, best, lowest and highest usable ratio.</summary>
sealed class PeerFigures(ItemRatios ratios, RowCodes groups, bool[] peers)
{
    /// <summary>The benchmark of each group of rows, of this or last year; NaN where no firm gives one.</summary>
    public double[] Benchmarks(MethodItem item, Benchmark benchmark)
    {
        var found = benchmark.Kind switch
        {
            BenchmarkKind.Best => Extreme(!item.LessIsBetter),
            _ when benchmark.OfTotals => OfTotals(item),
            _ => Means(),
        };
        if (benchmark.LastYear) found = [.. groups.LastYear.Select(last => last < 0 ? double.NaN : found[last])];
        return [.. found.Select(value => value * benchmark.Factor)];
    }

    /// <summary>True when some number was too large for an exact sum; it was left out.</summary>
    public bool BeyondReach { get; private set; }

    public double[] Extreme(bool highest)
    {
        var found = Enumerable.Repeat(double.NaN, groups.Count).ToArray();
        for (var row = 0; row < peers.Length; row++)
        {
            if (!Counts(row)) continue;
            ref var best = ref found[groups.Codes[row]];
            if (double.IsNaN(best) || (highest ? ratios.Values[row] > best : ratios.Values[row] < best)) best = ratios.Values[row];
        }
        return found;
    }

    double[] Means()
    {
        var means = new ExactMean[groups.Count];
        for (var row = 0; row < peers.Length; row++)
            if (Counts(row)) Add(ref means[groups.Codes[row]], ratios.Values[row]);
        return [.. means.Select(mean => mean.Number())];
    }

    /// <summary>The total of the numerators over the total of the denominators; without a denominator over the number of firms.</summary>
    double[] OfTotals(MethodItem item)
    {
        var (above, below) = (new ExactMean[groups.Count], new ExactMean[groups.Count]);
        for (var row = 0; row < peers.Length; row++)
        {
            if (!Counts(row)) continue;
            Add(ref above[groups.Codes[row]], ratios.Above[row]);
            Add(ref below[groups.Codes[row]], ratios.Below?[row] ?? 1);
        }
        return [.. above.Zip(below, (upper, lower) => upper.Total() / lower.Total()).Select(ratio => item.Factor == 1 ? ratio : ratio * item.Factor)];
    }

    void Add(ref ExactMean sum, double number)
    {
        if (Math.Abs(number) < ExactMean.NumberReach) sum.AddNumber(number);
        else BeyondReach = true;
    }

    bool Counts(int row) => peers[row] && !double.IsNaN(ratios.Values[row]);
}
