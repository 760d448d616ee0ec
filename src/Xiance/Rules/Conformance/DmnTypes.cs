using System.Xml.Linq;
using Xiance.Basics;
using Xiance.Rules.Parse;
using Xiance.Rules.Running;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Conformance;

/// <summary>The item definitions of a model as types.</summary>
sealed class DmnTypes(DmnModel model)
{
    readonly Dictionary<string, RuleType> made = new(StringComparer.Ordinal);
    readonly HashSet<string> open = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => model.Root.All("itemDefinition").Select(element => element.Get("name")!).Concat(model.Imports.SelectMany(import => import.Value.Types.Names.Select(name => $"{import.Key}.{name}")));

    public RuleType Find(string? reference)
    {
        var name = reference?.Trim() ?? "";
        if (name.StartsWith("feel:", StringComparison.Ordinal)) name = name[5..];
        if (name.Length == 0) return RuleType.Any;
        if (made.TryGetValue(name, out var known)) return known;
        if (model.Root.All("itemDefinition").FirstOrDefault(element => element.Get("name") == name) is { } definition)
        {
            if (!open.Add(name)) return RuleType.Any;
            var type = Make(definition);
            open.Remove(name);
            return made[name] = type;
        }
        if (NamedTypes.Standard.TryGetValue(name, out var standard)) return standard;
        foreach (var (import, other) in model.Imports)
            if (name.StartsWith(import + ".", StringComparison.Ordinal)) return other.Types.Find(name[(import.Length + 1)..]);
        return RuleType.Any;
    }

    RuleType Make(XElement definition)
    {
        var name = definition.Get("name") ?? "";
        var type = Narrowed(name, Single(definition), definition.One("allowedValues"));
        if (definition.Get("isCollection") == "true") type = new ListType(type);
        return Narrowed(name, type, definition.One("typeConstraint"));
    }

    RuleType Single(XElement definition)
    {
        if (definition.One("functionItem") is { } function)
            return new FunctionType([.. function.All("parameters").Select(parameter => Find(parameter.Get("typeRef")))], Find(function.Get("outputTypeRef")));
        var components = definition.All("itemComponent").ToList();
        if (components.Count == 0) return Find(definition.Text("typeRef"));
        var members = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        foreach (var component in components) members[Vocabulary.Tidy(component.Get("name") ?? "")] = Make(component);
        return new ContextType(members);
    }

    RuleType Narrowed(string name, RuleType type, XElement? allowed)
    {
        if (allowed?.Text("text") is not { } text) return type;
        var tests = new Lazy<Syntax.Node?>(() => Parser.Tests(text, model.Vocabulary, Place.Nowhere).Value);
        return new NarrowedType(name, type, value => value is null || tests.Value is not { } node || Passes(node, text, value));
    }

    static bool Passes(Syntax.Node node, string text, Value value) =>
        new Evaluator(new Run(false, text, Place.Nowhere)).Test(node, value, new LocalScope(null, "?", value)) is BooleanValue { Truth: true };
}
