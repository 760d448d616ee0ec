using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Documents;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Storage;

/// <summary>The same questions to both databases over the same demonstration give the same rows, for every role; and both answer the same statements.</summary>
public sealed class BothDatabasesTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    [Fact]
    public void Every_read_gives_the_same_rows_for_every_role()
    {
        Assert.SkipWhen(two.Postgres is null, two.Reason ?? "");
        foreach (var workspace in two.Both) Work(workspace);
        foreach (var (name, _) in DemonstrationAccounts.All)
        {
            if (two.Sqlite.Accounts.SignIn(name, DemonstrationAccounts.Password, TwoWorkspaces.Now) is { Succeeded: false }) continue;
            var (left, right) = (Everything(two.Sqlite, name), Everything(two.Postgres!, name));
            foreach (var key in left.Keys) Assert.Equal(left[key], right[key]);
        }
        Assert.Equal(two.Sqlite.Database.Statements!.Keys.Order(StringComparer.Ordinal), two.Postgres!.Database.Statements!.Keys.Order(StringComparer.Ordinal));
    }

    static void Work(Workspace workspace)
    {
        var office = TwoWorkspaces.As(workspace, "县域办");
        var document = workspace.Shelf.All(office).Single();
        var opened = workspace.Shelf.Open(office, document.Id)!;
        Assert.Empty(workspace.Reviews.Decide(office, document.Id, new ItemDecision(opened.Items[0].Key, ItemState.Rejected, "不是任务", 0), TwoWorkspaces.Now));
        Assert.Equal("ST-141", Assert.Single(workspace.Reviews.Decide(office, document.Id, new ItemDecision(opened.Items[0].Key, ItemState.Accepted, "", 0), TwoWorkspaces.Now)).Code);
        Assert.Empty(workspace.Reviews.AcceptRest(office, document.Id, TwoWorkspaces.Now));
        Assert.DoesNotContain(workspace.Plans.Confirm(office, document.Id, TwoWorkspaces.Now), problem => problem.Severity == Severity.Error);
        var made = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, TwoWorkspaces.Now);
        Assert.True(made.Succeeded, string.Join('\n', made.Problems));
        Assert.Empty(workspace.Runs.Publish(office, made.Value!, "示政发〔2025〕3号", TwoWorkspaces.Now));
        Assert.Equal("ST-154", Assert.Single(workspace.Runs.Publish(office, made.Value!, "", TwoWorkspaces.Now)).Code);
        var (run, pool) = (workspace.Runs.Find(office, made.Value!.Id)!, workspace.Funds.Pools(made.Value!).Value!.Single());
        Assert.Empty(workspace.Funds.Decide(office, run, pool, TwoWorkspaces.Now));
        Assert.Equal("ST-155", Assert.Single(workspace.Funds.Decide(office, run, pool, TwoWorkspaces.Now)).Code);
        workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, Period.Year(2023), TwoWorkspaces.Now);
        Administer(workspace);
        Import(workspace, office);
    }

    static void Administer(Workspace workspace)
    {
        var security = TwoWorkspaces.As(workspace, "安全管理员");
        var made = workspace.Accounts.Create(security.Actor, "新人", "Long-enough-1", TwoWorkspaces.Now);
        Assert.True(made.Succeeded);
        Assert.Equal("ST-115", workspace.Accounts.Create(security.Actor, "新人", "Long-enough-1", TwoWorkspaces.Now).Problems.Single().Code);
        Assert.Equal("ST-114", workspace.Accounts.Create(security.Actor, "弱口令", "short", TwoWorkspaces.Now).Problems.Single().Code);
        var region = workspace.Regions.Find("990121", new DateOnly(2024, 1, 1))!.Id;
        Assert.Empty(workspace.Accounts.Give(security.Actor.Name, made.Value!.Id, new Grant(Role.County, region, null), TwoWorkspaces.Now));
        Assert.Equal("ST-117", workspace.Accounts.Give(security.Actor.Name, made.Value!.Id, new Grant(Role.AuditAdministrator, region, null), TwoWorkspaces.Now).Single().Code);
        var stamp = workspace.Accounts.Stamp(made.Value.Id);
        Assert.Empty(workspace.Accounts.SetPassword(security.Actor, made.Value.Id, (null, "Another-long-2"), TwoWorkspaces.Now));
        Assert.NotEqual(stamp, workspace.Accounts.Stamp(made.Value.Id));
        for (var attempt = 0; attempt < 4; attempt++) Assert.Equal("ST-111", workspace.Accounts.SignIn("新人", "wrong", TwoWorkspaces.Now).Problems.Single().Code);
        Assert.Equal("ST-112", workspace.Accounts.SignIn("新人", "wrong", TwoWorkspaces.Now).Problems.Single().Code);
        Assert.Equal("ST-112", workspace.Accounts.SignIn("新人", "Another-long-2", TwoWorkspaces.Now).Problems.Single().Code);
        Assert.True(workspace.Accounts.SignIn("新人", "Another-long-2", new Instant(TwoWorkspaces.Now.Milliseconds + 16 * 60_000)).Succeeded);
        Assert.Empty(workspace.Accounts.SetClosed(security.Actor, made.Value.Id, true, TwoWorkspaces.Now));
        Assert.Null(workspace.Accounts.Named("新人", TwoWorkspaces.Now));
    }

    static void Import(Workspace workspace, Reading office)
    {
        var order = new ImportOrder("sample-2022", TwoWorkspaces.Year, "补报.csv", System.Text.Encoding.UTF8.GetBytes("地区代码,地区,指标,统计期,数值,单位\n990121,东河县,地区生产总值,2024,1606200,万元\n"));
        var draft = workspace.Imports.Check(office, order);
        Assert.True(draft.Succeeded, string.Join('\n', draft.Problems));
        Assert.Equal(order.Content, workspace.Imports.Kept(workspace.Imports.Keep(order)));
        Assert.Equal(1, workspace.Imports.Take(office, draft.Value!, TwoWorkspaces.Now));
        var region = workspace.Regions.Find("990121", new DateOnly(2024, 1, 1))!.Id;
        var history = workspace.Observations.History(office, region, new("sample-2022", "地区生产总值", TwoWorkspaces.Year));
        Assert.Equal((160.62m, "万元", history[1].Observation.Id), (history[0].Value, history[0].Observation.PrintedUnit, history[0].Observation.Replaces));
        Assert.Equal(["ST-136", "ST-140"], workspace.Imports.Check(TwoWorkspaces.As(workspace, "东河县"), order with { Content = System.Text.Encoding.UTF8.GetBytes("地区,地区生产总值（亿元）\n平野县,1\n") }).Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    static Dictionary<string, string> Everything(Workspace workspace, string name)
    {
        var reading = TwoWorkspaces.As(workspace, name);
        var all = new Dictionary<string, string>();
        void Ask(string what, object? answer) => all[$"{name} {what}"] = JsonSerializer.Serialize(answer);
        foreach (var known in new[] { Instant.Latest, Instant.EndOf(new DateOnly(2024, 3, 1)) })
        {
            var read = reading with { AsOf = known };
            Ask("packs", workspace.Packs.All(read));
            Ask("figures" + known, workspace.Observations.Current(read, "sample-2022").Select(figure => (figure.Observation.Id, figure.Value, figure.Observation.PrintedText, figure.Region.Name)).ToList());
            Ask("2024", workspace.Observations.Current(read, "sample-2022", TwoWorkspaces.Year).Count);
            Ask("periods" + known, workspace.Observations.Periods(read, "sample-2022"));
            Ask("documents" + known, workspace.Shelf.All(read));
            Ask("search" + known, workspace.Search.Find(read, "县域经济"));
            Ask("runs" + known, workspace.Runs.All(read, "sample-2022"));
            foreach (var run in workspace.Runs.All(read, "sample-2022"))
            {
                Ask($"scores {run.Id}", workspace.Runs.Scores(read, run));
                Ask($"honours {run.Id}", workspace.Runs.Honours(run));
                Ask($"funds {run.Id}", workspace.Funds.Decided(run));
                Ask($"talks {run.Id}", workspace.Runs.Talks(read, run));
            }
            Ask("clause" + known, workspace.Shelf.Clause(read, new Citation("sample-2022", "四/（四）")));
            Ask("opened" + known, workspace.Shelf.Open(read, 1)?.Decisions.Sum(item => item.Count()));
            Ask("evidence" + known, workspace.Shelf.Evidence(read, 1)?.Length);
            Ask("one" + known, workspace.Observations.Find(read, 1)?.Observation.PrintedText);
            Ask("audit" + known, workspace.Audit.Entries(read, new(null, null, null, "run_made")).Select(entry => (entry.Action, entry.Subject)).ToList());
        }
        Ask("regions", workspace.Regions.Facts());
        Ask("units", workspace.Units.All());
        Ask("members", workspace.Members.Of("sample-2022", new DateOnly(2024, 12, 31)));
        Ask("lists", workspace.Members.Lists("sample-2022", workspace.Regions.Find("东河县", new DateOnly(2024, 12, 31))!.Id));
        Ask("tiers", workspace.Members.Tiers("sample-2022"));
        Ask("facts", workspace.Regions.Facts(workspace.Regions.Find("990121", new DateOnly(2024, 12, 31))!.Id));
        Ask("alive", workspace.Database.Ask());
        Ask("accounts", workspace.Accounts.All(reading));
        Ask("indicators", workspace.Observations.Indicators("sample-2022"));
        Ask("chain", workspace.Audit.Verify().Succeeded);
        return all;
    }
}
