using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Tables;

/// <summary>
/// Gaps and overlaps of a table over one number whose cells are constant intervals. Between two neighbouring ends every number
/// fares alike, so that it is enough to try each end and one number between each two.
/// </summary>
static class Coverage
{
    public static IReadOnlyList<Problem> Check(TableNode table, TableText text, Place place)
    {
        if (table.Inputs.Count != 1 || !table.Rules.All(rule => rule.Tests[0] is AnyTestNode or TestsNode && Tree.All(rule.Tests[0]).All(IsSimple))) return [];
        var ends = table.Rules.SelectMany(rule => Tree.All(rule.Tests[0])).Select(Constant).OfType<decimal>().Distinct().Order().ToList();
        if (ends.Count == 0) return [];
        var evaluator = new Evaluator(new Run(true, "", place));
        var problems = new List<Problem>();
        foreach (var (point, name) in Points(ends))
        {
            var value = new NumberValue(point);
            var hits = table.Rules.Index().Where(rule => evaluator.Test(rule.Item.Tests[0], value, new LocalScope(null, "?", value)) is BooleanValue { Truth: true }).Select(rule => rule.Index + 1).ToList();
            if (hits.Count > 1 && table.Policy == HitPolicy.Unique) problems.Add(Problems.Overlap(text.Conditions[0].Expression, name, string.Join("、", hits), place));
            var covered = hits.Count > 0 || !table.Policy.TakesOne() || table.Outputs.Any(output => output.Default is not null);
            if (!covered) problems.Add(Problems.Gap(text.Conditions[0].Expression, name, place) with { Severity = Severity.Warning });
        }
        return problems;
    }

    static bool IsSimple(Node node) => node is AnyTestNode or TestsNode or OneSidedNode or RangeNode or NegateNode { Operand: LiteralNode } || node is LiteralNode { Value: NumberValue };

    static decimal? Constant(Node node) => node switch
    {
        LiteralNode { Value: NumberValue number } => number.Number,
        NegateNode { Operand: LiteralNode { Value: NumberValue number } } => -number.Number,
        _ => null,
    };

    static IEnumerable<(decimal Point, string Name)> Points(List<decimal> ends)
    {
        yield return (ends[0] - 1, $"< {Show.Number(ends[0])}");
        for (var index = 0; index < ends.Count; index++)
        {
            yield return (ends[index], $"= {Show.Number(ends[index])}");
            if (index + 1 < ends.Count) yield return ((ends[index] + ends[index + 1]) / 2, $"({Show.Number(ends[index])}..{Show.Number(ends[index + 1])})");
        }
        yield return (ends[^1] + 1, $"> {Show.Number(ends[^1])}");
    }
}
