using System.Xml.Linq;
using Xiance.Basics;
using Xiance.Rules.Parse;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Conformance;

/// <summary>Turns the boxed expressions of a model into syntax trees. An expression that cannot be read becomes null, as the standard says.</summary>
sealed class Boxed(DmnModel model)
{
    const string ResultName = "\u0000result";

    static readonly string[] Kinds = ["literalExpression", "decisionTable", "context", "invocation", "functionDefinition", "list", "relation", "conditional", "for", "some", "every", "filter"];

    /// <summary>The expression among an element's children; null when there is none.</summary>
    public Node? Inside(XElement element) => element.Elements().FirstOrDefault(child => Kinds.Contains(child.Name.LocalName)) is { } found ? Read(found) : null;

    Node Read(XElement element)
    {
        var node = element.Name.LocalName switch
        {
            "literalExpression" => Literal(element.Text("text")),
            "decisionTable" => Table(element),
            "context" => Context(element),
            "invocation" => Invocation(element),
            "functionDefinition" => Function(element),
            "list" => new ListNode([.. element.Elements().Where(child => Kinds.Contains(child.Name.LocalName)).Select(Read)]),
            "relation" => Relation(element),
            "conditional" => new IfNode(Part(element, "if"), Part(element, "then"), Part(element, "else")),
            "for" => new ForNode([new Iteration(element.Get("iteratorVariable") ?? "", Part(element, "in"), null)], Part(element, "return")),
            "filter" => new FilterNode(Part(element, "in"), Part(element, "match")),
            _ => new QuantifiedNode(element.Name.LocalName == "every", [new Iteration(element.Get("iteratorVariable") ?? "", Part(element, "in"), null)], Part(element, "satisfies")),
        };
        return Typed(node, element.Get("typeRef"));
    }

    Node Part(XElement element, string name) => element.One(name) is { } part && Inside(part) is { } node ? node : new LiteralNode(null);

    Node Literal(string? text) => text is null ? new LiteralNode(null) : Parser.Expression(text, model.Vocabulary, Place.Nowhere).Value ?? new LiteralNode(null);

    Node Typed(Node node, string? type) => model.Types.Find(type) is var found && found == RuleType.Any ? node : new ConvertNode(node, found);

    Node Context(XElement element)
    {
        var entries = new List<ContextEntry>();
        foreach (var entry in element.All("contextEntry"))
        {
            var variable = entry.One("variable");
            entries.Add(new ContextEntry(variable is null ? ResultName : Name(variable), Typed(Inside(entry) ?? new LiteralNode(null), variable?.Get("typeRef"))));
        }
        var context = new ContextNode(entries);
        return entries.Exists(entry => entry.Name == ResultName) ? new PathNode(context, ResultName) : context;
    }

    CallNode Invocation(XElement element)
    {
        var bindings = element.All("binding").ToList();
        return new CallNode(
            Inside(element) ?? new LiteralNode(null),
            [.. bindings.Select(binding => Inside(binding) ?? new LiteralNode(null))],
            bindings.Count == 0 ? null : [.. bindings.Select(binding => Name(binding.One("parameter")!))]);
    }

    public FunctionNode Function(XElement element) =>
        new(Parameters(element), Inside(element) ?? new LiteralNode(null), element.Get("kind") is { } kind && kind != "FEEL");

    public List<Parameter> Parameters(XElement element) => [.. element.All("formalParameter").Select(parameter => new Parameter(Name(parameter), model.Types.Find(parameter.Get("typeRef"))))];

    ListNode Relation(XElement element)
    {
        var columns = element.All("column").Select(Name).ToList();
        return new ListNode([.. element.All("row").Select(row => new ContextNode([.. row.Elements().Where(cell => Kinds.Contains(cell.Name.LocalName)).Zip(columns, (cell, name) => new ContextEntry(name, Read(cell)))]))]);
    }

    TableNode Table(XElement element)
    {
        var outputs = element.All("output").ToList();
        return new TableNode(
            Policy(element),
            [.. element.All("input").Select(input => new TableInput(Literal(input.One("inputExpression")?.Text("text")), Tests(input.One("inputValues")?.Text("text"))))],
            [.. outputs.Select(output => Output(output))],
            [.. element.All("rule").Select(rule => new TableRule([.. rule.All("inputEntry").Select(entry => Tests(entry.Text("text")) ?? new AnyTestNode())], [.. rule.All("outputEntry").Zip(outputs, (entry, output) => Typed(Literal(entry.Text("text")), output.Get("typeRef")))]))]);
    }

    TableOutput Output(XElement output)
    {
        var values = output.One("outputValues")?.Text("text") is { } text && Parser.Tests(text, model.Vocabulary, Place.Nowhere).Value is TestsNode tests ? tests.Tests : [];
        return new TableOutput(Vocabulary.Tidy(output.Get("name") ?? ""), values, output.One("defaultOutputEntry")?.Text("text") is { } text2 ? Literal(text2) : null, model.Types.Find(output.Get("typeRef")));
    }

    /// <summary>An empty text is no test; one that cannot be read never passes.</summary>
    Node? Tests(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Parser.Tests(text, model.Vocabulary, Place.Nowhere).Value ?? new TestsNode([], false);

    static string Name(XElement element) => Vocabulary.Tidy(element.Get("name") ?? "");

    static HitPolicy Policy(XElement table) => (table.Get("hitPolicy") ?? "UNIQUE", table.Get("aggregation")) switch
    {
        ("ANY", _) => HitPolicy.Any,
        ("PRIORITY", _) => HitPolicy.Priority,
        ("FIRST", _) => HitPolicy.First,
        ("RULE ORDER", _) => HitPolicy.RuleOrder,
        ("OUTPUT ORDER", _) => HitPolicy.OutputOrder,
        ("COLLECT", "SUM") => HitPolicy.CollectSum,
        ("COLLECT", "MIN") => HitPolicy.CollectMin,
        ("COLLECT", "MAX") => HitPolicy.CollectMax,
        ("COLLECT", "COUNT") => HitPolicy.CollectCount,
        ("COLLECT", _) => HitPolicy.Collect,
        _ => HitPolicy.Unique,
    };
}
