namespace Xiance.Assessment.Kernels;

/// <summary>Takes figures and denominators of the period each indicator states.</summary>
static class Figures
{
    public static double[][] Raw(Work work) => [.. work.Scheme.Indicators.Select((_, index) => Raw(work, index))];

    public static double[] Raw(Work work, int index) => Taken(work, work.Scheme.Indicators[index], work.Scheme.Indicators[index].Column, work.Scheme.Indicators[index].Change);

    /// <summary>The table with denominators and factors of these indicators applied; a zero denominator leaves the cell missing and is reported.</summary>
    public static void Denominate(Work work, DenominateStep step)
    {
        foreach (var code in step.Codes)
        {
            var index = work.Index[code];
            var indicator = work.Scheme.Indicators[index];
            var column = (double[])work.Table[index].Clone();
            var divisor = indicator.Per is { } per ? Taken(work, indicator, per, null) : null;
            for (var row = 0; row < column.Length; row++)
            {
                if (divisor is not null && divisor[row] == 0 && !double.IsNaN(column[row])) work.Problems.Add(Problems.ZeroDenominator(work.Panel.Rows[row].Region.Name, indicator.Name, indicator.Per!));
                column[row] = (divisor is null ? column[row] : divisor[row] == 0 ? double.NaN : column[row] / divisor[row]) * indicator.Factor;
            }
            work.Table[index] = column;
        }
    }

    static double[] Taken(Work work, SchemeIndicator indicator, string name, ChangeRule? change)
    {
        var panel = work.Panel;
        var column = panel.Column(name);
        if (indicator.PeriodOffset == 0 && change is null) return column;
        var taken = new double[column.Length];
        foreach (var row in panel.Rows)
        {
            var now = Value(panel, column, row, indicator.PeriodOffset);
            var before = change is null ? double.NaN : Value(panel, column, row, indicator.PeriodOffset - change.Years);
            if (change is { IsGrowth: true } && before == 0 && !double.IsNaN(now)) work.Problems.Add(Problems.ZeroDenominator(row.Region.Name, indicator.Name, name));
            taken[row.Index] = change is null ? now : Changed(now, before, change.IsGrowth);
        }
        return taken;
    }

    static double Value(Panel panel, double[] column, PanelRow row, int years) => panel.Shifted(row, years) is { } found ? column[found] : double.NaN;

    static double Changed(double now, double before, bool growth) => !growth ? now - before : before == 0 ? double.NaN : now / before - 1;
}
