using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules;

/// <summary>A checked expression of strict mode. Immutable: may be used by many threads.</summary>
public sealed class CompiledExpression
{
    readonly Place place;
    readonly Schema schema;
    readonly HostScope? functions;
    readonly Dictionary<string, RuleType> used;

    internal CompiledExpression(string text, Place place, Node root, RuleType type, Schema schema, IReadOnlyDictionary<Node, RuleType> types)
    {
        (Text, this.place, Root, Type, this.schema, Types) = (text, place, root, type, schema, types);
        functions = schema.Functions.Count == 0 ? null : new HostScope(schema.Functions);
        used = Tree.All(root).OfType<NameNode>().Select(node => node.Name).Where(schema.Names.ContainsKey).Distinct().ToDictionary(name => name, name => schema.Names[name], StringComparer.Ordinal);
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>The type and unit of its value.</summary>
    public RuleType Type { get; }

    /// <summary>The declared names that occur in it.</summary>
    public IReadOnlyCollection<string> Inputs => used.Keys;

    internal Node Root { get; }

    internal IReadOnlyDictionary<string, RuleType> Used => used;

    /// <summary>The type of every part of the tree.</summary>
    internal IReadOnlyDictionary<Node, RuleType> Types { get; }

    internal Place Place => place;

    internal Schema Schema => schema;

    /// <summary>An input that is absent or null is missing; one of another type than declared is a problem.</summary>
    public Evaluation Evaluate(IReadOnlyDictionary<string, Value?> inputs) => Evaluation.From(Run(inputs, null));

    internal Value? Run(IReadOnlyDictionary<string, Value?> inputs, Dictionary<Node, Value?>? seen) => Part(Root, inputs, seen);

    /// <summary>One part alone, with the inputs of the whole.</summary>
    internal Value? Part(Node node, IReadOnlyDictionary<string, Value?> inputs) => Part(node, inputs, null);

    internal Value? Part(Node node, IReadOnlyDictionary<string, Value?> inputs, Dictionary<Node, Value?>? seen)
    {
        var prepared = Supply.Prepare(inputs, used, place, out var problem);
        return problem is not null ? new FailedValue(problem) : new Evaluator(new Run(true, Text, place) { Seen = seen }).Evaluate(node, new InputScope(functions, prepared));
    }

    internal string TextOf(Node node) => new Run(true, Text, place).TextOf(node);

    public override string ToString() => Text;
}
