using System.Xml;
using System.Xml.Linq;
using Xiance.Rules.Values;

namespace Xiance.Rules.Conformance;

/// <summary>Runs a folder of the conformance suite. The clock of now() and today() is passed in.</summary>
public static class RunSuite
{
    public static IReadOnlyList<CaseResult> Over(SuiteFolder folder, DateTimeValue now)
    {
        var models = new Models(folder);
        return [.. folder.Tests.OrderBy(test => test.Key, StringComparer.Ordinal).SelectMany(test => File(folder, models, test.Key, test.Value, now))];
    }

    static IEnumerable<CaseResult> File(SuiteFolder folder, Models models, string name, string text, DateTimeValue now)
    {
        XElement root;
        try
        {
            root = XmlNames.Parse(text);
        }
        catch (XmlException problem)
        {
            return [new CaseResult(folder.Name, name, "", false, false, problem.Message)];
        }
        var model = models.Named(root.Text("modelName")?.Trim() ?? name.Split("-test-")[0] + ".dmn");
        return root.All("testCase").Select(test => Case(folder.Name, name, model, test, now)).ToList();
    }

    static CaseResult Case(string folder, string file, DmnModel? model, XElement test, DateTimeValue now)
    {
        var expected = test.All("resultNode").Select(node => (Node: node, Value: node.One("expected") is { } value ? TestValues.Read(value) : null)).ToList();
        var details = model is null ? ["the model cannot be read"] : expected.Select(result => Check(model, test, result.Node, result.Value, now)).Where(detail => detail.Length > 0).ToList();
        return new CaseResult(folder, file.Replace(".xml", ""), test.Get("id") ?? "", expected.TrueForAll(result => result.Value is null), details.Count == 0, string.Join("; ", details));
    }

    static string Check(DmnModel model, XElement test, XElement node, Value? expected, DateTimeValue now)
    {
        var inputs = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var input in test.All("inputNode")) Place(inputs, model, input);
        var session = new DmnSession(model, inputs, now);
        var name = node.Get("name") ?? "";
        var actual = test.Get("type") == "decisionService" ? session.Service(test.Get("invocableName") ?? "", name) : session.Decision(name);
        return TestValues.Agree(expected, actual) ? "" : $"{name}: expected {Show.Nested(expected)} but was {Show.Nested(actual)}";
    }

    /// <summary>An input of an imported model stands inside the import's name.</summary>
    static void Place(Dictionary<string, Value?> inputs, DmnModel model, XElement input)
    {
        var (name, value) = (input.Get("name")!, TestValues.Read(input));
        inputs[name] = value;
        foreach (var (import, other) in model.Imports)
            if (input.Get("namespace") is { } space && other.Namespace == space) inputs[import] = (inputs.GetValueOrDefault(import) as ContextValue ?? ContextValue.Empty).With(name, value);
    }

    /// <summary>The models of a folder, read when they are needed.</summary>
    sealed class Models(SuiteFolder folder)
    {
        readonly Dictionary<string, DmnModel?> read = new(StringComparer.Ordinal);
        readonly Lazy<Dictionary<string, string>> byNamespace = new(() =>
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, text) in folder.Models)
                if (XmlNames.Parse(text).Get("namespace") is { } space) found.TryAdd(space, name);
            return found;
        });

        public DmnModel? Named(string name)
        {
            if (read.TryGetValue(name, out var known)) return known;
            read[name] = null;
            return folder.Models.TryGetValue(name, out var text) ? read[name] = new DmnModel(XmlNames.Parse(text), Import) : null;
        }

        DmnModel? Import(string space) => byNamespace.Value.TryGetValue(space, out var name) ? Named(name) : null;
    }
}
