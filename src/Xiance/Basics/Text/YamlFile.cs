using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Xiance.Basics.Text;

/// <summary>
/// A text file in YAML read as plain text values with their places: no value is ever guessed to be a number or a date.
/// A reader takes what it knows, then calls <see cref="Finish"/>, which adds a problem for every key nobody asked for.
/// </summary>
public sealed class YamlFile
{
    readonly List<Problem> problems = [];
    readonly List<YamlMap> maps = [];

    YamlFile(string name) => Name = name;

    /// <summary>The file name that problems print.</summary>
    public string Name { get; }

    public YamlMap Root { get; private set; } = null!;

    /// <summary>Reads the text; a syntax error, an empty file or a root that is no mapping is one problem.</summary>
    public static Outcome<YamlFile> Read(string name, string text)
    {
        var file = new YamlFile(name);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root) return Problems.NotAMapping(Place.At(name, 1, 1));
            file.Root = new YamlMap(file, root, "");
            return file;
        }
        catch (YamlException error)
        {
            return Problems.NotYaml(Place.At(name, (int)error.Start.Line, (int)error.Start.Column), error.Message);
        }
    }

    public void Report(Problem problem) => problems.Add(problem);

    /// <summary>All problems met so far, with one for each unknown key, in order of line.</summary>
    public List<Problem> Finish()
    {
        foreach (var map in maps) problems.AddRange(map.UnknownKeys());
        maps.Clear();
        problems.Sort((left, right) => (left.Place.Line ?? 0).CompareTo(right.Place.Line ?? 0));
        return problems;
    }

    internal void Opened(YamlMap map) => maps.Add(map);
}
