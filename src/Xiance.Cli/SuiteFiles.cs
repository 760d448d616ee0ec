using Xiance.Rules.Conformance;

namespace Xiance.Cli;

/// <summary>Finds the folders of the conformance suite: those that hold models and tests.</summary>
public static class SuiteFiles
{
    public static IEnumerable<SuiteFolder> Read(string root) =>
        from models in Directory.EnumerateFiles(root, "*.dmn", SearchOption.AllDirectories).GroupBy(file => Path.GetDirectoryName(file)!).OrderBy(folder => folder.Key, StringComparer.Ordinal)
        select new SuiteFolder(Path.GetRelativePath(root, models.Key).Replace('\\', '/'), Texts(models), Texts(Directory.EnumerateFiles(models.Key, "*-test-*.xml")));

    static Dictionary<string, string> Texts(IEnumerable<string> files) => files.ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
}
