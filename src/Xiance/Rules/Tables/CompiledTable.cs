using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Tables;

/// <summary>A checked decision table. Immutable: may be used by many threads.</summary>
public sealed class CompiledTable
{
    readonly TableNode table;
    readonly Place place;
    readonly HostScope? functions;
    readonly Dictionary<string, RuleType> used;

    internal CompiledTable(string name, TableNode table, Place place, Schema schema, IReadOnlyDictionary<Node, RuleType> types)
    {
        (Name, this.table, this.place, Types) = (name, table, place, types);
        functions = schema.Functions.Count == 0 ? null : new HostScope(schema.Functions);
        used = Tree.All(table).OfType<NameNode>().Select(node => node.Name).Where(schema.Names.ContainsKey).Distinct().ToDictionary(input => input, input => schema.Names[input], StringComparer.Ordinal);
    }

    public string Name { get; }

    internal IReadOnlyDictionary<Node, RuleType> Types { get; }

    internal TableNode Node => table;

    internal Place Place => place;

    internal IReadOnlyDictionary<string, RuleType> Used => used;

    public HitPolicy Policy => table.Policy;

    /// <summary>The declared names that occur in it.</summary>
    public IReadOnlyCollection<string> Inputs => used.Keys;

    /// <summary>One result column gives its value, several a context; policies R, O and C give a list.</summary>
    public Evaluation Evaluate(IReadOnlyDictionary<string, Value?> inputs) => Evaluation.From(Part(table, inputs));

    /// <summary>One part alone, with the inputs of the whole.</summary>
    internal Value? Part(Node node, IReadOnlyDictionary<string, Value?> inputs)
    {
        var prepared = Supply.Prepare(inputs, used, place, out var problem);
        return problem is not null ? new FailedValue(problem) : new Evaluator(new Run(true, "", place)).Evaluate(node, new InputScope(functions, prepared));
    }

    /// <summary>The rows that hold, counted from 1, and those that cannot be decided because an input is missing.</summary>
    public (IReadOnlyList<int> Hits, IReadOnlyList<int> Open) Rows(IReadOnlyDictionary<string, Value?> inputs)
    {
        var evaluator = new Evaluator(new Run(true, "", place));
        var scope = new InputScope(functions, Supply.Prepare(inputs, used, place, out _));
        var hits = table.Rules.Select((rule, row) => (Number: row + 1, Holds: evaluator.Holds(table, rule, scope))).ToList();
        return ([.. hits.Where(hit => hit.Holds is BooleanValue { Truth: true }).Select(hit => hit.Number)], [.. hits.Where(hit => hit.Holds is UndeterminedValue).Select(hit => hit.Number)]);
    }
}
