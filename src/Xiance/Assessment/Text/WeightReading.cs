using System.Globalization;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads weight and aggregation rules.</summary>
static class WeightReading
{
    public static WeightRule Weights(YamlMap? map)
    {
        if (map is null) return new WeightRule(WeightMethod.Given);
        var rule = new WeightRule(map.Word("method", Words.Weight, WeightMethod.Given));
        if (map.Has("not_for")) rule = rule with { NotFor = map.Word("not_for", Words.NotFor, NotForRule.Renormalise) };
        return rule.Method switch
        {
            WeightMethod.Given => Given(map, rule),
            WeightMethod.Entropy => rule with { Scope = StepReading.Scope(map), Shift = map.Says("shift", "none") ? map.DoubleOrNone("shift") ?? 0 : map.NotNegative("shift") },
            WeightMethod.Critic => rule with { Scope = StepReading.Scope(map) },
            WeightMethod.Pca => rule with { Scope = StepReading.Scope(map), Squared = map.Word("weights", Words.Choice("squared_loadings", "loadings"), true) },
            WeightMethod.Ahp => rule with
            {
                Matrix = [.. map.Texts("matrix").Select(row => Row(map, row))],
                GeometricVector = map.Word("vector", Words.Choice("geometric", "eigen"), false),
                RandomIndex = map.Positive("random_index"),
                MaximumConsistencyRatio = map.Share("maximum_consistency_ratio"),
            },
            WeightMethod.Formula => rule with { Scope = StepReading.Scope(map), Formula = FormulaReading.OfColumn(map) },
            WeightMethod.Combined => Combined(map, rule),
            _ => rule,
        };
    }

    static WeightRule Combined(YamlMap map, WeightRule rule)
    {
        var parts = map.Maps("parts").Select(part => (Share: part.Positive("share"), Rule: Weights(part))).ToList();
        if (parts.Count < 2) map.Report(Basics.Problems.WrongValue(map.PlaceOf("parts"), "parts", Words.Text(parts.Count), "≥ 2"));
        if (parts.Count > 0 && Math.Abs(parts.Sum(part => part.Share) - 1) > 1e-12) map.Report(Problems.WeightSum(map.PlaceOf("parts"), "parts", "", (decimal)parts.Sum(part => part.Share), 1));
        return rule with { Parts = parts, ByProduct = map.Word("by", Words.Choice("product", "sum"), false) };
    }

    /// <summary>basis: a number, parent_sum (whatever the children sum to), or parent_weight (the parent's own weight; the top has a total).</summary>
    static WeightRule Given(YamlMap map, WeightRule rule)
    {
        var (basis, zeros) = (map.OptionalText("basis"), map.Word("zero_weights", Words.Zeros, (Renormalise: true, Counted: false)));
        rule = rule with { RenormaliseZeros = zeros.Renormalise, ZerosCounted = zeros.Counted };
        return basis switch
        {
            "parent_sum" => rule,
            "parent_weight" => rule with { Total = map.Positive("total") },
            _ => rule with { Basis = map.Positive("basis") },
        };
    }

    public static AggregateRule Aggregate(YamlMap? map)
    {
        if (map is null) return new AggregateRule(AggregateMethod.Arithmetic);
        var rule = new AggregateRule(map.Word("method", Words.Aggregate, AggregateMethod.Arithmetic));
        var missing = map.Word("missing", Words.MissingChild, MissingChild.Refuse);
        rule = rule with { Missing = missing, MinimumPresent = missing == MissingChild.Renormalise ? map.Share("minimum_present") : 0 };
        if (rule.Method == AggregateMethod.Topsis) return rule with { VectorNormalised = map.Flag("vector_normalised"), Scope = StepReading.Scope(map) };
        if (rule.Method == AggregateMethod.Outranking) return rule with { Majority = map.Word("pairs", Words.Choice("majority", "weights"), false), Scope = StepReading.Scope(map) };
        if (rule.Method == AggregateMethod.Power && map.Says("power", "0")) map.Report(Basics.Problems.WrongValue(map.PlaceOf("power"), "power", "0", "≠ 0 / method: geometric"));
        return rule with
        {
            Power = rule.Method == AggregateMethod.Power ? map.Double("power") : 0,
            Of = rule.Method == AggregateMethod.Formula ? map.Texts("of") : [],
            Formula = rule.Method == AggregateMethod.Formula ? FormulaReading.OfNode(map, map.Texts("of")) : null,
            NotPositive = rule.Method is AggregateMethod.Arithmetic or AggregateMethod.Formula ? NegativeRule.Keep : map.Word("not_positive", Words.Negative, NegativeRule.Refuse),
        };
    }

    /// <summary>Numbers or fractions such as 1/3, apart by blanks.</summary>
    static IReadOnlyList<double> Row(YamlMap map, string text)
    {
        var cells = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cell).ToList();
        if (cells.Any(cell => cell is null)) map.Report(Basics.Problems.WrongValue(map.PlaceOf("matrix"), "matrix", text, "1 3 5 / 1/3 1 2"));
        return [.. cells.Select(cell => cell ?? 1)];
    }

    static double? Cell(string text)
    {
        var parts = text.Split('/').Select(part => double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (double?)null).ToArray();
        return parts.Length switch { 1 => parts[0], 2 => parts[0] / parts[1], _ => null };
    }
}
