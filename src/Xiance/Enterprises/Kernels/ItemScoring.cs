namespace Xiance.Enterprises.Kernels;

/// <summary>The scores of one item for the rows of its variant; NaN for none. Filled marks rows whose figure is missing, Refused those the method will not score.</summary>
sealed class ItemScoring
{
    readonly MethodItem item;
    readonly ItemRatios ratios;
    Func<int, (double Benchmark, double Low, double High)> against = _ => (double.NaN, double.NaN, double.NaN);

    public ItemScoring(MethodItem item, VariantWork work)
    {
        (this.item, ratios) = (item, work.Ratios(item));
        Scores = new double[work.Firms.Rows];
        Filled = new bool[work.Firms.Rows];
        Array.Fill(Scores, double.NaN);
        Score(work);
        Fill(work);
    }

    public double[] Scores { get; }

    public bool[] Filled { get; }

    public List<int> Refused { get; } = [];

    /// <summary>True when some value is too large for an exact sum.</summary>
    public bool BeyondReach { get; private set; }

    /// <summary>What the score of a row was made from.</summary>
    public ItemStep Step(int row)
    {
        var (benchmark, low, high) = against(row);
        var share = Share(ratios.Values[row], benchmark);
        return new ItemStep(item, ratios.Above[row], ratios.Below?[row] ?? double.NaN, ratios.Values[row])
        {
            Benchmark = benchmark,
            Low = low,
            High = high,
            Share = share,
            Bound = share > item.Cap ? ShareBound.Cap : share < item.Floor ? ShareBound.Floor : ShareBound.None,
            Filled = Filled[row],
            Score = Scores[row],
        };
    }

    void Score(VariantWork work)
    {
        var formula = item.Formula.Spread is { } spread ? Between(work, spread) : Against(work, item.Formula.Benchmark!);
        foreach (var row in work.Rows)
        {
            Scores[row] = ratios.States[row] switch
            {
                RatioState.Usable => formula(row),
                RatioState.Zero => 0,
                RatioState.Full => item.Weight,
                _ => double.NaN,
            };
            Filled[row] = ratios.States[row] == RatioState.Missing;
            if (double.IsNaN(Scores[row]) && !Filled[row]) Refused.Add(row);
            BeyondReach |= item.Missing.Kind == MissingKind.PeerMean && Math.Abs(Scores[row]) >= ExactMean.ScoreReach;
        }
    }

    Func<int, double> Against(VariantWork work, Benchmark benchmark)
    {
        if (benchmark.Kind == BenchmarkKind.Constant)
        {
            against = _ => (benchmark.Value, double.NaN, double.NaN);
            return row => item.Weight * Bounded(Share(ratios.Values[row], benchmark.Value));
        }
        var groups = work.Groups.Of(benchmark.Peers.Within);
        var peers = new PeerFigures(ratios, groups, work.Members(benchmark.Peers));
        var found = peers.Benchmarks(item, benchmark);
        BeyondReach |= peers.BeyondReach;
        against = row => (found[groups.Codes[row]], double.NaN, double.NaN);
        return row => found[groups.Codes[row]] is > 0 and var value ? item.Weight * Bounded(Share(ratios.Values[row], value)) : double.NaN;
    }

    double Share(double ratio, double benchmark) => item.LessIsBetter ? benchmark / ratio : ratio / benchmark;

    double Bounded(double share) => share > item.Cap ? item.Cap.Value : share < item.Floor ? item.Floor.Value : share;

    Func<int, double> Between(VariantWork work, Spread spread)
    {
        var groups = work.Groups.Of(spread.Peers.Within);
        var peers = new PeerFigures(ratios, groups, work.Members(spread.Peers));
        var (lowest, highest) = (peers.Extreme(false), peers.Extreme(true));
        against = row => (double.NaN, lowest[groups.Codes[row]], highest[groups.Codes[row]]);
        return row =>
        {
            var (low, high) = (lowest[groups.Codes[row]], highest[groups.Codes[row]]);
            if (low == high) return spread.Zero switch { ZeroSpread.Low => item.Weight * (spread.Low / 100), ZeroSpread.High => item.Weight * (spread.High / 100), _ => double.NaN };
            var way = item.LessIsBetter ? high - ratios.Values[row] : ratios.Values[row] - low;
            return item.Weight * ((spread.Low + (spread.High - spread.Low) * (way / (high - low))) / 100);
        };
    }

    void Fill(VariantWork work)
    {
        var missing = work.Rows.Where(row => Filled[row]).ToList();
        if (missing.Count == 0) return;
        if (item.Missing.Kind == MissingKind.Refuse) Refused.AddRange(missing);
        if (item.Missing.Kind == MissingKind.Points) foreach (var row in missing) Scores[row] = item.Missing.Points;
        if (item.Missing.Kind == MissingKind.PeerMean && !BeyondReach) FillWithMeans(work, missing);
    }

    void FillWithMeans(VariantWork work, List<int> missing)
    {
        var groups = work.Groups.Of(item.Missing.Within);
        var means = new ExactMean[groups.Count];
        foreach (var row in work.Rows)
            if (!double.IsNaN(Scores[row])) means[groups.Codes[row]].AddScore(Scores[row]);
        foreach (var row in missing) Scores[row] = means[groups.Codes[row]].Score();
    }
}
