using Xiance.Basics;
using Xiance.Plans;
using Xiance.Register;
using Xiance.Storage;
using Xiance.Storage.Demonstration;

namespace Xiance.Tests.Storage;

/// <summary>横县 450127 became 横州市 450181 in 2021: one region, one id, two dated codes and names.</summary>
public sealed class IdentityTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static readonly Pack Guangxi = new("renaming", "更名", "1.0.0")
    {
        Jurisdiction = "450000",
        EffectiveFrom = new DateOnly(2020, 1, 1),
        Hash = "renaming",
        Regions = new PackRegions(
            [
                new("450000", "450000", "广西壮族自治区", RegionKind.Province, null, null, null),
                new("450100", "450100", "南宁市", RegionKind.Prefecture, "450000", null, null),
                new("450127", "450127", "横县", RegionKind.County, "450100", null, new DateOnly(2021, 2, 2)),
                new("450127", "450181", "横州市", RegionKind.CountyLevelCity, "450100", new DateOnly(2021, 2, 3), null) { Member = true },
            ], [], []),
        Indicators = [new Indicator("地区生产总值", "地区生产总值", MeasureUnits.Standard.Find("亿元")!, 2)],
    };

    [Fact]
    public void A_renamed_and_recoded_county_keeps_its_id_and_each_day_has_its_name()
    {
        foreach (var workspace in two.Both)
        {
            workspace.Packs.Load(Guangxi, "test", TwoWorkspaces.Now);
            var (before, after) = (workspace.Regions.Find("450127", new DateOnly(2020, 12, 31))!, workspace.Regions.Find("450181", new DateOnly(2024, 12, 31))!);
            Assert.Equal(before.Id, after.Id);
            Assert.Equal(("横县", "横州市"), (before.Name, after.Name));
            Assert.Null(workspace.Regions.Find("450127", new DateOnly(2024, 12, 31)));
            Assert.Null(workspace.Regions.Find("横州市", new DateOnly(2020, 12, 31)));
            Assert.Equal(2, workspace.Regions.Facts(after.Id).Count);
            Assert.Equal([("450127", "横县")], workspace.Members.Of("renaming", new DateOnly(2020, 12, 31)).Select(member => (member.Code, member.Name)));
            Assert.Equal([("450181", "横州市")], workspace.Members.Of("renaming", new DateOnly(2024, 12, 31)).Select(member => (member.Code, member.Name)));
        }
    }

    [Fact]
    public void The_same_pack_again_changes_nothing_and_a_later_version_keeps_every_id()
    {
        foreach (var workspace in two.Both)
        {
            workspace.Packs.Load(Guangxi, "test", TwoWorkspaces.Now);
            var id = workspace.Regions.Find("450181", new DateOnly(2024, 12, 31))!.Id;
            Assert.False(workspace.Packs.Load(Guangxi, "test", TwoWorkspaces.Now));
            Assert.True(workspace.Packs.Load(Guangxi with { Version = "1.0.1", Hash = "renaming-2" }, "test", TwoWorkspaces.Now));
            Assert.Equal(id, workspace.Regions.Find("450181", new DateOnly(2024, 12, 31))!.Id);
        }
    }

    [Fact]
    public void Programs_that_start_at_the_same_moment_make_the_tables_once()
    {
        var folder = Directory.CreateTempSubdirectory("xiance-race-").FullName;
        var opened = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => Workspace.Open(null, folder)).ToList();
        Assert.All(opened, one => Assert.True(one.Succeeded));
        foreach (var one in opened) one.Value!.Dispose();
        Directory.Delete(folder, true);
    }
}
