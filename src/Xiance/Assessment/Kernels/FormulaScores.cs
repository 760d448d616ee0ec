using Xiance.Rules.Values;

namespace Xiance.Assessment.Kernels;

/// <summary>Normalises, weighs and combines by formulas of the scheme.</summary>
static class FormulaScores
{
    /// <summary>Names a normalising formula may read: the value, then statistics of the compared values (their average, median as middle, how many as number), the place from 1 for the best, 1 or −1 as direction; values is the list of all compared values.</summary>
    public static readonly string[] OfValue = ["value", "minimum", "maximum", "average", "middle", "deviation", "number", "place", "direction"];

    /// <summary>Names a weighing formula may read of each child's column, and the weight written for it.</summary>
    public static readonly string[] OfColumn = ["minimum", "maximum", "average", "middle", "deviation", "number", "given"];

    public static void Fill(NormaliseCells cells, RowGroup group, double[] present)
    {
        var inputs = Column(cells.Rule.Formula!, present);
        inputs["direction"] = SchemeFormula.Input(cells.Sign);
        foreach (var row in group.Rows)
        {
            var value = cells.Source[row];
            if (double.IsNaN(value)) continue;
            inputs["value"] = SchemeFormula.Input(value);
            inputs["place"] = SchemeFormula.Input(1 + present.Count(other => other * cells.Sign > value * cells.Sign));
            cells.Target[row] = cells.Bounded(cells.Rule.Formula!.Value(inputs, cells.Work.Problems));
        }
    }

    /// <summary>One number for each column, shared out to a sum of one.</summary>
    public static double[] Weights(Work work, SchemeFormula formula, double[] given, (double[][] Columns, int[] Rows) data)
    {
        var values = data.Columns.Select((column, child) =>
        {
            var inputs = Column(formula, Statistics.Present(column, data.Rows));
            inputs["given"] = SchemeFormula.Input(given[child]);
            return formula.Value(inputs, work.Problems);
        }).ToArray();
        var sum = values.Sum();
        return [.. values.Select(value => value / sum)];
    }

    /// <summary>The value of a node from its children in one row; a missing child is left to the rule before this is called.</summary>
    public static double Node(Work work, AggregateRule rule, IReadOnlyList<(string Code, double Value, double Weight)> children)
    {
        var present = children.Where(child => !double.IsNaN(child.Value) && child.Weight != 0).ToList();
        var inputs = rule.Of.Count == 0 ? [] : children.ToDictionary(child => child.Code, child => SchemeFormula.Input(child.Value), StringComparer.Ordinal);
        inputs["values"] = SchemeFormula.Inputs(present.Select(child => child.Value));
        inputs["weights"] = SchemeFormula.Inputs(present.Select(child => child.Weight));
        return rule.Formula!.Value(inputs, work.Problems);
    }

    static Dictionary<string, Value?> Column(SchemeFormula formula, double[] present)
    {
        var (low, high) = present.Length == 0 ? (double.NaN, double.NaN) : Statistics.Range(present);
        var inputs = new Dictionary<string, Value?>(StringComparer.Ordinal)
        {
            ["minimum"] = SchemeFormula.Input(low),
            ["maximum"] = SchemeFormula.Input(high),
            ["average"] = SchemeFormula.Input(Statistics.Mean(present)),
            ["middle"] = present.Length == 0 ? null : SchemeFormula.Input(Statistics.Median(present)),
            ["deviation"] = SchemeFormula.Input(Statistics.Deviation(present)),
            ["number"] = SchemeFormula.Input(present.Length),
        };
        if (formula.Reads("values")) inputs["values"] = SchemeFormula.Inputs(present);
        return inputs;
    }
}
