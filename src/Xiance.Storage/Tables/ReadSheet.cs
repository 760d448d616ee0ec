using System.IO.Compression;
using System.Text;
using CsvHelper;
using ExcelDataReader.Exceptions;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>
/// Reads csv, xlsx and xls into raw cells. Uploaded tables are hostile input: limits on unpacked size, rows, columns and cell
/// length; error cells are problems; formulas count with the value last shown, nothing is computed here.
/// </summary>
public static class ReadSheet
{
    public static Outcome<SheetRows> Run(string name, byte[] content) => Run(name, content, SheetLimits.Standard);

    public static Outcome<SheetRows> Run(string name, byte[] content, SheetLimits limits)
    {
        if (content.Length == 0) return Problems.EmptyTable(name);
        try
        {
            var rows = Read(name, content, limits);
            return rows.Succeeded && rows.Value.Rows.Count == 0 ? Problems.EmptyTable(name) : rows;
        }
        catch (InvalidPasswordException)
        {
            return Problems.Locked(name);
        }
        catch (Exception refused) when (IsAboutContent(refused))
        {
            return Problems.Unreadable(name, refused.Message);
        }
    }

    static Outcome<SheetRows> Read(string name, byte[] content, SheetLimits limits)
    {
        if (content.AsSpan().StartsWith("PK"u8)) return Bomb(content, limits) ? Problems.TooLarge(name) : new WorkbookReading(name, limits).Read(content);
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..]) return new WorkbookReading(name, limits).Read(content);
        if (Decode(content) is not { } text) return Problems.NotText(name);
        return LooksLikeMarkup(text) ? Problems.WebPage(name) : SeparatedText.Read(name, text, limits);
    }

    /// <summary>What the readers of the two formats throw at damaged files; anything else is a defect and stays visible.</summary>
    static bool IsAboutContent(Exception refused) => refused is ExcelReaderException or CsvFormatException or InvalidDataException or IOException or FormatException or ArgumentException
        or IndexOutOfRangeException or System.Xml.XmlException or NotSupportedException or InvalidOperationException or KeyNotFoundException or InvalidCastException or ArithmeticException or NullReferenceException;

    static bool Bomb(byte[] content, SheetLimits limits)
    {
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        return archive.Entries.Sum(entry => entry.Length) > limits.Unpacked || archive.Entries.Any(entry => entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio);
    }

    /// <summary>By its mark UTF-8 or UTF-16; without one UTF-8 where it is valid, else GB 18030, as Chinese spreadsheets save it; null where it is no text.</summary>
    internal static string? Decode(byte[] content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        IReadOnlyList<Encoding> candidates = content switch
        {
            [0xFF, 0xFE, ..] => [new UnicodeEncoding(false, true, true)],
            [0xFE, 0xFF, ..] => [new UnicodeEncoding(true, true, true)],
            _ => [new UTF8Encoding(false, true), gb],
        };
        return candidates.Select(encoding => Decode(content, encoding)).FirstOrDefault(text => text is not null && !text.Contains('\0'));
    }

    static string? Decode(byte[] content, Encoding encoding)
    {
        try
        {
            return encoding.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Many systems export a web page under the name of a spreadsheet; its cells are not ours to guess.</summary>
    static bool LooksLikeMarkup(string text) => text.AsSpan().TrimStart() is var start
        && (start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase));
}
