using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Plans;
using Xiance.Register;

namespace Xiance.Tests.Demonstration;

/// <summary>What the generator and the assessment need of packs/sample-2022: regions, classes, tiers and indicators.</summary>
static class SamplePack
{
    public static readonly string Folder = Path.Combine(Checkout.Root, "packs", "sample-2022");

    static readonly Dictionary<string, RegionKind> Kinds = new()
    {
        ["province"] = RegionKind.Province,
        ["prefecture"] = RegionKind.Prefecture,
        ["county"] = RegionKind.County,
        ["county_level_city"] = RegionKind.CountyLevelCity,
        ["district"] = RegionKind.District,
    };

    public static readonly Pack Pack = Read();

    public static YamlMap Root(string name) => YamlFile.Read(name, File.ReadAllText(Path.Combine(Folder, name))).Value!.Root;

    static Pack Read()
    {
        var regions = Root("regions.yaml");
        var members = regions.Maps("regions").Select(Region).ToList();
        var codes = members.ToDictionary(member => member.Name, member => member.Code);
        var classes = regions.Maps("classes").SelectMany(map => map.Texts("members").Select(code => new PackClass(code, map.Text("classification"), map.Text("class"), map.OptionalDate("from")!.Value, null, Cite(map), null)));
        var lists = regions.Maps("lists").Select(map => new PackList(map.Text("name"), map.Text("group"), Cite(map), [.. map.Texts("members").Select(name => (codes[name], name))])
        {
            Open = map.OptionalFlag("open") ?? false,
            StatedCount = map.OptionalWhole("stated_count"),
            Tier = map.OptionalMap("tier") is { } tier ? (tier.OptionalNumber("from"), tier.OptionalNumber("below")) : null,
        });
        return new("sample-2022", "示例省强县行动方案", "1.0.0") { Synthetic = true, Regions = new(members, [.. classes], [.. lists]), Indicators = [.. Root("indicators.yaml").Maps("indicators").Select(Indicator)] };
    }

    static PackRegion Region(YamlMap map) => new(map.Text("code"), map.Text("code"), map.Text("name"), Kinds[map.Text("kind")], map.OptionalText("parent"), null, null) { Member = map.OptionalFlag("member") ?? false };

    static Indicator Indicator(YamlMap map) => new(map.Text("code"), map.Text("name"), MeasureUnits.Standard.Find(map.Text("unit"))!, map.Whole("decimals"))
    {
        Direction = map.Text("direction") == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter,
        Formula = map.OptionalText("formula"),
        SourceUnit = map.OptionalText("source_unit") ?? "",
        Periods = [.. map.Texts("periods").Select(period => period == "year" ? PeriodKind.Year : PeriodKind.Quarter)],
    };

    static Citation Cite(YamlMap map) => new("sample-2022", map.Text("cite"));
}
