using System.Globalization;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>The words a scheme may use for each choice.</summary>
static class Words
{
    public static readonly Dictionary<string, Comparability> Comparability = new() { ["restated"] = Assessment.Comparability.Restated, ["chained"] = Assessment.Comparability.Chained, ["broken"] = Assessment.Comparability.Broken };
    public static readonly Dictionary<string, History> History = new() { ["recomputed"] = Assessment.History.Recomputed, ["given"] = Assessment.History.Given };
    public static readonly Dictionary<string, bool> Allowed = new() { ["allowed"] = true, ["refused"] = false };
    public static readonly Dictionary<string, OverallScore> Overall = new() { ["same"] = OverallScore.Same, ["general"] = OverallScore.General, ["mean"] = OverallScore.Mean, ["highest"] = OverallScore.Highest, ["first"] = OverallScore.First };
    public static readonly Dictionary<string, bool> Direction = new() { ["higher"] = true, ["lower"] = false };
    public static readonly Dictionary<string, ImputeMethod> Impute = new()
    {
        ["leave"] = ImputeMethod.Leave,
        ["previous_period"] = ImputeMethod.PreviousPeriod,
        ["next_period"] = ImputeMethod.NextPeriod,
        ["interpolate"] = ImputeMethod.Interpolate,
        ["mean"] = ImputeMethod.Mean,
        ["median"] = ImputeMethod.Median,
        ["sibling_mean"] = ImputeMethod.SiblingMean,
        ["constant"] = ImputeMethod.Constant,
        ["deduct"] = ImputeMethod.Deduct,
    };
    public static readonly Dictionary<string, TreatMethod> Treat = new() { ["none"] = TreatMethod.None, ["skew_kurtosis"] = TreatMethod.SkewKurtosis, ["percentile"] = TreatMethod.Percentile, ["transform"] = TreatMethod.Log };
    public static readonly Dictionary<string, LogTransform> Transform = new()
    {
        ["none"] = LogTransform.None,
        ["log_range"] = LogTransform.ShiftedByRange,
        ["log_one"] = LogTransform.ShiftedByOne,
        ["log"] = LogTransform.Plain,
        ["log_scaled"] = LogTransform.Scaled,
        ["box_cox"] = LogTransform.BoxCox,
    };
    public static readonly Dictionary<string, NormaliseMethod> Normalise = new()
    {
        ["as_is"] = NormaliseMethod.AsIs,
        ["min_max"] = NormaliseMethod.MinMax,
        ["z_score"] = NormaliseMethod.ZScore,
        ["rank"] = NormaliseMethod.Rank,
        ["percentile_rank"] = NormaliseMethod.PercentileRank,
        ["borda"] = NormaliseMethod.Borda,
        ["goalposts"] = NormaliseMethod.Goalposts,
        ["distance_to_best"] = NormaliseMethod.DistanceToBest,
        ["distance_to_reference"] = NormaliseMethod.DistanceToReference,
        ["distance_to_target"] = NormaliseMethod.DistanceToTarget,
        ["attainment"] = NormaliseMethod.Attainment,
        ["efficacy"] = NormaliseMethod.Efficacy,
        ["efficacy_exponential"] = NormaliseMethod.ExponentialEfficacy,
        ["interval_table"] = NormaliseMethod.IntervalTable,
        ["rank_steps"] = NormaliseMethod.RankSteps,
        ["count"] = NormaliseMethod.Count,
        ["ratio"] = NormaliseMethod.Ratio,
        ["share_of_best"] = NormaliseMethod.ShareOfBest,
        ["place_table"] = NormaliseMethod.PlaceTable,
        ["formula"] = NormaliseMethod.Formula,
    };
    public static readonly Dictionary<string, BenchmarkKind> Benchmark = new() { ["constant"] = BenchmarkKind.Constant, ["mean"] = BenchmarkKind.Mean, ["median"] = BenchmarkKind.Median, ["best"] = BenchmarkKind.Best, ["own_previous"] = BenchmarkKind.OwnPrevious };
    public static readonly Dictionary<string, NegativeRule> Negative = new() { ["keep"] = NegativeRule.Keep, ["zero"] = NegativeRule.Zero, ["missing"] = NegativeRule.Missing, ["refuse"] = NegativeRule.Refuse };
    public static readonly Dictionary<string, WeightMethod> Weight = new() { ["given"] = WeightMethod.Given, ["equal"] = WeightMethod.Equal, ["entropy"] = WeightMethod.Entropy, ["critic"] = WeightMethod.Critic, ["pca"] = WeightMethod.Pca, ["ahp"] = WeightMethod.Ahp, ["formula"] = WeightMethod.Formula, ["combined"] = WeightMethod.Combined };
    public static readonly Dictionary<string, PercentCells> Percent = new() { ["as_number"] = PercentCells.AsNumber, ["as_share"] = PercentCells.AsShare };
    public static readonly Dictionary<string, AggregateMethod> Aggregate = new()
    {
        ["arithmetic"] = AggregateMethod.Arithmetic,
        ["geometric"] = AggregateMethod.Geometric,
        ["harmonic"] = AggregateMethod.Harmonic,
        ["power"] = AggregateMethod.Power,
        ["topsis"] = AggregateMethod.Topsis,
        ["outranking"] = AggregateMethod.Outranking,
        ["formula"] = AggregateMethod.Formula,
    };
    public static readonly Dictionary<string, MissingChild> MissingChild = new() { ["renormalise"] = Assessment.MissingChild.Renormalise, ["no_value"] = Assessment.MissingChild.NoValue, ["zero"] = Assessment.MissingChild.Zero, ["refuse"] = Assessment.MissingChild.Refuse };
    public static readonly Dictionary<string, TieRule> Ties = new() { ["best_place"] = TieRule.BestPlace, ["dense"] = TieRule.Dense, ["list"] = TieRule.List };
    public static readonly Dictionary<string, VetoEffect> Veto = new() { ["bars_honours"] = VetoEffect.BarsHonours, ["caps_grade"] = VetoEffect.CapsGrade, ["removes_from_ranking"] = VetoEffect.RemovesFromRanking };
    public static readonly Dictionary<string, NotForRule> NotFor = new() { ["renormalise"] = NotForRule.Renormalise, ["keep"] = NotForRule.Keep };
    public static readonly Dictionary<string, (bool Renormalise, bool Counted)> Zeros = new() { ["renormalise"] = (true, false), ["keep"] = (false, false), ["counted"] = (false, true) };
    public static readonly Dictionary<string, MissingClassFigure> MissingClass = new() { ["keep"] = MissingClassFigure.Keep, ["no_class"] = MissingClassFigure.NoClass, ["refuse"] = MissingClassFigure.Refuse };
    public static readonly Dictionary<string, RankField> Among = new() { ["all"] = RankField.All, ["each_class"] = RankField.Class, ["each_group"] = RankField.Group };
    public static readonly Dictionary<string, RankField> Within = new() { ["all"] = RankField.All, ["class"] = RankField.Class, ["group"] = RankField.Group };
    public static readonly Dictionary<string, BindingOperator> Binding = new() { ["at_least"] = BindingOperator.AtLeast, ["above"] = BindingOperator.Above, ["at_most"] = BindingOperator.AtMost, ["below"] = BindingOperator.Below };
    public static readonly Dictionary<string, GradeBasis> GradeBasis = new()
    {
        ["rank_share"] = Assessment.GradeBasis.RankShare,
        ["rank_share_up"] = Assessment.GradeBasis.RankShareUp,
        ["rank_share_nearest"] = Assessment.GradeBasis.RankShareNearest,
        ["place"] = Assessment.GradeBasis.Place,
        ["score"] = Assessment.GradeBasis.Score,
    };
    public static readonly Dictionary<string, HonourMeasure> Measure = new() { ["rank"] = HonourMeasure.Rank, ["score_gain"] = HonourMeasure.ScoreGain, ["growth"] = HonourMeasure.Growth, ["rank_gain"] = HonourMeasure.RankGain };
    public static readonly Dictionary<string, TalkMeasure> Talk = new() { ["bottom_overall"] = TalkMeasure.BottomOverall, ["bottom_of_class"] = TalkMeasure.BottomOfClass, ["largest_fall"] = TalkMeasure.LargestFall };

