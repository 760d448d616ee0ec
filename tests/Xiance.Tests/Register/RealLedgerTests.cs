using System.Globalization;
using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Register;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Register;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Register;

/// <summary>A real table goes into the ledger: its regions from the nation's table of codes, its columns explained once, every name that does not match listed.</summary>
public sealed class RealLedgerTests : IDisposable
{
    const string Pack = "real-2023";
    const string File = "heilongjiang_county_gdp_2022_2023.csv";
    static readonly Instant Now = Instant.From(new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.FromHours(8)));

    readonly string folder = Directory.CreateTempSubdirectory("xiance-real-").FullName;

    [Fact]
    public void Two_years_of_output_of_66_northern_counties_are_in_the_ledger_and_the_67th_is_named()
    {
        Checkout.SkipWithoutShared();
        using var workspace = Workspace.Open(null, folder).Value!;
        var content = System.IO.File.ReadAllBytes(Path.Combine(Checkout.Shared, "data", "county-stats", File));
        workspace.Packs.Load(ReadPack.Run(Pack, PackFiles(Counties())).Value!, "test", Now);
        var office = new Reading(new Actor(1, "统计", [new Grant(Role.Office, workspace.Regions.Find("230000", new DateOnly(2023, 12, 31))!.Id, null)]), Instant.Latest, Locale.Chinese);
        var order = new ImportOrder(Pack, Period.Year(2023), File, content);
        var first = workspace.Imports.Look(office, order).Value!;
        Assert.Equal(["code", "name", "prefecture_code", "rank_in_prefecture", "gdp_2023_100m_yuan", "gdp_2022_100m_yuan", "gdp_per_capita_2023_yuan"], first.Unknown.Select(column => column.Head));
        workspace.Mappings.Keep(office.Actor, (Pack, first.Signature),
        [
            new("name", ImportText.Region, ""), new("code", MappedColumn.LeftOut, ""), new("prefecture_code", MappedColumn.LeftOut, ""), new("rank_in_prefecture", MappedColumn.LeftOut, ""),
            new("gdp_2023_100m_yuan", "地区生产总值", "亿元") { Period = Period.Year(2023) }, new("gdp_2022_100m_yuan", "地区生产总值", "亿元") { Period = Period.Year(2022) },
            new("gdp_per_capita_2023_yuan", "人均地区生产总值", "元") { Period = Period.Year(2023) },
        ], Now);
        var refused = workspace.Imports.Check(office, order);
        Assert.Equal([("ST-121", "杜尔伯特县")], refused.Problems.Select(problem => (problem.Code, (string)problem.Values.Single().Value!)));
        var draft = workspace.Imports.Check(office, order with { Partial = true }).Value!;
        Assert.Equal(66 * 3, workspace.Imports.Take(office, draft, Now));
        var left = ReadSheet.Run("left.xlsx", ImportSheets.Refused(order, draft, Locale.Chinese)!).Value!.Rows;
        Assert.Equal("杜尔伯特县", Assert.Single(left.Skip(1)).Cell(1));
        decimal Sum(int year) => workspace.Observations.Current(office, Pack, Period.Year(year)).Where(figure => figure.Indicator.Code == "地区生产总值").Sum(figure => figure.Value);
        var missing = left[1];
        Assert.Equal((6847.50m, 6828.89m), (Sum(2023) + decimal.Parse(missing.Cell(4), CultureInfo.InvariantCulture), Sum(2022) + decimal.Parse(missing.Cell(5), CultureInfo.InvariantCulture)));
    }

    static IReadOnlyList<RegionFact> Counties()
    {
        var file = Path.Combine(Checkout.Shared, "data", "admin-codes", "areacodes_result_1981_2025.csv");
        var day = new DateOnly(2023, 12, 31);
        return [.. AreaCodes.Read(Path.GetFileName(file), System.IO.File.ReadAllBytes(file)).Value!.All(day).Where(fact => fact.Code.StartsWith("23", StringComparison.Ordinal))];
    }

    static Dictionary<string, string> PackFiles(IReadOnlyList<RegionFact> facts) => new(StringComparer.Ordinal)
    {
        ["pack.yaml"] = $"schema: pack/1\nid: {Pack}\ntitle: 真实数据\ndocument_number: 无\nissuer: 黑龙江省\njurisdiction: \"230000\"\neffective_from: 2000-01-01\neffective_to: 2050-12-31\nversion: 1.0.0\nsynthetic: false\ndocument_titles: [真实数据]\n",
        ["regions.yaml"] = "schema: regions/1\nregions:\n" + string.Concat(facts.Select(Line)),
        ["indicators.yaml"] = "schema: indicators/1\nindicators:\n" + Indicator("地区生产总值", "亿元", 2) + Indicator("人均地区生产总值", "元", 0),
    };

    static string Line(RegionFact fact) => fact.Kind switch
    {
        RegionKind.Province => $"  - {{code: \"{fact.Code}\", name: {fact.Name}, kind: province}}\n",
        RegionKind.Prefecture => $"  - {{code: \"{fact.Code}\", name: {fact.Name}, kind: prefecture, parent: \"230000\"}}\n",
        _ => $"  - {{code: \"{fact.Code}\", name: {fact.Name}, kind: county, parent: \"{fact.Code[..4]}00\", member: true}}\n",
    };

    static string Indicator(string name, string unit, int decimals) =>
        $"  - {{code: {name}, name: {name}, unit: {unit}, decimals: {decimals}, direction: higher, periods: [year], definition: 公布数, source_unit: 统计局, arrival: department, attribute: anticipatory, provisional: true, assumption: 测试}}\n";

    public void Dispose() => Directory.Delete(folder, true);
}
