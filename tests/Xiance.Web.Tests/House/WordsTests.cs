using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Tests;
using Xiance.Web.Shell;

namespace Xiance.Web.Tests.House;

public partial class WordsTests
{
    static readonly string Source = string.Join('\n', new[] { "Xiance.Web", "Xiance.Storage" }.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", project), "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    [Fact]
    public void Every_key_that_pages_use_has_words() => Assert.Empty(Used().Where(key => !key.EndsWith('.')).Except(Words.Keys));

    [Fact]
    public void Every_prefix_that_pages_use_has_words() => Assert.All(Used().Where(key => key.EndsWith('.')), prefix => Assert.Contains(Words.Keys, key => key.StartsWith(prefix, StringComparison.Ordinal)));

    [Fact]
    public void No_word_is_unused()
    {
        var used = Used().ToList();
        Assert.Equal([], Words.Keys.Where(key => !Source.Contains($"\"{key}\"", StringComparison.Ordinal) && !used.Any(found => key == found || (found.EndsWith('.') && key.StartsWith(found, StringComparison.Ordinal)))));
    }

    [Fact]
    public void Every_word_has_both_languages_with_the_same_holes() => Assert.All(Words.Keys, key =>
    {
        var (chinese, english) = (new Words(Locale.Chinese)[key], new Words(Locale.English)[key]);
        Assert.False(string.IsNullOrWhiteSpace(chinese) || string.IsNullOrWhiteSpace(english), key);
        Assert.Equal(Holes(chinese), Holes(english));
        Assert.DoesNotContain(key == "shell.chinese-sign" ? "" : english, c => c is >= '\u4e00' and <= '\u9fff');
    });

    [Fact]
    public void Every_role_and_every_room_has_a_name()
    {
        var keys = Words.Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Enum.GetNames<Access.Role>().Select(role => "role." + role).Where(key => !keys.Contains(key)));
        Assert.Equal([], Rooms.All.Select(room => "nav." + room.Key).Where(key => !keys.Contains(key)));
    }

    static IEnumerable<string> Used() => Key().Matches(Source).Select(match => match.Groups[1].Value).Distinct();

    static IReadOnlyList<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\b(?:W|words|Words)(?:\[|\.With\()""([a-z][A-Za-z0-9.-]*)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Hole();
}
