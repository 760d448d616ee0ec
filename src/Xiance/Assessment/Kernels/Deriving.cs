using Xiance.Basics;
using Xiance.Rules.Values;

namespace Xiance.Assessment.Kernels;

/// <summary>Adds the columns that a scheme derives from others. A column that the input already has is kept as given.</summary>
static class Deriving
{
    public static AssessmentInput Run(Scheme scheme, AssessmentInput input, List<Problem> problems) =>
        scheme.Derived.Count == 0 ? input : input with { Figures = [.. input.Figures.Select(part => scheme.Derived.Aggregate(part, (known, column) => Added(known, column, problems)))] };

    static PeriodFigures Added(PeriodFigures part, DerivedColumn derived, List<Problem> problems)
    {
        if (part.Columns.ContainsKey(derived.Column)) return part;
        var unknown = derived.From.Where(name => !part.Columns.ContainsKey(name)).ToList();
        foreach (var name in unknown) problems.Add(Problems.NoColumn(name, derived.Column, part.Period.ToString()) with { Severity = Severity.Warning });
        if (unknown.Count > 0) return part;
        var values = part.Regions.Select((_, row) => Value(part, derived, row, problems)).ToArray();
        return part with { Columns = new Dictionary<string, double?[]>(part.Columns, StringComparer.Ordinal) { [derived.Column] = values } };
    }

    static double? Value(PeriodFigures part, DerivedColumn derived, int row, List<Problem> problems)
    {
        var inputs = derived.From.ToDictionary(name => name, name => part.Columns[name][row] is { } number ? SchemeFormula.Input(number) : (Value?)null, StringComparer.Ordinal);
        var value = derived.Formula.Value(inputs, problems);
        return double.IsNaN(value) ? null : value;
    }
}
