using CsvHelper;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>A CSV file as text cells without white space around them, with its header; problems count lines as a spreadsheet shows them.</summary>
public sealed record WideTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>The line of each row in the file; empty where every line after the header is a row.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Reads CSV in UTF-8, UTF-16 or GB 18030 (quotes as in RFC 4180); rows of another length than the header and doubled header names are problems, rows without any content are none.</summary>
    public static Outcome<WideTable> Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return Problems.NoTable(name);
        if (ReadSheet.Decode(File.ReadAllBytes(path)) is not { } text) return Problems.NotText(name);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = false });
        if (!reader.Read()) return Problems.EmptyTable(name);
        var header = Cells(reader);
        var problems = header.GroupBy(cell => cell).Where(group => group.Count() > 1).Select(group => Problems.ColumnTwice(name, group.Key)).ToList();
        var (rows, lines) = (new List<string[]>(), new List<int>());
        for (var line = 2; reader.Read(); line++)
        {
            var cells = Cells(reader);
            if (Array.TrueForAll(cells, cell => cell.Length == 0)) continue;
            if (cells.Length != header.Length) problems.Add(Problems.RowLength(Place.At(name, line, 1), cells.Length, header.Length));
            rows.Add(cells);
            lines.Add(line);
        }
        return Outcome.Of(new WideTable(name, header, rows) { Lines = lines }, problems);
    }

    static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i).Trim();
        return cells;
    }

    public int Column(string name) => Header.IndexOf(name);

    /// <summary>The line a row stands in.</summary>
    public int LineOf(int row) => Lines.Count == 0 ? row + 2 : Lines[row];
}

/// <summary>Positions in a list that is only read.</summary>
static class Positions
{
    public static int IndexOf(this IReadOnlyList<string> list, string wanted)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == wanted) return i;
        return -1;
    }
}
