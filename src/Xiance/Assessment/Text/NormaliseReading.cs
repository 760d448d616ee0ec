using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads normalise steps; parameters may stand in the step for all its indicators or under each for single ones.</summary>
static class NormaliseReading
{
    public static StepRule Of(YamlMap map, IReadOnlyList<string> codes)
    {
        var each = map.OptionalMap("each");
        foreach (var code in each?.Keys.Except(codes) ?? []) map.Report(Problems.UnknownCode(map.PlaceOf("each"), code));
        var own = codes.ToDictionary(code => code, code => each?.OptionalMap(code));
        var shared = new NormaliseParameters(map, null);
        return new NormaliseStep(codes) { Rules = own.ToDictionary(pair => pair.Key, pair => pair.Value is null ? Cached(shared) : Rule(new NormaliseParameters(map, pair.Value))) };
    }

    static Normalisation Cached(NormaliseParameters shared) => shared.Rule ??= Rule(shared);

    static Normalisation Rule(NormaliseParameters read)
    {
        var method = read.For("method").Word("method", Words.Normalise, NormaliseMethod.AsIs);
        var rule = Parameters(read, new Normalisation(method));
        if (rule is { Floor: { } floor, Cap: { } cap } && floor > cap) read.For("cap").Report(Problems.Contradiction(read.For("cap").PlaceOf("cap"), "floor", "cap"));
        if (method is not (NormaliseMethod.AsIs or NormaliseMethod.Count or NormaliseMethod.IntervalTable) && !(method == NormaliseMethod.Ratio && rule.Benchmark is BenchmarkKind.Constant or BenchmarkKind.OwnPrevious) && rule.Posts is null)
            rule = rule with { Scope = StepReading.Scope(read.For("within")) };
        if (method is not (NormaliseMethod.AsIs or NormaliseMethod.Count or NormaliseMethod.IntervalTable or NormaliseMethod.Rank or NormaliseMethod.Borda or NormaliseMethod.RankSteps or NormaliseMethod.PlaceTable or NormaliseMethod.Formula))
            rule = rule with { ZeroRange = ZeroRange(read.For("zero_range")) };
        return rule;
    }

    static Normalisation Parameters(NormaliseParameters read, Normalisation rule) => rule.Method switch
    {
        NormaliseMethod.AsIs => rule with { Scale = read.Optional("scale", 1), Floor = read.Bound("floor"), Cap = read.Bound("cap") },
        NormaliseMethod.MinMax => Scale(read, rule with { Low = read.Number("low"), High = read.Number("high") }),
        NormaliseMethod.ZScore => rule with { Mean = read.Number("mean"), Deviation = read.Positive("deviation") },
        NormaliseMethod.Goalposts => rule with { Posts = Posts(read), Scale = read.Positive("scale"), Truncate = read.Flag("truncate"), Logarithmic = Logarithmic(read) },
        NormaliseMethod.DistanceToBest => rule with { Scale = read.Positive("scale") },
        NormaliseMethod.DistanceToReference => rule with { Region = read.For("reference").Text("reference"), Scale = read.Positive("scale"), Cap = read.Bound("cap") },
        NormaliseMethod.DistanceToTarget => rule with { Value = read.Number("target"), Scale = read.Positive("scale"), Cap = read.Bound("cap") },
        NormaliseMethod.Attainment => Ratio(read, rule with { Value = read.Number("target") }),
        NormaliseMethod.Efficacy or NormaliseMethod.ExponentialEfficacy => Efficacy(read, rule),
        NormaliseMethod.IntervalTable => rule with { Table = Table(read.For("table")), Interpolate = read.Flag("interpolate") },
        NormaliseMethod.RankSteps => rule with { First = read.Number("first"), Step = read.Positive("down"), Floor = read.Bound("floor") },
        NormaliseMethod.Count => rule with { Value = read.Number("points"), Floor = read.Bound("floor"), Cap = read.Bound("cap") },
        NormaliseMethod.Ratio => Benchmark(read, Ratio(read, rule)),
        NormaliseMethod.ShareOfBest => Ratio(read, rule),
        NormaliseMethod.PlaceTable => rule with { Table = Places(read.For("table")) },
        NormaliseMethod.Formula => rule with { Formula = FormulaReading.OfValue(read.For("formula")), Floor = read.Bound("floor"), Cap = read.Bound("cap") },
        _ => rule,
    };

    static Normalisation Ratio(NormaliseParameters read, Normalisation rule) => rule with
    {
        Scale = read.Positive("scale"),
        Floor = read.Bound("floor"),
        Cap = read.Bound("cap"),
        Negative = read.For("negative").Word("negative", Words.Negative, NegativeRule.Refuse),
    };

