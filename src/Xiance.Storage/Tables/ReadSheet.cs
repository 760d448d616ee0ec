using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>A table file as raw cells: text as printed, with the place of every cell.</summary>
public sealed record SheetRows(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>One row; its number counts from 1 as a spreadsheet shows it.</summary>
public sealed record SheetRow(string Sheet, int Number, IReadOnlyList<string> Cells)
{
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column].Trim() : "";

    /// <summary>The place of a cell in A1 style after the sheet's name.</summary>
    public Place At(int column) => Place.Named($"{Sheet}!{Letters(column)}{Number.ToString(CultureInfo.InvariantCulture)}");

    static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + Letters(column % 26);
}

/// <summary>
/// Reads csv, xlsx and xls into raw cells. Uploaded tables are hostile input: limits on unpacked size, rows, columns and cell
/// length; error cells are problems; formulas count with the value last shown, nothing is computed here.
/// </summary>
public static class ReadSheet
{
    const int MostRows = 200_000;
    const int MostColumns = 1_000;
    const int LongestCell = 4_000;
    const long LargestUnpacked = 512L << 20;
    const int LargestRatio = 200;

    static readonly HashSet<string> Errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

    public static Outcome<SheetRows> Run(string name, byte[] content)
    {
        if (content.Length == 0) return Problems.EmptyTable(name);
        try
        {
            var rows = IsPacked(content) || IsCompound(content) ? Workbook(name, content) : Separated(name, content);
            return rows.Succeeded && rows.Value.Rows.Count == 0 ? Problems.EmptyTable(name) : rows;
        }
        catch (Exception refused) when (refused is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or IOException or FormatException or ArgumentException or IndexOutOfRangeException or System.Xml.XmlException or NotSupportedException)
        {
            return Problems.Unreadable(name, refused.Message);
        }
    }

    static bool IsPacked(byte[] content) => content.AsSpan().StartsWith("PK"u8);

    static bool IsCompound(byte[] content) => content is [0xD0, 0xCF, 0x11, 0xE0, ..];

    static Outcome<SheetRows> Workbook(string name, byte[] content)
    {
        if (IsPacked(content) && Bomb(content)) return Problems.TooLarge(name);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content));
        var (rows, problems) = (new List<SheetRow>(), new List<Problem>());
        do
        {
            for (var number = 1; reader.Read(); number++)
            {
                if (rows.Count >= MostRows || reader.FieldCount > MostColumns) return Problems.TooLarge(name);
                var row = new SheetRow(reader.Name, number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader, column))]);
                problems.AddRange(Enumerable.Range(0, reader.FieldCount).Where(column => Errors.Contains(row.Cells[column])).Select(column => Problems.ErrorCell(row.At(column))));
                problems.AddRange(Long(row));
                if (row.Cells.Any(cell => cell.Length > 0)) rows.Add(row);
            }
        }
        while (reader.NextResult());
        return Outcome.Of(new SheetRows(name, rows), problems);
    }

    /// <summary>Numbers print shortest and exactly as the file holds them; days as yyyy-MM-dd.</summary>
    static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        double number => Math.Abs(number) < 1e15 && decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    static bool Bomb(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        return archive.Entries.Sum(entry => entry.Length) > LargestUnpacked || archive.Entries.Any(entry => entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > LargestRatio);
    }

    static Outcome<SheetRows> Separated(string name, byte[] content)
    {
        var text = Decode(content);
        var first = text.AsSpan(0, text.IndexOf('\n') is var end && end < 0 ? text.Length : end);
        var separator = first.Contains('\t') ? '\t' : first.Contains(',') ? ',' : first.Contains(';') ? ';' : ',';
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false });
        var (rows, problems) = (new List<SheetRow>(), new List<Problem>());
        for (var number = 1; reader.Read(); number++)
        {
            if (rows.Count >= MostRows || reader.FieldCount > MostColumns) return Problems.TooLarge(name);
            var row = new SheetRow(name, number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetString(column))]);
            problems.AddRange(Long(row));
            if (row.Cells.Any(cell => cell.Length > 0)) rows.Add(row);
        }
        return Outcome.Of(new SheetRows(name, rows), problems);
    }

    /// <summary>UTF-8 where it is valid, else GB 18030, as Chinese spreadsheets save it.</summary>
    static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(content);
        }
    }

    static IEnumerable<Problem> Long(SheetRow row) => Enumerable.Range(0, row.Cells.Count).Where(column => row.Cells[column].Length > LongestCell).Select(column => Problems.LongCell(row.At(column), LongestCell));
}
