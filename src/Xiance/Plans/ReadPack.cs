using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Register;

namespace Xiance.Plans;

/// <summary>Stub.</summary>
public static class ReadPack
{
    static readonly Dictionary<string, RegionKind> Kinds = new() { ["province"] = RegionKind.Province, ["prefecture"] = RegionKind.Prefecture, ["county"] = RegionKind.County, ["county_level_city"] = RegionKind.CountyLevelCity, ["district"] = RegionKind.District };

    public static Outcome<Pack> Run(string folder, IReadOnlyDictionary<string, string> files)
    {
        YamlMap Root(string name) => YamlFile.Read(name, files[name]).Value!.Root;
        var head = Root("pack.yaml");
        var regions = Root("regions.yaml");
        Citation Cite(YamlMap map) => new(head.Text("id"), map.Text("cite"));
        var members = regions.Maps("regions").Select(map => new PackRegion(map.Text("code"), map.Text("code"), map.Text("name"), Kinds[map.Text("kind")], map.OptionalText("parent"), null, null) { Member = map.OptionalFlag("member") ?? false }).ToList();
        var codes = members.ToDictionary(member => member.Name, member => member.Code);
        var classes = regions.Maps("classes").SelectMany(map => map.Texts("members").Select(code => new PackClass(code, map.Text("classification"), map.Text("class"), map.OptionalDate("from")!.Value, null, Cite(map), null)));
        var lists = regions.Maps("lists").Select(map => new PackList(map.Text("name"), map.Text("group"), Cite(map), [.. map.Texts("members").Select(name => (codes[name], name))])
        {
            Open = map.OptionalFlag("open") ?? false, StatedCount = map.OptionalWhole("stated_count"),
            Tier = map.OptionalMap("tier") is { } tier ? (tier.OptionalNumber("from"), tier.OptionalNumber("below")) : null,
        });
        return new Pack(head.Text("id"), head.Text("title"), head.Text("version"))
        {
            DocumentNumber = head.OptionalText("document_number"), Issuer = head.Text("issuer"), Jurisdiction = head.Text("jurisdiction"), EffectiveFrom = head.OptionalDate("effective_from")!.Value, EffectiveTo = head.OptionalDate("effective_to"),
            Synthetic = head.OptionalFlag("synthetic") ?? false, DocumentTitles = head.Texts("document_titles"), Regions = new(members, [.. classes], [.. lists]),
            Indicators = [.. Root("indicators.yaml").Maps("indicators").Select(map => new Indicator(map.Text("code"), map.Text("name"), MeasureUnits.Standard.Find(map.Text("unit"))!, map.Whole("decimals"))
            {
                Direction = map.Text("direction") == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter, Formula = map.OptionalText("formula"), SourceUnit = map.OptionalText("source_unit") ?? "",
                Periods = [.. map.Texts("periods").Select(period => period == "year" ? PeriodKind.Year : PeriodKind.Quarter)], Definition = map.OptionalText("definition") ?? "",
            })],
            Files = files, Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + f.Value))))),
        };
    }
}
