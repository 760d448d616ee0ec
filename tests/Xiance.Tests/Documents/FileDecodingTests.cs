using System.IO.Compression;
using System.Text;
using Xiance.Documents;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Documents;

public sealed class FileDecodingTests
{
    static readonly string Sample = Path.Combine(Checkout.Root, "samples", "示例省强县行动方案");

    [Fact]
    public void The_word_form_of_the_sample_reads_as_its_text_form()
    {
        var text = Read.Documents(ReadFile.Decode("方案.txt", File.ReadAllBytes(Path.Combine(Sample, "方案.txt"))).Value!).Value!.Documents.Single();
        var word = Read.Documents(ReadFile.Decode("方案.docx", File.ReadAllBytes(Path.Combine(Sample, "方案.docx"))).Value!).Value!.Documents.Single();
        Assert.Equal(text.Tasks.Select(task => (task.Number, task.Title, string.Join(' ', task.ResponsibleUnits))), word.Tasks.Select(task => (task.Number, task.Title, string.Join(' ', task.ResponsibleUnits))));
        Assert.Equal(text.Targets.Select(target => (target.Indicator, target.Value)), word.Targets.Select(target => (target.Indicator, target.Value)));
        Assert.Equal(text.CountyLists.Select(list => list.Counties.Count), word.CountyLists.Select(list => list.Counties.Count));
        Assert.Equal(text.Tables.Select(table => table.Rows.Count), word.Tables.Select(table => table.Rows.Count));
    }

    [Fact]
    public void A_web_page_gives_its_blocks_as_lines_and_its_tables_with_tabs()
    {
        const string Page = "<!DOCTYPE html><html><head><title>x</title><script>alert(1)</script></head><body><nav>首页</nav><p>一、总体<b>要求</b></p><table><tr><td>指标</td><td>目标</td></tr><tr><td><p>总量</p></td><td>5</td></tr></table></body></html>";
        Assert.Equal("一、总体要求\n指标\t目标\n总量\t5\n", ReadFile.Decode("页.html", Encoding.UTF8.GetBytes(Page)).Value!.Text);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Text_reads_in_the_encodings_that_offices_use(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chosen = Encoding.GetEncoding(encoding);
        Assert.Equal("一、总体要求", ReadFile.Decode("方案.txt", [.. chosen.GetPreamble(), .. chosen.GetBytes("一、总体要求")]).Value!.Text);
    }

    [Theory]
    [InlineData("秘密★5年\n关于印发方案的通知\n", "DO-103")]
    [InlineData("机密\n关于印发方案的通知\n", "DO-103")]
    [InlineData("PK\u0003\u0004不是", "ST-707")]
    [InlineData("a\0b", "ST-709")]
    public void What_must_not_or_cannot_be_read_says_so(string text, string code) => Assert.Equal(code, ReadFile.Decode("文件", Encoding.UTF8.GetBytes(text)).Then(Read.Documents).Problems.Single().Code);

    [Fact]
    public void A_damaged_pdf_is_refused_with_or_without_the_reader_of_pdf() => Assert.Contains(ReadFile.Decode("文件.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 damaged")).Problems.Single().Code, new[] { "ST-707", "ST-708" });

    [Fact]
    public void A_document_that_only_speaks_of_secrets_is_read() => Assert.True(ReadFile.Decode("方案.txt", Encoding.UTF8.GetBytes("一、做好机密文件管理\n机密文件应当登记。\n")).Succeeded);

    [Fact]
    public void A_word_file_with_an_entity_bomb_is_refused()
    {
        const string Bomb = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, true))
        using (var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open()))
            writer.Write(Bomb);
        Assert.Equal("ST-707", ReadFile.Decode("炸弹.docx", file.ToArray()).Problems.Single().Code);
    }
}
