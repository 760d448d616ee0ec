using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Xiance.Tests.House;

/// <summary>Words and problems are read whole: a comma or a # outside quotation marks cuts a sentence, and what is cut off shows as a key of its own.</summary>
public class WordsTests
{
    static readonly string[] Languages = ["en", "zh"];

    static readonly string[] Parts = ["mend", "what"];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
        .Where(file => Path.GetFileName(file) is "Words.yaml" or "Problems.yaml" && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_entry_has_both_languages_and_nothing_cut_off(string file) => Assert.Equal([], Faults(File.ReadAllText(Path.Combine(Checkout.Root, file))));

    [Theory]
    [InlineData("money: {zh: 万元, en: 10,000 yuan}", "money: en, zh expected, found 000 yuan, en, zh")]
    [InlineData("money: {zh: 万元}", "money: en, zh expected, found zh")]
    [InlineData("money: {zh: 万元, en: }", "money: en is empty")]
    [InlineData("XX-1: {zh: {what: 甲, mend: 乙}, en: {what: First, then, mend: So}}", "XX-1: mend, what expected, found mend, then, what")]
    [InlineData("money:\n  zh: 万元\n  en: item # 3", "money: en is cut off by #")]
    public void A_cut_sentence_is_found(string text, string fault) => Assert.Equal([fault], Faults(text));

    [Fact]
    public void Quoted_sentences_pass() => Assert.Equal([], Faults("money: {zh: 万元, en: \"10,000 yuan, #1\"}\nXX-1: {zh: {what: 甲, mend: 乙}, en: {what: \"First, then\", mend: So}}"));

    static IReadOnlyList<string> Faults(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. ((YamlMappingNode)stream.Documents[0].RootNode).SelectMany(entry => Faults(text, entry.Key.ToString(), (entry.Value, Languages)))];
    }

    static IEnumerable<string> Faults(string text, string name, (YamlNode Node, string[] Keys) entry)
    {
        if (entry.Node is not YamlMappingNode map) return [$"{name}: {string.Join(", ", entry.Keys)} expected, found no map"];
        var found = map.Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal).ToList();
        if (!found.SequenceEqual(entry.Keys)) return [$"{name}: {string.Join(", ", entry.Keys)} expected, found {string.Join(", ", found)}"];
        return map.SelectMany(pair => pair.Value is YamlScalarNode scalar ? Cut(text, $"{name}: {pair.Key}", scalar) : Faults(text, name, (pair.Value, Parts)));
    }

    static IEnumerable<string> Cut(string text, string name, YamlScalarNode scalar)
    {
        if (string.IsNullOrWhiteSpace(scalar.Value)) return [name + " is empty"];
        var rest = text[(int)scalar.End.Index..].Split('\n')[0];
        return scalar.Style == ScalarStyle.Plain && rest.TrimStart().StartsWith('#') ? [name + " is cut off by #"] : [];
    }
}
