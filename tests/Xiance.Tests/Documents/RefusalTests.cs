using System.IO.Compression;
using System.Text;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Documents;

/// <summary>What is no plan document, or may not be read, gives one clear problem and no half-read document.</summary>
public sealed class RefusalTests
{
    const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    // The runner writes the data of a theory out; the content of a file of more than 50 MB stays here.
    static readonly Dictionary<string, (byte[] Content, string Code)> Contents = new List<(string Name, byte[] Content, string Code)>
    {
        ("空.txt", [], "DO-101"),
        ("空白.txt", "  \n\t "u8.ToArray(), "DO-101"),
        ("方案.wps", Compound, "ST-704"),
        ("表.et", Compound, "ST-704"),
        ("改了名.wps", "一、目标"u8.ToArray(), "ST-704"),
        ("加密.docx", Compound, "ST-703"),
        ("扫描.png", Picture, "ST-705"),
        ("只有图.docx", Package(("word/document.xml", $"<w:document {Space}><w:body><w:p/></w:body></w:document>"), ("word/media/image1.png", "x")), "ST-705"),
        ("方案.ofd", "x"u8.ToArray(), "ST-704"),
        ("压缩包.docx", Package(("a.txt", "x")), "ST-706"),
        ("超大.txt", new byte[ReadFile.LargestFile + 1], "ST-701"),
        ("发票.txt", Encoding.UTF8.GetBytes("发票号码：12345678\n货物名称\t数量\t金额\n纸\t10\t1500.00\n价税合计 ￥1500.00"), "DO-102"),
        ("秘密.txt", Encoding.UTF8.GetBytes("秘密★3年\n关于印发方案的通知\n一、到2025年建成园区5个。"), "DO-103")
    }.ToDictionary(file => file.Name, file => (file.Content, file.Code), StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Contents.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_no_readable_plan_gives_its_problem(string name)
    {
        var (content, code) = Contents[name];
        var outcome = ReadFile.Decode(name, content).Then(Read.Documents);
        Assert.Null(outcome.Value);
        Assert.Equal(code, outcome.Problems.Single().Code);
        Assert.All(Enum.GetValues<Locale>(), locale => Assert.True(Wording.Render(outcome.Problems[0], locale) is { What.Length: > 4, Mend.Length: > 4 }));
    }

    [Fact]
    public void A_packed_bomb_is_stopped_before_it_fills_the_memory()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, true))
        using (var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open())
            for (var block = 0; block < 130; block++) part.Write(new byte[1 << 20]);
        Assert.Equal("ST-702", ReadFile.Decode("炸弹.docx", file.ToArray()).Problems.Single().Code);
    }

    [Fact]
    public void Numbering_footnotes_and_merged_cells_of_a_word_file_reach_the_reader()
    {
        static string Paragraph(string words, int level) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>";
        static string Cell(string words, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>";
        var body = Paragraph("重点任务", 0) + Paragraph("培育企业。到2026年培育企业80家。（市工信局牵头，市财政局配合）", 1)
            + "<w:p><w:r><w:t>说明</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
            + $"<w:tbl><w:tr>{Cell("序号")}{Cell("指标")}{Cell("2025年目标")}{Cell("属性")}</w:tr><w:tr>{Cell("1", "<w:vMerge w:val=\"restart\"/>")}{Cell("企业数（家）")}{Cell("80")}{Cell("预期性")}</w:tr><w:tr>{Cell("", "<w:vMerge/>")}{Cell("产值（亿元）")}{Cell("120")}{Cell("预期性")}</w:tr></w:tbl>";
        const string Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var file = Package(("word/document.xml", $"<w:document {Space}><w:body>{body}</w:body></w:document>"), ("word/numbering.xml", $"<w:numbering {Space}>{Numbering}</w:numbering>"), ("word/footnotes.xml", $"<w:footnotes {Space}><w:footnote w:id=\"2\"><w:p><w:r><w:t>含个体工商户</w:t></w:r></w:p></w:footnote></w:footnotes>"));
        var plan = ReadFile.Decode("方案.docx", file).Then(Read.Documents).Value!.Documents.Single();
        var task = plan.Tasks.Single();
        Assert.Equal(("一", "二、重点任务", "培育企业", "市工信局", "市财政局"), (task.Number, task.HeadingPath.Single(), task.Title, task.LeadUnits.Single(), task.SupportingUnits.Single()));
        Assert.Contains("含个体工商户", plan.Text, StringComparison.Ordinal);
        Assert.Equal([("企业数", "家", 80m), ("产值", "亿元", 120m)], plan.Tables.Single().Indicators.Select(row => (row.Name, row.Unit!, row.Target!.Value)));
        Assert.Equal(["1", "1"], plan.Tables.Single().Rows.Select(row => row[0]));
    }

    static byte[] Package(params (string Path, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, true))
            foreach (var (path, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(text);
            }
        return file.ToArray();
    }
}
