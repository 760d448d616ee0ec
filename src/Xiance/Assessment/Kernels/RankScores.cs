namespace Xiance.Assessment.Kernels;

/// <summary>Scores by place among the values: ties share the least rank (for rank steps: the best place).</summary>
static class RankScores
{
    public static void Fill(NormaliseCells cells, RowGroup group, double[] present)
    {
        var directed = present.Select(value => value * cells.Sign).ToArray();
        Array.Sort(directed);
        if (cells.Rule.Method == NormaliseMethod.PercentileRank && directed.Length == 1)
        {
            cells.NoRange(group);
            return;
        }
        Normalising.Each(cells, group, value => Score(cells.Rule, directed, value * cells.Sign));
    }

    static double Score(Normalisation rule, double[] sorted, double value)
    {
        var below = Bound(sorted, value, false);
        return rule.Method switch
        {
            NormaliseMethod.Rank => below + 1,
            NormaliseMethod.Borda => below,
            NormaliseMethod.PercentileRank => below / (sorted.Length - 1.0),
            NormaliseMethod.PlaceTable => rule.Table.First(row => row.Reaches(1 + sorted.Length - Bound(sorted, value, true), sorted.Length)).Score,
            _ => rule.First - rule.Step * (sorted.Length - Bound(sorted, value, true)),
        };
    }

    /// <summary>How many sorted values lie below (or, counting equals, at or below) the value.</summary>
    static int Bound(double[] sorted, double value, bool countEquals)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (countEquals && sorted[middle] == value)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
