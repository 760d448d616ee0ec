using System.IO.Compression;
using System.Text;
using Xiance.Documents;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Storage;

/// <summary>Files as they are uploaded: Word with its own numbering and tables, web pages, old encodings, and files that must be refused.</summary>
public sealed class ReadFileTests
{
    const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    const string Numbering =
        $"""
        <w:numbering {Namespace}>
          <w:abstractNum w:abstractNumId="1">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
          </w:abstractNum>
          <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
        </w:numbering>
        """;

    static string Line(string text, int level) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    static byte[] Docx(string body, params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts.Append(("word/document.xml", $"<w:document {Namespace}><w:body>{body}</w:body></w:document>")))
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return memory.ToArray();
    }

    static string Text(string name, byte[] content) => ReadFile.Decode(name, content).Value!.Text;

    static string Code(string name, byte[] content) => ReadFile.Decode(name, content).Problems.Single().Code;

    [Fact]
    public void Numbers_that_word_counts_itself_stand_in_the_text()
    {
        var body = Line("总体目标", 0) + Line("做强产业。", 1) + Line("做大园区。", 1) + Line("保障措施", 0) + Line("加强领导。", 1);
        Assert.Equal(["一、总体目标", "1.做强产业。", "2.做大园区。", "二、保障措施", "1.加强领导。"], Text("a.docx", Docx(body, ("word/numbering.xml", Numbering))).TrimEnd().Split('\n'));
    }

    [Fact]
    public void Tables_keep_their_cells_and_merged_ones_stay_empty_below()
    {
        const string table = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>类别</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        Assert.Equal(["类别\t甲", "\t乙"], Text("a.docx", Docx(table)).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Footnotes_stand_behind_their_paragraph_and_deleted_text_is_gone()
    {
        const string body = "<w:p><w:r><w:t>建成园区5个</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>。</w:t></w:r></w:ins></w:p>";
        Assert.Equal("建成园区5个。\n注：指省级园区。\n", Text("a.docx", Docx(body, ("word/footnotes.xml", $"<w:footnotes {Namespace}><w:footnote w:id=\"2\"><w:p><w:r><w:t>指省级园区。</w:t></w:r></w:p></w:footnote></w:footnotes>"))));
    }

    [Fact]
    public void A_web_page_gives_its_blocks_and_tables_without_menus()
    {
        const string page = "<!DOCTYPE html><html><head><title>x</title></head><body><nav>首页 新闻</nav><p>一、目标</p><div>到2025年<b>建成</b>园区5个。</div><table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table><script>var a=1;</script></body></html>";
        Assert.Equal(["一、目标", "到2025年建成园区5个。", "甲\t1", "\t2"], Text("a.html", Encoding.UTF8.GetBytes(page)).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Old_encodings_and_byte_order_marks_are_understood()
    {
        const string text = "县域经济：到2025年建成园区5个。";
        var old = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
        Assert.Equal(text, Text("a.txt", old));
        Assert.Equal(text, Text("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal(text, Text("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
    }

    [Fact]
    public void Files_that_cannot_be_read_say_why()
    {
        Assert.Equal("ST-701", Code("a.txt", new byte[ReadFile.LargestFile + 1]));
        Assert.Equal("ST-703", Code("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal("ST-704", Code("a.wps", "x"u8.ToArray()));
        Assert.Equal("ST-704", Code("a.et", "x"u8.ToArray()));
        Assert.Equal("ST-705", Code("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.Equal("ST-706", Code("a.docx", Zip("readme.txt", "x"u8.ToArray())));
        Assert.Equal("ST-707", Code("a.docx", "PK not a package"u8.ToArray()));
        Assert.Equal("ST-707", Code("a.docx", Zip("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"u8.ToArray())));
        Assert.Equal("ST-709", Code("a.txt", [0, 1, 2, 3, 4, 5, 6, 7, 255, 255]));
    }

    [Fact]
    public void A_package_that_unpacks_without_end_is_stopped() =>
        Assert.Equal("ST-702", Code("a.docx", Zip("word/document.xml", new byte[110 << 20])));

    static byte[] Zip(string name, byte[] content)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }
        return memory.ToArray();
    }
}
