namespace Xiance.Assessment.Kernels;

/// <summary>Fills missing cells; every filled cell is marked.</summary>
static class Imputing
{
    public static void Run(Work work, ImputeStep step)
    {
        if (step.Method == ImputeMethod.Leave) return;
        var before = work.Table;
        work.Table = [.. before];
        foreach (var code in step.Codes) Fill(work, step, before, work.Index[code]);
    }

    static void Fill(Work work, ImputeStep step, double[][] before, int index)
    {
        var column = (double[])before[index].Clone();
        foreach (var group in work.Groups.Everyone(step.Scope))
        {
            var statistic = step.Method is ImputeMethod.Mean or ImputeMethod.Median ? Statistic(step.Method, Statistics.Present(before[index], group.Statistics)) : double.NaN;
            foreach (var row in group.Rows)
            {
                if (!double.IsNaN(column[row])) continue;
                column[row] = step.Method switch
                {
                    ImputeMethod.PreviousPeriod => Nearest(work.Panel, before[index], row, (step.MaxAge, -1)).Value,
                    ImputeMethod.NextPeriod => Nearest(work.Panel, before[index], row, (step.MaxAge, 1)).Value,
                    ImputeMethod.Interpolate => Interpolated(work.Panel, before[index], row, step.MaxAge),
                    ImputeMethod.SiblingMean => Siblings(work, before, index, row),
                    ImputeMethod.Constant or ImputeMethod.Deduct => step.Value,
                    _ => statistic,
                };
                if (step.Method == ImputeMethod.Deduct) work.Deducted[row] += step.Points;
                if (!double.IsNaN(column[row])) work.Imputed[index][row] = true;
            }
        }
        work.Table[index] = column;
    }

    static double Statistic(ImputeMethod method, double[] values) =>
        values.Length == 0 ? double.NaN : method == ImputeMethod.Mean ? Statistics.Mean(values) : Statistics.Median(values);

    static double Interpolated(Panel panel, double[] column, int row, int maxAge)
    {
        var (before, back) = Nearest(panel, column, row, (maxAge, -1));
        var (after, ahead) = Nearest(panel, column, row, (maxAge, 1));
        return double.IsNaN(before) || double.IsNaN(after) ? double.NaN : before + (after - before) * back / (back + ahead);
    }

    static (double Value, int Years) Nearest(Panel panel, double[] column, int row, (int Age, int Direction) reach)
    {
        for (var years = 1; years <= reach.Age; years++)
            if (panel.Shifted(panel.Rows[row], reach.Direction * years) is { } found && !double.IsNaN(column[found])) return (column[found], years);
        return (double.NaN, 0);
    }

    static double Siblings(Work work, double[][] table, int index, int row)
    {
        var parent = work.Scheme.Indicators[index].Parent;
        var present = work.Scheme.Indicators.Where(other => other.Parent == parent).Select(other => table[work.Index[other.Code]][row]).Where(value => !double.IsNaN(value)).ToArray();
        return present.Length == 0 ? double.NaN : Statistics.Mean(present);
    }
}
