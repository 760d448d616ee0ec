using System.Text;
using ExcelDataReader;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>Reads the visible sheets of an xlsx or xls workbook, row by row, and resolves merged cells; hidden ones are named and left alone.</summary>
sealed class WorkbookReading(string name, SheetLimits limits)
{
    readonly List<SheetRow> rows = [];
    readonly List<Problem> problems = [];
    readonly List<string> hidden = [];
    long cells;

    public Outcome<SheetRows> Read(byte[] content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content));
        do
        {
            if (reader.VisibleState != "visible")
            {
                hidden.Add(reader.Name);
                continue;
            }
            var merged = new MergedCells(reader.MergeCells ?? []);
            for (var number = 1; reader.Read(); number++)
            {
                cells += reader.FieldCount;
                if (number > limits.Rows || reader.FieldCount > limits.Columns || cells > limits.Cells || merged.Open > limits.Columns) return Problems.TooLarge(name);
                Add(merged.Resolve(new SheetRow(reader.Name, number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => SheetCells.Text(reader, column))])));
            }
        }
        while (reader.NextResult());
        problems.AddRange((content.AsSpan().StartsWith("PK"u8) ? WorkbookErrors.In(content) : OldWorkbookErrors.In(content)).Where(problem => !hidden.Any(sheet => problem.Place.Path?.StartsWith(sheet + "!", StringComparison.Ordinal) == true)));
        problems.AddRange(hidden.Select(sheet => Problems.HiddenSheet(name, sheet) with { Severity = Severity.Warning }));
        return Outcome.Of(new SheetRows(name, rows), problems);
    }

    void Add(SheetRow row)
    {
        problems.AddRange(SheetCells.Wrong(row, limits));
        if (row.Cells.Any(cell => cell.Length > 0)) rows.Add(row);
    }
}

/// <summary>
/// The merged cells of a sheet. A file holds the text of a merged cell once; over rows (a city beside its counties) it speaks of
/// every row, over columns (a title, a note) it stands where it begins.
/// </summary>
sealed class MergedCells(IReadOnlyList<CellRange> ranges)
{
    readonly ILookup<int, CellRange> starting = ranges.ToLookup(range => range.FromRow);
    readonly List<(CellRange Range, string Text)> open = [];

    /// <summary>How many ranges lie over the last row; more than columns only where they overlap, which no program writes.</summary>
    public int Open => open.Count;

    public SheetRow Resolve(SheetRow row)
    {
        var index = row.Number - 1;
        open.RemoveAll(one => one.Range.ToRow < index);
        open.AddRange(starting[index].Where(range => range.FromColumn < row.Cells.Count).Select(range => (range, row.Cells[range.FromColumn])));
        if (open.Count == 0) return row;
        var (texts, merged) = (row.Cells.ToArray(), new HashSet<int>());
        foreach (var (range, text) in open)
        {
            merged.UnionWith(Enumerable.Range(range.FromColumn, Math.Max(0, Math.Min(range.ToColumn, texts.Length - 1) - range.FromColumn + 1)));
            if (range.FromColumn < texts.Length) texts[range.FromColumn] = text;
        }
        return row with { Cells = texts, Merged = merged };
    }
}
