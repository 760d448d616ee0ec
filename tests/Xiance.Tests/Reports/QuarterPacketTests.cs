using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Papers;

namespace Xiance.Tests.Reports;

/// <summary>The packet of a quarter: every part in Word and Excel, and Word as LibreOffice prints it.</summary>
public sealed class QuarterPacketTests
{
    static PacketContent Content(int counties) => new("示例行动方案", "示例省", Period.Quarter(2024, 3), new DateOnly(2024, 10, 25))
    {
        Targets = [new("地区生产总值", "2025", "亿元", "≥ 1,000", "812.50", "800.00", "1,010.00（990.00—1,030.00）", "正常", "按序时推进")],
        Tasks = new([new("省发展改革委", 3, 1, 1, 0)], [new("健全冷链物流体系", "省商务厅", "2024-09-30", "资金未到位")]),
        Stages = [new("在建", 2, new Money(30_000_000_000), new Money(10_000_000_000), new Money(4_000_000_000)), new("谋划", 1, null, null, null)],
        ProjectCounties = [new("甲县", 3, new Money(30_000_000_000), new Money(10_000_000_000), new Money(4_000_000_000)) { KeyStarts = 1 }],
        Alarms = [new("甲县冷链项目", "甲县", "施工许可", 6, 7, "临近时限")],
        Demands = [("办理中", 2), ("办结", 5)],
        LateProjects = [new(1, "甲县冷链项目", "甲县", "在建", "节点“封顶”应于 2024-08-31 完成，未完成")],
        Moves = [new(2, "甲县物流园", "甲县", "预备", "新建", "2024-08-01", "")],
        Unsatisfied = [new(8, "乙公司", "甲县", "省商务厅", "—", "用电价格")],
        Review = new([new("省商务厅", 3, 2, 1, 0)], [new("批注", "省商务厅", "抓紧", "", "")]),
        LateDemands = [new(7, "甲县示例有限公司", "甲县", "省商务厅", "2024-10-20", "货运班列不足")],
        Counties = [.. Enumerable.Range(1, counties).Select(number => new PacketCounty("第" + number.ToString(CultureInfo.InvariantCulture) + "县", "示州市") { Figures = [.. Enumerable.Range(1, 12).Select(index => new PacketFigure("指标" + index.ToString(CultureInfo.InvariantCulture), "亿元", 2, index == 3 ? null : index * 1.5m, index))], OpenDemands = 1 })],
        Synthetic = true,
        Provenance = "规则包 示例",
    };

    [Fact]
    public void Every_part_is_there_and_nothing_missing_is_zero()
    {
        var paper = QuarterPacket.Run(Content(2));
        Assert.Equal("示例省2024年三季度县域经济调度材料", paper.Title);
        Assert.Equal(["一、总体情况", "二、主要目标", "三、任务进展", "四、项目建设", "五、企业诉求", "六、调度落实", "七、分县情况"], paper.Blocks.OfType<PaperHeading>().Where(heading => heading.Level == 1).Select(heading => heading.Text));
        Assert.Contains(paper.Blocks.OfType<PaperTable>().First().Rows, row => row[0].Text == "签　　发");
        var stages = paper.Blocks.OfType<PaperTable>().First(table => table.Columns[0].Head == "阶段");
        Assert.Equal(["谋划", "1", "未报", "未报", "未报"], stages.Rows[1].Select(cell => cell.Text));
        Assert.Equal(["合计", "3", "3.00", "1.00", "0.40"], stages.Rows[2].Select(cell => cell.Text));
        foreach (var shown in new[] { "节点“封顶”应于 2024-08-31 完成，未完成", "甲县物流园|甲县|预备|新建|2024-08-01|", "8|乙公司|甲县|省商务厅|—|用电价格", "批注|省商务厅|抓紧||" }) Assert.Contains(shown, SamplePapers.Text(paper), StringComparison.Ordinal);
        Assert.Contains("进度滞后1个，本期阶段变动1次", SamplePapers.Text(paper), StringComparison.Ordinal);
        Assert.Contains("未报", paper.Blocks.OfType<PaperTable>().Last().Rows[2].Select(cell => cell.Text));
        Assert.Contains("完成率40.0%", string.Concat(paper.Blocks.OfType<PaperParagraph>().Select(paragraph => paragraph.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_packet_says_what_it_lacks()
    {
        var text = string.Concat(QuarterPacket.Run(new PacketContent("示例", "示例省", Period.Year(2024), new DateOnly(2025, 1, 1))).Blocks.OfType<PaperParagraph>().Select(paragraph => paragraph.Text));
        foreach (var lack in new[] { "没有可以跟踪的目标", "没有登记任务", "项目库中没有项目", "没有登记企业诉求" }) Assert.Contains(lack, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_has_a_sheet_for_every_table_and_reckonable_numbers()
    {
        using var book = new ZipArchive(new MemoryStream(WriteExcel.Run(QuarterPacket.Run(Content(3)))));
        Assert.Equal(1 + 1 + 1 + 2 + 5 + 3 + 2 + 3, book.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)));
    }

    [Fact]
    public void LibreOffice_prints_a_page_for_every_county_and_the_signing_sheet()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice") && File.Exists("/usr/bin/pdftotext"), "soffice or pdftotext is not installed");
        var folder = Directory.CreateTempSubdirectory("xiance-packet-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "packet.docx"), WriteWord.Run(QuarterPacket.Run(Content(111))));
            File.WriteAllBytes(Path.Combine(folder, "summary.docx"), WriteWord.Run(DemandSummary.Run([(new("甲公司", "货运班列数量不足，产品滞留场站两周以上。"), false)], ("市专班", new DateOnly(2024, 7, 2), true))));
            Do("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "packet.docx"), Path.Combine(folder, "summary.docx"));
            Do("pdftotext", "-layout", Path.Combine(folder, "packet.pdf"), Path.Combine(folder, "packet.txt"));
            var pages = File.ReadAllText(Path.Combine(folder, "packet.txt")).Replace(" ", "", StringComparison.Ordinal).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(pages.Length, 113, 123);
            Assert.Contains("签批单", pages[0], StringComparison.Ordinal);
            Assert.Contains("第111县", pages[^1], StringComparison.Ordinal);
            Assert.All(pages, page => Assert.Contains("示例数据（合成）", page, StringComparison.Ordinal));
            Do("pdftotext", "-layout", Path.Combine(folder, "summary.pdf"), Path.Combine(folder, "summary.txt"));
            Assert.Contains("报送单位：市专班", File.ReadAllText(Path.Combine(folder, "summary.txt")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static void Do(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.WaitForExit(120_000);
        Assert.Equal(0, process.ExitCode);
    }
}
