using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>
/// A Word document as text: paragraphs as lines with their printed number, table rows with tabs, footnotes behind their paragraph.
/// Deleted text is left out, inserted text counts.
/// </summary>
static class WordText
{
    const long LargestPart = 100L << 20;
    const int MostParts = 5000;
    const int Deepest = 200;

    static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Outcome<SourceText> Read(string name, byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts || archive.Entries.Any(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && entry.Length > LargestPart)) return FileProblems.UnpacksTooLarge(name);
            if (archive.GetEntry("EncryptedPackage") is not null) return FileProblems.Encrypted(name);
            if (Part(archive, "word/document.xml") is not { } document) return FileProblems.UnknownForm(name);
            var writer = new Writer(new WordNumbering(Part(archive, "word/numbering.xml"), Part(archive, "word/styles.xml")), Notes(Part(archive, "word/footnotes.xml")));
            writer.Blocks(document.Element(Word + "body") ?? document, 0);
            var text = writer.ToString();
            return text.All(char.IsWhiteSpace) && archive.Entries.Any(entry => entry.FullName.StartsWith("word/media/", StringComparison.Ordinal)) ? FileProblems.Scan(name) : new SourceText(name, text);
        }
        catch (Exception refused) when (refused is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return refused is PartTooLargeException ? FileProblems.UnpacksTooLarge(name) : FileProblems.Broken(name, refused.Message);
        }
    }

    static XElement? Part(ZipArchive archive, string path)
    {
        if (archive.GetEntry(path) is not { } entry) return null;
        using var limited = new LimitedStream(entry.Open(), LargestPart);
        using var reader = XmlReader.Create(limited, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestPart });
        return XElement.Load(reader);
    }

    static Dictionary<string, string> Notes(XElement? part) =>
        part is null ? [] : part.Elements(Word + "footnote").Where(note => note.Attribute(Word + "type") is null).GroupBy(note => (string?)note.Attribute(Word + "id") ?? "")
            .ToDictionary(group => group.Key, group => string.Concat(group.First().Descendants(Word + "t").Select(words => words.Value)));

    sealed class Writer(WordNumbering numbering, Dictionary<string, string> notes)
    {
        readonly StringBuilder text = new();

        public override string ToString() => text.ToString();

        public void Blocks(XElement parent, int depth)
        {
            foreach (var block in parent.Elements())
            {
                if (block.Name == Word + "p") Paragraph(block, depth);
                else if (block.Name == Word + "tbl" && depth < Deepest) Table(block, depth);
                else if (depth < Deepest && (block.Name == Word + "sdt" || block.Name == Word + "sdtContent" || block.Name == Word + "ins" || block.Name == Word + "customXml")) Blocks(block, depth + 1);
            }
        }

        void Paragraph(XElement paragraph, int depth)
        {
            var used = new List<string>();
            var words = new StringBuilder(numbering.Label(paragraph));
            Runs(words, paragraph, used, 0);
            text.Append(words).Append('\n');
            foreach (var note in used) text.Append("注：").Append(note).Append('\n');
            if (depth >= Deepest) return;
            foreach (var box in paragraph.Descendants(Word + "txbxContent").Where(box => !box.Ancestors().Any(above => above.Name.LocalName == "Fallback"))) Blocks(box, depth + 1);
        }

        void Runs(StringBuilder words, XElement parent, List<string> used, int depth)
        {
            foreach (var element in parent.Elements())
            {
                switch (element.Name.LocalName)
                {
                    case "t": words.Append(element.Value); break;
                    case "tab": words.Append(' '); break;
                    case "br" or "cr": words.Append(' '); break;
                    case "noBreakHyphen": words.Append('-'); break;
                    case "footnoteReference" when notes.TryGetValue((string?)element.Attribute(Word + "id") ?? "", out var note): used.Add(note.Trim()); break;
                    case "del" or "delText" or "moveFrom" or "Fallback" or "txbxContent" or "pPr" or "rPr" or "instrText": break;
                    default: if (depth < Deepest) Runs(words, element, used, depth + 1); break;
                }
            }
        }

        /// <summary>A table of one cell frames text (a box) and is read as paragraphs.</summary>
        void Table(XElement table, int depth)
        {
            var rows = table.Elements(Word + "tr").ToList();
            if (rows.All(row => row.Elements(Word + "tc").Count() < 2))
            {
                foreach (var cell in rows.SelectMany(row => row.Elements(Word + "tc"))) Blocks(cell, depth + 1);
                return;
            }
            foreach (var row in rows) text.AppendJoin('\t', row.Elements(Word + "tc").SelectMany(Cell)).Append('\n');
        }

        IEnumerable<string> Cell(XElement cell)
        {
            var properties = cell.Element(Word + "tcPr");
            var goesOn = properties?.Element(Word + "vMerge") is { } merge && (string?)merge.Attribute(Word + "val") != "restart";
            var words = new StringBuilder();
            foreach (var paragraph in cell.Descendants(Word + "p"))
            {
                if (words.Length > 0) words.Append(' ');
                words.Append(numbering.Label(paragraph));
                Runs(words, paragraph, [], 0);
            }
            yield return goesOn ? "" : words.ToString().Trim();
            var span = (int?)properties?.Element(Word + "gridSpan")?.Attribute(Word + "val") ?? 1;
            for (var extra = 1; extra < Math.Min(span, 100); extra++) yield return "";
        }
    }
}
