using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Storage;

/// <summary>Figures of the jurisdiction and its cities: brought by its office alone, never counted among the counties.</summary>
public sealed class TotalsTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "gansu-2022";
    const string Capacity = "新能源发电装机规模";
    static readonly Period Year = Period.Year(2024);

    [Fact]
    public void The_office_enters_a_total_and_the_target_follows_it()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "甘肃县域办");
            var members = workspace.Members.Of(Pack, Year.Last).Select(member => member.Region).ToHashSet();
            var totals = workspace.Entries.Open(office, (Pack, Year))!.Totals;
            Assert.Equal(("620000", "甘肃省"), (totals[0].Code, totals[0].Name));
            Assert.Equal((1 + 13 + 12, 12), (totals.Count, totals.Count(total => total.IsPark)));
            Assert.DoesNotContain(totals, total => members.Contains(total.Region));
            var sheet = workspace.Entries.Open(office, (Pack, Year), totals[0].Region)!;
            var cell = sheet.Cells.Values.Single(cell => cell.Indicator.Code == Capacity);
            Assert.Equal(EntryOutcome.Saved, Assert.Single(workspace.Entries.Save(office, (Pack, Year), [new EntryEdit("620000", cell.Indicator.Id, "8123") { Base = cell.Base, Key = "a" }], TwoWorkspaces.Now)).Outcome);
            Assert.Equal(1, workspace.Submissions.Submit(office, (Pack, Year, totals[0].Region), "k", TwoWorkspaces.Now).Value!.Figures);
            var state = workspace.Targets.Of(office, workspace.Packs.Find(office, Pack)!, Year, new DateOnly(2025, 1, 10)).First(state => state.Target.Indicator == Capacity);
            Assert.Equal((8123m, Xiance.Figures.Targets.TargetLight.Normal), (state.Actual!.Value, state.Light));
            Assert.Equal(ObservationStatus.Released, workspace.Observations.History(office, totals[0].Region, new(Pack, Capacity, Year))[0].Observation.Status);
        }
    }

    [Fact]
    public void A_county_grid_has_no_column_of_the_jurisdiction_and_a_city_no_figure_of_it()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "甘肃县域办");
            var sheet = workspace.Entries.Open(office, (Pack, Year))!;
            Assert.DoesNotContain(sheet.Indicators, indicator => indicator.Scope != IndicatorScope.Members);
            var city = workspace.Entries.Open(office, (Pack, Year), sheet.Totals[1].Region)!;
            Assert.Equal(sheet.Indicators.Select(indicator => indicator.Code), city.Indicators.Select(indicator => indicator.Code));
            var table = Encoding.UTF8.GetBytes($"地区代码,地区,指标,统计期,数值\n620123,榆中县,{Capacity},2024,5\n{sheet.Totals[1].Code},{sheet.Totals[1].Name},{Capacity},2024,5\n620000,甘肃省,{Capacity},2024,5\n");
            var draft = workspace.Imports.Look(office, new ImportOrder(Pack, null, "全省.csv", table));
            Assert.Equal(["ST-143", "ST-143"], draft.Value!.Problems.Select(problem => problem.Code));
            Assert.Equal("甘肃省", Assert.Single(draft.Value.Preview).Region);
        }
    }

    [Fact]
    public void A_park_has_the_figures_of_parks_alone_and_its_target_follows_them()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "甘肃县域办");
            const string Name = "兰州新区";
            var park = workspace.Entries.Open(office, (Pack, Year))!.Totals.Single(total => total.Name == Name);
            var sheet = workspace.Entries.Open(office, (Pack, Year), park.Region)!;
            var cell = Assert.Single(sheet.Cells.Values);
            Assert.Equal("园区地区生产总值", cell.Indicator.Code);
            var table = Encoding.UTF8.GetBytes($"地区代码,地区,指标,统计期,数值\n{park.Code},{Name},地区生产总值,2024,5\n620000,甘肃省,园区地区生产总值,2024,5\n{park.Code},{Name},园区地区生产总值,2024,512.3\n");
            var draft = workspace.Imports.Look(office, new ImportOrder(Pack, null, "园区.csv", table) { Partial = true }).Value!;
            Assert.Equal(["ST-143", "ST-143"], draft.Problems.Select(problem => problem.Code));
            workspace.Imports.Take(office, draft, TwoWorkspaces.Now);
            var state = workspace.Targets.Of(office, workspace.Packs.Find(office, Pack)!, Year, new DateOnly(2026, 3, 2)).Single(state => state.Target.Scope == Name);
            Assert.Equal((512.3m, 12.3m, Xiance.Figures.Targets.TargetLight.Normal, Name), (state.Actual!.Value, state.Gap!.Value, state.Light, state.Whose));
        }
    }

    [Fact]
    public void A_department_supplies_a_total_of_its_own_and_the_office_releases_it_after_the_check_period()
    {
        var (pack, period) = ("sample-2022", Period.Year(2025));
        Instant On(int month, int day) => Instant.From(new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.FromHours(8)));
        foreach (var workspace in two.Both)
        {
            var (department, office, leader, county) = (TwoWorkspaces.As(workspace, "统计局"), TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "第三方评估"), TwoWorkspaces.As(workspace, "东河县"));
            var state = workspace.Packs.Find(office, pack)!;
            var total = workspace.Entries.Open(department, (pack, period))!.Totals[0];
            var sheet = workspace.Entries.Open(department, (pack, period), total.Region)!;
            Assert.Equal("示例省", total.Name);
            Assert.DoesNotContain(sheet.Indicators, indicator => workspace.Packs.Read(state).Indicators.Single(one => one.Code == indicator.Code).SourceUnit != "省统计局");
            var cell = sheet.Cells.Values.Single(cell => cell.Indicator.Code == "地区生产总值");
            Assert.Equal(EntryOutcome.Saved, Assert.Single(workspace.Entries.Save(department, (pack, period), [new EntryEdit(total.Code, cell.Indicator.Id, "4001.5") { Key = "a" }], On(3, 2))).Outcome);
            Assert.Equal(1, workspace.Submissions.Submit(department, (pack, period, total.Region), "t", On(3, 2)).Value!.Figures);
            ArrivalCell Cell(Reading reading) => Assert.Single(workspace.Arrivals.Totals(reading, pack, period));
            Assert.Equal(ArrivalStep.Supplied, Cell(office).State);
            Assert.Empty(workspace.Arrivals.Totals(leader, pack, period));
            Assert.Empty(workspace.Arrivals.Totals(county, pack, period));
            // 与各县数据同一核对期：到期前不发布
            Assert.Equal("ST-245", Assert.Single(workspace.Releases.Make(office, state, (period, ""), On(3, 3)).Problems).Code);
            Assert.Equal(1, workspace.Releases.Make(office, state, (period, ""), On(4, 1)).Value!.Figures);
            Assert.Equal(4001.5m, Assert.Single(workspace.Observations.Current(leader, pack, period), figure => figure.Region.Name == "示例省").Value);
            // 发布后须开锁才能再报
            Assert.False(workspace.Entries.Open(department, (pack, period), total.Region)!.Cells.Values.Single(one => one.Indicator.Code == "地区生产总值").Open);
            Assert.Empty(workspace.Arrivals.Take(office, state, new StepOrder(pack, total.Region, "地区生产总值", period, ArrivalStep.Unlocked) { Observation = Cell(office).Figure!.Observation.Id, Revision = Cell(office).Revision, Reason = "核实后更正" }, On(4, 2)));
            Assert.True(workspace.Entries.Open(department, (pack, period), total.Region)!.Cells.Values.Single(one => one.Indicator.Code == "地区生产总值").Open);
        }
    }

    [Fact]
    public void Neither_county_nor_city_brings_totals()
    {
        foreach (var workspace in two.Both)
        {
            foreach (var account in new[] { "东河县", "示州市县域办" })
                Assert.Empty(workspace.Entries.Open(TwoWorkspaces.As(workspace, account), ("sample-2022", Year))?.Totals ?? []);
            Assert.Equal("示例省", workspace.Entries.Open(TwoWorkspaces.As(workspace, "县域办"), ("sample-2022", Year))!.Totals[0].Name);
        }
    }
}
