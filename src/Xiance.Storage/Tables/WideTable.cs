using CsvHelper;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>A CSV file as text cells with its header; rows count from 2 in problems, as a spreadsheet shows them.</summary>
public sealed record WideTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>Reads UTF-8 CSV (quotes as in RFC 4180); rows of another length than the header and doubled header names are problems.</summary>
    public static Outcome<WideTable> Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return Problems.NoTable(name);
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', HasHeader = false });
        if (!reader.Read()) return Problems.EmptyTable(name);
        var header = Cells(reader).Select(cell => cell.Trim()).ToArray();
        var problems = header.GroupBy(cell => cell).Where(group => group.Count() > 1).Select(group => Problems.ColumnTwice(name, group.Key)).ToList();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            if (reader.FieldCount != header.Length) problems.Add(Problems.RowLength(Place.At(name, rows.Count + 2, 1), reader.FieldCount, header.Length));
            rows.Add(Cells(reader));
        }
        return Outcome.Of(new WideTable(name, header, rows), problems);
    }

    static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }

    public int Column(string name) => Header.IndexOf(name);
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
