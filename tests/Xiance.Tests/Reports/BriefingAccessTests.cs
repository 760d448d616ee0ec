using Xiance.Basics;
using Xiance.Storage.Assessment;
using Xiance.Storage.Papers;
using Xiance.Tests.Storage;

namespace Xiance.Tests.Reports;

public sealed class BriefingAccessTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    [Fact]
    public void A_county_holds_its_own_paper_once_the_run_is_published_and_never_that_of_another()
    {
        var (office, county) = (TwoWorkspaces.As(two.Sqlite, "县域办"), TwoWorkspaces.As(two.Sqlite, "东河县"));
        var run = two.Sqlite.Runs.Make(office, two.Sqlite.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, TwoWorkspaces.Now).Value!;
        Assert.Equal("ST-119", Refused(run, county, "990121"));
        Assert.Empty(two.Sqlite.Runs.Publish(office, run, "示政发〔2025〕3号", TwoWorkspaces.Now));
        run = two.Sqlite.Runs.Find(county, run.Id)!;
        var paper = Briefings.County(two.Sqlite, county, run, "990121").Value!;
        Assert.StartsWith("东河县2024年", paper.Title, StringComparison.Ordinal);
        Assert.True(paper.Synthetic);
        Assert.Equal("ST-119", Refused(run, county, "990122"));
        Assert.Equal("ST-119", Assert.Single(Briefings.Assessment(two.Sqlite, county, run).Problems).Code);
        var city = TwoWorkspaces.As(two.Sqlite, "示州市县域办");
        Assert.Equal("ST-119", Assert.Single(Briefings.Assessment(two.Sqlite, city, run).Problems).Code);
        Assert.Single(two.Sqlite.Members.Of("sample-2022", run.Period.Last).Where(member => member.ParentName == "示州市" && Briefings.County(two.Sqlite, city, run, member.Code).Succeeded).Take(1));
        Assert.DoesNotContain(two.Sqlite.Members.Of("sample-2022", run.Period.Last), member => member.ParentName != "示州市" && Briefings.County(two.Sqlite, city, run, member.Code).Succeeded);
        Assert.Equal("ST-121", Refused(run, office, "123456"));
        Assert.True(Briefings.County(two.Sqlite, office, run, "990122").Succeeded);
    }

    string Refused(RunState run, Xiance.Access.Reading reading, string code) => Assert.Single(Briefings.County(two.Sqlite, reading, run, code).Problems).Code;
}
