using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>A column that the scheme takes by shares of projects on flying land (飞地归属) instead of as reported on site. What is not named is taken as reported.</summary>
public sealed record AttributedColumn(string Column)
{
    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>An attributed figure in its parts: what was reported on site, and every share that came or went.</summary>
public sealed record AttributedPart(decimal Own, IReadOnlyList<AttributedMove> Moves)
{
    public decimal Moved => Moves.Sum(move => move.Amount);

    /// <summary>What the run computes with.</summary>
    public decimal Figure => Own + Moved;
}

/// <summary>A project's share: positive where it comes from the other region, negative where it goes there.</summary>
public sealed record AttributedMove(string Project, string Name, decimal Amount)
{
    /// <summary>The region at the other end, by its id in the run, and its name.</summary>
    public string Other { get; init; } = "";

    public string OtherName { get; init; } = "";

    /// <summary>The paper the share rests on.</summary>
    public string Authority { get; init; } = "";
}

/// <summary>Whether attributed figures are what their parts say, and whether between the regions of a period nothing is counted twice or lost.</summary>
static class AttributionCheck
{
    public static IEnumerable<Problem> Run(PeriodFigures part)
    {
        var ids = part.Regions.Select(region => region.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (column, cells) in part.Attributed)
        {
            var moves = new Dictionary<(string Project, string From, string To), decimal>();
            for (var row = 0; row < cells.Length; row++)
            {
                if (cells[row] is not { } cell) continue;
                if (part.Columns.GetValueOrDefault(column)?[row] != (double)cell.Figure) yield return Problems.PartsDiffer(part.Regions[row].Name, column, part.Period.ToString());
                foreach (var move in cell.Moves.Where(move => ids.Contains(move.Other)))
                {
                    var key = (move.Project, string.CompareOrdinal(part.Regions[row].Id, move.Other) < 0 ? part.Regions[row].Id : move.Other, string.CompareOrdinal(part.Regions[row].Id, move.Other) < 0 ? move.Other : part.Regions[row].Id);
                    moves[key] = moves.GetValueOrDefault(key) + move.Amount;
                }
            }
            foreach (var open in moves.Where(pair => pair.Value != 0)) yield return Problems.MoveOneSided(column, part.Period.ToString(), open.Value);
        }
    }
}
