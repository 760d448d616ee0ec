using System.Text.RegularExpressions;

namespace Xiance.Tests.House;

/// <summary>The order of rooms is written once, in src/Xiance/README.md, and held against the compiled types.</summary>
public partial class RoomOrderTests
{
    static readonly string Source = Path.Combine(Checkout.Root, "src", "Xiance");

    static readonly List<string> Rooms = [.. TableRow().Matches(File.ReadAllText(Path.Combine(Source, "README.md"))).Select(row => row.Groups[1].Value)];

    [Fact]
    public void No_room_names_a_room_below_it()
    {
        var backward = References().Where(pair => Rooms.IndexOf(pair.From) < Rooms.IndexOf(pair.To)).ToList();
        Assert.True(Rooms.Count >= 13, "the table of rooms was not found");
        Assert.Empty(backward);
    }

    [Fact]
    public void Only_web_cli_and_storage_name_Access() => Assert.DoesNotContain(References(), pair => pair.To == "Access");

    [Fact]
    public void Every_folder_is_a_room_of_the_table_and_has_a_readme()
    {
        var folders = Directory.GetDirectories(Source).Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any()).Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).ToList();
        Assert.Empty(folders.Except(Rooms));
        Assert.All(folders, folder => Assert.True(File.Exists(Path.Combine(Source, folder, "README.md")), folder + " has no README.md"));
    }

    [Fact]
    public void Every_type_lives_in_the_namespace_of_its_folder()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)))
        {
            var expected = "Xiance." + Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            Assert.True(File.ReadAllText(file).Contains($"namespace {expected};", StringComparison.Ordinal), $"{file} is not in {expected}");
        }
    }

    static IReadOnlySet<(string From, string To)> References() => RoomReferences.Of(typeof(Xiance.Basics.Problem).Assembly.Location);

    [GeneratedRegex(@"^\| ([A-Z][a-z]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
