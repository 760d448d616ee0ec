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
        var scheme = SchemeReader.Read("assessment.yaml", pack.Files["assessment.yaml"]);
        Assert.True(scheme.Problems.Count == 0, string.Join('\n', scheme.Problems));
        var funds = FundReader.Read("incentives.yaml", pack.Files["incentives.yaml"]);
        Assert.True(funds.Problems.Count == 0, string.Join('\n', funds.Problems));
        Assert.All(funds.Value!, fund => Assert.Contains(scheme.Value!.Honours, honour => honour.Code == fund.Honour));
        Assert.All(scheme.Value!.Indicators, indicator => Assert.Contains(pack.Indicators, one => one.Code == indicator.Code));
        Assert.Equal(scheme.Value.Classes.Names.Order(StringComparer.Ordinal), pack.Regions.Classes.Select(one => one.Class).Distinct().Order(StringComparer.Ordinal));
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
}
