using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>Examines a run before publication. The bounds are those usual for composite indicators and are shown with each finding; nothing is changed.</summary>
public static class CheckCoherence
{
    public const double Redundant = 0.92;
    public const double Contradicting = -0.4;
    public const double SkewLimit = 2;
    public const double KurtosisLimit = 3.5;
    public const double LeastCoverage = 0.9;
    public const double LeastAlpha = 0.7;

    /// <summary>An effective weight less than half or more than twice the nominal one is a finding.</summary>
    public const double WeightRatio = 2;

    public static Coherence Of(AssessmentRun run)
    {
        var table = new Rows(run);
        var indicators = Indicators(run, table);
        var groups = run.Scheme.Nodes.Select(node => (node, Own: Enumerable.Range(0, indicators.Count).Where(index => run.Scheme.Indicators[index].Parent == node.Code).ToList())).Where(pair => pair.Own.Count > 0).Select(pair => Group(pair.node, pair.Own, (indicators, table))).ToList();
        return new Coherence(indicators, groups) { Findings = [.. groups.SelectMany(Pairs), .. indicators.SelectMany(Single), .. groups.Where(group => group.Alpha < LeastAlpha).Select(group => new CoherenceFinding(CoherenceKind.Alpha, group.Name, group.Alpha))], Gaps = table.Gaps() };
    }

    static List<IndicatorCoherence> Indicators(AssessmentRun run, Rows table)
    {
        var with = run.Scheme.Indicators.Select((_, index) => Correlation(table.Normalised[index], table.Scores)).ToList();
        var squares = with.Sum(value => double.IsNaN(value) ? 0 : value * value);
        return [.. run.Scheme.Indicators.Select((indicator, index) =>
        {
            var shape = Statistics.Shape(Present(table.Raw[index]));
            return new IndicatorCoherence(indicator.Code, indicator.Name, indicator.Parent)
            {
                Coverage = table.Raw[index].Count(value => !double.IsNaN(value)) / (double)Math.Max(1, table.Raw[index].Length), Skew = shape.Skew, Kurtosis = shape.Kurtosis,
                WithScore = with[index], Nominal = table.Weights[index], Effective = double.IsNaN(with[index]) || squares == 0 ? 0 : with[index] * with[index] / squares,
            };
        })];
    }

    static GroupCoherence Group(SchemeNode node, List<int> own, (List<IndicatorCoherence> Indicators, Rows Table) of) => new(node.Code, node.Name, [.. own.Select(index => of.Indicators[index].Name)])
    {
        Correlations = [.. own.Select(left => own.Select(right => left == right ? 1 : Correlation(of.Table.Normalised[left], of.Table.Normalised[right])).ToArray())],
        Alpha = Alpha([.. own.Select(index => of.Table.Normalised[index])]),
    };

    static IEnumerable<CoherenceFinding> Pairs(GroupCoherence group)
    {
        for (var i = 0; i < group.Indicators.Count; i++)
            for (var j = i + 1; j < group.Indicators.Count; j++)
                if (group.Correlations[i][j] is var value && (value >= Redundant || value <= Contradicting))
                    yield return new CoherenceFinding(value > 0 ? CoherenceKind.Redundant : CoherenceKind.Contradicting, group.Indicators[i], value) { Other = group.Indicators[j] };
    }

    static IEnumerable<CoherenceFinding> Single(IndicatorCoherence one)
    {
        if (one.Coverage < LeastCoverage) yield return new(CoherenceKind.Coverage, one.Name, one.Coverage);
        if (Math.Abs(one.Skew) >= SkewLimit && one.Kurtosis >= KurtosisLimit) yield return new(CoherenceKind.Outliers, one.Name, one.Skew);
        if (one.WithScore < 0) yield return new(CoherenceKind.AgainstScore, one.Name, one.WithScore);
        if (one.Nominal > 0 && (one.Effective / one.Nominal is > WeightRatio or < 1 / WeightRatio)) yield return new(CoherenceKind.Weight, one.Name, one.Effective / one.Nominal);
    }

    /// <summary>Cronbach's alpha over rows that have every indicator.</summary>
    static double Alpha(double[][] columns)
    {
        var rows = Enumerable.Range(0, columns[0].Length).Where(row => columns.All(column => !double.IsNaN(column[row]))).ToList();
        if (columns.Length < 2 || rows.Count < 3) return double.NaN;
        double Variance(IEnumerable<double> values) => Math.Pow(Statistics.Deviation([.. values]), 2);
        var parts = columns.Sum(column => Variance(rows.Select(row => column[row])));
        return columns.Length / (columns.Length - 1.0) * (1 - parts / Variance(rows.Select(row => columns.Sum(column => column[row]))));
    }

    static double Correlation(double[] left, double[] right)
    {
        var rows = Enumerable.Range(0, left.Length).Where(row => !double.IsNaN(left[row]) && !double.IsNaN(right[row])).ToList();
        return rows.Count < 3 ? double.NaN : Statistics.Correlation([.. rows.Select(row => left[row])], [.. rows.Select(row => right[row])]);
    }

    static double[] Present(double[] values) => [.. values.Where(value => !double.IsNaN(value))];

    /// <summary>The assessed period's rows as columns by indicator, each region as the first view sees it.</summary>
    sealed class Rows
    {
        readonly AssessmentRun run;

        public Rows(AssessmentRun run)
        {
            this.run = run;
            var period = run.Panel.PeriodIndex(run.Period);
            var rows = run.Panel.Rows.Where(row => row.Period == period).Select(row => (Row: row, View: run.Views.FirstOrDefault(view => view.Contains(row)))).Where(pair => pair.View is not null).Select(pair => (pair.Row, View: pair.View!)).ToList();
            double[][] Columns(Func<ViewTables, double[][]> tables) => [.. run.Scheme.Indicators.Select((_, index) => rows.Select(pair => tables(pair.View)[index][pair.Row.Index]).ToArray())];
            (Raw, Normalised) = (Columns(view => view.Raw), Columns(view => view.Normalised));
            Scores = [.. rows.Select(pair => pair.View.Scores[pair.Row.Index])];
            Names = [.. rows.Select(pair => (pair.Row.Region.Id, pair.Row.Region.Name))];
            var lines = rows.Select(pair => Explain.Region(run, pair.Row.Region.Id).First(view => view.Class == pair.View.View).Contributions).ToList();
            Weights = [.. run.Scheme.Indicators.Select((_, index) => lines.Count == 0 ? 0 : lines.Average(line => double.IsFinite(line[index].Weight) ? line[index].Weight : 0))];
        }

        public double[][] Raw { get; }

        public double[][] Normalised { get; }

        public double[] Scores { get; }

        public double[] Weights { get; }

        IReadOnlyList<(string Id, string Name)> Names { get; }

        public IReadOnlyList<(string, string, int, int)> Gaps() =>
            [.. Names.Select((name, row) => (name.Id, name.Name, Present: Raw.Count(column => !double.IsNaN(column[row])), Of: run.Scheme.Indicators.Count)).Where(one => one.Present < one.Of)];
    }
}
