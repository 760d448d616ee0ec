namespace Xiance.Assessment.Kernels;

/// <summary>Normalises the columns of a step; afterwards more is better in each.</summary>
static class Normalising
{
    public static void Run(Work work, NormaliseStep step)
    {
        work.Table = [.. work.Table];
        foreach (var code in step.Codes)
        {
            var index = work.Index[code];
            var target = new double[work.Panel.Rows.Length];
            Array.Fill(target, double.NaN);
            var cells = new NormaliseCells(work, work.Scheme.Indicators[index], step.Rules[code], work.Table[index], target);
            foreach (var group in work.Groups.Of(cells.Rule.Scope)) Column(cells, group);
            work.Table[index] = target;
        }
    }

    static void Column(NormaliseCells cells, RowGroup group)
    {
        var present = Statistics.Present(cells.Source, group.Statistics);
        if (present.Length == 0 && group.Rows.Any(row => !double.IsNaN(cells.Source[row]))) cells.Work.Problems.Add(Problems.NothingToCompare(cells.Indicator.Name, cells.Work.View ?? cells.Rule.Scope.Base?.ToString() ?? ""));
        if (present.Length == 0) return;
        switch (cells.Rule.Method)
        {
            case NormaliseMethod.Rank or NormaliseMethod.PercentileRank or NormaliseMethod.Borda or NormaliseMethod.RankSteps or NormaliseMethod.PlaceTable: RankScores.Fill(cells, group, present); break;
            case NormaliseMethod.Ratio or NormaliseMethod.ShareOfBest or NormaliseMethod.Attainment: RatioScores.Fill(cells, group, present); break;
            case NormaliseMethod.Formula: FormulaScores.Fill(cells, group, present); break;
            case NormaliseMethod.AsIs: Each(cells, group, value => value * cells.Rule.Scale); break;
            case NormaliseMethod.Count: Each(cells, group, value => value * cells.Rule.Value); break;
            case NormaliseMethod.IntervalTable: Each(cells, group, value => Table(cells, value)); break;
            default: Spread(cells, group, present); break;
        }
    }

    static void Spread(NormaliseCells cells, RowGroup group, double[] present)
    {
        var rule = cells.Rule;
        if (rule.Method == NormaliseMethod.ZScore)
        {
            var (mean, deviation) = (Statistics.Mean(present), Statistics.Deviation(present));
            Scaled(cells, group, mean, deviation, cells.Sign * rule.Deviation, rule.Mean);
            return;
        }
        var (from, to) = Posts(cells, group, present);
        var (low, high) = rule.Method switch
        {
            NormaliseMethod.MinMax or NormaliseMethod.Efficacy => (rule.Low, rule.High),
            NormaliseMethod.ExponentialEfficacy => (0, 1),
            _ => (0, rule.Scale),
        };
        Scaled(cells, group, from, to - from, high - low, low);
        if (rule.Method == NormaliseMethod.ExponentialEfficacy)
            foreach (var row in group.Rows) cells.Target[row] = rule.Low * Math.Exp(Math.Log(rule.High / rule.Low) * cells.Target[row]);
    }

    /// <summary>Worst and best ends in the indicator's own unit.</summary>
    static (double Worst, double Best) Posts(NormaliseCells cells, RowGroup group, double[] present)
    {
        var rule = cells.Rule;
        if (rule.Logarithmic) present = [.. present.Select(value => Math.Log(value))];
        var (low, high) = Statistics.Range(present);
        if (rule.Posts is { } posts) (low, high) = rule.Logarithmic ? (Math.Log(posts.Low), Math.Log(posts.High)) : posts;
        var (worst, best) = cells.Sign > 0 ? (low, high) : (high, low);
        return rule.Method switch
        {
            NormaliseMethod.DistanceToTarget => (worst, rule.Value),
            NormaliseMethod.DistanceToReference => (worst, cells.Reference(group)),
            _ => (worst, best),
        };
    }

    static void Scaled(NormaliseCells cells, RowGroup group, double origin, double range, double span, double start)
    {
        if (range == 0 || double.IsNaN(range))
        {
            cells.NoRange(group);
            return;
        }
        Each(cells, group, value =>
        {
            var at = cells.Rule.Logarithmic ? cells.Logarithm(value) : value;
            var share = (at - origin) / range;
            if (cells.Rule.Truncate) share = Math.Clamp(share, 0, 1);
            return share * span + start;
        });
    }

    public static void Each(NormaliseCells cells, RowGroup group, Func<double, double> score)
    {
        foreach (var row in group.Rows)
            if (!double.IsNaN(cells.Source[row])) cells.Target[row] = cells.Bounded(score(cells.Source[row]));
    }

    static double Table(NormaliseCells cells, double value)
    {
        var (rule, at) = (cells.Rule, -1);
        for (var i = 0; i < rule.Table.Count; i++)
            if (rule.Table[i].Included ? value >= rule.Table[i].From : value > rule.Table[i].From) at = i;
        if (at < 0) cells.Work.Problems.Add(Problems.NotInTable(cells.Indicator.Name, value));
        if (at < 0) return double.NaN;
        if (!rule.Interpolate || at == rule.Table.Count - 1) return rule.Table[at].Score;
        var (here, next) = (rule.Table[at], rule.Table[at + 1]);
        return here.Score + (value - here.From) / (next.From - here.From) * (next.Score - here.Score);
    }
}
