using System.Text;
using Xiance.Basics;
using Xiance.Storage.Tables;
using static Xiance.Tests.Tables.SmallWorkbook;

namespace Xiance.Tests.Tables;

public sealed class ReadSheetTests
{
    const string Table = "地区,数值\n东河县,160.62\n平野县,\"1,234.5\"\n";

    static readonly byte[] Book = Of(
        Row(1, Text("A1", "标题")) + Row(3, Text("A3", "中和市"), Text("B3", "东河县"), Number("C3", "160.62"), Number("D3", "0.085", 1), Number("E3", "45292", 2))
        + Row(4, Text("B4", "平野县"), Number("C4", "-1.5"), """<c r="D4"><f>C3+C4</f><v>159.12</v></c>""", """<c r="E4" t="b"><v>1</v></c>"""),
        "A1:E1 A3:A4");

    static ReadSheetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Csv_reads_alike_in_every_encoding(string encoding, bool mark)
    {
        var of = Encoding.GetEncoding(encoding);
        Assert.Equal(["地区|数值", "东河县|160.62", "平野县|1,234.5"], Told(Sheet("表.csv", [.. mark ? of.GetPreamble() : [], .. of.GetBytes(Table)])));
    }

    [Theory]
    [InlineData("示例统计表\n地区;数值\n东河县;1,5\n")]
    [InlineData("示例统计表\r\n地区\t数值\r\n东河县\t1,5\r\n")]
    [InlineData("示例统计表\n地区,数值\n东河县,\"1,5\"\n")]
    public void The_separator_is_that_of_most_lines_not_of_a_title(string text) =>
        Assert.Equal(["示例统计表", "地区|数值", "东河县|1,5"], Told(Sheet("表.csv", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Empty_lines_count_so_that_places_are_those_of_the_spreadsheet()
    {
        var rows = Sheet("表.csv", Encoding.UTF8.GetBytes("a,b\n\n\"两\n行\",2\n\nc,3\n")).Rows;
        Assert.Equal(["表.csv!A1", "表.csv!A3", "表.csv!A5"], rows.Select(row => row.At(0).ToString()));
    }

    [Fact]
    public void A_workbook_reads_as_printed_with_percentages_days_and_formula_results() =>
        Assert.Equal(["标题||||", "中和市|东河县|160.62|8.5%|2024-01-01", "中和市|平野县|-1.5|159.12|TRUE"], Told(Sheet("表.xlsx", Book)));

    [Fact]
    public void Text_merged_over_rows_speaks_of_each_and_over_columns_of_the_first()
    {
        var rows = Sheet("表.xlsx", Book).Rows;
        Assert.Equal("中和市", rows[2].Cell(0));
        Assert.Equal(["0 1 2 3 4", "0", "0"], rows.Select(row => string.Join(" ", row.Merged.Order())));
        Assert.Equal("表1!C4", rows[2].At(2).ToString());
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1E+15", "1000000000000000")]
    [InlineData("123456789012345.67", "123456789012345.67")]
    [InlineData("-0.000001", "-0.000001")]
    [InlineData("1E-30", "1E-30")]
    [InlineData("0", "0")]
    public void Numbers_keep_all_their_digits(string written, string expected) =>
        Assert.Equal([expected], Told(Sheet("表.xlsx", Of(Row(1, Number("A1", written))))));

    [Fact]
    public void A_workbook_of_the_old_format_reads_alike() =>
        Assert.Equal(["标题||||", "中和市|东河县|160.62|8.5%|2024-01-01", "中和市|平野县|-1.5||3"], Told(Sheet("旧版表.xls", Old("旧版表.xls"))));

    [Fact]
    public void Error_cells_of_the_old_format_are_named()
    {
        var read = ReadSheet.Run("旧版错误值.xls", Old("旧版错误值.xls"));
        Assert.Equal(["表1!D4 ST-614"], read.Problems.Select(problem => $"{problem.Place} {problem.Code}"));
    }

    [Fact]
    public void All_wrong_cells_are_named_at_once()
    {
        var book = Of(Row(1, """<c r="A1" t="e"><v>#DIV/0!</v></c>""", """<c r="B1" t="str"><f>NA()</f><v>#N/A</v></c>""", Number("C1", "1")) + Row(2, """<c r="C2"><f>A1+1</f></c>""", Text("D2", new string('长', 40_000))));
        var read = ReadSheet.Run("表.xlsx", book);
        Assert.False(read.Succeeded);
        Assert.Equal(["表1!A1 ST-614", "表1!B1 ST-614", "表1!C2 ST-620", "表1!D2 ST-615"], read.Problems.Select(problem => $"{problem.Place} {problem.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Limits_refuse_before_memory_is_spent()
    {
        var table = Encoding.UTF8.GetBytes("a,b,c\n1,2,3\n4,5,6\n");
        Assert.Equal("ST-613", Refused(table, new() { Rows = 2 }));
        Assert.Equal("ST-613", Refused(table, new() { Columns = 2 }));
        Assert.Equal("ST-613", Refused(table, new() { Cells = 8 }));
        Assert.Equal("ST-615", Refused(table, new() { CellLength = 0 }));
        Assert.Equal("ST-613", Refused(Book, new() { Unpacked = 1_000 }));
        Assert.Equal("ST-613", Refused(Of(Row(1, Text("A1", new string('0', 20 << 20)))), SheetLimits.Standard));
        Assert.Equal("ST-613", Refused(Of(Row(1, Number("XFD1", "1"))), SheetLimits.Standard));
        Assert.True(ReadSheet.Run("表.csv", table, new() { Rows = 3, Columns = 3, Cells = 9, CellLength = 1 }).Succeeded);
    }

    [Fact]
    public void Damaged_workbooks_are_refused_and_never_break_the_reader()
    {
        foreach (var (name, whole) in new[] { ("表.xlsx", Book), ("表.xls", Old("旧版错误值.xls")) })
            for (var at = 8; at < whole.Length; at += 7)
            {
                var damaged = whole.ToArray();
                damaged[at] ^= (byte)(1 + at % 255);
                Assert.NotNull(ReadSheet.Run(name, damaged));
                Assert.NotNull(ReadSheet.Run(name, whole[..at]));
            }
    }

    static byte[] Old(string name) => File.ReadAllBytes(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Tables", name));

    static string Refused(byte[] content, SheetLimits limits) => ReadSheet.Run("表", content, limits) is { Succeeded: false } read ? read.Problems[0].Code : "read";

    static SheetRows Sheet(string name, byte[] content)
    {
        var read = ReadSheet.Run(name, content);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    static IEnumerable<string> Told(SheetRows sheet) => sheet.Rows.Select(row => string.Join('|', row.Cells));
}
