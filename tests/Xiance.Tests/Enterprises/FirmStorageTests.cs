using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>The demonstration's firms through register, evaluation, its life, exit list and public totals, on both databases.</summary>
public sealed class FirmStorageTests(TwoFirmRegisters registers) : IClassFixture<TwoFirmRegisters>
{
    public static readonly TheoryData<string> Databases = ["SQLite", "PostgreSQL"];

    static readonly Instant Now = TwoFirmRegisters.Now;

    static Reading Office(Workspace workspace) => TwoFirmRegisters.For(workspace, Role.Office, "620000");

    static Reading Checker(Workspace workspace) => TwoFirmRegisters.For(workspace, Role.Office, "620000", "复核");

    static Reading County(Workspace workspace) => TwoFirmRegisters.For(workspace, Role.County, "620123");

    static FirmRun Published(Workspace workspace, int year) => workspace.FirmRuns.All(Office(workspace)).Last(run => run.Year == year);

    [Theory, MemberData(nameof(Databases))]
    public void The_demonstration_is_evaluated_and_each_reader_sees_his_own_firms(string database)
    {
        var workspace = registers.On(database);
        var (office, county) = (Office(workspace), County(workspace));
        var runs = workspace.FirmRuns.All(office);
        Assert.Equal(3000, workspace.FirmRuns.Results(office, Published(workspace, 2022)).Count);
        Assert.True(workspace.FirmRuns.Results(county, Published(workspace, 2022)).Count is > 10 and < 100);
        Assert.All(workspace.Firms.All(county, Now.ChinaDay), firm => Assert.Equal("620123", firm.CountyCode));
        Assert.All(workspace.Firms.All(office, Now.ChinaDay), firm => Assert.True(CreditCode.Read(firm.Code, Place.Nowhere).Succeeded));
        Assert.All(runs, run => Assert.Equal(1, run.Synthetic));
        Assert.Empty(workspace.FirmRuns.Results(TwoFirmRegisters.For(workspace, Role.Department, "620000"), Published(workspace, 2022)));
    }

