namespace Xiance.Assessment.Kernels;

/// <summary>Treats outliers column by column.</summary>
static class Treating
{
    public static void Run(Work work, TreatStep step)
    {
        if (step.Method == TreatMethod.None) return;
        work.Table = [.. work.Table];
        foreach (var code in step.Codes)
        {
            var index = work.Index[code];
            var column = (double[])work.Table[index].Clone();
            foreach (var group in work.Groups.Everyone(step.Scope)) Treat(work, step, index, column, group);
            work.Table[index] = column;
        }
    }

    static void Treat(Work work, TreatStep step, int index, double[] column, RowGroup group)
    {
        var rows = group.Rows.Where(row => !double.IsNaN(column[row])).ToArray();
        var values = rows.Select(row => column[row]).ToArray();
        if (values.Length == 0) return;
        var (treated, label) = step.Method switch
        {
            TreatMethod.SkewKurtosis => BySkew(work, step, index, group, values),
            TreatMethod.Percentile => (Percentile(step, values), "winsorised"),
            _ => (Transform(step, values), step.Otherwise.ToString()),
        };
        for (var i = 0; i < rows.Length; i++)
            if (!double.IsFinite(treated[i])) work.Problems.Add(Problems.NotPositive(work.Scheme.Indicators[index].Name, values[i]));
        for (var i = 0; i < rows.Length; i++)
        {
            if (treated[i] == values[i]) continue;
            work.Treated[index][rows[i]] = label;
            column[rows[i]] = treated[i];
        }
    }

    static (double[] Values, string Label) BySkew(Work work, TreatStep step, int index, RowGroup group, double[] values)
    {
        var code = work.Scheme.Indicators[index].Code;
        var maximum = step.WinsorMaximumEach.TryGetValue(code, out var own) ? own : step.WinsorMaximum;
        var (treated, count) = Winsorising.Run(values, step, maximum);
        var transform = Winsorising.Passes(Statistics.Shape(treated), step) ? LogTransform.None : step.Otherwise;
        if (transform != LogTransform.None) treated = Transform(step, step.Combined ? treated : values);
        var (skew, kurtosis) = Statistics.Shape(values);
        var after = Statistics.Shape(treated);
        work.Treatments.Add(new TreatmentDetail(code, step.Scope.Periods == PeriodScope.Each ? work.Panel.Periods[work.Panel.Rows[group.Rows[0]].Period] : null, skew, kurtosis)
        {
            Winsorised = count,
            Transform = transform,
            SkewAfter = after.Skew,
            KurtosisAfter = after.Kurtosis,
            Passed = Winsorising.Passes(after, step),
        });
        return (treated, transform == LogTransform.None ? "winsorised" : transform.ToString());
    }

    static double[] Percentile(TreatStep step, double[] values)
    {
        var (low, high) = (Statistics.Quantile(values, step.LowerShare), Statistics.Quantile(values, step.UpperShare));
        return [.. values.Select(value => Math.Clamp(value, low, high))];
    }

    static double[] Transform(TreatStep step, double[] values)
    {
        var (low, high) = Statistics.Range(values);
        var range = high - low;
        return [.. values.Select(value => step.Otherwise switch
        {
            LogTransform.ShiftedByRange => Math.Log(value - low + 0.01 * range),
            LogTransform.ShiftedByOne => Math.Log(value - low + 1),
            LogTransform.Plain => value > 0 ? Math.Log(value) : double.NaN,
            LogTransform.Scaled => Math.Log((high - 1) * (value - low) / range + 1),
            LogTransform.BoxCox => step.Lambda == 0 ? Math.Log(value - low + 1) : (Math.Pow(value - low + 1, step.Lambda) - 1) / step.Lambda,
            _ => value,
        })];
    }
}
