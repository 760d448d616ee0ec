namespace Xiance.Enterprises;

/// <summary>A cell of a public table: the firms in it and what each contributes.</summary>
public sealed record PublicCell(string Name, IReadOnlyList<double> Contributions)
{
    /// <summary>Contributions by firm, for comparing tables of the same firms.</summary>
    public IReadOnlyDictionary<long, double> Firms { get; init; } = new Dictionary<long, double>();

    public static PublicCell Of(string name, IReadOnlyDictionary<long, double> firms) => new(name, [.. firms.Values]) { Firms = firms };

    public double Total => Contributions.Sum();
}

/// <summary>Why a cell is not shown.</summary>
public enum Withheld { No, FewFirms, Dominated, ToProtectAnother }

/// <summary>A cell as it may be published; no figure where it is withheld.</summary>
public sealed record DisclosedCell(string Name, double? Total, int? Firms, Withheld Withheld);

/// <summary>
/// Holds back what would show a single firm: cells of too few firms, cells that one firm dominates, and as many more cells as it
/// takes until nothing of the kind is found by subtraction from the total or between tables of the same firms.
/// </summary>
public static class Disclose
{
    /// <param name="totalIsPublic">The sum over all cells is published beside them.</param>
    public static IReadOnlyList<DisclosedCell> Run(DisclosureRule rule, IReadOnlyList<PublicCell> cells, bool totalIsPublic) =>
        Shown(cells, Held(rule, cells, ([.. cells.Select(cell => Of(rule, cell))], totalIsPublic)));

    /// <summary>Tables of the same firms grouped in several ways, each with its total public. Cells name their firms; a cell inside one of an earlier table must leave a rest that may stand.</summary>
    public static IReadOnlyList<IReadOnlyList<DisclosedCell>> Tables(DisclosureRule rule, IReadOnlyList<IReadOnlyList<PublicCell>> tables)
    {
        var known = new List<PublicCell>();
        var shown = new List<IReadOnlyList<DisclosedCell>>();
        foreach (var cells in tables)
        {
            var held = Held(rule, cells, ([.. cells.Select(cell => Of(rule, cell))], true));
            while (Telling(rule, cells, (held, known)) is { } telling)
            {
                held[telling] = Withheld.ToProtectAnother;
                held = Held(rule, cells, (held, true));
            }
            known.AddRange(cells.Where((_, index) => held[index] == Withheld.No));
            known.Add(Together(cells, held));
            shown.Add(Shown(cells, held));
        }
        return shown;
    }

    /// <summary>A shown cell that tells beside an earlier table, or the smallest one where all that is held back together tells; null where nothing does.</summary>
    static int? Telling(DisclosureRule rule, IReadOnlyList<PublicCell> cells, (Withheld[] Held, List<PublicCell> Known) state)
    {
        foreach (var (index, cell) in cells.Index())
            if (state.Held[index] == Withheld.No && state.Known.Any(other => Tells(rule, cell, other))) return index;
        var together = Together(cells, state.Held);
        return state.Known.Any(other => Tells(rule, together, other)) ? Smallest(cells, state.Held) : null;
    }

    static int? Smallest(IReadOnlyList<PublicCell> cells, Withheld[] held) =>
        cells.Index().Where(one => held[one.Index] == Withheld.No && one.Item.Contributions.Count > 0).OrderBy(one => one.Item.Contributions.Count).ThenBy(one => one.Item.Name, StringComparer.Ordinal).Select(one => (int?)one.Index).FirstOrDefault();

    /// <summary>One set of firms inside the other: what is left of the larger is told by subtraction.</summary>
    static bool Tells(DisclosureRule rule, PublicCell one, PublicCell other)
    {
        var (small, large) = one.Firms.Count <= other.Firms.Count ? (one, other) : (other, one);
        if (small.Firms.Count == 0 || small.Firms.Count == large.Firms.Count || !small.Firms.Keys.All(large.Firms.ContainsKey)) return false;
        return Of(rule, new PublicCell("", [.. large.Firms.Where(firm => !small.Firms.ContainsKey(firm.Key)).Select(firm => firm.Value)])) != Withheld.No;
    }

    /// <summary>All that is held back, as the difference to the total shows it.</summary>
    static PublicCell Together(IReadOnlyList<PublicCell> cells, Withheld[] held)
    {
        var hidden = cells.Where((_, index) => held[index] != Withheld.No).ToList();
        return new PublicCell("", [.. hidden.SelectMany(cell => cell.Contributions)]) { Firms = hidden.SelectMany(cell => cell.Firms).ToDictionary() };
    }

    /// <summary>Holds back further cells, the smallest first, until what is held back together may stand.</summary>
    static Withheld[] Held(DisclosureRule rule, IReadOnlyList<PublicCell> cells, (Withheld[] Held, bool TotalIsPublic) state)
    {
        while (state.TotalIsPublic && Of(rule, Together(cells, state.Held)) != Withheld.No && Smallest(cells, state.Held) is { } smallest) state.Held[smallest] = Withheld.ToProtectAnother;
        return state.Held;
    }

    static IReadOnlyList<DisclosedCell> Shown(IReadOnlyList<PublicCell> cells, Withheld[] held) =>
        [.. cells.Select((cell, index) => held[index] == Withheld.No ? new DisclosedCell(cell.Name, cell.Total, cell.Contributions.Count, Withheld.No) : new DisclosedCell(cell.Name, null, null, held[index]))];

    /// <summary>Whether this one cell may stand by itself. Shares are of the absolute contributions, so that losses do not hide a giant.</summary>
    public static Withheld Of(DisclosureRule rule, PublicCell cell)
    {
        if (cell.Contributions.Count == 0) return Withheld.No;
        if (cell.Contributions.Count < rule.FirmsAtLeast) return Withheld.FewFirms;
        var sum = cell.Contributions.Sum(Math.Abs);
        return sum > 0 && cell.Contributions.Max(Math.Abs) > (double)rule.LargestShareAtMost * sum ? Withheld.Dominated : Withheld.No;
    }
}
