namespace Xiance.Enterprises;

/// <summary>One figure of one firm and year as a source supplied it; a chosen one was picked by a person with a reason.</summary>
public sealed record SuppliedFigure(string Firm, int Year, string Figure, decimal Value)
{
    public required string Supplier { get; init; }

    public required FigureSource Source { get; init; }

    public bool Chosen { get; init; }
}

/// <summary>A figure for which the sources disagree; no value is taken until somebody chooses.</summary>
public sealed record FigureConflict(string Firm, int Year, string Figure, IReadOnlyList<SuppliedFigure> Supplied);

/// <summary>What several sources give together: the values on which they agree or somebody decided, and the conflicts.</summary>
public sealed record JoinedFigures(IReadOnlyDictionary<(string Firm, int Year, string Figure), decimal> Values, IReadOnlyList<FigureConflict> Conflicts);

/// <summary>Joins figures by firm, year and name. Only administrative figures of single firms are joined: statistical ones serve totals, never a firm's own row.</summary>
public static class JoinFigures
{
    public static JoinedFigures Run(IEnumerable<SuppliedFigure> supplied)
    {
        var values = new Dictionary<(string, int, string), decimal>();
        var conflicts = new List<FigureConflict>();
        foreach (var group in supplied.Where(one => one.Source == FigureSource.Administrative).GroupBy(one => (one.Firm, one.Year, one.Figure)))
        {
            var all = group.ToList();
            var deciding = all.Where(one => one.Chosen).ToList() is { Count: > 0 } chosen ? chosen : all;
            if (deciding.All(one => one.Value == deciding[0].Value)) values[group.Key] = deciding[0].Value;
            else conflicts.Add(new FigureConflict(group.Key.Firm, group.Key.Year, group.Key.Figure, all));
        }
        return new JoinedFigures(values, conflicts);
    }
}
