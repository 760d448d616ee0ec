using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Tables as cleaned cells: short rows are filled up at the right, a merged cell at the left is carried down.</summary>
static class TableReader
{
    public static List<Table> Read(NormalText text, Node root)
    {
        var tables = new List<Table>();
        foreach (var block in root.Flatten().SelectMany(node => TableBlocks.Of(text, node)))
        {
            var columns = block.Head.Cells.Select(cell => cell.Text(text)).ToList();
            var (start, end) = (block.Head.Cells[0].Start, block.Node.Own[block.Rows[^1].Line].End);
            var path = Clauses.PathOf(block.Node, block.Head.Line);
            var rows = Rows(text, block, columns.Count);
            tables.Add(new Table($"table:{path}", path, text.Span(start, end), text.SourceSpan(start, end)) { Title = block.Title, Columns = columns, Rows = rows, Indicators = IndicatorReader.Read(columns, rows) });
        }
        return tables;
    }

    static List<IReadOnlyList<string>> Rows(NormalText text, TableBlock block, int width)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in block.Rows)
        {
            var cells = row.Cells.Select(cell => cell.Text(text)).ToList();
            while (cells.Count < width) cells.Add("");
            for (var i = 0; i < cells.Count && cells[i].Length == 0 && rows.Count > 0 && i < rows[^1].Count; i++) cells[i] = rows[^1][i];
            rows.Add(cells);
        }
        return rows;
    }
}
