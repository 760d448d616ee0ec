namespace Xiance.Documents.Text;

/// <summary>A cell with its place; several rows of a broken table may have fewer cells than columns.</summary>
readonly record struct Cell(int Start, int End)
{
    public string Text(NormalText text) => text.Quote(Start, End);
}

/// <summary>One row: the line it stands on (its index among the clause's own lines) and its cells.</summary>
sealed record TableRow(int Line, IReadOnlyList<Cell> Cells);

/// <summary>A table inside a clause: its title, its head row and its rows.</summary>
sealed record TableBlock(Node Node, string Title, TableRow Head, IReadOnlyList<TableRow> Rows)
{
    public int Column(NormalText text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            for (var i = 0; i < Head.Cells.Count; i++)
            {
                if (Head.Cells[i].Text(text).Contains(word, StringComparison.Ordinal)) return i;
            }
        }
        return -1;
    }
}
