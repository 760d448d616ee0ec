using System.Runtime.CompilerServices;

namespace Xiance.Rules.Values;

/// <summary>A list; items may be absent.</summary>
public sealed record ListValue(IReadOnlyList<Value?> Items) : Value
{
    public static readonly ListValue Empty = new([]);

    StrongBox<Extent>? extent;

    internal Extent Extent => (extent ??= new(Items is Running.Prefix prefix ? prefix.Extent : Extent.OfAll(Items))).Value;

    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}

/// <summary>Named members in the order in which they were written; a name occurs once.</summary>
public sealed record ContextValue(IReadOnlyList<KeyValuePair<string, Value?>> Entries) : Value
{
    public static readonly ContextValue Empty = new([]);

    const int FewEntries = 8;

    StrongBox<Extent>? extent;
    Dictionary<string, Value?>? index;

    internal Extent Extent => (extent ??= new(Extent.OfAll(Entries.Select(entry => entry.Value)))).Value;

    public static ContextValue Of(params ReadOnlySpan<(string Name, Value? Value)> entries)
    {
        var list = new List<KeyValuePair<string, Value?>>(entries.Length);
        foreach (var (name, value) in entries) list.Add(new(name, value));
        return new ContextValue(list);
    }

    public bool TryFind(string name, out Value? value)
    {
        if (Entries.Count > FewEntries) return (index ??= Index()).TryGetValue(name, out value);
        foreach (var entry in Entries)
            if (entry.Key == name)
            {
                value = entry.Value;
                return true;
            }
        value = null;
        return false;
    }

    Dictionary<string, Value?> Index()
    {
        var entries = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var (name, value) in Entries) entries.TryAdd(name, value);
        return entries;
    }

    /// <summary>A copy in which the member has this value, at its old position or at the end.</summary>
    public ContextValue With(string name, Value? value)
    {
        var entries = Entries.ToList();
        var at = entries.FindIndex(entry => entry.Key == name);
        if (at >= 0) entries[at] = new(name, value);
        else entries.Add(new(name, value));
        return new ContextValue(entries);
    }

    public bool Equals(ContextValue? other) =>
        other is not null && Entries.Count == other.Entries.Count && Entries.All(entry => other.TryFind(entry.Key, out var found) && Equals(found, entry.Value));

    public override int GetHashCode() => Entries.Count;
}

/// <summary>An interval; an absent end is open to that side. Comparisons such as (&lt; 5) are intervals with one end.</summary>
public sealed record RangeValue(Value? Low, bool LowIncluded, Value? High, bool HighIncluded) : Value
{
    /// <summary>An interval written as a comparison (≥ 5) keeps its sign: such intervals print and compare apart from bracketed ones.</summary>
    public string? Sign { get; init; }
}
