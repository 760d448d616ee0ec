using Xiance.Basics;
using Xiance.Rules.Checks;
using Xiance.Rules.Parse;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;

namespace Xiance.Rules.Tables;

/// <summary>
/// Reads and checks a decision table in strict mode: cells fit their columns in type and unit; a table over one number is also
/// checked for gaps (a warning where rows need not cover everything) and, where only one row may hold, for overlaps.
/// </summary>
public static class CompileTable
{
    public static Outcome<CompiledTable> Strict(TableText text, Schema schema, Place place)
    {
        var work = new Work(schema);
        if (HitPolicies.Of(text.Policy) is not { } policy) return Problems.UnknownHitPolicy(text.Policy, place);
        var inputs = text.Conditions.Select(column => work.Expression(column.Expression, column.Place)).ToList();
        var outputs = text.Results.Select(column => Output(work, column)).ToList();
        if (policy is HitPolicy.Priority or HitPolicy.OutputOrder)
            foreach (var column in text.Results.Where(column => column.Order is not { Count: > 0 })) work.Problems.Add(Problems.PriorityWithoutOrder(column.Name, column.Place));
        var rules = text.Rows.Select(row => Rule(work, text, row, inputs)).ToList();
        if (work.Problems.Count > 0) return work.Problems;
        var table = new TableNode(policy, [.. inputs.Select(input => new TableInput(input.Node!, null))], outputs!, rules!);
        table.Span = Span.None;
        return Outcome.Of(new CompiledTable(text.Name, table, place, schema, work.Types), Coverage.Check(table, text, place));
    }

    static TableOutput Output(Work work, ResultColumn column) => new(
        column.Name,
        [.. (column.Order ?? []).Select(value => work.Expression(value, column.Place, column.Type).Node).OfType<Node>()],
        column.Default is null ? null : work.Expression(column.Default, column.Place, column.Type).Node,
        column.Type);

    static TableRule Rule(Work work, TableText text, TableRow row, List<(Node? Node, RuleType? Type)> inputs)
    {
        if (row.Tests.Count != inputs.Count) work.Problems.Add(Problems.WrongCellCount(inputs.Count, row.Tests.Count, row.Place));
        if (row.Results.Count != text.Results.Count) work.Problems.Add(Problems.WrongCellCount(text.Results.Count, row.Results.Count, row.Place));
        var tests = row.Tests.Zip(inputs, (cell, input) => work.Tests(cell, row.Place, input.Type)).OfType<Node>().ToList();
        var results = row.Results.Zip(text.Results, (cell, column) => work.Expression(cell, row.Place, column.Type).Node).OfType<Node>().ToList();
        return new TableRule(tests, results);
    }

    /// <summary>Reads and checks cells, and keeps all problems.</summary>
    sealed class Work(Schema schema)
    {
        public List<Problem> Problems { get; } = [];

        public Dictionary<Node, RuleType> Types { get; } = [];

        public (Node? Node, RuleType? Type) Expression(string text, Place place, RuleType? expected = null)
        {
            var read = Parser.Expression(text, Vocabulary.Standard, place);
            Problems.AddRange(read.Problems);
            return read.Succeeded ? (read.Value, Check(text, place, checker => checker.Check(read.Value, expected))) : default;
        }

        public Node? Tests(string text, Place place, RuleType? input)
        {
            var read = Parser.Tests(text, Vocabulary.Standard, place);
            Problems.AddRange(read.Problems);
            if (read.Succeeded) Check(text, place, checker => checker.Check(read.Value, null, TypeScope.Outermost.With("?", input ?? RuleType.Any)));
            return read.Value;
        }

        RuleType? Check(string text, Place place, Func<Checker, RuleType?> check)
        {
            var checker = new Checker(text, place, schema);
            var type = check(checker);
            Problems.AddRange(checker.Problems);
            foreach (var (node, found) in checker.Found) Types[node] = found;
            return type;
        }
    }
}
