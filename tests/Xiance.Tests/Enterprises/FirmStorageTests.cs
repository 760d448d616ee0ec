using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>The demonstration's firms through register, evaluation, exit list and public totals on SQLite.</summary>
public sealed class FirmStorageTests : IDisposable
{
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    readonly string folder = Directory.CreateTempSubdirectory("firms").FullName;
    readonly Workspace workspace;
    readonly Reading office;
    readonly Reading county;

    public FirmStorageTests()
    {
        workspace = Workspace.Open(null, folder).Value!;
        Assert.Empty(LoadDemonstration.Run(workspace, new ProgramFolders(Checkout.Root), ["gansu-2022"], Now));
        office = For(Role.Office, "620000");
        county = For(Role.County, "620123");
    }

    Reading For(Role role, string region) => new(new Actor(1, "测试", [new Grant(role, workspace.Regions.Find(region, Now.ChinaDay)!.Id, null)]), Instant.Latest, Locale.Chinese);

    [Fact]
    public void The_demonstration_is_evaluated_and_each_reader_sees_his_own_firms()
    {
        var runs = workspace.FirmRuns.All(office);
        Assert.Equal([2022L, 2021L], runs.Select(run => run.Year));
        Assert.Equal(3000, workspace.FirmRuns.Results(office, runs[0]).Count);
        Assert.True(workspace.FirmRuns.Results(county, runs[0]).Count is > 10 and < 100);
        Assert.All(workspace.Firms.All(county, Now.ChinaDay), firm => Assert.Equal("620123", firm.CountyCode));
        Assert.All(workspace.Firms.All(office, Now.ChinaDay), firm => Assert.True(CreditCode.Read(firm.Code, Place.Nowhere).Succeeded));
        Assert.All(workspace.FirmRuns.All(office), run => Assert.Equal(1, run.Synthetic));
    }

    [Fact]
    public void Sources_that_disagree_stay_open_until_the_office_decides_with_a_reason()
    {
        var conflict = JoinFigures.Run(workspace.Firms.Supplied(office, 2022)).Conflicts[0];
        var firm = workspace.Firms.All(office, Now.ChinaDay).First(one => one.EnterpriseId.ToString(System.Globalization.CultureInfo.InvariantCulture) == conflict.Firm);
        var choice = (conflict.Supplied[0].Supplier, "核对原始凭证");
        Assert.Equal("EN-310", Assert.Single(workspace.Firms.Choose(office, (firm.Code, 2022, conflict.Figure), (conflict.Supplied[0].Supplier, " "), Now)).Code);
        Assert.Equal("EN-308", Assert.Single(workspace.Firms.Choose(county, (firm.Code, 2022, conflict.Figure), choice, Now)).Code);
        Assert.Empty(workspace.Firms.Choose(office, (firm.Code, 2022, conflict.Figure), choice, Now));
        Assert.DoesNotContain(JoinFigures.Run(workspace.Firms.Supplied(office, 2022)).Conflicts, one => one.Firm == conflict.Firm && one.Figure == conflict.Figure);
    }

    [Fact]
    public void Statistical_figures_of_a_firm_reach_no_per_mu_reading()
    {
        var firm = workspace.Firms.All(office, Now.ChinaDay)[0];
        var figure = new NewFirm(firm.Code, firm.Name, firm.CountyCode) { Industry = firm.Industry, Park = firm.Park, OwnerCode = firm.OwnerCode, Year = 2022, Figures = new Dictionary<string, decimal> { ["tax"] = 987_654.32m } };
        Assert.Empty(workspace.AddFirms.Run(office, [figure], new FirmSupply("统计部门", FigureSource.Statistical, true), Now));
        Assert.DoesNotContain(workspace.Firms.Supplied(office, 2022), one => one.Value == 987_654.32m || one.Supplier == "统计部门");
        var table = workspace.FirmRuns.Table(office, Methods.Read(workspace.FirmRuns.All(office)[0].Method), 2022);
        Assert.DoesNotContain(table.Numbers["tax"], value => value == 987_654.32);
    }

    [Fact]
    public void An_exit_is_appealed_and_decided_once()
    {
        var run = workspace.FirmRuns.All(office)[0];
        var last = workspace.FirmRuns.Results(county, run).First(row => row.Grade == "D");
        var firm = workspace.Firms.All(county, Now.ChinaDay).First(one => one.EnterpriseId == last.EnterpriseId);
        Assert.Equal("EN-309", Assert.Single(workspace.Exits.Take(office, (run, firm, "D"), (Exits.Uphold, "没有申诉"), Now)).Code);
        Assert.Empty(workspace.Exits.Take(county, (run, firm, "D"), (Exits.Appeal, "用地面积有误"), Now));
        Assert.Equal("EN-308", Assert.Single(workspace.Exits.Take(county, (run, firm, "D"), (Exits.Release, "自行移出"), Now)).Code);
        Assert.Empty(workspace.Exits.Take(office, (run, firm, "D"), (Exits.Release, "复核属实"), Now));
        Assert.Equal("EN-309", Assert.Single(workspace.Exits.Take(office, (run, firm, "D"), (Exits.Uphold, "再次"), Now)).Code);
        Assert.Equal([Exits.Appeal, Exits.Release], workspace.Exits.Steps(county, run).Select(step => step.Act));
    }

    [Fact]
    public void Public_totals_are_the_same_for_everybody_and_hold_back_small_groups()
    {
        var run = workspace.FirmRuns.All(office)[0];
        var rows = workspace.PublicTotals.By(county, run, (new DisclosureRule(3, 0.6m), "county"));
        Assert.Equal(workspace.PublicTotals.By(office, run, (new DisclosureRule(3, 0.6m), "county")), rows);
        Assert.True(rows.Count > 50);
        Assert.All(workspace.PublicTotals.By(county, run, (new DisclosureRule(5000, 0.6m), "county")), row => Assert.Null(row.Tax));
    }

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(folder, true);
    }
}
