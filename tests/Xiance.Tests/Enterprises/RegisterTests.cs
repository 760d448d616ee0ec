using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Text;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

public class RegisterTests
{
    // the example printed with GB 32100, and codes of well-known public bodies' pattern worked out by hand
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData(" 91350100m000100y43 ")]
    public void A_correct_credit_code_is_taken(string code) => Assert.Equal("91350100M000100Y43", CreditCode.Read(code, Place.Nowhere).Value?.Text);

    [Theory]
    [InlineData("91350100M000100Y4", "EN-301", null)]
    [InlineData("91350100MO00100Y43", "EN-302", 10)]
    [InlineData("9135A100M000100Y43", "EN-302", 5)]
    [InlineData("91350100M000100Y44", "EN-303", 18)]
    [InlineData("91350100M000100Y53", "EN-303", 17)]
    public void A_wrong_one_names_the_character(string code, string problem, int? position)
    {
        var found = CreditCode.Read(code, Place.Nowhere).Problems;
        Assert.Contains(found, one => one.Code == problem && (position is null || one.Values.Any(value => Equals(value.Value, position))));
    }

    [Fact]
    public void Every_single_wrong_character_is_noticed()
    {
        const string Good = "91350100M000100Y43";
        for (var at = 0; at < Good.Length; at++)
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(other => other != Good[at]))
                Assert.False(CreditCode.Read(Good[..at] + other + Good[(at + 1)..], Place.Nowhere).Succeeded);
    }

    [Fact]
    public void A_made_code_is_correct() => Assert.True(CreditCode.Read(CreditCode.Make("91620123MA000001").Text, Place.Nowhere).Succeeded);

    [Fact]
    public void Sources_that_disagree_are_listed_and_neither_is_taken()
    {
        SuppliedFigure From(string supplier, decimal value, bool chosen = false) => new("甲", 2024, "tax", value) { Supplier = supplier, Source = FigureSource.Administrative, Chosen = chosen };
        var open = JoinFigures.Run([From("税务局", 10), From("工信局", 11)]);
        Assert.Empty(open.Values);
        Assert.Equal(2, Assert.Single(open.Conflicts).Supplied.Count);
        Assert.Equal(11, JoinFigures.Run([From("税务局", 10), From("工信局", 11, true)]).Values[("甲", 2024, "tax")]);
        Assert.Equal(10, JoinFigures.Run([From("税务局", 10), From("工信局", 10)]).Values[("甲", 2024, "tax")]);
    }

    [Fact]
    public void Statistical_figures_of_single_firms_are_never_joined()
    {
        var joined = JoinFigures.Run([new SuppliedFigure("甲", 2024, "tax", 10) { Supplier = "统计局", Source = FigureSource.Statistical }]);
        Assert.Empty(joined.Values);
        Assert.Empty(joined.Conflicts);
    }

    [Fact]
    public void A_method_with_statistical_columns_may_not_evaluate_firms()
    {
        var method = Methods.Read(Methods.Text("small").Replace("{name: tax, kind: number, unit: 元, decimals: 0, source: administrative}", "{name: tax, kind: number, unit: 元, decimals: 0, source: statistical}"));
        Assert.Equal("EN-304", Assert.Single(MayUse.Problems(method)).Code);
    }

    [Fact]
    public void Fewer_than_three_firms_or_one_dominating_are_withheld_and_one_more_where_subtraction_would_tell()
    {
        var rule = new DisclosureRule(3, 0.6m);
        PublicCell Cell(string name, params double[] values) => new(name, values);
        var cells = new[] { Cell("二家", 5, 5), Cell("独大", 100, 10, 10), Cell("正好", 6, 2, 2), Cell("平常", 4, 3, 3, 3), Cell("没有") };
        var shown = Disclose.Run(rule, cells, false);
        Assert.Equal([Withheld.FewFirms, Withheld.Dominated, Withheld.No, Withheld.No, Withheld.No], shown.Select(cell => cell.Withheld));
        Assert.All(shown.Where(cell => cell.Withheld != Withheld.No), cell => Assert.Null(cell.Total));
        var one = Disclose.Run(rule, [cells[0], cells[2], cells[3]], true);
        Assert.Equal([Withheld.FewFirms, Withheld.ToProtectAnother, Withheld.No], one.Select(cell => cell.Withheld));
        Assert.Equal([Withheld.FewFirms, Withheld.No, Withheld.No], Disclose.Run(rule, [cells[0], cells[2], cells[3]], false).Select(cell => cell.Withheld));
    }

    [Fact]
    public void Cells_are_held_back_until_the_difference_to_the_total_shows_no_firm()
    {
        var rule = new DisclosureRule(3, 0.6m);
        PublicCell Cell(string name, params double[] values) => new(name, values);
        // 1000 of 1006 stays dominated beside the four of 乙 (14) and comes below 60 % with 丙 (900)
        var cells = new[] { Cell("甲", 1000, 3, 3), Cell("乙", 4, 3, 3, 4), Cell("丙", 300, 200, 200, 100, 100), Cell("无"), Cell("丁", 300, 200, 200, 100, 100, 100) };
        Assert.Equal([Withheld.Dominated, Withheld.ToProtectAnother, Withheld.ToProtectAnother, Withheld.No, Withheld.No], Disclose.Run(rule, cells, true).Select(cell => cell.Withheld));
    }

    [Fact]
    public void One_table_does_not_tell_by_subtraction_what_another_holds_back()
    {
        var rule = new DisclosureRule(3, 0.6m);
        PublicCell Cell(string name, params int[] firms) => PublicCell.Of(name, firms.ToDictionary(firm => (long)firm, _ => 10d));
        // the three of industry 甲 are three of the four of county 东: the rest of 东 is one firm
        var counties = new[] { Cell("东", 1, 2, 3, 4), Cell("西", 5, 6, 7, 8, 9) };
        var industries = new[] { Cell("甲", 1, 2, 3), Cell("乙", 4, 5, 6), Cell("丙", 7, 8, 9) };
        var tables = Disclose.Tables(rule, [counties, industries]);
        Assert.All(tables[0], cell => Assert.Equal(Withheld.No, cell.Withheld));
        // 甲 alone held back would be the total less the others
        Assert.Equal([Withheld.ToProtectAnother, Withheld.No, Withheld.ToProtectAnother], tables[1].Select(cell => cell.Withheld));
        Assert.All(Disclose.Tables(rule, [industries])[0], cell => Assert.Equal(Withheld.No, cell.Withheld));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-2")]
    [InlineData("@cmd")]
    [InlineData("＝1")]
    public void Text_that_looks_like_a_formula_is_defused(string text) => Assert.StartsWith("'", WriteFirms.Safe(text));

    [Fact]
    public void An_import_with_wrong_cells_names_each_of_them()
    {
        var csv = string.Join(',', FirmImport.Headings) + "\n91350100M000100Y43,=cmd|甲,620123,制造,,,2024,是,,,1.5,12万,,,,,,,\n91350100M000100Y44,乙,620123,制造,,,24,也许,,,1.234,,,,,,,,\n";
        var read = FirmImport.Read("firms.csv", System.Text.Encoding.UTF8.GetBytes(csv));
        Assert.False(read.Succeeded);
        Assert.Equal(["BA-110", "EN-210", "EN-211", "EN-303", "EN-306"], read.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.All(read.Problems, problem => Assert.NotNull(problem.Place.Path));
    }

    [Fact]
    public void A_table_gives_every_wrong_cell()
    {
        var method = Methods.Read(Methods.Text("huangyan-below"));
        var header = method.Columns.Select(column => column.Name).Prepend("id").ToList();
        var read = FirmCells.Read(method, ("t.csv", header, [["E1", "below", "x", "1e999", .. Enumerable.Repeat("1", 8), "maybe", "0", "0", "0", "0"]]), 2024);
        Assert.Equal(["EN-210", "EN-210", "EN-211"], read.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }
}
