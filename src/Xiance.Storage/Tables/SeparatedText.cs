using CsvHelper;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>Reads text whose cells stand apart by comma, semicolon or tab, with quotes as in RFC 4180.</summary>
static class SeparatedText
{
    const int LinesLookedAt = 20;

    public static Outcome<SheetRows> Read(string name, string text, SheetLimits limits)
    {
        var (rows, problems, cells) = (new List<SheetRow>(), new List<Problem>(), 0L);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var options = new CsvReaderOptions
        {
            Separator = Separator(text),
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => problems.Add(Problems.WrongQuotes(new SheetRow(name, (int)record.RecordNumber, []).At(0))),
        };
        using var reader = CsvReader.FromText(text, options);
        for (var number = 1; reader.Read(); number++)
        {
            cells += reader.FieldCount;
            if (number > limits.Rows || reader.FieldCount > limits.Columns || cells > limits.Cells) return Problems.TooLarge(name);
            var row = new SheetRow(name, number, Cells(reader, known));
            problems.AddRange(SheetCells.Wrong(row, limits));
            if (!IsEmpty(row)) rows.Add(row);
        }
        return Outcome.Of(new SheetRows(name, rows), problems);
    }

    // Names, units and periods stand in a column a million times; figures hardly ever repeat, and a full pool takes no more.
    const int MostKnown = 10_000;

    static string[] Cells(CsvReader reader, Dictionary<string, string> known)
    {
        var cells = new string[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = reader.GetString(column);
            if (known.TryGetValue(cell, out var same)) cell = same;
            else if (known.Count < MostKnown) known.Add(cell, cell);
            cells[column] = cell;
        }
        return cells;
    }

    static bool IsEmpty(SheetRow row)
    {
        for (var column = 0; column < row.Cells.Count; column++) if (row.Cells[column].Length > 0) return false;
        return true;
    }

    /// <summary>The separator that the most of the first lines have; a title above the table has none of them.</summary>
    static char Separator(string text)
    {
        var lines = text.Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).Select(Unquoted).ToList();
        return "\t,;".MaxBy(separator => lines.Count(line => line.Contains(separator)));
    }

    static string Unquoted(string line) => string.Concat(line.Split('"').Where((_, index) => index % 2 == 0));
}
