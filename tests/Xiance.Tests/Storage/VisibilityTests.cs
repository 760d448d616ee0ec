using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Databases;

namespace Xiance.Tests.Storage;

/// <summary>Who sees what, role by role, on every database.</summary>
public sealed class VisibilityTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";

    [Fact]
    public void Unpublished_runs_are_for_office_leader_auditor_and_assessor_of_the_jurisdiction()
    {
        foreach (var workspace in two.Both)
        {
            var run = Make(workspace);
            string[] see = ["县域办", "省领导", "审计", "第三方评估"];
            string[] seeNot = ["统计局", "东河县", "示州市县域办", "系统管理员", "安全管理员", "审计管理员"];
            Assert.All(see, name => Assert.NotNull(workspace.Runs.Find(TwoWorkspaces.As(workspace, name), run)));
            Assert.All(seeNot, name => Assert.Null(workspace.Runs.Find(TwoWorkspaces.As(workspace, name), run)));
        }
    }

    [Fact]
    public void After_publication_a_county_sees_ranks_but_no_bottom_place_of_others_and_no_talk_of_others()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var state = workspace.Runs.Find(office, Make(workspace))!;
            workspace.Runs.Publish(office, state, "公布", TwoWorkspaces.Now);
            var county = TwoWorkspaces.As(workspace, "东河县");
            var published = workspace.Runs.Find(county, state.Id)!;
            var (all, seen) = (workspace.Runs.Scores(office, published).Where(row => row.Class == "").ToList(), workspace.Runs.Scores(county, published).Where(row => row.Class == "").ToList());
            Assert.Equal(24, all.Count);
            Assert.InRange(seen.Count, 15, 23);
            Assert.Contains(seen, row => row.Name == "东河县");
            var worst = all.Where(row => row.Rank is not null).Max(row => row.Rank);
            Assert.DoesNotContain(seen, row => row.Rank == worst && row.Name != "东河县");
            Assert.All(workspace.Runs.Talks(county, published), talk => Assert.Equal("东河县", talk.Region));
            Assert.Empty(workspace.Runs.Talks(TwoWorkspaces.As(workspace, "第三方评估"), published));
        }
    }

    [Theory]
    [InlineData("县域办", 24, true)]
    [InlineData("省领导", 24, true)]
    [InlineData("审计", 24, true)]
    [InlineData("统计局", 24, false)]
    [InlineData("第三方评估", 24, false)]
    [InlineData("示州市县域办", 24, false)]
    [InlineData("东河县", 24, false)]
    [InlineData("甘肃县域办", 0, false)]
    [InlineData("榆中县", 0, false)]
    [InlineData("系统管理员", 0, false)]
    public void Released_figures_are_for_the_jurisdiction_and_raw_ones_for_their_own_subtree(string account, int counties, bool raw)
    {
        foreach (var workspace in two.Both)
        {
            var secret = Secret(workspace);
            var reading = TwoWorkspaces.As(workspace, account);
            var seen = workspace.Observations.Current(reading, Pack, Period.Year(2021));
            Assert.Equal(counties, seen.Select(figure => figure.Observation.Region).Distinct().Count());
            Assert.Equal(raw, seen.Any(figure => figure.Observation.Note == "未发布"));
            Assert.Equal(raw, workspace.Observations.Find(reading, secret) is not null);
            Assert.Equal(counties > 0, workspace.Shelf.All(reading).Any());
            Assert.Equal(counties > 0, account != "系统管理员" && workspace.Packs.Find(reading, Pack) is not null);
        }
    }

    /// <summary>A figure of 泉上县 that nobody has released.</summary>
    static long Secret(Workspace workspace)
    {
        var indicator = workspace.Observations.Indicators(Pack).Single(one => one.Code == "一般公共预算收入");
        var region = workspace.Regions.Find("990425", new DateOnly(2021, 12, 31))!.Id;
        workspace.Observations.Add("test", [new(region, indicator.Id, Period.Year(2021), 1) { Note = "未发布", PrintedText = "1", PrintedUnit = indicator.Unit, ReceivedAt = TwoWorkspaces.Now }], TwoWorkspaces.Now);
        return workspace.Observations.Current(TwoWorkspaces.As(workspace, "县域办"), Pack, Period.Year(2021), region).Single(figure => figure.Indicator.Id == indicator.Id).Observation.Id;
    }

    [Fact]
    public void Administrators_see_no_figures_and_other_provinces_see_none_of_ours()
    {
        foreach (var workspace in two.Both)
            foreach (var name in new[] { "系统管理员", "安全管理员", "审计管理员" })
            {
                Assert.Empty(workspace.Observations.Current(TwoWorkspaces.As(workspace, name), Pack));
                Assert.Empty(workspace.Shelf.All(TwoWorkspaces.As(workspace, name)));
                Assert.Empty(workspace.Search.Find(TwoWorkspaces.As(workspace, name), "县域"));
            }
    }

    [Fact]
    public void What_was_received_and_decided_cannot_be_changed_or_removed()
    {
        foreach (var workspace in two.Both)
        {
            Make(workspace);
            foreach (var table in new[] { "audit_entry", "observation", "run", "run_score" })
            {
                var column = table is "audit_entry" ? "actor" : table == "observation" ? "note" : table == "run" ? "made_by" : "class";
                Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do($"update {table} set {column} = 'x'")));
                Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do($"delete from {table}")));
            }
            Assert.True(workspace.Audit.Verify().Succeeded);
        }
    }

    [Fact]
    public void A_run_computes_again_to_the_same_result_after_new_figures_came()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var id = Make(workspace);
            using var another = Again(workspace);
            var again = another.Runs.Compute(another.Runs.Find(office, id)!);
            Assert.True(again.Succeeded, string.Join('\n', again.Problems));
        }
    }

    /// <summary>Another program on the same database, which remembers nothing.</summary>
    Workspace Again(Workspace workspace) =>
        workspace.Database.Dialect == Dialect.Sqlite ? Workspace.Open(null, Path.GetDirectoryName(workspace.Database.Name)!).Value! : Workspace.Open(two.PostgresConnection, "").Value!;

    static long Make(Workspace workspace)
    {
        var office = TwoWorkspaces.As(workspace, "县域办");
        var made = workspace.Runs.Make(office, workspace.Packs.Find(office, Pack)!, TwoWorkspaces.Year, TwoWorkspaces.Now);
        Assert.True(made.Succeeded, string.Join('\n', made.Problems));
        return made.Value!.Id;
    }
}
