using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Projects;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Plans;
using Xiance.Storage.Projects;

namespace Xiance.Tests.Storage;

/// <summary>Flying land in an assessment on both databases: only where the scheme says so, each part shown, nothing counted twice, and for ever the same.</summary>
public sealed class AttributedRunTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Column = "地区生产总值";

    static readonly DateOnly Today = new(2026, 3, 2);

    static readonly Instant Later = new(TwoWorkspaces.Now.Milliseconds + 1000);

    static RegionId County(Workspace workspace, string code) => workspace.Regions.Find(code, Today)!.Id;

    /// <summary>The pack of the demonstration with one more statement in its scheme.</summary>
    static Pack Stating(string statement)
    {
        var files = PackFolder.Files(Path.Combine(Checkout.Root, "packs", "sample-2022")).ToDictionary();
        files["assessment.yaml"] += "\n" + statement + "\n";
        var read = Xiance.Exchange.CheckPack.Run("sample-2022", files);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    static void Share(Workspace workspace, (RegionId Site, RegionId Holder) between, params (string Period, decimal Value)[] parts)
    {
        var office = TwoWorkspaces.As(workspace, "县域办");
        var plant = workspace.ProjectKeeping.Add(office, new NewProject(new LibraryProject(parts.Length > 1 ? "示例飞地电池厂" : "示例飞地电池厂" + between.Holder.Value, between.Site, ProjectStage.Planned), [], ""), TwoWorkspaces.Now).Value!;
        Assert.Empty(workspace.ProjectKeeping.SetShares(office, plant.Id, ([new CountyShare(between.Holder, SharedThing.Statistics, new Ratio(0.3m)), new CountyShare(between.Site, SharedThing.Statistics, new Ratio(0.7m))], new DateOnly(2023, 1, 1), "示府〔2023〕3号"), Later));
        foreach (var (period, value) in parts)
            Assert.Empty(workspace.ProjectKeeping.SetFact(office, plant.Id, new KeptFact<ProjectContribution>($"sample-2022/{Column}/{period}", new ProjectContribution(Column, period, value) { Pack = "sample-2022" }, 0, Later, ""), [], Later));
    }

    static RunState Run(Workspace workspace, Pack pack, out Outcome<RunState> made)
    {
        workspace.Packs.Load(pack, "县域办", new Instant(Later.Milliseconds + 1));
        var office = TwoWorkspaces.As(workspace, "县域办");
        made = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, new Instant(Later.Milliseconds + 2));
        return made.Value!;
    }

    static double Total(AssessmentRun run, string period) => InputOf.Run(run).Figures.First(part => part.Period.ToString() == period).Columns[Column].Sum(value => value ?? 0);

    [Fact]
    public void A_run_takes_shares_only_where_the_scheme_states_it_and_shows_both_parts()
    {
        foreach (var workspace in two.Both)
        {
            var (site, holder) = (County(workspace, "990122"), County(workspace, "990121"));
            var office = TwoWorkspaces.As(workspace, "县域办");
            var before = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, TwoWorkspaces.Now).Value!;
            Share(workspace, (site, holder), ("2024", 1m), ("2023", 0.5m));
            var silent = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, Later).Value!;
            Assert.Equal(before.ResultHash, silent.ResultHash);

            var state = Run(workspace, Stating($"attributed:\n  - {{column: {Column}, cite: 附表2}}"), out _);
            Assert.NotEqual(before.ResultHash, state.ResultHash);
            var (own, run) = (workspace.Runs.Compute(before).Value!, workspace.Runs.Compute(state).Value!);
            AttributedPart? Part(string county, string period) => Explain.Region(run, county, Period.TryParse(period)!.Value)[0].Contributions.First(line => line.Indicator == Column).Parts;
            var (gave, got, none) = (Part("990122", "2024")!, Part("990121", "2024")!, Part("990123", "2024"));
            Assert.Equal((-0.3m, 0.3m, -0.15m), (gave.Moved, got.Moved, Part("990122", "2023")!.Moved));
            Assert.Null(none);
            Assert.Equal(("990121", "示例飞地电池厂", "示府〔2023〕3号"), (gave.Moves[0].Other, gave.Moves[0].Name, gave.Moves[0].Authority));
            foreach (var period in new[] { "2023", "2024" }) Assert.Equal(Total(own, period), Total(run, period), 1e-9);
            Assert.Equal((double)got.Figure, Explain.Region(run, "990121")[0].Contributions.First(line => line.Indicator == Column).Raw);
            var trace = Explain.Trace(run, "990121").Flatten().ToList();
            Assert.Contains(trace, node => node.Kind == "attributed" && node.Children.Select(child => child.Kind).SequenceEqual(["observation", "share"]));
            Assert.DoesNotContain(Explain.Trace(own, "990121").Flatten(), node => node.Kind is "attributed" or "share");

            var bytes = workspace.Receipts.Full(office, state, null).Value!;
            Assert.True(VerifyReceipt.Run("receipt.json", bytes, null).Succeeded);
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.Contains("\"amount\": -0.3", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"attributed\": {", System.Text.Encoding.UTF8.GetString(workspace.Receipts.Full(office, before, null).Value!), StringComparison.Ordinal);
            var altered = VerifyReceipt.Run("receipt.json", System.Text.Encoding.UTF8.GetBytes(text.Replace("\"amount\": -0.3", "\"amount\": -0.4", StringComparison.Ordinal)), null);
            Assert.Equal(["AS-314", "AS-315"], altered.Problems.Select(problem => problem.Code).Where(code => code is "AS-314" or "AS-315").Distinct().Order());
            var copy = System.Text.Encoding.UTF8.GetString(workspace.Receipts.County(office, state, "990121", null).Value!);
            Assert.Contains($"{Column}@own=", copy, StringComparison.Ordinal);

            // A later change of the shares changes no run that was made.
            Share(workspace, (site, County(workspace, "990123")), ("2024", 0.2m));
            var changed = Assert.Single(workspace.LaterShares.Of(office, state));
            Assert.Equal((null, 0.06m, "2024", Column), (changed.Frozen, changed.Later, changed.Period.ToString(), changed.Indicator));
            Assert.Empty(workspace.LaterShares.Of(office, before));
            Assert.Empty(workspace.LaterShares.Of(TwoWorkspaces.As(workspace, "东河县"), state));
            using var again = Workspace.Open(workspace == two.Postgres ? two.PostgresConnection : null, two.Folder).Value!;
            Assert.True(again.Runs.Compute(again.Runs.Find(office, state.Id)!).Succeeded);
            TooMuch(workspace);
        }
    }

    /// <summary>A share that takes more than the county has stays in the ledger and stops every later run, so it comes last.</summary>
    static void TooMuch(Workspace workspace)
    {
        var pack = Stating($"attributed:\n  - {{column: {Column}, cite: 附表2}}");
        Share(workspace, (County(workspace, "990181"), County(workspace, "990221")), ("2024", 900000m));
        Run(workspace, pack, out var made);
        Assert.Equal("ST-284", Assert.Single(made.Problems).Code);
    }

    [Fact]
    public void A_column_that_cannot_be_divided_is_refused()
    {
        var files = PackFolder.Files(Path.Combine(Checkout.Root, "packs", "sample-2022")).ToDictionary();
        IEnumerable<string> Codes(string statement) => Xiance.Exchange.CheckPack.Run("sample-2022", new Dictionary<string, string>(files) { ["assessment.yaml"] = files["assessment.yaml"] + "\n" + statement + "\n" }).Problems.Select(problem => problem.Code);
        Assert.Contains("EX-123", Codes("attributed:\n  - {column: 地区生产总值增速, cite: 附表2}"));
        Assert.Contains("AS-106", Codes("attributed:\n  - {column: 没有的指标, cite: 附表2}"));
        Assert.Contains("AS-116", Codes("attributed:\n  - {column: 地区生产总值}"));
        Assert.Contains("AS-102", Codes("attributed:\n  - {column: 地区生产总值, cite: 附表2}\n  - {column: 地区生产总值, cite: 附表2}"));
    }
}
