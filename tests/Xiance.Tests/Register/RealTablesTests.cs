using System.Globalization;
using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Register;
using Xiance.Storage.Register;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Register;

/// <summary>Real tables without usable codes are matched by name against the nation's table of codes: how many match, and every name that does not.</summary>
public sealed class RealTablesTests(RealTablesTests.Nation nation) : IClassFixture<RealTablesTests.Nation>
{
    public static TheoryData<string> Files => [.. Expected().Select(table => table.Text("file"))];

    static IReadOnlyList<YamlMap> Expected() => YamlFile.Read("真实表格.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Register", "真实表格.yaml"))).Value!.Root.Maps("tables");

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_of_a_real_table_match_but_for_those_listed(string file)
    {
        Checkout.SkipWithoutShared();
        var expected = Expected().Single(table => table.Text("file") == file);
        var rows = Printed(file, Sheet(file));
        var matches = MatchNames.Run(nation.Register!, rows, expected.OptionalDate("day")!.Value);
        Assert.Equal(expected.Whole("rows"), matches.Count);
        Assert.Equal(expected.Texts("unmatched").Order(StringComparer.Ordinal), matches.Where(match => match.Region is null).Select(Shown).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Whole("matched"), matches.Count(match => match.Region is not null));
        Assert.All(matches.Where(match => match.Region is null), match => Assert.Contains(match.Problems, problem => problem.Code is "RE-101" or "RE-104"));
        if (expected.Has("named")) Assert.Equal(expected.Texts("named"), matches.Where(match => match.Region is not null && match.Problems.Count > 0).Select(Shown));
    }

    [Theory]
    [InlineData("census_2010_gx_sn_gs.csv", 1)]
    [InlineData("census_2020_gx_sn_gs.csv", 0)]
    [InlineData("heilongjiang_county_gdp_2022_2023.csv", 0)]
    public void A_matched_name_has_the_code_that_the_table_prints_beside_it(string file, int code)
    {
        Checkout.SkipWithoutShared();
        var (expected, sheet) = (Expected().Single(table => table.Text("file") == file), Sheet(file));
        var matches = MatchNames.Run(nation.Register!, Printed(file, sheet), expected.OptionalDate("day")!.Value);
        Assert.All(sheet.Zip(matches).Where(pair => pair.Second.Region is not null), pair => Assert.Equal(pair.First.Cell(code), pair.Second.Region!.Code));
    }

    [Theory]
    [InlineData("census_2010_gx_sn_gs.csv", 2)]
    [InlineData("census_2020_gx_sn_gs.csv", 4)]
    [InlineData("heilongjiang_county_gdp_2022_2023.csv", 3)]
    public void Every_cell_is_a_number_or_blank_and_no_blank_becomes_a_zero(string file, int first)
    {
        Checkout.SkipWithoutShared();
        var expected = Expected().Single(table => table.Text("file") == file);
        var cells = Sheet(file).SelectMany(row => row.Cells.Skip(first)).ToList();
        var numbers = cells.Select(cell => decimal.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).ToList();
        Assert.Equal((expected.Whole("cells"), expected.Whole("blank")), (numbers.Count(number => number is not null), numbers.Count(number => number is null)));
        Assert.All(cells.Zip(numbers).Where(pair => pair.Second is null), pair => Assert.Contains(pair.First.Trim(), new[] { "", "NA" }));
    }

    [Fact]
    public void Output_of_the_northern_counties_sums_to_what_was_added_up_by_hand()
    {
        Checkout.SkipWithoutShared();
        var rows = Sheet("heilongjiang_county_gdp_2022_2023.csv");
        decimal Sum(int column) => rows.Sum(row => decimal.Parse(row.Cell(column), CultureInfo.InvariantCulture));
        Assert.Equal((6847.50m, 6828.89m), (Sum(4), Sum(5)));
    }

    [Fact]
    public void A_recoded_county_is_one_region_and_a_merged_one_ends()
    {
        Checkout.SkipWithoutShared();
        var (before, after) = (new DateOnly(2020, 12, 31), new DateOnly(2021, 12, 31));
        var (heng, hengzhou) = (Resolve.Run(nation.Register!, "450127", before, Place.Nowhere), Resolve.Run(nation.Register!, "横州市", after, Place.Nowhere));
        Assert.Equal(heng.Value!.Id, hengzhou.Value!.Id);
        Assert.Equal("RE-104", Resolve.Run(nation.Register!, "蝶山区", after, Place.Nowhere).Problems.Single().Code);
    }

    [Fact]
    public void A_small_table_of_codes_shows_the_same_rules()
    {
        var text = "代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码\n"
            + "990000,示例省,,示例省,省级,在用,1981,,\n990100,示例省,示州市,示州市,地级,在用,1981,,\n990121,示例省,示州市,东河县,县级,弃用,1981,2015,990181\n990181,示例省,示州市,东河市,县级,在用,2015,,\n"
            + "990122,示例省,示州市,西河县,县级,弃用,1981,2016,990181;990123\n990123,示例省,示州市,南河县,县级,在用,1981,,\n999001,示例省,直辖,石城市,县级,在用,1990,,\n";
        var register = AreaCodes.Read("代码.csv", System.Text.Encoding.UTF8.GetBytes(text)).Value!;
        string[][] rows = [["示例省", "示州市", "东河县"], ["示例省", "示州市", "西河县"], ["示例省", "省直辖县级行政区划", "石城市"], ["示例省", "示州市", "石城市"], ["示例省", "石城市", ""], ["示例省", "无名市", "南河县"]];
        var matches = MatchNames.Run(register, rows.Select(row => new PrintedRegion(row[2], row[..2])), new DateOnly(2018, 6, 1));
        Assert.Equal(["990181", null, "999001", null, "999001", null], matches.Select(match => match.Region?.Code));
        Assert.Equal(["RE-103", "RE-104", "", "RE-101", "", "RE-101"], matches.Select(match => match.Problems.SingleOrDefault()?.Code ?? ""));
        Assert.Equal("ST-159", AreaCodes.Read("代码.csv", System.Text.Encoding.UTF8.GetBytes(text.Replace("1990,,", "1990,1990,", StringComparison.Ordinal))).Problems.Single().Code);
        Assert.Equal("ST-158", AreaCodes.Read("代码.csv", System.Text.Encoding.UTF8.GetBytes(text[1..])).Problems.Single().Code);
    }

    static IReadOnlyList<SheetRow> Sheet(string file)
    {
        var read = ReadSheet.Run(file, File.ReadAllBytes(Path.Combine(Checkout.Shared, "data", "county-stats", file)));
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return [.. read.Value.Rows.Skip(1)];
    }

    /// <summary>Each file prints superiors in its own way: by indenting, in columns, or by the code of the prefecture.</summary>
    static IReadOnlyList<PrintedRegion> Printed(string file, IReadOnlyList<SheetRow> rows) => file switch
    {
        "census_2010_gx_sn_gs.csv" => Indented(rows),
        "census_2020_gx_sn_gs.csv" => [.. rows.Select(row => new PrintedRegion(row.Cell(3), [row.Cell(1), row.Cell(2)]))],
        "heilongjiang_county_gdp_2022_2023.csv" => [.. rows.Select(row => new PrintedRegion(row.Cell(1), [row.Cell(2) + "00"]))],
        _ => [.. rows.Select(row => new PrintedRegion(row.Cell(2), [row.Cell(0), row.Cell(1)]))],
    };

    static IReadOnlyList<PrintedRegion> Indented(IReadOnlyList<SheetRow> rows)
    {
        var (found, province, prefecture) = (new List<PrintedRegion>(), "", "");
        foreach (var row in rows)
        {
            var (name, code) = (row.Cell(0), row.Cell(1));
            if (code.EndsWith("0000", StringComparison.Ordinal)) (province, prefecture) = (name, "");
            else if (code.EndsWith("00", StringComparison.Ordinal)) prefecture = name;
            found.Add(new PrintedRegion(name, [province, prefecture]));
        }
        return found;
    }

    static string Shown(NameMatch match) => string.Join('/', match.Printed.Above.Append(match.Printed.Name).Where(text => text.Length > 0));

    /// <summary>The register of all counties since 1981, built once.</summary>
    public sealed class Nation
    {
        public Nation()
        {
            var file = Path.Combine(Checkout.Shared, "data", "admin-codes", "areacodes_result_1981_2025.csv");
            if (File.Exists(file)) Register = AreaCodes.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Value!;
        }

        public RegionRegister? Register { get; }
    }
}
