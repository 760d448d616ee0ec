using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xiance.Reports;
using Xiance.Storage.Papers;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Reports;

public sealed class PaperFileTests
{
    public static TheoryData<string> Papers => ["briefing", "county", "everything"];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Word_finds_nothing_to_repair(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WriteWord.Run(Paper(name))), false);
        Assert.Equal([], Findings(document));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Excel_finds_nothing_to_repair(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WriteExcel.Run(Paper(name))), false);
        Assert.Equal([], Findings(document));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_same_paper_gives_the_same_bytes(string name)
    {
        Assert.Equal(WriteWord.Run(Paper(name)), WriteWord.Run(Paper(name)));
        Assert.Equal(WriteExcel.Run(Paper(name)), WriteExcel.Run(Paper(name)));
    }

    [Fact]
    public void A_sheet_holds_numbers_as_numbers_and_what_looks_like_a_formula_as_text()
    {
        var rows = ReadSheet.Run("表.xlsx", WriteExcel.Run(SamplePapers.Everything)).Value!.Rows;
        Assert.Equal(["说明", "（一）表 x", "（一）表 x2"], rows.Select(row => row.Sheet).Distinct());
        Assert.Equal(["名称|数（元）", "=1+1|-1234.5", "@甲 < & >\uFFFD|—", "-2|未报"], rows.Where(row => row.Sheet == "（一）表 x").Skip(2).Select(row => string.Join('|', row.Cells.Take(2))));
        using var document = SpreadsheetDocument.Open(new MemoryStream(WriteExcel.Run(SamplePapers.Everything)), false);
        Assert.DoesNotContain(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<OpenXmlElement>()), element => element.LocalName == "f");
    }

    [Fact]
    public void Every_sheet_carries_the_marks()
    {
        var rows = ReadSheet.Run("表.xlsx", WriteExcel.Run(SamplePapers.Everything)).Value!.Rows;
        Assert.All(rows.GroupBy(row => row.Sheet), sheet => Assert.Contains(sheet, row => row.Cells.Any(cell => cell.Contains("暂定　示例数据（合成）", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_printed_briefing_shows_figures_marks_and_page_numbers()
    {
        var text = Printed(SamplePapers.Briefing).Replace(" ", "", StringComparison.Ordinal);
        foreach (var expected in new[] { "240,000,000.00", "（一）强县", "约谈警示", "—1—", "—2—" }) Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd('\f', '\n').Split('\f'), page => Assert.Contains("示例数据（合成）", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_page_has_22_lines_of_28_characters()
    {
        var page = Printed(SamplePapers.Everything with { Colophon = null, Blocks = [new PaperParagraph(new string('县', 3_000))] }).Split('\f')[1];
        var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('县')).ToList();
        Assert.Equal((22, 28), (lines.Count, lines.Max(line => line.Length)));
    }

    static Paper Paper(string name) => name switch
    {
        "briefing" => SamplePapers.Briefing,
        "county" => CountyPaper.Run(SamplePapers.Content, SamplePapers.Content.Allocations[0].Shares[0].Region)!,
        _ => SamplePapers.Everything,
    };

    static IEnumerable<string> Findings(OpenXmlPackage document) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(finding => $"{finding.Part?.Uri} {finding.Path?.XPath} {finding.Description}");

    /// <summary>The paper as LibreOffice sets it, as text with a form feed after each page.</summary>
    static string Printed(Paper paper)
    {
        Assert.SkipUnless(Found("soffice") && Found("pdftotext"), "soffice or pdftotext is not installed");
        var folder = Directory.CreateTempSubdirectory("xiance-paper-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "paper.docx"), WriteWord.Run(paper));
            Do("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "paper.docx"));
            Do("pdftotext", "-layout", Path.Combine(folder, "paper.pdf"), Path.Combine(folder, "paper.txt"));
            return File.ReadAllText(Path.Combine(folder, "paper.txt"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static bool Found(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    static void Do(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)));
    }
}
