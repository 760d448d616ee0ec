namespace Xiance.Assessment.Kernels;

/// <summary>Scores by ratio to a benchmark, target or the best value; where less is better the ratio is turned round.</summary>
static class RatioScores
{
    public static void Fill(NormaliseCells cells, RowGroup group, double[] present)
    {
        if (cells.Rule.Benchmark == BenchmarkKind.OwnPrevious)
        {
            foreach (var row in group.Rows) Cell(cells, row, Previous(cells, row));
            return;
        }
        var benchmark = Benchmark(cells, present);
        foreach (var row in group.Rows) Cell(cells, row, benchmark);
    }

    static double Benchmark(NormaliseCells cells, double[] present)
    {
        var (low, high) = Statistics.Range(present);
        var best = cells.Sign > 0 ? high : low;
        if (cells.Rule.Method == NormaliseMethod.ShareOfBest) return best;
        return cells.Rule.Benchmark switch
        {
            BenchmarkKind.Mean => Statistics.Mean(present) * cells.Rule.Value,
            BenchmarkKind.Median => Statistics.Median(present) * cells.Rule.Value,
            BenchmarkKind.Best => best,
            _ => cells.Rule.Value,
        };
    }

    static double Previous(NormaliseCells cells, int row) => cells.Work.Panel.Shifted(cells.Work.Panel.Rows[row], -1) is { } before ? cells.Source[before] : double.NaN;

    static void Cell(NormaliseCells cells, int row, double benchmark)
    {
        var value = cells.Source[row];
        if (double.IsNaN(value) || double.IsNaN(benchmark)) return;
        if (value < 0 && cells.Rule.Negative != NegativeRule.Keep)
        {
            if (cells.Rule.Negative == NegativeRule.Refuse) cells.Work.Problems.Add(Problems.NotPositive(cells.Indicator.Name, value));
            cells.Target[row] = cells.Rule.Negative == NegativeRule.Zero ? cells.Bounded(0) : double.NaN;
            return;
        }
        var (over, under) = cells.Sign > 0 ? (value, benchmark) : (benchmark, value);
        if (under == 0) cells.NoRange(new RowGroup([], [row]));
        else cells.Target[row] = cells.Bounded(over / under * cells.Rule.Scale);
    }
}
