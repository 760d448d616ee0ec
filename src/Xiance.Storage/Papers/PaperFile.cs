using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Xiance.Storage.Papers;

/// <summary>Packs the parts of an Office file: the same parts always give the same bytes.</summary>
static class PaperFile
{
    // Zip entries carry a date; a fixed one keeps the file the same for ever.
    static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(IReadOnlyList<(string Name, XElement Content)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts) Add(archive, name, content);
        return file.ToArray();
    }

    static void Add(ZipArchive archive, string name, XElement content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Fixed;
        using var writer = XmlWriter.Create(entry.Open(), new() { Encoding = new UTF8Encoding(false), CloseOutput = true });
        content.Save(writer);
    }

    /// <summary>Characters that no XML may hold (they come in with pasted names) are shown as replaced, not dropped.</summary>
    public static string Printable(string text) => text.EnumerateRunes().All(IsXml) ? text : string.Concat(text.EnumerateRunes().Select(rune => IsXml(rune) ? rune : Rune.ReplacementChar));

    static bool IsXml(Rune rune) => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value);
}
