using System.Globalization;
using System.Text.Json;
using Xiance.Plans;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Plans;

/// <summary>The county packs against their documents: clauses, numbers, lists, targets, codes.</summary>
public sealed class GoldOfPacksTests
{
    static Pack Read(string folder) => PackFolder.Read(Path.Combine(Checkout.Root, "packs", folder)).Value!;

    static JsonElement Gold(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Shared, "gold", name))).RootElement;

    [Theory]
    [InlineData("guangxi-2021", "guangxi-2021-three-year-action-plan.txt", 13)]
    [InlineData("shaanxi-2025", "shaanxi-county-economy-essay.txt", 20)]
    [InlineData("liuzhou-2021", "liuzhou-gazette-2024-10.txt", 35)]
    public void Every_clause_cited_is_in_the_document_and_holds_the_numbers_taken_from_it(string folder, string seed, int targets)
    {
        Checkout.SkipWithoutShared();
        var check = CheckPack.Run(Path.Combine(Checkout.Root, "packs", folder), Path.Combine(Checkout.Shared, "seeds", seed));
        Assert.True(check.Problems.Count == 0, string.Join('\n', check.Problems));
        Assert.Equal(targets, check.Value!.Targets.Count);
    }

    [Theory]
    [InlineData("guangxi-2021", "45", 111)]
    [InlineData("shaanxi-2025", "61", 107)]
    [InlineData("liuzhou-2021", "4502", 10)]
    public void Counties_bear_the_codes_and_names_of_the_national_standard(string folder, string prefix, int count)
    {
        Checkout.SkipWithoutShared();
        var standard = File.ReadLines(Path.Combine(Checkout.Shared, "data", "admin-codes", "areacodes_result_1981_2025.csv")).Select(line => line.Split(',')).Where(row => row[0].StartsWith(prefix, StringComparison.Ordinal) && row[4] == "县级" && row[5] == "在用").Select(row => $"{row[0]} {row[3]}").Order(StringComparer.Ordinal);
        var members = Read(folder).Regions.Members.Where(region => region.Member && region.To is null).ToList();
        Assert.Equal(standard, members.Select(region => $"{region.Code} {region.Name}").Order(StringComparer.Ordinal));
        Assert.Equal(count, members.Count);
    }

    [Fact]
    public void A_county_that_became_a_city_is_one_region_with_two_dated_codes()
    {
        var facts = Read("guangxi-2021").Regions.Members.Where(region => region.Identity == "450127").ToList();
        Assert.Equal([("450127", "横县", null, new DateOnly(2021, 2, 2)), ("450181", "横州市", new DateOnly(2021, 2, 3), (DateOnly?)null)], facts.Select(fact => (fact.Code, fact.Name, fact.From, fact.To)));
    }

    [Fact]
    public void Every_member_has_one_class_and_classes_the_document_does_not_give_are_provisional()
    {
        foreach (var folder in new[] { "guangxi-2021", "shaanxi-2025", "liuzhou-2021" })
        {
            var pack = Read(folder);
            Assert.All(pack.Regions.Members.Where(region => region is { Member: true, To: null }), region => Assert.Single(pack.Regions.Classes, one => one.Code == region.Identity));
        }
        Assert.Equal(13, Read("guangxi-2021").Regions.Classes.Count(one => one.Assumption is null));
        Assert.Equal(0, Read("shaanxi-2025").Regions.Classes.Count(one => one.Assumption is null));
        Assert.Equal(10, Read("liuzhou-2021").Regions.Classes.Count(one => one.Assumption is null));
    }

    [Fact]
    public void Lists_of_the_guangxi_pack_are_those_of_the_document()
    {
        Checkout.SkipWithoutShared();
        var pack = Read("guangxi-2021");
        var gold = Gold("guangxi.json").GetProperty("county_lists").EnumerateArray().Select(list => string.Join('、', list.GetProperty("counties").EnumerateArray().Select(county => county.GetString()))).Order(StringComparer.Ordinal);
        var towns = pack.Regions.Members.Where(region => region.Kind == Xiance.Register.RegionKind.Town).Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(gold, pack.Regions.Lists.Where(list => list.Members.All(member => !towns.Contains(member.Code))).Select(list => string.Join('、', list.Members.Select(member => member.PrintedName))).Order(StringComparer.Ordinal));
        Assert.Equal([12, 15], pack.Regions.Lists.Where(list => list.StatedCount is not null).Select(list => list.StatedCount!.Value));
    }

    [Theory]
    [InlineData("guangxi-2021", "guangxi.json")]
    [InlineData("shaanxi-2025", "shaanxi.json")]
    public void Targets_are_those_of_the_document(string folder, string gold)
    {
        Checkout.SkipWithoutShared();
        static string Number(JsonElement item, string key) => item.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture) : "";
        var expected = Gold(gold).GetProperty("targets").EnumerateArray().Select(item => $"{item.GetProperty("operator").GetString()} {Number(item, "value")} {Number(item, "value_max")} {item.GetProperty("unit").GetString()}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Read(folder).Targets.Select(target => $"{Word(target.Operator)} {target.Value?.ToString("0.####", CultureInfo.InvariantCulture)} {target.ValueMax?.ToString("0.####", CultureInfo.InvariantCulture)} {target.UnitSymbol}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Liuzhou_binds_what_its_table_calls_binding()
    {
        Checkout.SkipWithoutShared();
        var rows = Gold("liuzhou-63-tables.json")[1].GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(22, rows.Count);
        var pack = Read("liuzhou-2021");
        for (var row = 0; row < rows.Count; row++)
        {
            var indicators = pack.Indicators.Where(indicator => indicator.Cite!.Clause == $"第三章/第三节/段{row + 9}").ToList();
            Assert.Equal(row == 18 ? 2 : 1, indicators.Count);
            Assert.All(indicators, indicator => Assert.Equal(rows[row][5].GetString()!.StartsWith("约束性", StringComparison.Ordinal), indicator.Nature == TargetNature.Binding));
            var printed = new[] { rows[row][3].GetString()!, rows[row][4].GetString()! }.SelectMany(cell => System.Text.RegularExpressions.Regex.Matches(cell, "[0-9.]+").Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture))).Order();
            Assert.Equal(printed, pack.Targets.Where(target => target.Cite!.Clause == $"第三章/第三节/段{row + 9}" && target.Value is not null).Select(target => target.Value!.Value).Order());
        }
    }

    static string Word(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "ge",
        Comparison.MoreThan => "gt",
        Comparison.AtMost => "le",
        Comparison.LessThan => "lt",
        Comparison.About => "approx",
        _ => "eq",
    };
}