    static Normalisation Benchmark(NormaliseParameters read, Normalisation rule)
    {
        var kind = read.For("benchmark").Word("benchmark", Words.Benchmark, BenchmarkKind.Constant);
        return rule with { Benchmark = kind, Value = kind switch { BenchmarkKind.Constant => read.Number("value"), BenchmarkKind.Mean or BenchmarkKind.Median => read.Positive("times"), _ => 0 } };
    }

    static Normalisation Efficacy(NormaliseParameters read, Normalisation rule)
    {
        var exponential = rule.Method == NormaliseMethod.ExponentialEfficacy;
        var (given, low) = (read.For("posts").Word("posts", Words.Choice("given", "data"), false), exponential ? read.Positive("base") : read.Number("base"));
        if (exponential) read.Rising("base", "top");
        return rule with
        {
            Low = low,
            High = exponential ? read.Number("top") : low + read.Positive("span"),
            Posts = given ? Posts(read) : null,
            Truncate = read.Flag("truncate"),
        };
    }

    /// <summary>The lower and the higher end in the indicator's own unit, whichever of them is better.</summary>
    static (double, double)? Posts(NormaliseParameters read)
    {
        read.Rising("low", "high");
        return (read.Number("low"), read.Number("high"));
    }

    static bool Logarithmic(NormaliseParameters read)
    {
        var logarithmic = read.Flag("logarithmic");
        if (logarithmic) read.Positive("low");
        return logarithmic;
    }

    static Normalisation Scale(NormaliseParameters read, Normalisation rule)
    {
        if (rule.Low == rule.High) read.For("high").Report(Problems.Contradiction(read.For("high").PlaceOf("high"), "low", "high"));
        return rule;
    }

    static IReadOnlyList<IntervalRow> Table(YamlMap map)
    {
        var rows = map.Maps("table").Select(row =>
        {
            if (row.Has("from") == row.Has("above")) row.Report(Problems.NotOne(row.Place, "from, above"));
            return new IntervalRow(row.Has("from") ? row.Double("from") : row.Double("above"), row.Has("from"), row.Double("score"));
        }).ToList();
        if (rows.Count == 0) map.Text("table");
        if (rows.Zip(rows.Skip(1)).Any(pair => pair.First.From >= pair.Second.From)) map.Report(Problems.ShareOrder(map.PlaceOf("table"), "table"));
        return rows;
    }

    /// <summary>Scores by cumulative share of places (up_to, the last row goes up to 1), or by place (to_place, the last row has no bound); ends included.</summary>
    static IReadOnlyList<IntervalRow> Places(YamlMap map)
    {
        var maps = map.Maps("table");
        if (maps.Count == 0) map.Text("table");
        var byPlace = maps.Any(row => row.Has("to_place"));
        var rows = maps.Select((row, index) => byPlace
            ? new IntervalRow(index == maps.Count - 1 && !row.Has("to_place") ? double.MaxValue : row.Whole("to_place"), true, row.Double("score")) { IsPlace = true }
            : new IntervalRow(row.Double("up_to"), true, row.Double("score"))).ToList();
        if (rows.Count > 0 && (rows[^1].From != (byPlace ? double.MaxValue : 1) || rows.Zip(rows.Skip(1)).Any(pair => pair.First.From >= pair.Second.From)))
            map.Report(byPlace ? Problems.ShareOrder(map.PlaceOf("table"), "table") : Problems.ShareEnd(map.PlaceOf("table")));
        return rows;
    }

    static ZeroRange ZeroRange(YamlMap map) => map.OptionalText("zero_range") switch
    {
        "refuse" => new(ZeroRangeRule.Refuse, 0),
        "missing" => new(ZeroRangeRule.Missing, 0),
        _ => new(ZeroRangeRule.Score, map.Double("zero_range")),
    };
}

/// <summary>Looks a parameter up for one indicator first, then for the step.</summary>
sealed class NormaliseParameters(YamlMap step, YamlMap? own)
{
    /// <summary>The rule for all indicators without parameters of their own, once read.</summary>
    public Normalisation? Rule { get; set; }

    public YamlMap For(string key) => own is not null && (own.Has(key) || !step.Has(key)) ? own : step;

    public double Number(string key) => For(key).Double(key);

    public double Positive(string key) => For(key).Positive(key);

    /// <summary>Reports a pair of ends that do not rise.</summary>
    public void Rising(string low, string high)
    {
        if (For(low).Has(low) && For(high).Has(high) && Number(low) >= Number(high)) For(high).Report(Problems.Contradiction(For(high).PlaceOf(high), low, high));
    }

    public double Optional(string key, double fallback) => (double?)For(key).OptionalNumber(key) ?? fallback;

    public double? Bound(string key) => For(key).DoubleOrNone(key);

    public bool Flag(string key) => For(key).Flag(key);
}
