using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Demonstration;

namespace Xiance.Tests.Storage;

/// <summary>The county packs load into one workspace with invented figures, and each is assessed there.</summary>
public sealed class CountyPacksLoadTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("xiance-packs-").FullName;
    readonly Workspace workspace;

    public CountyPacksLoadTests() => workspace = Workspace.Open(null, folder).Value!;

    IReadOnlyList<Problem> Load(params string[] packs) => LoadDemonstration.Run(workspace, new ProgramFolders(Checkout.Root), packs, TwoWorkspaces.Now);

    [Fact]
    public void Guangxi_and_its_city_share_their_regions_and_both_are_assessed()
    {
        Assert.Empty(Load("guangxi-2021", "liuzhou-2021"));
        Assert.Equal((111, 10), (Members("guangxi-2021").Count, Members("liuzhou-2021").Count));
        Assert.Subset(Members("guangxi-2021").ToHashSet(), Members("liuzhou-2021").ToHashSet());
        Assert.Equal(13, Make("广西县域办", "guangxi-2021").Honours.Count(award => award.Honour.StartsWith("先进", StringComparison.Ordinal)));
        var city = Make("柳州市县域办", "liuzhou-2021");
        Assert.Equal((10, 8), (city.Regions.Count, city.Regions[0].Binding.Count));
    }

    [Fact]
    public void Shaanxi_is_assessed_from_the_ledger()
    {
        Assert.Empty(Load("shaanxi-2025"));
        var run = Make("陕西县域办", "shaanxi-2025");
        Assert.Equal([76, 31], run.Regions.GroupBy(result => result.Group).OrderBy(group => group.Key == "县（市）" ? 0 : 1).Select(group => group.Count()));
    }

    [Fact]
    public void Figures_of_111_counties_for_five_years_and_fourteen_quarters_say_that_they_are_invented()
    {
        Assert.Empty(Load("guangxi-2021"));
        var reading = TwoWorkspaces.As(workspace, "广西县域办");
        var output = workspace.Observations.Current(reading, "guangxi-2021").Where(figure => figure.Indicator.Name == "地区生产总值").ToList();
        Assert.Equal(111 * (5 + 14), output.Count);
        Assert.All(output, figure => Assert.StartsWith(DemonstrationFigures.Mark, figure.Observation.Note));
        Assert.True(workspace.IsDemonstration);
    }

    [Fact]
    public void A_pack_that_is_not_there_loads_nothing()
    {
        Assert.Equal(["ST-157"], Load("guangxi-2021", "无此包").Select(problem => problem.Code));
        Assert.True(workspace.IsEmpty);
        Assert.False(workspace.IsDemonstration);
    }

    IReadOnlyList<RegionId> Members(string pack) => [.. workspace.Members.Of(pack, new DateOnly(2023, 12, 31)).Select(member => member.Region)];

    AssessmentRun Make(string account, string pack)
    {
        var office = TwoWorkspaces.As(workspace, account);
        var made = workspace.Runs.Make(office, workspace.Packs.Find(office, pack)!, Period.Year(2023), TwoWorkspaces.Now);
        Assert.True(made.Succeeded, string.Join('\n', made.Problems));
        return workspace.Runs.Compute(made.Value).Value!;
    }

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
