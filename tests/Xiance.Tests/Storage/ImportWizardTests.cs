using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Papers;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Storage;

/// <summary>Import: columns explained once, what is right taken alone by choice with the rest kept, templates that come back exactly.</summary>
public sealed class ImportWizardTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";
    static readonly Period Quarter = Period.Quarter(2026, 1);
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8)));

    static ImportOrder Csv(string text, Period? period = null) => new(Pack, period ?? Quarter, "表.csv", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Unknown_columns_are_asked_for_once_and_remembered_by_account_and_heads()
    {
        foreach (var workspace in two.Both)
        {
            var (office, department) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "统计局"));
            var order = Csv("县区,GDP,填表人,增速\n东河县,1000000,张三,5.5\n", Period.Quarter(2027, 1));
            var first = workspace.Imports.Look(office, order).Value!;
            Assert.Equal(["县区", "GDP", "填表人", "增速"], first.Unknown.Select(column => column.Head));
            workspace.Mappings.Keep(office.Actor, (Pack, first.Signature),
                [new("县区", ImportText.Region, ""), new("GDP", "地区生产总值", "万元") { Period = Period.Quarter(2027, 2) }, new("填表人", MappedColumn.LeftOut, ""), new("增速", "地区生产总值增速", "%")], Now);
            var figures = workspace.Imports.Check(office, order).Value!.Figures;
            Assert.Equal([(10000L, Period.Quarter(2027, 2)), (55L, Period.Quarter(2027, 1))], figures.Select(figure => (figure.Scaled, figure.Period)));
            Assert.Equal("ST-134", Assert.Single(workspace.Imports.Check(department, order).Problems).Code);
        }
    }

    [Fact]
    public void What_is_right_is_taken_alone_only_by_choice_and_the_rest_comes_back_with_its_reasons()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var order = Csv("地区代码,地区,地区生产总值（亿元）,地区生产总值增速（%）\n990121,东河县,12.345,5.1\n990122,平野县,80.5,5.2\n990999,无此县,1,1\n", Period.Quarter(2027, 3));
            Assert.Equal(["ST-121", "ST-133"], workspace.Imports.Check(office, order).Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
            var draft = workspace.Imports.Check(office, order with { Partial = true }).Value!;
            Assert.Equal(3, draft.Figures.Count);
            var refused = ReadSheet.Run("left.xlsx", ImportSheets.Refused(order, draft, Locale.Chinese)!).Value!.Rows;
            Assert.Equal(["地区代码", "990121", "990999"], refused.Select(row => row.Cell(0)));
            Assert.Contains("12.345", refused[1].Cell(4), StringComparison.Ordinal);
            Assert.Equal("未导入原因", refused[0].Cell(4));
            Assert.Equal(3, workspace.Imports.Take(office, draft, Now, "once"));
            Assert.Equal(3, workspace.Imports.Take(office, draft, Now, "once"));
            var region = workspace.Regions.Find("990122", new DateOnly(2027, 9, 30))!.Id;
            Assert.Single(workspace.Observations.History(office, region, new(Pack, "地区生产总值", Period.Quarter(2027, 3))));
        }
    }

    [Fact]
    public void A_template_without_figures_says_so_and_a_filled_one_reads_back_exactly()
    {
        foreach (var workspace in two.Both)
        {
            var (department, period) = (TwoWorkspaces.As(workspace, "统计局"), Period.Quarter(2026, 1));
            var sheet = workspace.Entries.Open(department, (Pack, period))!;
            var template = ImportSheets.Template(sheet);
            Assert.Equal("ST-139", Assert.Single(workspace.Imports.Check(department, new(Pack, period, "template.xlsx", template)).Problems).Code);
            var rows = ReadSheet.Run("template.xlsx", template).Value!.Rows.Select(row => row.Cells.Cast<object?>().ToArray()).ToList();
            var (expected, head) = (new List<long>(), rows[0].Select(cell => (string)cell!).ToList());
            foreach (var (row, line) in rows.Skip(1).Select((row, line) => (row, line)))
                foreach (var indicator in sheet.Indicators)
                {
                    row[head.IndexOf($"{indicator.Name}（{indicator.Unit}）")] = ScaledValue.ToDecimal(1234567 + line, (int)indicator.Decimals);
                    expected.Add(1234567 + line);
                }
            using var filled = new MemoryStream();
            WriteRows.Run(filled, "数据", rows);
            var draft = workspace.Imports.Check(department, new(Pack, period, "template.xlsx", filled.ToArray()));
            Assert.True(draft.Succeeded, string.Join('\n', draft.Problems));
            Assert.Equal(expected, draft.Value!.Figures.Select(figure => figure.Scaled));
            Assert.Equal(sheet.Members.Count * sheet.Indicators.Count, draft.Value.Figures.Count);
        }
    }

    [Fact]
    public void Texts_of_a_written_workbook_come_back_whatever_they_hold()
    {
        IReadOnlyList<object?> row = ["=1+1", "<&>\"'", "甲\n乙", null, 1.50m, 7L, ""];
        using var file = new MemoryStream();
        WriteRows.Run(file, "表", [row]);
        Assert.Equal(["=1+1", "<&>\"'", "甲\n乙", "", "1.5", "7", ""], ReadSheet.Run("a.xlsx", file.ToArray()).Value!.Rows[0].Cells);
    }
}
