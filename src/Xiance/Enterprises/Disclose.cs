namespace Xiance.Enterprises;

/// <summary>A cell of a public table: the firms in it and what each contributes.</summary>
public sealed record PublicCell(string Name, IReadOnlyList<double> Contributions)
{
    public double Total => Contributions.Sum();
}

/// <summary>Why a cell is not shown.</summary>
public enum Withheld { No, FewFirms, Dominated, ToProtectAnother }

/// <summary>A cell as it may be published; no figure where it is withheld.</summary>
public sealed record DisclosedCell(string Name, double? Total, int? Firms, Withheld Withheld);

/// <summary>Holds back what would show a single firm: cells of too few firms, cells that one firm dominates, and one more cell where a single withheld one could be found by subtraction.</summary>
public static class Disclose
{
    /// <param name="totalIsPublic">The sum over all cells is published beside them.</param>
    public static IReadOnlyList<DisclosedCell> Run(DisclosureRule rule, IReadOnlyList<PublicCell> cells, bool totalIsPublic)
    {
        var withheld = cells.Select(cell => Of(rule, cell)).ToArray();
        var hidden = cells.Index().Where(one => withheld[one.Index] != Withheld.No).ToList();
        if (totalIsPublic && hidden.Count > 0 && NeedsMore(rule, [.. hidden.Select(one => one.Item)]))
        {
            var smallest = cells.Index().Where(one => withheld[one.Index] == Withheld.No).OrderBy(one => one.Item.Contributions.Count).ThenBy(one => one.Item.Name, StringComparer.Ordinal).FirstOrDefault();
            if (smallest.Item is not null) withheld[smallest.Index] = Withheld.ToProtectAnother;
        }
        return [.. cells.Index().Select(one => withheld[one.Index] == Withheld.No ? new DisclosedCell(one.Item.Name, one.Item.Total, one.Item.Contributions.Count, Withheld.No) : new DisclosedCell(one.Item.Name, null, null, withheld[one.Index]))];
    }

    /// <summary>Whether this one cell may stand by itself. Shares are of the absolute contributions, so that losses do not hide a giant.</summary>
    public static Withheld Of(DisclosureRule rule, PublicCell cell)
    {
        if (cell.Contributions.Count == 0) return Withheld.No;
        if (cell.Contributions.Count < rule.FirmsAtLeast) return Withheld.FewFirms;
        var sum = cell.Contributions.Sum(Math.Abs);
        return sum > 0 && cell.Contributions.Max(Math.Abs) > (double)rule.LargestShareAtMost * sum ? Withheld.Dominated : Withheld.No;
    }

    /// <summary>What is withheld together is the difference to the total, and must pass the rule itself.</summary>
    static bool NeedsMore(DisclosureRule rule, IReadOnlyList<PublicCell> hidden) =>
        hidden.Count == 1 || Of(rule, new PublicCell("", [.. hidden.SelectMany(cell => cell.Contributions)])) != Withheld.No;
}
