using System.Globalization;
using System.Reflection;
using Xiance.Basics;
using YamlDotNet.RepresentationModel;

namespace Xiance.Storage.Papers;

/// <summary>
/// The words that papers print, in the reader's language: key → {zh, en} from the Words.yaml beside this file; pages add their own. A key
/// without an entry prints itself in brackets, and a test finds it.
/// </summary>
public class PaperWords(Locale locale)
{
    static readonly Lazy<IReadOnlyDictionary<string, string[]>> Own = new(() => Load(typeof(PaperWords).Assembly));

    public Locale Locale => locale;

    public string this[string key] => Entry(key)?[(int)locale] ?? $"[{key}]";

    /// <summary>The words with {name} replaced by the values given, invariant culture.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Chinese then English; null when there is no such key.</summary>
    protected virtual string[]? Entry(string key) => Own.Value.GetValueOrDefault(key);

    /// <summary>Every key of the Words.yaml of an assembly, Chinese then English.</summary>
    public static IReadOnlyDictionary<string, string[]> Load(Assembly assembly)
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("Words.yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var stream = new YamlStream();
            stream.Load(reader);
            foreach (var (key, value) in ((YamlMappingNode)stream.Documents[0].RootNode).Children)
                words.Add(key.ToString(), [value["zh"].ToString(), value["en"].ToString()]);
        }
        return words;
    }
}
