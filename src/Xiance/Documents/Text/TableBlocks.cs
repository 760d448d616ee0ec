namespace Xiance.Documents.Text;

/// <summary>Gathers the table rows of a clause into tables: a new one begins at a title or at a head row (序号 …).</summary>
static class TableBlocks
{
    const int TitleLength = 60;

    public static IEnumerable<TableBlock> Of(NormalText text, Node node)
    {
        var title = node.Title;
        var rows = new List<TableRow>();
        for (var i = 0; i < node.Own.Count; i++)
        {
            var line = node.Own[i];
            var row = line.IsTable ? Row(text, i, line) : null;
            var heading = row is null ? Title(text, line) : LoneTitle(text, row);
            if (heading is not null || (row is not null && rows.Count > 0 && IsHead(text, row)))
            {
                if (Make(node, title, rows) is { } block) yield return block;
                rows = [];
                title = heading ?? title;
            }
            if (row is not null && heading is null && !IsRule(text, line)) rows.Add(row);
        }
        if (Make(node, title, rows) is { } last) yield return last;
    }

    static TableBlock? Make(Node node, string title, List<TableRow> rows) =>
        rows.Count >= 2 && rows[0].Cells.Count >= 2 ? new TableBlock(node, title, rows[0], rows[1..]) : null;

    static string? Title(NormalText text, Paragraph line) =>
        line.End - line.Start <= TitleLength && !IsNoise(text.View.AsSpan(line.Start, line.End - line.Start)) && text.View.AsSpan(line.Start, line.End - line.Start).IndexOf('。') < 0 ? text.Quote(line.Start, line.End) : null;

    static bool IsNoise(ReadOnlySpan<char> line) => Metadata.Starts(line) || line.StartsWith("浏览") || line.StartsWith("来源") || line.StartsWith("发布时间") || line.StartsWith("单位:");

    static string? LoneTitle(NormalText text, TableRow row)
    {
        var filled = row.Cells.Where(cell => cell.End > cell.Start).ToList();
        return filled.Count == 1 && filled[0].Text(text) is { Length: > 3 and < TitleLength } only && (only.Contains('表') || only.Contains("清单", StringComparison.Ordinal)) ? only : null;
    }

    static bool IsHead(NormalText text, TableRow row) => row.Cells.Any(cell => cell.Text(text) is "序号" or "指标" or "主要指标" or "项目序号");

    static bool IsRule(NormalText text, Paragraph line) => text.View.AsSpan(line.Start, line.End - line.Start).IndexOfAnyExcept("|-: \t") < 0;

    static TableRow Row(NormalText text, int index, Paragraph line)
    {
        var (start, end) = (line.Start, line.End);
        if (text.View[start] != '|' && text.View.AsSpan(start, end - start).IndexOf('\t') < 0) return new TableRow(index, BlankTable.Cells(text, start, end));
        var sign = text.View[start] == '|' ? '|' : '\t';
        if (sign == '|') (start, end) = (start + 1, text.View[end - 1] == '|' && end - 1 > start ? end - 1 : end);
        var cells = new List<Cell>();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text.View[at] != sign) continue;
            cells.Add(Trim(text, from, at));
            from = at + 1;
        }
        return new TableRow(index, cells);
    }

    static Cell Trim(NormalText text, int start, int end)
    {
        while (start < end && text.View[start] == ' ') start++;
        while (end > start && text.View[end - 1] == ' ') end--;
        return new Cell(start, end);
    }
}
