using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads the ordered list of steps.</summary>
static class StepReading
{
    static readonly Dictionary<string, Func<YamlMap, IReadOnlyList<string>, StepRule>> Kinds = new()
    {
        ["denominate"] = (_, codes) => new DenominateStep(codes),
        ["impute"] = Impute,
        ["screen"] = Screen,
        ["treat"] = Treat,
        ["normalise"] = NormaliseReading.Of,
    };

    public static IReadOnlyList<StepRule> Of(YamlMap root, IReadOnlyList<string> all, string key = "steps")
    {
        if (!root.Has(key)) root.Text(key);
        return [.. root.Maps(key).Select(map => map.Word("step", Kinds, (_, codes) => new DenominateStep([]))(map, Codes(map, all)))];
    }

    public static StatisticScope Scope(YamlMap map)
    {
        var (within, periods) = (map.Text("within"), map.Text("periods"));
        var named = Period.TryParse(periods);
        if (periods.Length > 0 && periods is not ("each" or "pooled") && named is null) map.Report(Basics.Problems.WrongValue(map.PlaceOf("periods"), "periods", periods, "each | pooled | 2020"));
        return new StatisticScope(within == "all" ? null : within, periods == "pooled" ? PeriodScope.Pooled : named is null ? PeriodScope.Each : PeriodScope.Base)
        {
            Base = named,
            Over = ConditionReading.Of(map, "over"),
        };
    }

    /// <summary>All indicators (for: all), those listed (only), or all but those listed (except).</summary>
    static IReadOnlyList<string> Codes(YamlMap map, IReadOnlyList<string> all)
    {
        var stated = new[] { "for", "only", "except" }.Count(map.Has);
        if (stated != 1) map.Report(Problems.NotOne(map.Place, "for: all, only: […], except: […]"));
        if (map.Has("for")) map.Word("for", new Dictionary<string, int> { ["all"] = 0 }, 0);
        var listed = map.Has("only") ? map.Texts("only") : map.Has("except") ? map.Texts("except") : [];
        foreach (var code in listed.Where(code => !all.Contains(code))) map.Report(Problems.UnknownCode(map.Place, code));
        return map.Has("only") ? [.. listed.Where(all.Contains)] : [.. all.Except(listed)];
    }

    static StepRule Impute(YamlMap map, IReadOnlyList<string> codes)
    {
        var method = map.Word("method", Words.Impute, ImputeMethod.Leave);
        return new ImputeStep(codes, method)
        {
            Scope = method is ImputeMethod.Mean or ImputeMethod.Median ? Scope(map) : StatisticScope.EachPeriod,
            MaxAge = method is ImputeMethod.PreviousPeriod or ImputeMethod.NextPeriod or ImputeMethod.Interpolate ? map.WholeFrom("max_age", 1) : 0,
            Value = method is ImputeMethod.Constant or ImputeMethod.Deduct ? map.Double("value") : 0,
            Points = method == ImputeMethod.Deduct ? map.NotNegative("points") : 0,
        };
    }

    static StepRule Screen(YamlMap map, IReadOnlyList<string> codes)
    {
        var step = new ScreenStep(codes, map.Share("minimum_present"))
        {
            MinimumNonZero = map.ShareOrNone("minimum_nonzero"),
            IndicatorMinimum = map.ShareOrNone("indicator_minimum"),
            In = map.Texts("in"),
            Out = map.Texts("out"),
        };
        foreach (var region in step.In.Intersect(step.Out)) map.Report(Problems.Contradiction(map.PlaceOf("out"), $"in: {region}", $"out: {region}"));
        return step;
    }

    static StepRule Treat(YamlMap map, IReadOnlyList<string> codes)
    {
        var method = map.Word("method", Words.Treat, TreatMethod.None);
        if (method == TreatMethod.None) return new TreatStep(codes, method);
        var step = new TreatStep(codes, method) { Scope = Scope(map) };
        if (method == TreatMethod.Percentile) return Percentile(map, step);
        var transform = map.Word(method == TreatMethod.Log ? "transform" : "otherwise", Words.Transform, LogTransform.None);
        step = step with { Otherwise = transform, Lambda = transform == LogTransform.BoxCox ? map.Double("lambda") : 0 };
        if (method == TreatMethod.Log) return step;
        return step with
        {
            SkewLimit = map.Positive("skew_limit"),
            KurtosisLimit = map.Double("kurtosis_limit"),
            WinsorMaximum = map.Says("winsor_maximum", "none") ? map.WholeOrNone("winsor_maximum") : map.WholeFrom("winsor_maximum", 0),
            WinsorMaximumEach = map.OptionalMap("winsor_maximum_each") is { } each ? each.Keys.ToDictionary(code => code, code => each.WholeFrom(code, 0)) : new Dictionary<string, int>(),
            Combined = transform != LogTransform.None && map.Word("transform_of", Words.Choice("winsorised", "original"), false),
        };
    }

    static TreatStep Percentile(YamlMap map, TreatStep step)
    {
        step = step with { LowerShare = map.Share("lower"), UpperShare = map.Share("upper") };
        if (map.Has("lower") && map.Has("upper") && step.LowerShare >= step.UpperShare) map.Report(Problems.Contradiction(map.PlaceOf("lower"), "lower", "upper"));
        return step;
    }
}
