using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Sets the demonstration plan as a Word document: headings as styles, boxes as framed tables of one cell, rows with tabs as tables.
/// The same text always gives the same bytes.
/// </summary>
public static partial class PlanDocx
{
    static readonly DateTimeOffset Stamp = new(2022, 3, 18, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(string text)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in DocxParts.Fixed) Add(archive, name, content);
            Add(archive, "word/document.xml", DocxParts.Document(Blocks(Lines(text))));
        }
        return memory.ToArray();
    }

    static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    static IEnumerable<XElement> Blocks(List<string> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var count = lines[i].Contains('\t') ? Run(lines, i, line => line.Contains('\t')) : BoxTitle().IsMatch(lines[i]) ? 1 + Run(lines, i + 1, BoxLine().IsMatch) : 1;
            yield return Block(lines.GetRange(i, count), i);
            i += count;
        }
    }

    static int Run(List<string> lines, int start, Predicate<string> belongs) => lines.Skip(start).TakeWhile(line => belongs(line)).Count();

    static XElement Block(List<string> lines, int index)
    {
        if (lines[0].Contains('\t')) return DocxParts.Table(lines.Select(line => line.Split('\t')));
        if (lines.Count > 1) return DocxParts.Box(lines);
        return Paragraph(lines[0], index);
    }

    static XElement Paragraph(string line, int index)
    {
        if (index == 0 || PlanTitle().IsMatch(line)) return DocxParts.Paragraph("Title", line);
        if (Chapter().IsMatch(line)) return DocxParts.Paragraph("Heading1", line);
        if (Annex().IsMatch(line)) return DocxParts.Paragraph("Heading2", line);
        if (!Numbered().IsMatch(line)) return DocxParts.Paragraph("Normal", line);
        var end = line.IndexOf('。') + 1;
        return end == 0 ? DocxParts.Paragraph("Heading2", line) : DocxParts.Paragraph("Normal", line[end..], line[..end]);
    }

    static void Add(ZipArchive archive, string name, XElement content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        new XDocument(content).Save(stream, SaveOptions.DisableFormatting);
    }

    [GeneratedRegex("^[一二三四五六七八九十]+、")]
    private static partial Regex Chapter();

    [GeneratedRegex("^(（[一二三四五六七八九十]+）|[0-9]+\\.)")]
    private static partial Regex Numbered();

    [GeneratedRegex("^专栏[一二三四五六七八九十]+ ")]
    private static partial Regex BoxTitle();

    [GeneratedRegex("^[0-9]+\\.[^。]*：")]
    private static partial Regex BoxLine();

    [GeneratedRegex("^附表[0-9]+ ")]
    private static partial Regex Annex();

    [GeneratedRegex("方案（[0-9]{4}—[0-9]{4}年）$")]
    private static partial Regex PlanTitle();
}
