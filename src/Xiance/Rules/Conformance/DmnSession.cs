using System.Xml.Linq;
using Xiance.Basics;
using Xiance.Rules.Parse;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Conformance;

/// <summary>One evaluation of a model over its inputs: decisions are computed once, when they are needed.</summary>
sealed class DmnSession(DmnModel model, IReadOnlyDictionary<string, Value?> inputs, DateTimeValue now)
{
    readonly Dictionary<XElement, Value?> decided = [];
    readonly HashSet<XElement> open = [];

    /// <summary>The value of a decision by its name.</summary>
    public Value? Decision(string name) => model.Named("decision", name) is { } element ? Decide(element) : null;

    /// <summary>What a decision service gives for one of its decisions.</summary>
    public Value? Service(string service, string decision)
    {
        if (model.Named("decisionService", service) is not { } element) return null;
        return Gives(Inside(element, inputs).Decision(decision), element);
    }

    public Value? Function(string name) => model.Named("businessKnowledgeModel", name) is { } element ? Knowledge(element) : null;

    Value? Decide(XElement element)
    {
        if (decided.TryGetValue(element, out var known)) return known;
        if (!open.Add(element)) return null;
        var value = Inner(element);
        open.Remove(element);
        return decided[element] = value;
    }

    Value? Inner(XElement element)
    {
        var expression = model.Once(element, () => new Holder(new Boxed(model).Inside(element)));
        if (expression.Node is not { } node) return null;
        return Typed(Evaluate(node, Requirements(element)), element.One("variable")?.Get("typeRef"));
    }

    Value? Evaluate(Node node, Scope scope) => new Evaluator(new Run(false, "", Place.Nowhere, now)).Evaluate(node, scope);

    Value? Typed(Value? value, string? type) => Kinds.TryConvert(value, model.Types.Find(type), out var converted) ? converted : null;

    /// <summary>What a service or function gives: its variable's type, which may be a function type, says of what type.</summary>
    Value? Gives(Value? value, XElement element)
    {
        var type = model.Types.Find(element.One("variable")?.Get("typeRef"));
        return Kinds.TryConvert(value, type is FunctionType function ? function.Result : type, out var converted) ? converted : null;
    }

    /// <summary>Everything that an element requires, by name; what comes from another model stands inside the import's name.</summary>
    InputScope Requirements(XElement element)
    {
        var found = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var requirement in element.Elements().Where(child => child.Name.LocalName is "informationRequirement" or "knowledgeRequirement").SelectMany(child => child.Elements()))
        {
            if (model.Follow(requirement.Get("href")) is not var (target, owner, import)) continue;
            var name = Vocabulary.Tidy(target.Get("name") ?? "");
            if (import is null) found[name] = Required(target);
            else found[import] = (found.GetValueOrDefault(import) as ContextValue ?? ContextValue.Empty).With(name, In(owner, import).Required(target));
        }
        return new InputScope(null, found);
    }

    /// <summary>An imported model sees the inputs that were given for it, under its import name or its own names.</summary>
    DmnSession In(DmnModel other, string import) =>
        new(other, inputs.TryGetValue(import, out var given) && given is ContextValue context ? context.Entries.ToDictionary(entry => entry.Key, entry => entry.Value) : inputs, now);

    Value? Required(XElement target) => target.Name.LocalName switch
    {
        "inputData" => Typed(inputs.GetValueOrDefault(target.Get("name")!), target.One("variable")?.Get("typeRef")),
        "decision" => inputs.TryGetValue(OverrideKey(target), out var given) ? given : Decide(target),
        "businessKnowledgeModel" => Knowledge(target),
        "decisionService" => AsFunction(target),
        _ => null,
    };

    static string OverrideKey(XElement decision) => "\u0000" + decision.Get("id");

    FunctionValue Knowledge(XElement element)
    {
        var function = model.Once(element, () => element.One("encapsulatedLogic") is { } logic ? new Boxed(model).Function(logic) : new FunctionNode([], new LiteralNode(null), false));
        var scope = new Lazy<Scope>(() => Requirements(element));
        var depth = 0;
        return new FunctionValue(function.Parameters, model.Types.Find(element.One("variable")?.Get("typeRef")), arguments =>
        {
            if (function.External || ++depth > Limits.CallDepth) return null;
            Scope inner = scope.Value;
            for (var index = 0; index < arguments.Count; index++) inner = new LocalScope(inner, function.Parameters[index].Name, arguments[index]);
            var value = Evaluate(function.Body, inner);
            depth--;
            return Gives(value, element);
        });
    }

    /// <summary>The parameters are the inputs and then the input decisions, in the order of the file.</summary>
    FunctionValue AsFunction(XElement service)
    {
        var parameters = Inputs(service).Select(input => new Parameter(Vocabulary.Tidy(input.Get("name")!), model.Types.Find(input.One("variable")?.Get("typeRef")))).ToList();
        return new FunctionValue(parameters, RuleType.Any, arguments =>
        {
            var inner = Inside(service, parameters.Zip(arguments).ToDictionary(pair => pair.First.Name, pair => pair.Second));
            var outputs = service.All("outputDecision").Select(output => model.Follow(output.Get("href"))?.Element).OfType<XElement>().ToList();
            var value = outputs is [var only] ? inner.Decide(only) : new ContextValue([.. outputs.Select(output => new KeyValuePair<string, Value?>(Vocabulary.Tidy(output.Get("name")!), inner.Decide(output)))]);
            return Gives(value, service);
        });
    }

    List<XElement> Inputs(XElement service) =>
        [.. service.All("inputData").Concat(service.All("inputDecision")).Select(input => model.Follow(input.Get("href"))?.Element).OfType<XElement>()];

    /// <summary>A session in which the service's inputs are given and its input decisions are not computed.</summary>
    DmnSession Inside(XElement service, IReadOnlyDictionary<string, Value?> given)
    {
        var inner = new Dictionary<string, Value?>(given, StringComparer.Ordinal);
        foreach (var input in Inputs(service).Where(input => input.Name.LocalName == "decision"))
            inner[OverrideKey(input)] = Typed(given.GetValueOrDefault(Vocabulary.Tidy(input.Get("name")!)), input.One("variable")?.Get("typeRef"));
        return new DmnSession(model, inner, now);
    }

    sealed record Holder(Node? Node);
}
