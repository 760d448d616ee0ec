using System.Globalization;
using Xiance.Basics;
using YamlDotNet.RepresentationModel;

namespace Xiance.Web.Shell;

/// <summary>
/// Every word that pages show, in the reader's language: key → {zh, en} from the Words.yaml beside the pages. A key without an entry
/// prints itself in brackets, and a test finds it.
/// </summary>
public sealed class Words(Locale locale)
{
    static readonly Lazy<IReadOnlyDictionary<string, string[]>> All = new(Load);

    public Locale Locale => locale;

    public string this[string key] => Find(key)?[(int)locale] ?? $"[{key}]";

    /// <summary>The words with {name} replaced by the values given, invariant culture.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }


    public static IEnumerable<string> Keys => All.Value.Keys;

    /// <summary>Chinese then English; null when there is no such key.</summary>
    internal static string[]? Find(string key) => All.Value.GetValueOrDefault(key);

    static Dictionary<string, string[]> Load()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var assembly = typeof(Words).Assembly;
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
