using System.Xml.Linq;
using Xiance.Rules.Parse;
using Xiance.Rules.Types;

namespace Xiance.Rules.Conformance;

/// <summary>A decision model as its file holds it, with the models it imports.</summary>
sealed class DmnModel
{
    readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);
    readonly Dictionary<XElement, object> cache = [];

    public DmnModel(XElement root, Func<string, DmnModel?> import)
    {
        Root = root;
        Namespace = root.Get("namespace") ?? "";
        foreach (var element in root.Elements())
            if (element.Get("id") is { } id) byId.TryAdd(id, element);
        foreach (var element in root.All("import"))
            if (import(element.Get("namespace") ?? "") is { } model) Imports[element.Get("name") ?? ""] = model;
        Types = new DmnTypes(this);
        AddNames(Vocabulary, "");
        foreach (var name in Types.Names) Vocabulary.AddType(name, Types.Find(name));
    }

    public XElement Root { get; }

    public string Namespace { get; }

    public Dictionary<string, DmnModel> Imports { get; } = new(StringComparer.Ordinal);

    public DmnTypes Types { get; }

    public Vocabulary Vocabulary { get; } = new(Vocabulary.Standard);

    /// <summary>The element that a reference names, with the model that holds it and the import's name, if it is another model.</summary>
    public (XElement Element, DmnModel Model, string? Import)? Follow(string? reference)
    {
        if (reference is null) return null;
        var split = reference.IndexOf('#', StringComparison.Ordinal);
        var (space, id) = (split <= 0 ? "" : reference[..split], reference[(split + 1)..]);
        if (space == "" || space == Namespace) return byId.TryGetValue(id, out var own) ? (own, this, null) : null;
        foreach (var (name, model) in Imports)
            if (model.Namespace == space && model.byId.TryGetValue(id, out var found)) return (found, model, name);
        return null;
    }

    public XElement? Named(string kind, string name) => Root.All(kind).FirstOrDefault(element => element.Get("name") == name);

    /// <summary>What was made of an element once.</summary>
    public T Once<T>(XElement element, Func<T> make)
        where T : class
    {
        if (cache.TryGetValue(element, out var made)) return (T)made;
        var value = make();
        cache[element] = value;
        return value;
    }

    void AddNames(Vocabulary vocabulary, string prefix)
    {
        foreach (var element in Root.Descendants())
            if (element.Get("name") is { } name && element.Name.LocalName is not ("import" or "definitions")) vocabulary.Add(Vocabulary.Tidy(name));
        foreach (var (name, model) in Imports)
        {
            vocabulary.Add(Vocabulary.Tidy(name));
            model.AddNames(vocabulary, prefix + name + ".");
        }
    }
}
