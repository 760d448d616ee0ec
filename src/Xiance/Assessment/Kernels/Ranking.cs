namespace Xiance.Assessment.Kernels;

/// <summary>Places by official score, highest first.</summary>
static class Ranking
{
    /// <summary>Candidates carry their official score and, for tie-break lists, the values that separate equals.</summary>
    public static Dictionary<string, int> Of(IEnumerable<(string Region, decimal Score, decimal[] Separators)> candidates, RankRule rule)
    {
        if (rule.Ties != TieRule.List) return ByScore([.. candidates.Select(one => (one.Region, Official.Coarser(one.Score, rule)))], rule.Ties == TieRule.Dense);
        var sorted = candidates.Select(one => (one.Region, Key: new[] { Official.Coarser(one.Score, rule) }.Concat(one.Separators).ToArray()))
            .OrderByDescending(one => one.Key, Lexicographic.Instance).ToList();
        var ranks = new Dictionary<string, int>(sorted.Count, StringComparer.Ordinal);
        for (var i = 0; i < sorted.Count; i++)
        {
            var equal = i > 0 && Lexicographic.Instance.Compare(sorted[i].Key, sorted[i - 1].Key) == 0;
            ranks.Add(sorted[i].Region, equal ? ranks[sorted[i - 1].Region] : i + 1);
        }
        return ranks;
    }

    static Dictionary<string, int> ByScore(List<(string Region, decimal Score)> candidates, bool dense)
    {
        candidates.Sort((left, right) => right.Score.CompareTo(left.Score));
        var ranks = new Dictionary<string, int>(candidates.Count, StringComparer.Ordinal);
        var rank = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (i == 0 || candidates[i].Score != candidates[i - 1].Score) rank = dense ? rank + 1 : i + 1;
            ranks.Add(candidates[i].Region, rank);
        }
        return ranks;
    }
}

/// <summary>Compares equal-length keys from the first to the last number.</summary>
sealed class Lexicographic : IComparer<decimal[]>
{
    public static readonly Lexicographic Instance = new();

    public int Compare(decimal[]? left, decimal[]? right)
    {
        for (var i = 0; i < left!.Length; i++)
            if (left[i].CompareTo(right![i]) is var order && order != 0) return order;
        return 0;
    }
}
