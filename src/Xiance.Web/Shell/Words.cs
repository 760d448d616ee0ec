using Xiance.Basics;
using Xiance.Storage.Papers;

namespace Xiance.Web.Shell;

/// <summary>Every word that pages show, in the reader's language: those of papers and those of the Words.yaml beside the pages.</summary>
public sealed class Words(Locale locale) : PaperWords(locale)
{
    static readonly Lazy<IReadOnlyDictionary<string, string[]>> All = new(() =>
        new Dictionary<string, string[]>(Load(typeof(PaperWords).Assembly).Concat(Load(typeof(Words).Assembly)), StringComparer.Ordinal));

    public static IEnumerable<string> Keys => All.Value.Keys;

    /// <summary>Chinese then English; null when there is no such key.</summary>
    internal static string[]? Find(string key) => All.Value.GetValueOrDefault(key);

    protected override string[]? Entry(string key) => Find(key);
}
