using System.Globalization;
using System.Text.Json;
using Xiance.Assessment.Text;
using Xiance.Incentives.Text;
using Xiance.Plans;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Plans;

/// <summary>Every pack that the program brings along reads without a problem.</summary>
public sealed class PacksOfTheProgramTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Checkout.Root, "packs")).Where(folder => File.Exists(Path.Combine(folder, "pack.yaml"))).Select(folder => Path.GetFileName(folder))];

    static Pack Read(string folder)
    {
        var pack = PackFolder.Read(Path.Combine(Checkout.Root, "packs", folder));
        Assert.True(pack.Problems.Count == 0, string.Join('\n', pack.Problems));
        return pack.Value!;
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_pack_reads_without_problems_and_so_do_its_scheme_and_funds(string folder)
    {
        var pack = Read(folder);
        if (pack.Files.TryGetValue("incentives.yaml", out var payments))
        {
            var rules = IncentiveReader.Read("incentives.yaml", payments);
            Assert.True(rules.Problems.Count == 0, string.Join('\n', rules.Problems));
        }
        if (!pack.Files.TryGetValue("assessment.yaml", out var method)) return;
        var scheme = SchemeReader.Read("assessment.yaml", method);
        Assert.True(scheme.Problems.Count == 0, string.Join('\n', scheme.Problems));
        if (pack.Files.TryGetValue("incentives.yaml", out var text))
        {
            var funds = FundReader.Read("incentives.yaml", text);
            Assert.True(funds.Problems.Count == 0, string.Join('\n', funds.Problems));
            Assert.All(funds.Value!, fund => Assert.Contains(scheme.Value!.Honours, honour => honour.Code == fund.Honour));
        }
        Assert.All(scheme.Value!.Indicators, indicator => Assert.Contains(pack.Indicators, one => one.Code == indicator.Code));
        Assert.Equal(scheme.Value.Classes.Names.Order(StringComparer.Ordinal), pack.Regions.Classes.Select(one => one.Class).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_whole_check_of_the_pack_finds_nothing(string folder)
    {
        var check = CheckPack.Run(Path.Combine(Checkout.Root, "packs", folder));
        Assert.True(check.Problems.Count == 0, string.Join('\n', check.Problems));
    }

    [Fact]
    public void The_gansu_pack_assesses_86_counties_of_which_68_stand_in_six_tiers()
    {
        var pack = Read("gansu-2022");
        Assert.Equal(86, pack.Regions.Members.Count(region => region.Member));
        var tiers = pack.Regions.Lists.Where(list => list.Tier is not null).ToList();
        Assert.Equal([1, 2, 9, 5, 29, 22], tiers.Select(list => list.Members.Count));
        Assert.Equal(68, tiers.SelectMany(list => list.Members).Select(member => member.Code).Distinct().Count());
        Assert.All(pack.Regions.Members.Where(region => region.Member), region => Assert.InRange(pack.Regions.Classes.Count(one => one.Code == region.Code), 1, 2));
        Assert.All(pack.Regions.Classes, one => Assert.NotNull(one.Assumption));
    }

    [Fact]
    public void Counties_of_the_gansu_pack_bear_the_codes_and_names_of_the_national_standard()
    {
        Checkout.SkipWithoutShared();
        var standard = File.ReadLines(Path.Combine(Checkout.Shared, "data", "admin-codes", "areacodes_result_1981_2025.csv")).Select(line => line.Split(',')).Where(row => row[0].StartsWith("62", StringComparison.Ordinal) && row[5] == "在用").Select(row => $"{row[0]} {row[3]}").Order(StringComparer.Ordinal);
        Assert.Equal(standard, Read("gansu-2022").Regions.Members.Where(region => region.Kind < Xiance.Register.RegionKind.Zone).Select(region => $"{region.Code} {region.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lists_of_the_gansu_pack_are_those_of_the_document()
    {
        Checkout.SkipWithoutShared();
        var pack = Read("gansu-2022");
        var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Shared, "gold", "gansu.json"))).RootElement.GetProperty("county_lists").EnumerateArray().Select(list => Codes(pack, list.GetProperty("counties").EnumerateArray().Select(county => county.GetString()!))).Order(StringComparer.Ordinal);
        Assert.Equal(gold, pack.Regions.Lists.Where(list => list.Group != "专栏四").Select(list => string.Join('、', list.Members.Select(member => member.Code))).Order(StringComparer.Ordinal));
    }

    /// <summary>The document prints some counties without 县 or 市, and one with a sign that the scan misread.</summary>
    static string Codes(Pack pack, IEnumerable<string> printed) => string.Join('、', printed.Select(name => name == "岩昌县" ? "宕昌县" : name).Select(name => pack.Regions.Members.Single(region => new[] { name, name + "县", name + "市" }.Any(one => region.Name == one || region.Aliases.Contains(one))).Code));

    [Fact]
    public void Every_clause_the_gansu_pack_cites_is_read_from_the_document_and_holds_the_value_of_the_target()
    {
        Checkout.SkipWithoutShared();
        var seed = Path.Combine(Checkout.Shared, "seeds", "gansu-2022-strong-county-plan.txt");
        var check = CheckPack.Run(Path.Combine(Checkout.Root, "packs", "gansu-2022"), seed);
        Assert.True(check.Problems.Count == 0, string.Join('\n', check.Problems));
        Assert.Equal(52, check.Value!.Targets.Count);
    }

    [Theory]
    [InlineData("cite: 三/（四）/15", "cite: 三/（四）/99", "EX-107", "    cite: 三/（四）/99")]
    [InlineData("value: 4000\n", "value: 400\n", "EX-109", "  - key: 地区生产总值2025")]
    [InlineData("amount_yuan: 240000000", "amount_yuan: 24000000", "EX-109", "    name: 进步县专项奖励资金")]
    [InlineData("    payer: 省财政厅", "    provisional: true\n    assumption: 起始年度未写，取2031年\n    payer: 省财政厅", null, null)]
    [InlineData("    from_year: 2023", "    from_year: 2031\n    provisional: true\n    assumption: 起始年度取2031年", null, null)]
    [InlineData("    from_year: 2023", "    from_year: 2031\n    provisional: true\n    assumption: 起始年度另定", "EX-109", "    name: 进步县专项奖励资金")]
    [InlineData("name: 强县, measure: rank, among: all, count: 4,", "name: 强县, measure: rank, among: all, count: 5,", "EX-109", null)]
    public void A_clause_or_number_that_the_document_does_not_have_is_named_with_its_line_unless_it_is_assumed(string text, string wrong, string? code, string? line)
    {
        var plan = Path.Combine(Checkout.Root, "samples", "示例省强县行动方案", "方案.txt");
        Assert.Empty(CheckPack.Run(Path.Combine(Checkout.Root, "packs", "sample-2022"), plan).Problems);
        var files = PackFolder.Files(Path.Combine(Checkout.Root, "packs", "sample-2022")).ToDictionary(file => file.Key, file => file.Value.Replace(text, wrong, StringComparison.Ordinal));
        var clauses = Xiance.Documents.Read.Documents(new("方案.txt", File.ReadAllText(plan))).Value!.Documents.SelectMany(document => document.Clauses).ToList();
        var problems = Xiance.Exchange.CheckPack.Run("sample-2022", files, clauses).Problems;
        Assert.Equal(code is null ? [] : [code], problems.Select(problem => problem.Code));
        if (line is not null && problems[0] is var problem) Assert.Equal(line, files[problem.Place.File!.Split('/')[1]].Split('\n')[problem.Place.Line!.Value - 1]);
    }
}
