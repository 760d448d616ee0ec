using Xiance.Basics;

namespace Xiance.Incentives.Variants;

/// <summary>The rule wind tunnel: what a change of rates, thresholds or caps costs, who wins and who loses, by every grouping of the table.</summary>
public static class CompareVariant
{
    /// <summary>Computes the rules that the change touches, under the law as it is and as it would be; the rest cannot differ. An unknown parameter is a problem.</summary>
    public static Outcome<VariantComparison> Run(RuleBook book, IReadOnlyDictionary<string, decimal> changes, FirmTable firms, int threads = 1)
    {
        var unknown = changes.Keys.Where(name => book.Pack.Parameters.All(parameter => parameter.Name != name)).Select(name => Problems.UnknownName(Place.Named(name), book.Pack.Document, name)).ToList();
        if (unknown.Count > 0) return unknown;
        var touched = Touched(book, changes.Keys);
        return CompileRules.Run(book.Pack.With(changes)).Then(changed => DecideColumns.Run(book, firms, touched, threads).Then(before => DecideColumns.Run(changed, firms, touched, threads).Then<VariantComparison>(after => Compared(book, firms, ([.. touched], before, after)))));
    }

    static VariantComparison Compared(RuleBook book, FirmTable firms, (IReadOnlyList<string> Touched, ColumnTotals Before, ColumnTotals After) of)
    {
        var sought = book.Pack.Rules.Where(rule => rule.Strength == Strength.SoughtFromHigherLevel).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        var (before, after) = (of.Before.Only(code => !sought.Contains(code)), of.After.Only(code => !sought.Contains(code)));
        var own = VariantRows.Differences(before, after);
        var (asked, wanted) = (of.Before.Only(sought.Contains), of.After.Only(sought.Contains));
        return new VariantComparison(of.Touched, before.Total, after.Total)
        {
            Undetermined = of.After.Rules.Values.Sum(rule => rule.Undetermined),
            Everyone = VariantRows.Group("", firms.Rows, own, null)[0],
            Groups = firms.Groupings.ToDictionary(grouping => grouping.Key, grouping => VariantRows.Group(grouping.Key, firms.Rows, own, grouping.Value), StringComparer.Ordinal),
            Sought = of.Touched.Any(sought.Contains) ? new VariantCost(asked.Total, wanted.Total, VariantRows.Group("", firms.Rows, VariantRows.Differences(asked, wanted), null)[0]) : null,
        };
    }

    /// <summary>The rules that use a changed number, with all that stand in a group with them.</summary>
    static HashSet<string> Touched(RuleBook book, IEnumerable<string> names)
    {
        var touched = names.SelectMany(book.RulesThatUse).ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before != touched.Count;)
        {
            before = touched.Count;
            var groups = book.Pack.Rules.Where(rule => touched.Contains(rule.Code)).SelectMany(rule => rule.Groups).ToHashSet(StringComparer.Ordinal);
            touched.UnionWith(book.Pack.Rules.Where(rule => rule.Groups.Any(groups.Contains)).Select(rule => rule.Code));
        }
        return touched;
    }
}

/// <summary>What is sought from a higher level: no cost of one's own, and never certain.</summary>
public sealed record VariantCost(Money Before, Money After, VariantGroup Everyone)
{
    public Money Difference => After - Before;
}

/// <summary>Own cost of the touched rules before and after, without what is sought from above; a row wins when it receives more in all.</summary>
public sealed record VariantComparison(IReadOnlyList<string> Rules, Money Before, Money After)
{
    public Money Difference => After - Before;

    /// <summary>Null where no touched rule is sought from above.</summary>
    public VariantCost? Sought { get; init; }

    /// <summary>Rows times rules that nobody can decide because a figure is missing.</summary>
    public int Undetermined { get; init; }

    public VariantGroup Everyone { get; init; } = new("", 0, 0);

    /// <summary>By grouping, the largest difference first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<VariantGroup>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<VariantGroup>>();
}

/// <summary>How one group fares: how many rows receive more or less, and by how much.</summary>
public sealed record VariantGroup(string Name, int Winners, int Losers)
{
    public int Rows { get; init; }

    public Money Gained { get; init; }

    public Money Lost { get; init; }

    public Money Difference => Gained + Lost;
}
