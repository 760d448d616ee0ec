using System.Text;
using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Storage.Plans;

/// <summary>Reads a pack out of a folder: every YAML file in it and in its examples.</summary>
public static class PackFolder
{
    public static Outcome<Pack> Read(string folder) => ReadPack.Run(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), Files(folder));

    /// <summary>Relative name with forward slashes → text.</summary>
    public static IReadOnlyDictionary<string, string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => File.ReadAllText(file, Encoding.UTF8), StringComparer.Ordinal)
            : new Dictionary<string, string>();
}
