using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Xiance.Storage.Papers;

/// <summary>
/// Writes rows as a workbook of one sheet while they come, in little memory: decimals and whole numbers as numbers, null as an empty
/// cell, everything else as text that no program takes for a formula.
/// </summary>
public static class WriteRows
{
    const string Start = "<?xml version=\"1.0\" encoding=\"utf-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    const string End = "</sheetData></worksheet>";

    /// <summary>Leaves the stream open.</summary>
    public static void Run(Stream output, string sheet, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in ExcelFrame.Parts([sheet]))
        {
            using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            content.Save(part);
        }
        using var stream = archive.CreateEntry(ExcelFrame.SheetFile(0), CompressionLevel.Fastest).Open();
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16);
        writer.Write(Start);
        foreach (var row in rows) Row(writer, row);
        writer.Write(End);
    }

    static void Row(StreamWriter writer, IReadOnlyList<object?> row)
    {
        writer.Write("<row>");
        for (var column = 0; column < row.Count; column++) Cell(writer, row[column]);
        writer.Write("</row>");
    }

    static void Cell(StreamWriter writer, object? value)
    {
        Span<char> buffer = stackalloc char[40];
        switch (value)
        {
            case null: writer.Write("<c/>"); return;
            case decimal number when number.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture): Number(writer, buffer[..length]); return;
            case long number when number.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture): Number(writer, buffer[..length]); return;
            default: Text(writer, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""); return;
        }
    }

    static void Number(StreamWriter writer, ReadOnlySpan<char> digits)
    {
        writer.Write("<c><v>");
        writer.Write(digits);
        writer.Write("</v></c>");
    }

    static void Text(StreamWriter writer, string text)
    {
        writer.Write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        foreach (var sign in PaperFile.Printable(text))
            switch (sign)
            {
                case '&': writer.Write("&amp;"); break;
                case '<': writer.Write("&lt;"); break;
                case '>': writer.Write("&gt;"); break;
                default: writer.Write(sign); break;
            }
        writer.Write("</t></is></c>");
    }
}
