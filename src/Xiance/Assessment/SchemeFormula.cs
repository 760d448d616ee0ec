using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Assessment;

/// <summary>
/// A formula of a scheme in the rule language, with the names it may read. Its numbers are decimals; what cannot be computed
/// (a division by zero, a number out of reach) is a problem of the run, and a missing input leaves the answer missing.
/// </summary>
public sealed record SchemeFormula(CompiledExpression Expression)
{
    static readonly ListType Numbers = RuleType.ListOf(RuleType.Number);

    /// <summary>What formulas have beside the functions of the rule language: quantile (type 7), and the n largest or smallest values.</summary>
    static readonly HostFunction[] Functions =
    [
        new("quantile", [new Parameter("values", Numbers), new Parameter("share", RuleType.Number)], RuleType.Number, Quantile),
        new("largest", [new Parameter("values", Numbers), new Parameter("count", RuleType.Number)], Numbers, given => List([.. Values(given[0]).OrderDescending().Take((int)Number(given[1]))])),
        new("smallest", [new Parameter("values", Numbers), new Parameter("count", RuleType.Number)], Numbers, given => List([.. Values(given[0]).Order().Take((int)Number(given[1]))])),
    ];

    /// <summary>Compiles a text over names of numbers and names of lists of numbers.</summary>
    public static Outcome<SchemeFormula> Of(string text, (IEnumerable<string> Numbers, IEnumerable<string> Lists) names, Place place)
    {
        var schema = names.Lists.Aggregate(names.Numbers.Aggregate(Schema.Empty, (known, name) => known.With(name, RuleType.Number)), (known, name) => known.With(name, Numbers));
        return Compile.Strict(text, Functions.Aggregate(schema, (known, function) => known.With(function)), place, RuleType.Number).Then<SchemeFormula>(compiled => new SchemeFormula(compiled));
    }

    public string Text => Expression.Text;

    /// <summary>True when the formula reads this name.</summary>
    public bool Reads(string name) => Expression.Inputs.Contains(name);

    /// <summary>The value; NaN where an input is missing. A problem goes to the list and leaves NaN too.</summary>
    public double Value(IReadOnlyDictionary<string, Value?> inputs, List<Problem> problems)
    {
        var answer = Expression.Evaluate(inputs);
        if (answer.Problem is { } problem) problems.Add(problem);
        return answer.Number is { } number ? (double)number : double.NaN;
    }

    /// <summary>A kernel number as an input; missing and unreachable ones are missing.</summary>
    public static Value? Input(double value) => Exact(value) is { } number ? new NumberValue(number) : null;

    /// <summary>The finite ones as a list.</summary>
    public static Value Inputs(IEnumerable<double> values) => List([.. values.Select(Exact).OfType<decimal>()]);

    /// <summary>Through the shortest text, so that no digit of the double is lost.</summary>
    static decimal? Exact(double value) =>
        double.IsFinite(value) && Math.Abs(value) < 7e28 ? decimal.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) : null;

    static ListValue List(IReadOnlyList<decimal> values) => new([.. values.Select(value => (Value?)new NumberValue(value))]);

    static Value? Quantile(IReadOnlyList<Value> given)
    {
        var sorted = Values(given[0]).Order().ToList();
        var share = Number(given[1]);
        if (sorted.Count == 0 || share is < 0 or > 1) return null;
        var position = (sorted.Count - 1) * share;
        var below = (int)Math.Floor(position);
        return new NumberValue(below + 1 < sorted.Count ? sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]) : sorted[below]);
    }

    static IEnumerable<decimal> Values(Value list) => ((ListValue)list).Items.Select(item => ((NumberValue)item!).Number);

    static decimal Number(Value value) => ((NumberValue)value).Number;
}

/// <summary>A column computed row by row from other columns of the same region and period, before the first step.</summary>
public sealed record DerivedColumn(string Column, IReadOnlyList<string> From, SchemeFormula Formula)
{
    public Citation? Cite { get; init; }
}
