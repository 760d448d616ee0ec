using Xiance.Basics;

namespace Xiance.Incentives.Text;

/// <summary>Reads payments already made: pack, rule, subject, year, amount in yuan, project, county, groups (parted by 、). All problems at once.</summary>
public static class ReadRegister
{
    public static readonly IReadOnlyList<string> Columns = ["pack", "rule", "subject", "year", "amount_yuan", "project", "county", "groups"];

    /// <summary>Rows of cells in the order of the columns, with the place of each row. Every pack that occurs is covered.</summary>
    public static Outcome<AwardRegister> Run(IEnumerable<(IReadOnlyList<string> Cells, Place Place)> rows)
    {
        List<Problem> problems = [];
        List<AwardEntry> entries = [];
        foreach (var (cells, place) in rows)
        {
            string Cell(int at) => at < cells.Count ? cells[at].Trim() : "";
            var (year, amount) = (ScaledValue.Parse(Cell(3)), ScaledValue.Parse(Cell(4)) is { } yuan ? Money.FromYuanExactly(yuan) : null);
            if (year is not (>= 1900 and <= 2999)) problems.Add(Problems.FigureWrong(place, Columns[3], Cell(3), "2024"));
            else if (amount is not { } money) problems.Add(Problems.NotMoney(place, Cell(4)));
            else entries.Add(new AwardEntry(Cell(0), Cell(1), Cell(2), (int)year, money) { Project = Given(Cell(5)), County = Given(Cell(6)), Groups = [.. Cell(7).Split('、', StringSplitOptions.RemoveEmptyEntries)] });
        }
        return problems.Count > 0 ? problems : new AwardRegister(entries, entries.Select(entry => entry.Pack).ToHashSet(StringComparer.Ordinal));
    }

    static string? Given(string cell) => cell.Length == 0 ? null : cell;
}
