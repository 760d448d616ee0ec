using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>Reads targets.yaml.</summary>
static class TargetReading
{
    static readonly Dictionary<string, Comparison> Operators = new(StringComparer.Ordinal)
    {
        ["equal"] = Comparison.Equal,
        ["at_least"] = Comparison.AtLeast,
        ["more_than"] = Comparison.MoreThan,
        ["at_most"] = Comparison.AtMost,
        ["less_than"] = Comparison.LessThan,
        ["about"] = Comparison.About,
    };

    static readonly Dictionary<string, TargetMeasure> Measures = new(StringComparer.Ordinal)
    {
        ["level"] = TargetMeasure.Level,
        ["annual_growth"] = TargetMeasure.AnnualGrowth,
        ["cumulative"] = TargetMeasure.Cumulative,
        ["increment"] = TargetMeasure.Increment,
        ["ratio"] = TargetMeasure.Ratio,
        ["rank"] = TargetMeasure.Rank,
        ["count"] = TargetMeasure.Count,
    };

    public static IReadOnlyList<Target> Read(YamlFile file, PackContext context, IReadOnlyList<Indicator> indicators)
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["targets/1"] = 1 }, 1);
        var maps = file.Root.Maps("targets");
        var targets = maps.Select(map => Target(map, context, indicators)).ToList();
        PackContext.Unique(maps.Select((map, index) => (targets[index].Key, map, "key")));
        return targets;
    }

    static Target Target(YamlMap map, PackContext context, IReadOnlyList<Indicator> indicators)
    {
        var (key, code) = (map.Text("key"), map.Text("indicator"));
        var indicator = indicators.FirstOrDefault(one => one.Code == code);
        if (indicator is null && code.Length > 0) map.Report(Problems.UnknownIndicator(map.PlaceOf("indicator"), code));
        var (cite, assumption) = context.Origin(map, key);
        var (value, most, assigned, condition) = (map.OptionalNumber("value"), map.OptionalNumber("value_max"), map.OptionalText("assigned_by"), map.OptionalText("condition"));
        var measure = map.Word("measure", Measures, TargetMeasure.Level);
        if (value is null == assigned is null) map.Report(Problems.ValueOrAssigned(map.Place, key));
        if (most <= value) map.Report(Problems.RangeUpsideDown(map.PlaceOf("value_max"), key));
        if (measure == TargetMeasure.Count != (condition is not null)) map.Report(Problems.CountNeedsCondition(map.Place, key));
        if (condition is not null) new ExpressionCheck(indicators).Condition(map, condition);
        return new Target(key, code, map.Text("scope"), Period(map))
        {
            Operator = map.Word("operator", Operators, Comparison.Equal),
            Value = value,
            ValueMax = most,
            UnitSymbol = Unit(map, indicator, measure),
            Measure = measure,
            Nature = map.Has("attribute") ? map.Word("attribute", IndicatorReading.Natures, TargetNature.Anticipatory) : null,
            AssignedBy = assigned,
            Condition = condition,
            Cite = cite,
            Assumption = assumption,
        };
    }

    static Period? Period(YamlMap map)
    {
        if (map.OptionalText("period") is not { } text) return null;
        if (Basics.Period.TryParse(text) is { } period) return period;
        map.Report(Basics.Problems.NotAPeriod(map.PlaceOf("period"), text));
        return null;
    }

    /// <summary>Levels, ratios and sums are in a unit of the indicator's dimension; counts and ranks count, growth and increments may be rates.</summary>
    static string Unit(YamlMap map, Indicator? indicator, TargetMeasure measure)
    {
        var symbol = map.Text("unit");
        var unit = MeasureUnits.Standard.Get(symbol, map.PlaceOf("unit"));
        foreach (var problem in unit.Problems) map.Report(problem);
        if (unit.Succeeded && indicator is not null && indicator.Unit != IndicatorReading.Unknown && measure is TargetMeasure.Level or TargetMeasure.Ratio or TargetMeasure.Cumulative && unit.Value!.Dimension != indicator!.Unit.Dimension)
            map.Report(Basics.Problems.OtherDimension(map.PlaceOf("unit"), symbol, indicator.Unit.Symbol));
        return symbol;
    }
}
