using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>The steps that compute what items are measured against, one step for all items with the same peers and year.</summary>
sealed class PeerSql(MethodVariant variant, string prefix, QueryNames names)
{
    sealed record Need(ItemSql Item, int Index, Peers Peers, bool LastYear);

    readonly List<Need> needs = [.. variant.Items.Select((item, index) => (Item: new ItemSql(item, index, names), Index: index))
        .Where(one => one.Item.Item.Formula.Spread is not null || one.Item.Item.Formula.Benchmark is { Kind: not BenchmarkKind.Constant })
        .Select(one => new Need(one.Item, one.Index, one.Item.Item.Formula.Spread?.Peers ?? one.Item.Item.Formula.Benchmark!.Peers, one.Item.Item.Formula.Benchmark?.LastYear ?? false))];

    List<List<Need>> Groups => [.. needs.GroupBy(need => (need.Peers.Set, need.Peers.When?.Text, string.Join('\n', need.Peers.Within), need.LastYear)).Select(group => group.ToList())];

    /// <summary>Steps to stand before the scores; population gives the rows of a set of peers.</summary>
    public IEnumerable<string> Steps(Func<Peers, string> population) => Groups.Select((group, index) =>
    {
        var (peers, last) = (group[0].Peers, group[0].LastYear);
        var keys = Keys(peers.Within);
        var inner = string.Join(", ", new[] { "year" }.Concat(keys).Concat(group.SelectMany(Inputs)));
        var outer = string.Join(", ", new[] { last ? "year + 1 AS year" : "year" }.Concat(keys).Concat(group.SelectMany(Figures)));
        return $"{Name(index)} AS (SELECT {outer} FROM (SELECT {inner} FROM {population(peers)}) AS peers GROUP BY {string.Join(", ", new[] { "peers.year" }.Concat(keys))})";
    });

    /// <summary>The joins that bring the figures to each row of r.</summary>
    public string Joins() => string.Concat(Groups.Select((group, index) =>
        $" LEFT JOIN {Name(index)} ON {Name(index)}.year = r.year" + string.Concat(Keys(group[0].Peers.Within).Select(key => $" AND {Name(index)}.{key} = r.{key}"))));

    public static string High(int item) => "hi" + Whole(item);

    public static string Low(int item) => "lo" + Whole(item);

    string Name(int group) => $"{prefix}_b{Whole(group)}";

    List<string> Keys(IReadOnlyList<string> within) => [.. within.Select(names.Of).Distinct()];

    static IEnumerable<string> Inputs(Need need)
    {
        yield return $"{need.Item.RatioText()} AS {need.Item.Ratio}";
        if (need.Item.Item.Formula.Benchmark is not { OfTotals: true }) yield break;
        yield return $"{need.Item.Above} AS a{Whole(need.Index)}";
        yield return $"{need.Item.Below} AS e{Whole(need.Index)}";
    }

    IEnumerable<string> Figures(Need need)
    {
        var ratio = need.Item.Ratio;
        if (need.Item.Item.Formula.Spread is not null) return [$"max({ratio}) AS {High(need.Index)}", $"min({ratio}) AS {Low(need.Index)}"];
        var benchmark = need.Item.Item.Formula.Benchmark!;
        var value = benchmark.Kind == BenchmarkKind.Best ? (need.Item.Item.LessIsBetter ? $"min({ratio})" : $"max({ratio})")
            : benchmark.OfTotals ? Totals(need) : ExactSql.NumberMean(ratio, names.IsDuck);
        return [$"{value} * {Number(benchmark.Factor)} AS {High(need.Index)}"];
    }

    string Totals(Need need)
    {
        var (above, below) = (Used("a"), Used("e"));
        var quotient = $"CASE WHEN {below} <> 0 THEN {above} / {below} END";
        return need.Item.Item.Factor == 1 ? quotient : $"({quotient}) * {Number(need.Item.Item.Factor)}";
        string Used(string part) => ExactSql.NumberTotal($"CASE WHEN {need.Item.Ratio} IS NOT NULL THEN {part}{Whole(need.Index)} END", names.IsDuck);
    }
}
