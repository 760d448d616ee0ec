using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Documents;

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
        Assert.Empty(workspace.Shelf.Decide(office, document.Id, new ItemDecision(opened.Items[0].Key, ItemState.Rejected, "不是任务", 0), TwoWorkspaces.Now));
        Assert.Equal("ST-141", Assert.Single(workspace.Shelf.Decide(office, document.Id, new ItemDecision(opened.Items[0].Key, ItemState.Accepted, "", 0), TwoWorkspaces.Now)).Code);
        Assert.Empty(workspace.Shelf.AcceptRest(office, document.Id, TwoWorkspaces.Now));
        var made = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, TwoWorkspaces.Now);
        Assert.True(made.Succeeded, string.Join('\n', made.Problems));
        Assert.Empty(workspace.Runs.Publish(office, made.Value!, "示政发〔2025〕3号", TwoWorkspaces.Now));
        Assert.Equal("ST-154", Assert.Single(workspace.Runs.Publish(office, made.Value!, "", TwoWorkspaces.Now)).Code);
        workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, Period.Year(2023), TwoWorkspaces.Now);
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
                Ask($"talks {run.Id}", workspace.Runs.Talks(read, run));
            }
            Ask("audit" + known, workspace.Audit.Entries(read, new(null, null, null, "run_made")).Select(entry => (entry.Action, entry.Subject)).ToList());
        }
        Ask("regions", workspace.Regions.Facts());
        Ask("units", workspace.Units.All());
        Ask("members", workspace.Members.Of("sample-2022", new DateOnly(2024, 12, 31)));
        Ask("lists", workspace.Members.Lists("sample-2022", workspace.Regions.Find("东河县", new DateOnly(2024, 12, 31))!.Id));
        Ask("accounts", workspace.Accounts.All(reading));
        Ask("indicators", workspace.Observations.Indicators("sample-2022"));
        Ask("chain", workspace.Audit.Verify().Succeeded);
        return all;
    }
}
