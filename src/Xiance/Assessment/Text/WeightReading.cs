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
        return rule.Method switch
        {
            WeightMethod.Given => rule with { Basis = map.OptionalText("basis") == "parent_sum" ? null : map.Double("basis"), RenormaliseZeros = map.Word("zero_weights", Words.Choice("renormalise", "keep"), true) },
            WeightMethod.Entropy => rule with { Scope = StepReading.Scope(map), Shift = map.DoubleOrNone("shift") ?? 0 },
            WeightMethod.Critic => rule with { Scope = StepReading.Scope(map) },
            WeightMethod.Pca => rule with { Scope = StepReading.Scope(map), Squared = map.Word("weights", Words.Choice("squared_loadings", "loadings"), true) },
            WeightMethod.Ahp => rule with
            {
                Matrix = [.. map.Texts("matrix").Select(row => Row(map, row))],
                GeometricVector = map.Word("vector", Words.Choice("geometric", "eigen"), false),
                RandomIndex = map.Double("random_index"),
                MaximumConsistencyRatio = map.Double("maximum_consistency_ratio"),
            },
            _ => rule,
        };
    }

    public static AggregateRule Aggregate(YamlMap? map)
    {
        if (map is null) return new AggregateRule(AggregateMethod.Arithmetic);
        var rule = new AggregateRule(map.Word("method", Words.Aggregate, AggregateMethod.Arithmetic));
        if (rule.Method == AggregateMethod.Topsis) return rule with { VectorNormalised = map.Flag("vector_normalised"), Scope = StepReading.Scope(map) };
        if (rule.Method == AggregateMethod.Outranking) return rule with { Majority = map.Word("pairs", Words.Choice("majority", "weights"), false), Scope = StepReading.Scope(map) };
        var missing = map.Word("missing", Words.MissingChild, MissingChild.Refuse);
        return rule with
        {
            Missing = missing,
            MinimumPresent = missing == MissingChild.Renormalise ? map.Double("minimum_present") : 0,
            Power = rule.Method == AggregateMethod.Power ? map.Double("power") : 0,
            NotPositive = rule.Method == AggregateMethod.Arithmetic ? NegativeRule.Keep : map.Word("not_positive", Words.Negative, NegativeRule.Refuse),
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
