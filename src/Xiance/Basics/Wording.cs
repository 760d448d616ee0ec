using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Xiance.Basics;

/// <summary>What happened and how to mend it, in one language.</summary>
public sealed record ProblemText(string What, string Mend);

/// <summary>
/// Renders problems in both languages. The sentences are embedded resources named *.Problems.yaml of every Xiance assembly:
/// code → {zh: {what, mend}, en: {what, mend}}, with {name} where a value goes.
/// </summary>
public static partial class Wording
{
    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, ProblemText[]>>> Loaded = new();

    public static ProblemText Render(Problem problem, Locale locale)
    {
        var texts = Find(problem.Code);
        if (texts is null) return new ProblemText(string.Join(' ', problem.Values.Select(value => $"{value.Name}={Show(value.Value)}")), "");
        var text = texts[(int)locale];
        return new ProblemText(Fill(text.What, problem, locale), Fill(text.Mend, problem, locale));
    }

    /// <summary>Every code that has wording, over all loaded Xiance assemblies.</summary>
    public static IReadOnlyList<string> Codes() => [.. Assemblies().SelectMany(assembly => Texts(assembly).Keys).Order(StringComparer.Ordinal)];

    /// <summary>The unfilled sentences of a code, Chinese then English; null when the code has none.</summary>
    public static IReadOnlyList<ProblemText>? Sentences(string code) => Find(code);

    static ProblemText[]? Find(string code) =>
        Assemblies().Select(assembly => Texts(assembly).GetValueOrDefault(code)).FirstOrDefault(found => found is not null);

    static IEnumerable<Assembly> Assemblies() =>
        AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name is { } name && name.StartsWith("Xiance", StringComparison.Ordinal) && !assembly.IsDynamic);

    static IReadOnlyDictionary<string, ProblemText[]> Texts(Assembly assembly) =>
        Loaded.GetOrAdd(assembly.FullName!, _ => new(() => Load(assembly))).Value;

    static Dictionary<string, ProblemText[]> Load(Assembly assembly)
    {
        var texts = new Dictionary<string, ProblemText[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("Problems.yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents.Count == 0) continue;
            foreach (var (code, value) in ((YamlMappingNode)stream.Documents[0].RootNode).Children)
                texts.Add(code.ToString(), [Language(value, "zh"), Language(value, "en")]);
        }
        return texts;
    }

    static ProblemText Language(YamlNode node, string language) => new(node[language]["what"].ToString(), node[language]["mend"].ToString());

    static string Fill(string sentence, Problem problem, Locale locale) =>
        Hole().Replace(sentence, match => problem.Values.FirstOrDefault(value => value.Name == match.Groups[1].Value) is { } found ? Show(found.Value is Bilingual word ? word.In(locale) : found.Value) : match.Value);

    static string Show(object? value) => value is null ? "" : value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Hole();
}
