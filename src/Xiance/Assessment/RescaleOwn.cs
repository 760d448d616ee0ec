using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>Takes the parameters of a normalised value from a run, and normalises an own figure again by them.</summary>
static class RescaleOwn
{
    /// <summary>The parameters behind the value of this row; marked as not repeatable where they do not give that value back.</summary>
    public static CountyScale Of(ViewTables view, int index, int row)
    {
        var indicator = view.Work.Scheme.Indicators[index];
        var rule = view.Work.Scheme.Steps.OfType<NormaliseStep>().First(step => step.Codes.Contains(indicator.Code)).Rules[indicator.Code];
        var group = view.Work.Groups.Of(rule.Scope).FirstOrDefault(one => one.Rows.Contains(row));
        var (own, normalised) = (view.Treated[index][row], view.Normalised[index][row]);
        var present = group is null ? [] : Statistics.Present(view.Treated[index], group.Statistics);
        if (double.IsNaN(own) || present.Length == 0) return new CountyScale(rule.Method.ToString()) { Repeatable = false };
        var scale = Parameters(rule, (indicator, view, row), own, present);
        return scale with { Repeatable = Math.Abs(Value(scale, own) - normalised) <= 1e-9 * Math.Max(1, Math.Abs(normalised)) };
    }

    static CountyScale Parameters(Normalisation rule, (SchemeIndicator Indicator, ViewTables View, int Row) at, double own, double[] present)
    {
        var sign = at.Indicator.HigherIsBetter ? 1 : -1;
        var scale = new CountyScale(rule.Method.ToString())
        {
            Direction = sign,
            Floor = rule.Floor,
            Cap = rule.Cap,
            Truncated = rule.Truncate,
            Logarithmic = rule.Logarithmic,
            Scale = rule.Method == NormaliseMethod.Count ? rule.Value : rule.Scale,
            Number = present.Length,
            Place = 1 + present.Count(other => other * sign > own * sign),
            Worse = present.Count(other => other * sign < own * sign),
            First = rule.First,
            Step = rule.Step,
            Table = rule.Table,
            Interpolate = rule.Interpolate,
        };
        return rule.Method switch
        {
            NormaliseMethod.ZScore => Deviations(scale, rule, present),
            NormaliseMethod.Ratio or NormaliseMethod.ShareOfBest or NormaliseMethod.Attainment => scale with { Benchmark = Benchmark(rule, at, present) },
            _ => Ends(scale, rule, at, present),
        };
    }

    static CountyScale Deviations(CountyScale scale, Normalisation rule, double[] present)
    {
        var mean = Statistics.Mean(present);
        return scale with { From = mean, To = mean + Statistics.Deviation(present), Low = rule.Mean, High = rule.Mean + scale.Direction * rule.Deviation };
    }

    static CountyScale Ends(CountyScale scale, Normalisation rule, (SchemeIndicator Indicator, ViewTables View, int Row) at, double[] present)
    {
        var (least, most) = rule.Posts is { } posts ? posts : Statistics.Range(present);
        if (rule.Logarithmic) (least, most) = (Math.Log(least), Math.Log(most));
        var (worst, best) = scale.Direction > 0 ? (least, most) : (most, least);
        if (rule.Method == NormaliseMethod.DistanceToTarget) best = rule.Value;
        if (rule.Method == NormaliseMethod.DistanceToReference) best = Reference(rule, at);
        var (low, high) = rule.Method is NormaliseMethod.MinMax or NormaliseMethod.Efficacy or NormaliseMethod.ExponentialEfficacy ? (rule.Low, rule.High) : (0, rule.Scale);
        return scale with { From = Finite(worst), To = Finite(best), Low = low, High = high };
    }

    static double Reference(Normalisation rule, (SchemeIndicator Indicator, ViewTables View, int Row) at)
    {
        var (panel, index) = (at.View.Work.Panel, at.View.Work.Index[at.Indicator.Code]);
        return panel.Find(rule.Region, panel.Rows[at.Row].Period) is { } row ? at.View.Treated[index][row] : double.NaN;
    }

    static double? Benchmark(Normalisation rule, (SchemeIndicator Indicator, ViewTables View, int Row) at, double[] present)
    {
        var (least, most) = Statistics.Range(present);
        var best = at.Indicator.HigherIsBetter ? most : least;
        if (rule.Method == NormaliseMethod.ShareOfBest) return best;
        var (panel, index) = (at.View.Work.Panel, at.View.Work.Index[at.Indicator.Code]);
        return rule.Benchmark switch
        {
            BenchmarkKind.Mean => Statistics.Mean(present) * rule.Value,
            BenchmarkKind.Median => Statistics.Median(present) * rule.Value,
            BenchmarkKind.Best => best,
            BenchmarkKind.OwnPrevious => panel.Shifted(panel.Rows[at.Row], -1) is { } before ? Finite(at.View.Treated[index][before]) : null,
            _ => rule.Value,
        };
    }

    /// <summary>The normalised value of an own figure; NaN where the parameters do not suffice.</summary>
    public static double Value(CountyScale scale, double own)
    {
        if (!Enum.TryParse<NormaliseMethod>(scale.Method, out var method)) return double.NaN;
        return method switch
        {
            NormaliseMethod.Rank => scale.Worse + 1,
            NormaliseMethod.Borda => scale.Worse,
            NormaliseMethod.PercentileRank => scale.Worse / (scale.Number - 1.0),
            NormaliseMethod.RankSteps => Bounded(scale, scale.First - scale.Step * (scale.Place - 1)),
            NormaliseMethod.PlaceTable => scale.Table.First(row => row.Reaches(scale.Place, scale.Number)).Score,
            NormaliseMethod.AsIs or NormaliseMethod.Count => Bounded(scale, own * scale.Scale),
            NormaliseMethod.IntervalTable => Table(scale, own),
            NormaliseMethod.Ratio or NormaliseMethod.ShareOfBest or NormaliseMethod.Attainment => Bounded(scale, (scale.Direction > 0 ? own / scale.Benchmark : scale.Benchmark / own) * scale.Scale ?? double.NaN),
            NormaliseMethod.Formula => double.NaN,
            _ => Spread(scale, method, own),
        };
    }

    static double Spread(CountyScale scale, NormaliseMethod method, double own)
    {
        var share = ((scale.Logarithmic ? Math.Log(own) : own) - scale.From) / (scale.To - scale.From) ?? double.NaN;
        if (scale.Truncated) share = Math.Clamp(share, 0, 1);
        return Bounded(scale, method == NormaliseMethod.ExponentialEfficacy ? scale.Low * Math.Exp(Math.Log(scale.High / scale.Low) * share) : scale.Low + share * (scale.High - scale.Low));
    }

    static double Table(CountyScale scale, double own)
    {
        var at = scale.Table.Count - 1;
        while (at >= 0 && !(scale.Table[at].Included ? own >= scale.Table[at].From : own > scale.Table[at].From)) at--;
        if (at < 0) return double.NaN;
        if (!scale.Interpolate || at == scale.Table.Count - 1) return scale.Table[at].Score;
        var (here, next) = (scale.Table[at], scale.Table[at + 1]);
        return here.Score + (own - here.From) / (next.From - here.From) * (next.Score - here.Score);
    }

    static double Bounded(CountyScale scale, double value) => value > scale.Cap ? scale.Cap.Value : value < scale.Floor ? scale.Floor.Value : value;

    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
