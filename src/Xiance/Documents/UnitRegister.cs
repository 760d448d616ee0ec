namespace Xiance.Documents;

/// <summary>
/// The full name of a body, how documents shorten it, and what took its place. Names carry neither place nor level; National is the
/// full name of the body of the State itself, which is printed without a level.
/// </summary>
public sealed record UnitName(string Name, IReadOnlyList<string> Short)
{
    public string? National { get; init; }

    /// <summary>The first day on which the name no longer holds; null while it does.</summary>
    public DateOnly? Until { get; init; }

    public string? Into { get; init; }
}

/// <summary>Bodies of government by every way in which documents print them. Own entries come before those that all share.</summary>
public sealed class UnitRegister(IReadOnlyList<UnitName> names)
{
    readonly Dictionary<string, UnitName> byWords = names.SelectMany(name => name.Short.Prepend(name.Name).Select(words => (words, name))).DistinctBy(pair => pair.words).ToDictionary(pair => pair.words, pair => pair.name, StringComparer.Ordinal);

    public IReadOnlyList<UnitName> Names { get; } = names;

    /// <summary>The entry for the words behind a level or a place, whichever is longest; null when the register has none.</summary>
    public (UnitName Name, string Before)? Find(string printed)
    {
        for (var from = 0; from < printed.Length - 1; from++)
            if (byWords.TryGetValue(printed[from..], out var name)) return (name, printed[..from]);
        return null;
    }

    /// <summary>This register's entries first, then those of another.</summary>
    public UnitRegister Over(UnitRegister other) => new([.. Names, .. other.Names]);
}
