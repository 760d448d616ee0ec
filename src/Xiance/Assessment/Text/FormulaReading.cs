using Xiance.Basics.Text;
using Xiance.Assessment.Kernels;

namespace Xiance.Assessment.Text;

/// <summary>Reads formulas: of derived columns, of normalised values, of weights and of nodes.</summary>
static class FormulaReading
{
    public static IReadOnlyList<DerivedColumn> Derived(SchemeSource source) => [.. source.Root.Maps("derived").Select(map => One(source, map)).OfType<DerivedColumn>()];

    static DerivedColumn? One(SchemeSource source, YamlMap map)
    {
        var (name, from) = (map.Text("column"), map.Texts("from"));
        if (from.Count == 0) map.Text("from");
        var cite = source.Cite(map, name);
        return Formula(map, from, []) is { } formula ? new DerivedColumn(name, from, formula) { Cite = cite } : null;
    }

    public static SchemeFormula? OfValue(YamlMap map) => Formula(map, FormulaScores.OfValue, ["values"]);

    public static SchemeFormula? OfColumn(YamlMap map) => Formula(map, FormulaScores.OfColumn, ["values"]);

    public static SchemeFormula? OfNode(YamlMap map, IReadOnlyList<string> children) => Formula(map, children, ["values", "weights"]);

    static SchemeFormula? Formula(YamlMap map, IReadOnlyList<string> numbers, IReadOnlyList<string> lists)
    {
        var text = map.Text("formula");
        if (text.Length == 0) return null;
        var read = SchemeFormula.Of(text, (numbers, lists), map.PlaceOf("formula"));
        foreach (var problem in read.Problems) map.Report(problem);
        return read.Value;
    }
}
