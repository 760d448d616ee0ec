using Xiance.Rules.Functions;
using Xiance.Rules.Types;

namespace Xiance.Rules.Parse;

/// <summary>The names that may contain spaces or signs, and the named types, that a text is read with. Single words need not be known.</summary>
sealed class Vocabulary
{
    readonly Vocabulary? basis;
    readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.Ordinal);
    readonly Dictionary<string, RuleType> types = new(StringComparer.Ordinal);
    readonly HashSet<string> known = new(StringComparer.Ordinal);

    public static readonly Vocabulary Standard = new([.. Builtins.Names, "time offset", "start included", "end included"]);

    Vocabulary(IEnumerable<string> names)
    {
        foreach (var name in names) Add(name);
    }

    /// <summary>Knows what the basis knows, and what is added here.</summary>
    public Vocabulary(Vocabulary basis) => this.basis = basis;

    public IEnumerable<KeyValuePair<string, RuleType>> Types => basis is null ? types : types.Concat(basis.Types.Where(type => !types.ContainsKey(type.Key)));

    public void Add(string name)
    {
        var words = Words(name);
        if (words.Length < 2 || Knows(name)) return;
        known.Add(name);
        if (!byFirst.TryGetValue(words[0], out var list)) byFirst[words[0]] = list = [];
        list.Insert(list.FindLastIndex(other => other.Length >= words.Length) + 1, words);
    }

    public void AddType(string name, RuleType type) => types[name] = type;

    /// <summary>Names that begin with this word, the longest first.</summary>
    public IReadOnlyList<string[]> StartingWith(string word)
    {
        var own = byFirst.GetValueOrDefault(word);
        var more = basis?.StartingWith(word) ?? [];
        return own is null ? more : more.Count == 0 ? own : [.. own.Concat(more).OrderByDescending(words => words.Length)];
    }

    /// <summary>The name's words and single signs.</summary>
    public static string[] Words(string name)
    {
        var words = new List<string>();
        for (var at = 0; at < name.Length;)
        {
            var end = Letters.WordEnd(name, at);
            if (end == at) end = at + 1;
            if (!char.IsWhiteSpace(name[at])) words.Add(name[at..end]);
            at = end;
        }
        return [.. words];
    }

    /// <summary>Runs of space become one space.</summary>
    public static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    bool Knows(string name) => known.Contains(name) || basis?.Knows(name) == true;
}
