using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Tables;

/// <summary>
/// Gaps and overlaps of a table whose cells are constants and constant intervals. Between two neighbouring ends all values fare alike, so
/// it is enough to try each end and one value between each two, in every combination of the columns.
/// </summary>
static class Coverage
{
    const int MostCombinations = 20_000;
    const int MostProblems = 20;

    public static IReadOnlyList<Problem> Check(TableNode table, TableText text, Place place)
    {
        if (table.Inputs.Count == 0 || !table.Rules.All(rule => rule.Tests.All(test => Tree.All(test).All(IsSimple)))) return [];
        var columns = Enumerable.Range(0, table.Inputs.Count).Select(column => CriticalPoints.Of(table.Rules.SelectMany(rule => Tree.All(rule.Tests[column])))).ToList();
        if (columns.TrueForAll(points => points.Count < 2) || columns.Aggregate(1L, (size, points) => Math.Min(size * points.Count, MostCombinations + 1)) > MostCombinations) return [];
        var evaluator = new Evaluator(new Run(true, "", place));
        var problems = new List<Problem>();
        foreach (var combination in Combinations(columns))
        {
            if (problems.Count >= MostProblems) break;
            var hits = table.Rules.Index().Where(rule => Holds(evaluator, rule.Item, combination)).Select(rule => rule.Index + 1).ToList();
            var tested = combination.Index().Where(point => columns[point.Index].Count > 1).ToList();
            var inputs = string.Join("、", tested.Select(point => text.Conditions[point.Index].Expression));
            var where = string.Join("、", tested.Select(point => point.Item.Name));
            if (hits.Count > 1 && table.Policy == HitPolicy.Unique) problems.Add(Problems.Overlap(inputs, where, string.Join("、", hits), place));
            var covered = hits.Count > 0 || !table.Policy.TakesOne() || table.Outputs.Any(output => output.Default is not null);
            if (!covered) problems.Add(Problems.Gap(inputs, where, place) with { Severity = Severity.Warning });
        }
        return problems;
    }

    static bool Holds(Evaluator evaluator, TableRule rule, IReadOnlyList<CriticalPoint> combination) =>
        combination.Index().All(point => point.Item.Value is { } value
            ? evaluator.Test(rule.Tests[point.Index], value, new LocalScope(null, "?", value)) is BooleanValue { Truth: true }
            : true);

    static IEnumerable<IReadOnlyList<CriticalPoint>> Combinations(IReadOnlyList<IReadOnlyList<CriticalPoint>> columns)
    {
        IEnumerable<IReadOnlyList<CriticalPoint>> all = [[]];
        foreach (var points in columns) all = all.SelectMany(start => points.Select(point => (IReadOnlyList<CriticalPoint>)[.. start, point]));
        return all;
    }

    static bool IsSimple(Node node) => node is AnyTestNode or TestsNode or OneSidedNode or RangeNode or LiteralNode { Value: not null } || node is NegateNode { Operand: LiteralNode };
}
