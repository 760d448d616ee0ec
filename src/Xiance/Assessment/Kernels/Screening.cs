namespace Xiance.Assessment.Kernels;

/// <summary>Excludes regions whose coverage is below the threshold and reports indicators that too few regions have.</summary>
static class Screening
{
    public static void Run(Work work, ScreenStep step)
    {
        var columns = step.Codes.Select(code => work.Table[work.Index[code]]).ToArray();
        var notFor = step.Codes.Select(code => work.Scheme.Indicators[work.Index[code]].NotFor).ToArray();
        foreach (var row in work.Panel.Rows) Judge(work, step, [.. columns.Where((_, index) => !notFor[index].Contains(row.Region.Id))], row);
        if (step.IndicatorMinimum is not { } least) return;
        foreach (var code in step.Codes)
        {
            var rows = work.Panel.Rows.Where(row => !work.ExcludedRows[row.Index]).ToList();
            var share = rows.Count(row => !double.IsNaN(work.Table[work.Index[code]][row.Index])) / (double)rows.Count;
            if (share < least) work.Problems.Add(Problems.IndicatorCoverage(code, share, least));
        }
    }

    static void Judge(Work work, ScreenStep step, double[][] columns, PanelRow row)
    {
        if (step.In.Contains(row.Region.Id)) return;
        var present = columns.Count(column => !double.IsNaN(column[row.Index]));
        var nonZero = columns.Count(column => !double.IsNaN(column[row.Index]) && column[row.Index] != 0);
        if (step.Out.Contains(row.Region.Id)) work.Exclude(row.Index, "forced out");
        else if ((double)present / columns.Length < step.MinimumPresent) work.Exclude(row.Index, "coverage");
        else if (step.MinimumNonZero is { } least && (double)nonZero / present < least) work.Exclude(row.Index, "zeros");
    }
}
