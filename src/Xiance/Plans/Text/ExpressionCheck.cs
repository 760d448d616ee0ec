using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Rules;
using Xiance.Rules.Types;

namespace Xiance.Plans.Text;

/// <summary>
/// Checks the formulas and conditions of a pack: they parse, name only indicators, and fit in type and unit; no formula leads back to itself.
/// The result of a formula must have the dimension and the size of the indicator's unit (亿元/万人 is 万元/人); rates and ratios may be pure numbers.
/// </summary>
sealed class ExpressionCheck
{
    static readonly string[] PureDimensions = ["ratio", "multiple", "proportion"];

    readonly Schema schema;

    public ExpressionCheck(IEnumerable<Indicator> indicators) =>
        schema = Schema.Empty with { Names = indicators.Where(indicator => indicator.Unit != IndicatorReading.Unknown).GroupBy(indicator => indicator.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (RuleType)RuleType.In(group.First().Unit.Symbol), StringComparer.Ordinal) };

    public void Condition(YamlMap map, string text)
    {
        foreach (var problem in Compile.Strict(text, schema, map.PlaceOf("condition"), RuleType.Boolean).Problems) map.Report(problem);
    }

    public void Formulas(IReadOnlyList<(YamlMap Map, Indicator Indicator)> rows)
    {
        var inputs = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var (map, indicator) in rows.Where(row => row.Indicator.Formula is not null))
        {
            var compiled = Compile.Strict(indicator.Formula!, schema, map.PlaceOf("formula"));
            foreach (var problem in compiled.Problems) map.Report(problem);
            if (compiled.Value is not { } formula) continue;
            inputs[indicator.Code] = formula.Inputs;
            if (!Fits(formula.Type, indicator.Unit)) map.Report(Problems.FormulaUnit(map.PlaceOf("formula"), indicator.Code, formula.Type.ToString(), indicator.Unit.Symbol));
        }
        foreach (var (map, indicator) in rows.Where(row => inputs.ContainsKey(row.Indicator.Code) && LeadsTo(row.Indicator.Code, row.Indicator.Code, inputs, [])))
            map.Report(Problems.FormulaCircle(map.PlaceOf("formula"), indicator.Code));
    }

    static bool LeadsTo(string from, string to, IReadOnlyDictionary<string, IReadOnlyCollection<string>> inputs, HashSet<string> seen) =>
        inputs.TryGetValue(from, out var names) && names.Any(name => name == to || seen.Add(name) && LeadsTo(name, to, inputs, seen));

    static bool Fits(RuleType type, MeasureUnit unit) =>
        unit == IndicatorReading.Unknown || type is NumberType { Measure: var measure } && (measure is null || measure.IsOne && PureDimensions.Contains(unit.Dimension) || Reduce(measure) == Reduce(Measure.Parse(unit.Symbol)));

    /// <summary>The dimensions and the size of a unit; symbols the registry does not know stand for themselves.</summary>
    static (string Dimensions, decimal Factor) Reduce(Measure measure)
    {
        var parts = measure.Parts.Select(part => (Unit: MeasureUnits.Standard.Find(part.Symbol) ?? new MeasureUnit(part.Symbol, part.Symbol, 1), part.Exponent)).ToList();
        var factor = parts.Aggregate(1m, (product, part) => product * Power(part.Unit.Factor, part.Exponent));
        return (string.Join('·', parts.GroupBy(part => part.Unit.Dimension).Select(group => (group.Key, Exponent: group.Sum(part => part.Exponent))).Where(part => part.Exponent != 0).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}^{part.Exponent}")), factor);
    }

    static decimal Power(decimal factor, int exponent) => exponent >= 0 ? Enumerable.Repeat(factor, exponent).Aggregate(1m, (product, one) => product * one) : 1 / Power(factor, -exponent);
}
