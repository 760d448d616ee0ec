using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>The text of a Word document: a line a paragraph, table rows with tabs between cells (one cell alone stays lines), deleted text left out.</summary>
static class DecodeWord
{
    const long LargestUnpacked = 64L << 20;

    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Outcome<SourceText> Run(string name, byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is not { } entry) return Problems.NoDocument(name);
            if (entry.Length > LargestUnpacked) return Problems.DocumentTooLarge(name);
            using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestUnpacked });
            var text = new StringBuilder();
            foreach (var block in XDocument.Load(reader).Root?.Element(W + "body")?.Elements() ?? []) Block(text, block);
            return new SourceText(name, text.ToString());
        }
        catch (Exception refused) when (refused is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return Problems.NoDocument(name);
        }
    }

    static void Block(StringBuilder text, XElement block)
    {
        if (block.Name == W + "p") text.Append(Paragraph(block)).Append('\n');
        else if (block.Name == W + "tbl") Table(text, block);
        else if (block.Name == W + "sdt") foreach (var inner in block.Element(W + "sdtContent")?.Elements() ?? []) Block(text, inner);
    }

    static void Table(StringBuilder text, XElement table)
    {
        foreach (var row in table.Elements(W + "tr"))
        {
            var cells = row.Elements(W + "tc").ToList();
            if (cells is [var only]) foreach (var block in only.Elements()) Block(text, block);
            else text.AppendJoin('\t', cells.Select(cell => string.Concat(cell.Descendants(W + "p").Select(Paragraph)))).Append('\n');
        }
    }

    static string Paragraph(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants().Where(element => !element.Ancestors().Any(above => above.Name == W + "del")))
        {
            if (element.Name == W + "t") text.Append(element.Value);
            else if (element.Name == W + "tab") text.Append(element.Parent?.Name == W + "r" ? " " : "");
            else if (element.Name == W + "br" || element.Name == W + "cr") text.Append('\n');
        }
        return text.ToString();
    }
}
