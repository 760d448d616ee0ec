namespace Xiance.Storage.Demonstration;

/// <summary>Where the program keeps the texts it brings along: packs and samples beside it.</summary>
public sealed record ProgramFolders(string Root)
{
    /// <summary>The folders beside the running program.</summary>
    public static ProgramFolders Own => new(AppContext.BaseDirectory);

    public string Samples => Path.Combine(Root, "samples");

    /// <summary>Every folder of packs that holds a pack.yaml, by name.</summary>
    public IReadOnlyList<string> Packs()
    {
        var packs = Path.Combine(Root, "packs");
        return Directory.Exists(packs) ? [.. Directory.GetDirectories(packs).Where(folder => File.Exists(Path.Combine(folder, "pack.yaml"))).Order(StringComparer.Ordinal)] : [];
    }
}
