namespace Xiance.Assessment.Kernels;

/// <summary>One indicator being normalised: its rule, its column before and after.</summary>
sealed record NormaliseCells(Work Work, SchemeIndicator Indicator, Normalisation Rule, double[] Source, double[] Target)
{
    public int Sign => Indicator.HigherIsBetter ? 1 : -1;

    public double Bounded(double value)
    {
        if (Rule.Cap is { } cap && value > cap) return cap;
        return Rule.Floor is { } floor && value < floor ? floor : value;
    }

    /// <summary>All values equal, or nothing to divide by: the scheme's own answer.</summary>
    public void NoRange(RowGroup group)
    {
        if (Rule.ZeroRange.Rule == ZeroRangeRule.Refuse)
        {
            var period = group.Rows.Length == 0 ? "" : Work.Panel.Periods[Work.Panel.Rows[group.Rows[0]].Period].ToString();
            Work.Problems.Add(Problems.ZeroRange(Indicator.Name, Work.View ?? "", period));
            return;
        }
        if (Rule.ZeroRange.Rule == ZeroRangeRule.Missing) return;
        foreach (var row in group.Rows)
            if (!double.IsNaN(Source[row])) Target[row] = Rule.ZeroRange.Score;
    }

    public double Logarithm(double value)
    {
        if (value > 0) return Math.Log(value);
        Work.Problems.Add(Problems.NotPositive(Indicator.Name, value));
        return double.NaN;
    }

    /// <summary>The reference region's value in the period compared with (of several periods pooled, the latest); a region without one is a problem.</summary>
    public double Reference(RowGroup group)
    {
        int? period = Rule.Scope.Base is { } named ? Work.Panel.PeriodIndex(named) : Rule.Scope.Periods == PeriodScope.Each ? Work.Panel.Rows[group.Rows[0]].Period : null;
        var found = Work.Panel.Rows.LastOrDefault(row => row.Region.Id == Rule.Region && (period is null || row.Period == period));
        if (found is not null && !double.IsNaN(Source[found.Index])) return Source[found.Index];
        Work.Problems.Add(Problems.NoReference(Rule.Region, Indicator.Name));
        return double.NaN;
    }
}
