using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Register;

namespace Xiance.Plans.Text;

/// <summary>Reads regions.yaml: regions with dated codes and names, classes, lists, units, successions. Members of classes and lists may be written by code or by a name that is unique.</summary>
sealed class RegionsReading
{
    static readonly Dictionary<string, RegionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["nation"] = RegionKind.Nation,
        ["province"] = RegionKind.Province,
        ["prefecture"] = RegionKind.Prefecture,
        ["county"] = RegionKind.County,
        ["county_level_city"] = RegionKind.CountyLevelCity,
        ["district"] = RegionKind.District,
        ["banner"] = RegionKind.Banner,
        ["town"] = RegionKind.Town,
        ["zone"] = RegionKind.Zone,
        ["park"] = RegionKind.Park,
    };

    readonly PackContext context;
    readonly List<PackRegion> regions = [];

    RegionsReading(PackContext context) => this.context = context;

    public static PackRegions Read(YamlFile file, PackContext context, string jurisdiction)
    {
        var (root, reading) = (file.Root, new RegionsReading(context));
        root.Word("schema", new Dictionary<string, int> { ["regions/1"] = 1 }, 1);
        reading.Regions(root);
        if (reading.regions.All(region => region.Code != jurisdiction)) root.Report(Problems.UnknownRegion(root.Place, jurisdiction));
        var classes = root.Maps("classes").SelectMany(reading.Class).ToList();
        var (units, successions) = (root.Maps("units"), root.Maps("successions"));
        PackContext.Unique(units.SelectMany(map => map.Texts("aliases").Prepend(map.Text("name")).Select(name => ($"{map.OptionalText("region")} {name}", map, "name"))));
        var taken = successions.Select(reading.Succession).ToList();
        RegionCheck.Shares([.. successions.Zip(taken)]);
        return new PackRegions(reading.regions, classes, [.. root.Maps("lists").Select(reading.List)])
        {
            Units = [.. units.Select(reading.Unit)],
            Successions = taken,
        };
    }

    void Regions(YamlMap root)
    {
        var maps = root.Maps("regions");
        foreach (var map in maps)
        {
            var code = map.Text("code");
            regions.Add(new PackRegion(map.OptionalText("identity") ?? code, code, map.Text("name"), map.Word("kind", Kinds, RegionKind.County), map.OptionalText("parent"), map.OptionalDate("from"), map.OptionalDate("to")) { Member = map.OptionalFlag("member") ?? false, Aliases = map.Texts("aliases") });
        }
        RegionCheck.Run([.. maps.Zip(regions)]);
        if (!regions.Any(region => region.Member)) root.Report(Problems.NoMember(root.Place));
    }

    IEnumerable<PackClass> Class(YamlMap map)
    {
        var (classification, name) = (map.Text("classification"), map.Text("class"));
        var (cite, assumption) = context.Origin(map, name);
        var (from, to) = (context.Day(map, "from") ?? context.From, context.Day(map, "to"));
        if (to < from) map.Report(Problems.DatesReversed(map.PlaceOf("to"), name));
        Once(map);
        return [.. map.Texts("members").Select(member => Find(map, member)).OfType<PackRegion>().Select(region => new PackClass(region.Identity, classification, name, from, to, cite, assumption))];
    }

    PackList List(YamlMap map)
    {
        var name = map.Text("name");
        var cite = map.OptionalText("cite") is { } clause ? new Citation(context.Pack, clause) : null;
        if (cite is null) map.Report(Problems.Uncited(map.Place, name));
        Once(map);
        var members = map.Texts("members").Select(member => (Region: Find(map, member), member)).Where(pair => pair.Region is not null).Select(pair => (pair.Region!.Identity, pair.member)).ToList();
        var (open, stated) = (map.OptionalFlag("open") ?? false, map.OptionalWhole("stated_count"));
        if (stated is { } count && !open && count != members.Count) map.Report(Problems.OtherCount(map.PlaceOf("stated_count"), name, count, members.Count));
        return new PackList(name, map.Text("group"), cite ?? new Citation(context.Pack, ""), members)
        {
            Open = open,
            StatedCount = stated,
            Tier = map.OptionalMap("tier") is { } tier ? (tier.OptionalNumber("from"), tier.OptionalNumber("below")) : null,
        };
    }

    PackUnit Unit(YamlMap map)
    {
        var region = map.Text("region");
        if (regions.All(one => one.Code != region)) map.Report(Problems.UnknownRegion(map.PlaceOf("region"), region));
        return new PackUnit(map.Text("name"), region, map.Texts("aliases"), map.OptionalDate("to"), map.OptionalText("successor"));
    }

    PackSuccession Succession(YamlMap map)
    {
        foreach (var key in new[] { "old", "new" })
            if (map.OptionalText(key) is { } code && regions.All(region => region.Code != code)) map.Report(Problems.UnknownRegion(map.PlaceOf(key), code));
        if (!map.Has("on")) map.Report(Basics.Problems.MissingKey(map.Place, "on", map.Path));
        return new(map.Text("old"), map.Text("new"), map.OptionalDate("on") ?? DateOnly.MinValue, map.Number("share"));
    }

    static void Once(YamlMap map) => PackContext.Unique(map.Texts("members").Select(member => (member, map, "members")));

    PackRegion? Find(YamlMap map, string codeOrName)
    {
        var found = regions.Where(region => region.Code == codeOrName).ToList();
        if (found.Count == 0) found = [.. regions.Where(region => region.Name == codeOrName || region.Aliases.Contains(codeOrName))];
        if (found.Select(region => region.Identity).Distinct(StringComparer.Ordinal).Count() == 1) return found[0];
        map.Report(found.Count == 0 ? Problems.UnknownRegion(map.PlaceOf("members"), codeOrName) : Problems.SeveralRegions(map.PlaceOf("members"), codeOrName));
        return null;
    }
}
