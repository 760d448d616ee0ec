namespace Xiance.Enterprises;

/// <summary>What a method uses, gathered from all its parts.</summary>
static class MethodParts
{
    public static IReadOnlyList<MethodCondition> Conditions(EnterpriseMethod method) =>
        [.. method.Excluded.Select(one => one.When).Concat(method.Variants.SelectMany(Conditions)).DistinctBy(condition => condition.Text, StringComparer.Ordinal)];

    public static IReadOnlyList<string> Groupings(EnterpriseMethod method) =>
        [.. method.Variants.SelectMany(variant => variant.Within.Concat(variant.Items.SelectMany(item => item.Missing.Within)).Concat(Peers(variant).SelectMany(peers => peers.Within))).Distinct(StringComparer.Ordinal)];

    /// <summary>The peers that some item of the variant is measured against.</summary>
    public static IEnumerable<Peers> Peers(MethodVariant variant) =>
        variant.Items.Select(item => item.Formula.Spread?.Peers ?? (item.Formula.Benchmark is { Kind: not BenchmarkKind.Constant } benchmark ? benchmark.Peers : null)).OfType<Peers>();

    /// <summary>Columns of which a merged firm also needs the sum of what its members have: points whose missing cell is none.</summary>
    public static IReadOnlyList<string> KnownSums(EnterpriseMethod method) =>
        method.Merge is null ? [] : [.. method.Variants.SelectMany(variant => variant.Points).Where(point => point.MissingIsNone).Select(point => point.Column).Distinct(StringComparer.Ordinal)];

    static IEnumerable<MethodCondition> Conditions(MethodVariant variant)
    {
        if (variant.When is { } when) yield return when;
        foreach (var condition in Peers(variant).Select(peers => peers.When).OfType<MethodCondition>()) yield return condition;
        if (variant.Grades is not { } grades) yield break;
        foreach (var limit in grades.Limits) yield return limit.When;
        foreach (var one in grades.NotGraded) yield return one.When;
    }
}