    public static Dictionary<string, bool> Choice(string yes, string no) => new() { [yes] = true, [no] = false };

    /// <summary>A number, or the word none for no bound.</summary>
    public static decimal? NumberOrNone(this YamlMap map, string key) => Texts(map, key) is "none" ? null : map.Number(key);

    /// <summary>A whole number, or the word none for no bound.</summary>
    public static int? WholeOrNone(this YamlMap map, string key) => Texts(map, key) is "none" ? null : map.Whole(key);

    public static double Double(this YamlMap map, string key) => (double)map.Number(key);

    /// <summary>A share between 0 and 1, ends included.</summary>
    public static double Share(this YamlMap map, string key) => (double)Fits(map, key, map.Number(key), value => value is >= 0 and <= 1, "0–1");

    public static double? ShareOrNone(this YamlMap map, string key) => Texts(map, key) is "none" ? null : map.Share(key);

    /// <summary>A number above zero.</summary>
    public static double Positive(this YamlMap map, string key) => (double)map.PositiveNumber(key);

    public static decimal PositiveNumber(this YamlMap map, string key) => Fits(map, key, map.Number(key), value => value > 0, "> 0");

    /// <summary>A number of at least zero.</summary>
    public static double NotNegative(this YamlMap map, string key) => (double)map.NotNegativeNumber(key);

    public static decimal NotNegativeNumber(this YamlMap map, string key) => Fits(map, key, map.Number(key), value => value >= 0, "≥ 0");

    /// <summary>A whole number of at least so many.</summary>
    public static int WholeFrom(this YamlMap map, string key, int least) => (int)Fits(map, key, map.Whole(key), value => value >= least, $"≥ {Text(least)}");

    /// <summary>The texts of a list that must have some.</summary>
    public static IReadOnlyList<string> SomeTexts(this YamlMap map, string key)
    {
        var texts = map.Texts(key);
        if (!map.Has(key)) map.Text(key);
        else if (texts.Count == 0) map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, "[]", "[…]"));
        return texts;
    }

    /// <summary>A value that is not there was reported as missing; one that does not fit is reported with what is wanted.</summary>
    static decimal Fits(YamlMap map, string key, decimal value, Func<decimal, bool> fits, string wanted)
    {
        if (map.Has(key) && !fits(value)) map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, Text(value), wanted));
        return value;
    }

    public static double? DoubleOrNone(this YamlMap map, string key) => (double?)map.NumberOrNone(key);

    static string? Texts(YamlMap map, string key) => map.Has(key) ? map.OptionalText(key) : null;

    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
