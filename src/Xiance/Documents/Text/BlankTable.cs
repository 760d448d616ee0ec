using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>A table of tasks whose tabs were lost in copying: a head 序号 工作任务 牵头部门 and numbered rows, parted by blanks alone.</summary>
static partial class BlankTable
{
    /// <summary>Whether a line belongs to such a table, given whether the line before did; empty lines change nothing.</summary>
    public static bool Goes(bool before, ReadOnlySpan<char> line)
    {
        var words = line.Trim();
        if (words.IsEmpty) return before;
        return Head().IsMatch(words) || before && Row().IsMatch(words);
    }

    /// <summary>Cells of such a row: blanks part them, but those between single characters (工 作 任 务) only spread a word.</summary>
    public static List<Cell> Cells(NormalText text, int start, int end)
    {
        var cells = new List<Cell>();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text.View[at] != ' ') continue;
            if (at > from)
            {
                if (cells.Count > 0 && cells[^1] is var last && (at - from == 1 && IsSpread(text, last)) && Characters.IsHan(text.View[from])) cells[^1] = new Cell(last.Start, at);
                else cells.Add(new Cell(from, at));
            }
            from = at + 1;
        }
        return cells;
    }

    static bool IsSpread(NormalText text, Cell cell) =>
        Characters.IsHan(text.View[cell.Start]) && (cell.End - cell.Start == 1 || cell.End - cell.Start > 2 && text.View[cell.Start + 1] == ' ');

    [GeneratedRegex(@"^序\s*号[ \u3000]+[^\t|]*[任事内措][ \u3000]?[务项容施][^\t|]*[ \u3000]\S*(单位|部门|时限|时间|责任人)\S*$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\d{1,3}[ \u3000]+[^\t|]+[ \u3000]\S+$")]
    private static partial Regex Row();
}
