using System.IO.Compression;
using System.Xml.Linq;
using Xiance.Storage.Demonstration;

namespace Xiance.Tests.Demonstration;

public sealed class PlanDocxTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "samples", "示例省强县行动方案");

    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static readonly string Text = File.ReadAllText(Path.Combine(Folder, "方案.txt"));

    [Fact]
    public void The_committed_Word_file_is_the_text_set_again() => Assert.Equal(PlanDocx.Write(Text), File.ReadAllBytes(Path.Combine(Folder, "方案.docx")));

    [Fact]
    public void No_character_of_the_text_is_lost_or_added()
    {
        var body = string.Concat(Body().Descendants(W + "t").Select(run => run.Value));
        Assert.Equal(Text.Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal), body);
    }

    [Fact]
    public void Boxes_and_annexes_are_real_tables_and_chapters_are_headings()
    {
        var cells = Body().Elements(W + "tbl").Select(table => (table.Elements(W + "tr").Count(), table.Elements(W + "tr").First().Elements(W + "tc").Count()));
        Assert.Equal([(1, 1), (1, 1), (14, 5), (14, 4)], cells);
        Assert.Equal(4, Body().Elements(W + "p").Count(paragraph => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") == "Heading1"));
    }

    static XElement Body()
    {
        using var archive = new ZipArchive(new MemoryStream(PlanDocx.Write(Text)));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part).Root!.Element(W + "body")!;
    }
}
