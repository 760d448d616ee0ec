using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>
/// Writes a paper as a Word document in the layout of GB/T 9704-2012: A4, margins 37/35/28/26 mm, body 仿宋 16 pt at 28 pt line pitch,
/// title 小标宋 22 pt, headings 黑体 and 楷体, page numbers — 1 — outside. The same paper gives the same bytes.
/// </summary>
public static class WriteWord
{
    // Zip entries carry a date; a fixed one keeps the file the same for ever.
    static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Run(Paper paper)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in WordFrame.Parts(paper)) Add(archive, name, content);
            Add(archive, "word/document.xml", WordBody.Document(paper));
        }
        return file.ToArray();
    }

    static void Add(ZipArchive archive, string name, XElement content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Fixed;
        using var writer = XmlWriter.Create(entry.Open(), new() { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = true });
        content.Save(writer);
    }
}