    [Theory, MemberData(nameof(Databases))]
    public void An_evaluation_is_approved_by_another_person_published_once_and_withdrawn(string database)
    {
        var workspace = registers.On(database);
        var (office, checker, county) = (Office(workspace), Checker(workspace), County(workspace));
        var published = Published(workspace, 2021);
        var made = workspace.FirmRuns.Evaluate(office, published.Method, new FirmOrder(2021) { Scope = new FirmScope(["620123", "620121"], []), Key = "once" }, Now).Value!;
        Assert.Equal(made.RunId, workspace.FirmRuns.Evaluate(office, published.Method, new FirmOrder(2021) { Key = "once" }, Now).Value!.RunId);
        Assert.Equal(["620121", "620123"], workspace.FirmRuns.Results(office, made).Select(row => row.RegionId).Distinct().Select(id => workspace.Regions.Facts().First(fact => fact.Id.Value == id).Code).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(workspace.FirmRuns.All(county), run => run.RunId == made.RunId);
        Assert.Equal("EN-308", Assert.Single(workspace.FirmRuns.Evaluate(county, published.Method, new FirmOrder(2021), Now).Problems).Code);
        Assert.Equal("EN-311", Assert.Single(workspace.FirmRuns.Take(office, made, (RunAct.Publish, "文号"), Now), problem => problem.Code != "EN-313").Code);
        Assert.Equal(["EN-312", "EN-310"], workspace.FirmRuns.Take(office, made, (RunAct.Approve, " "), Now).Select(problem => problem.Code));
        Assert.Equal("EN-308", Assert.Single(workspace.FirmRuns.Take(county, made, (RunAct.Approve, "同意"), Now)).Code);
        Assert.Empty(workspace.FirmRuns.Take(checker, made, (RunAct.Approve, "同意"), Now));
        var twice = Assert.Single(workspace.FirmRuns.Take(office, made, (RunAct.Publish, "甘测〔2026〕1号"), Now));
        Assert.Equal("EN-313", twice.Code);
        Assert.Contains(published.RunId.ToString(CultureInfo.InvariantCulture), Wording.Render(twice, Locale.Chinese).What, StringComparison.Ordinal);
        Assert.Empty(workspace.FirmRuns.Take(office, published, (RunAct.Withdraw, "重新评价"), Now));
        Assert.Empty(workspace.FirmRuns.Take(office, made, (RunAct.Publish, "甘测〔2026〕1号"), Now));
        Assert.Equal([made.RunId], workspace.FirmRuns.All(county).Where(run => run.Year == 2021).Select(run => run.RunId));
        Assert.Equal(["approve", "publish"], workspace.FirmRuns.Steps(office, made).Select(step => step.Act));
        Assert.Empty(workspace.FirmRuns.Take(office, made, (RunAct.Withdraw, "数据有误"), Now));
        Assert.DoesNotContain(workspace.FirmRuns.All(county), run => run.Year == 2021);
        Assert.Equal("EN-311", Assert.Single(workspace.FirmRuns.Take(checker, made, (RunAct.Approve, "同意"), Now)).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public void Sources_that_disagree_stay_open_until_the_office_decides_with_a_reason(string database)
    {
        var workspace = registers.On(database);
        var (office, county) = (Office(workspace), County(workspace));
        var conflict = JoinFigures.Run(workspace.Firms.Supplied(office, 2022)).Conflicts[0];
        var firm = workspace.Firms.All(office, Now.ChinaDay).First(one => one.EnterpriseId.ToString(CultureInfo.InvariantCulture) == conflict.Firm);
        var choice = (conflict.Supplied[0].Supplier, "核对原始凭证");
        Assert.Equal("EN-310", Assert.Single(workspace.Firms.Choose(office, (firm.Code, 2022, conflict.Figure), (conflict.Supplied[0].Supplier, " "), Now)).Code);
        Assert.Equal("EN-308", Assert.Single(workspace.Firms.Choose(county, (firm.Code, 2022, conflict.Figure), choice, Now)).Code);
        Assert.Empty(workspace.Firms.Choose(office, (firm.Code, 2022, conflict.Figure), choice, Now));
        Assert.DoesNotContain(JoinFigures.Run(workspace.Firms.Supplied(office, 2022)).Conflicts, one => one.Firm == conflict.Firm && one.Figure == conflict.Figure);
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_table_an_evaluation_stood_on_keeps_the_figures_known_when_it_was_made(string database)
    {
        var workspace = registers.On(database);
        var (office, run) = (Office(workspace), Published(workspace, 2022));
        var method = Methods.Read(run.Method);
        var before = workspace.FirmRuns.Basis(run, method).Numbers["tax"];
        var firm = workspace.Firms.All(office, Now.ChinaDay)[1];
        var figure = new NewFirm(firm.Code, firm.Name, firm.CountyCode) { Industry = firm.Industry, Park = firm.Park, OwnerCode = firm.OwnerCode, Year = 2022, Figures = new Dictionary<string, decimal> { ["tax"] = 123_456.78m } };
        Assert.Empty(workspace.AddFirms.Run(office, [figure], new FirmSupply("后来的来源", FigureSource.Administrative, true), new Instant(Now.Milliseconds + 60_000)));
        Assert.Equal(before, workspace.FirmRuns.Basis(run, method).Numbers["tax"]);
        Assert.NotEqual(before, workspace.FirmRuns.Table(office, method, 2022).Numbers["tax"]);
    }

    [Theory, MemberData(nameof(Databases))]
    public void Statistical_figures_of_a_firm_reach_no_per_mu_reading(string database)
    {
        var workspace = registers.On(database);
        var office = Office(workspace);
        var firm = workspace.Firms.All(office, Now.ChinaDay)[0];
        var figure = new NewFirm(firm.Code, firm.Name, firm.CountyCode) { Industry = firm.Industry, Park = firm.Park, OwnerCode = firm.OwnerCode, Year = 2022, Figures = new Dictionary<string, decimal> { ["tax"] = 987_654.32m } };
        Assert.Empty(workspace.AddFirms.Run(office, [figure], new FirmSupply("统计部门", FigureSource.Statistical, true), Now));
        Assert.DoesNotContain(workspace.Firms.Supplied(office, 2022), one => one.Value == 987_654.32m || one.Supplier == "统计部门");
        var table = workspace.FirmRuns.Table(office, Methods.Read(workspace.FirmRuns.All(office)[0].Method), 2022);
        Assert.DoesNotContain(table.Numbers["tax"], value => value == 987_654.32);
    }

    [Theory, MemberData(nameof(Databases))]
    public void An_exit_is_appealed_and_decided_once(string database)
    {
        var workspace = registers.On(database);
        var (office, county, run) = (Office(workspace), County(workspace), Published(workspace, 2022));
        var last = workspace.FirmRuns.Results(county, run).First(row => row.Grade == "D");
        var firm = workspace.Firms.All(county, Now.ChinaDay).First(one => one.EnterpriseId == last.EnterpriseId);
        Assert.Equal("EN-315", Assert.Single(workspace.Exits.Take(county, (run with { Act = "approve" }, firm, "D"), (Exits.Appeal, "用地面积有误"), Now)).Code);
        Assert.Equal("EN-309", Assert.Single(workspace.Exits.Take(office, (run, firm, "D"), (Exits.Uphold, "没有申诉"), Now)).Code);
        Assert.Empty(workspace.Exits.Take(county, (run, firm, "D"), (Exits.Appeal, "用地面积有误"), Now));
        Assert.Equal("EN-308", Assert.Single(workspace.Exits.Take(county, (run, firm, "D"), (Exits.Release, "自行移出"), Now)).Code);
        Assert.Empty(workspace.Exits.Take(office, (run, firm, "D"), (Exits.Release, "复核属实"), Now));
        Assert.Equal("EN-309", Assert.Single(workspace.Exits.Take(office, (run, firm, "D"), (Exits.Uphold, "再次"), Now)).Code);
        Assert.Equal([Exits.Appeal, Exits.Release], workspace.Exits.Steps(county, run).Select(step => step.Act));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Public_totals_are_the_same_for_everybody_and_hold_back_small_groups(string database)
    {
        var workspace = registers.On(database);
        var (office, county, run) = (Office(workspace), County(workspace), Published(workspace, 2022));
        var rows = workspace.PublicTotals.By(county, run, (new DisclosureRule(3, 0.6m), "county"));
        Assert.Equal(workspace.PublicTotals.By(office, run, (new DisclosureRule(3, 0.6m), "county")), rows);
        Assert.True(rows.Count > 50);
        Assert.All(workspace.PublicTotals.By(county, run, (new DisclosureRule(5000, 0.6m), "county")), row => Assert.Null(row.Tax));
        Assert.Empty(workspace.PublicTotals.By(county, run with { Act = "withdraw" }, (new DisclosureRule(3, 0.6m), "county")));
    }
}
