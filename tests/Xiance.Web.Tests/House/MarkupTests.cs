using System.Text.RegularExpressions;
using Xiance.Tests;

namespace Xiance.Web.Tests.House;

/// <summary>What the content policy and the two languages forbid in source, found before a browser does.</summary>
public partial class MarkupTests
{
    static readonly string Web = Path.Combine(Checkout.Root, "src", "Xiance.Web");

    static IEnumerable<(string Name, string[] Lines)> Sources(params string[] endings) =>
        Directory.EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "lib"))
            .Select(file => (Path.GetRelativePath(Web, file), File.ReadAllLines(file)));

    static IEnumerable<string> Where(IEnumerable<(string Name, string[] Lines)> sources, Func<string, bool> wrong) =>
        sources.SelectMany(source => source.Lines.Select((line, index) => (line, index)).Where(pair => wrong(pair.line)).Select(pair => $"{source.Name}:{pair.index + 1}: {pair.line.Trim()}"));

    [Fact]
    public void No_markup_needs_what_the_policy_forbids() => Assert.Empty(Where(Sources(".razor"), Forbidden().IsMatch));

    [Fact]
    public void No_page_loads_from_elsewhere() => Assert.Empty(Where(Sources(".razor", ".js", ".css"), line => Foreign().IsMatch(line.Replace("http://www.w3.org/", "", StringComparison.Ordinal))));

    [Fact]
    public void No_wording_stands_outside_the_words_files() =>
        Assert.Empty(Where(Sources(".razor", ".cs", ".js").Where(source => source.Name != Path.Combine("Start", "Announcement.cs")), line => !Comment().IsMatch(line) && Han().IsMatch(line)));

    [Fact]
    public void No_english_sentence_stands_in_markup() => Assert.Empty(Where(Sources(".razor"), line => !Comment().IsMatch(line) && EnglishText().IsMatch(line)));

    [GeneratedRegex(@"\sstyle=|hx-on|hx-vals='?""?js:|hx-trigger=""[^""]*\[|\son[a-z]+=|<script(?![^>]*\ssrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"(src|href|url\(|from|import)\s*[=(]?\s*[""']?(https?:)?//[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^\s*(///?|\*|@\*)|^\s*//")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"<(h1|h2|p|th|td|label|button|summary|option|a|span|div)\b[^>@]*>\s*[A-Z][a-z]+ [a-z]+")]
    private static partial Regex EnglishText();
}
