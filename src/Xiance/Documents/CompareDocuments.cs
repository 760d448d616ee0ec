namespace Xiance.Documents;

/// <summary>
/// Compares two documents clause by clause. Equal words pair first, then equal paths whose words are alike, then the most alike of what is
/// left; likeness is the share of common pairs of neighbouring characters (Dice).
/// </summary>
public static class CompareDocuments
{
    const double AlikeAtSamePath = 0.4;
    const double AlikeElsewhere = 0.5;
    const int LongestMark = 4;

    public static DocumentDifference Run(PlanDocument earlier, PlanDocument later)
    {
        var (old, young) = (Leaves(earlier), Leaves(later));
        var pairs = new Dictionary<Clause, Clause>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<Clause>(ReferenceEqualityComparer.Instance);
        Pair(young, old, pairs, taken, SameWords(old));
        Pair(young, old, pairs, taken, clause => old.FirstOrDefault(other => other.Path == clause.Path && !taken.Contains(other) && Likeness(other, clause) >= AlikeAtSamePath));
        Pair(young, old, pairs, taken, clause => old.Where(other => !taken.Contains(other)).Select(other => (Clause: other, Like: Likeness(other, clause))).Where(pair => pair.Like >= AlikeElsewhere).OrderByDescending(pair => pair.Like).FirstOrDefault().Clause);
        var changes = young.Select(clause => Change(pairs.GetValueOrDefault(clause), clause)).OfType<ClauseChange>().ToList();
        foreach (var gone in old.Where(clause => !taken.Contains(clause))) changes.Insert(Place(changes, old, gone), new ClauseChange(ClauseFate.Removed, gone, null));
        return new(changes);
    }

    static List<Clause> Leaves(PlanDocument document) => [.. document.Clauses.SelectMany(clause => clause.Flatten()).Where(clause => Letters(clause).Length > 0)];

    static void Pair(List<Clause> young, List<Clause> old, Dictionary<Clause, Clause> pairs, HashSet<Clause> taken, Func<Clause, Clause?> find)
    {
        foreach (var clause in young.Where(clause => !pairs.ContainsKey(clause)))
        {
            if (taken.Count == old.Count) return;
            if (find(clause) is not { } other || !taken.Add(other)) continue;
            pairs[clause] = other;
        }
    }

    /// <summary>The same path first where several clauses have the same words.</summary>
    static Func<Clause, Clause?> SameWords(List<Clause> old)
    {
        var known = old.GroupBy(Letters, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return clause =>
        {
            if (!known.TryGetValue(Letters(clause), out var same) || same.Count == 0) return null;
            var found = same.FirstOrDefault(other => other.Path == clause.Path) ?? same[0];
            same.Remove(found);
            return found;
        };
    }

    static ClauseChange? Change(Clause? earlier, Clause later)
    {
        if (earlier is null) return new(ClauseFate.Added, null, later);
        if (Letters(earlier) != Letters(later)) return new(ClauseFate.Changed, earlier, later) { Words = CompareWords.Run(earlier.Text, later.Text) };
        return earlier.Path == later.Path ? null : new(ClauseFate.Moved, earlier, later);
    }

    /// <summary>A removed clause stands behind the last change whose earlier clause came before it.</summary>
    static int Place(List<ClauseChange> changes, List<Clause> old, Clause gone)
    {
        var position = old.IndexOf(gone);
        return changes.FindLastIndex(change => change.Earlier is { } earlier && old.IndexOf(earlier) < position) + 1;
    }

    /// <summary>The number of a clause may change without its words changing.</summary>
    static string Letters(Clause clause)
    {
        var place = clause.Number.Length > 0 ? clause.Text.IndexOf(clause.Number, 0, Math.Min(clause.Text.Length, clause.Number.Length + LongestMark), StringComparison.Ordinal) : -1;
        var text = place < 0 ? clause.Text : clause.Text[(place + clause.Number.Length)..].TrimStart('）', ')', '、', '.', '．', ' ');
        return string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    static double Likeness(Clause left, Clause right)
    {
        var (a, b) = (Pairs(Letters(left)), Pairs(Letters(right)));
        if (a.Count + b.Count == 0) return 0;
        var common = a.Sum(pair => Math.Min(pair.Value, b.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (a.Values.Sum() + b.Values.Sum());
    }

    static Dictionary<(char, char), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var place = 1; place < text.Length; place++) pairs[(text[place - 1], text[place])] = pairs.GetValueOrDefault((text[place - 1], text[place])) + 1;
        return pairs;
    }
}
