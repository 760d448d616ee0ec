using System.Text;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Storage;

/// <summary>Going back to an earlier value of a cell, on both databases: a new figure with its reason, on the way of every correction.</summary>
public sealed class RevertTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";
    const string Product = "地区生产总值";
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8)));

    static PackState State(Workspace workspace) => workspace.Packs.Find(TwoWorkspaces.As(workspace, "县域办"), Pack)!;

    static Instant After(int minutes) => new(Now.Milliseconds + minutes * 60_000L);

    static void Bring(Workspace workspace, string account, (Period Period, string Value) figure, int minute)
    {
        var reading = TwoWorkspaces.As(workspace, account);
        var csv = $"地区代码,地区,指标,统计期,数值,单位\n990121,东河县,{Product},{figure.Period},{figure.Value},亿元\n";
        var draft = workspace.Imports.Check(reading, new ImportOrder(Pack, figure.Period, $"{figure.Value}.csv", Encoding.UTF8.GetBytes(csv)));
        Assert.True(draft.Succeeded, string.Join('\n', draft.Problems));
        workspace.Imports.Take(reading, draft.Value!, After(minute));
    }

    static IReadOnlyList<LedgerFigure> History(Workspace workspace, Period period, string account = "县域办") =>
        workspace.Observations.History(TwoWorkspaces.As(workspace, account), workspace.Regions.Find("990121", period.Last)!.Id, new(Pack, Product, period));

    static IReadOnlyList<Problem> Back(Workspace workspace, string account, (Period Period, int Steps, string Reason) asked, (int Minute, string Key) sent)
    {
        var history = History(workspace, asked.Period);
        var order = new RevertOrder(history[0].Observation.Region, Product, asked.Period, history[asked.Steps].Observation.Id) { Current = history[0].Observation.Id, Reason = asked.Reason, Key = sent.Key };
        return workspace.Reverts.Take(TwoWorkspaces.As(workspace, account), State(workspace), order, After(sent.Minute));
    }

    static ArrivalCell Cell(Workspace workspace, string account, Period period) =>
        workspace.Arrivals.Cells(TwoWorkspaces.As(workspace, account), Pack, period).Single(cell => cell.Member.Code == "990121" && cell.Indicator.Code == Product);

    [Fact]
    public void The_earlier_value_comes_in_again_with_its_source_and_the_reason_and_nothing_is_lost()
    {
        var period = Period.Quarter(2026, 1);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, "统计局", (period, "100.50"), 0);
            Bring(workspace, "统计局", (period, "1005"), 1);
            Assert.Equal("ST-243", Assert.Single(Back(workspace, "统计局", (period, 1, " "), (2, "a"))).Code);
            Assert.Empty(Back(workspace, "统计局", (period, 1, "小数点误录"), (2, "b")));
            var history = History(workspace, period);
            Assert.Equal([100.5m, 1005m, 100.5m], history.Select(figure => figure.Value));
            var (newest, first) = (history[0].Observation, history[2].Observation);
            Assert.Equal((first.PrintedText, first.PrintedUnit, first.Source, history[1].Observation.Id), (newest.PrintedText, newest.PrintedUnit, newest.Source, newest.Replaces!.Value));
            Assert.Equal(("恢复为 2026-04-20 收到的数：小数点误录", "统计局", ObservationStatus.Supplied), (newest.Note, newest.ReceivedFrom, newest.Status));
            Assert.Equal(1005m, workspace.Observations.Current(TwoWorkspaces.As(workspace, "县域办") with { AsOf = After(1) }, Pack, period).Single(figure => figure.Region.Code == "990121" && figure.Indicator.Code == Product).Value);
            Assert.EndsWith("小数点误录", Assert.Single(workspace.Audit.Entries(TwoWorkspaces.As(workspace, "审计"), new(null, null, "统计局", "figure_reverted")), entry => entry.Subject.Contains("2026Q1", StringComparison.Ordinal)).Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Neither_the_current_value_nor_a_stranger_nor_another_cell_nor_an_old_page_is_obeyed()
    {
        var period = Period.Quarter(2026, 2);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, "统计局", (period, "50"), 10);
            Bring(workspace, "统计局", (period, "51"), 11);
            Assert.Equal("ST-281", Assert.Single(Back(workspace, "统计局", (period, 0, "同值"), (12, ""))).Code);
            foreach (var account in new[] { "东河县", "示州市县域办", "省领导" }) Assert.Equal("ST-140", Assert.Single(Back(workspace, account, (period, 1, "想改"), (12, ""))).Code);
            Assert.False(workspace.Reverts.May(TwoWorkspaces.As(workspace, "东河县"), State(workspace), Cell(workspace, "东河县", period)));
            var history = History(workspace, period);
            var order = new RevertOrder(history[0].Observation.Region, Product, period, history[1].Observation.Id) { Current = history[1].Observation.Id, Reason = "旧页面" };
            Assert.Equal("ST-141", Assert.Single(workspace.Reverts.Take(TwoWorkspaces.As(workspace, "统计局"), State(workspace), order, After(12))).Code);
            Assert.Equal("ST-282", Assert.Single(workspace.Reverts.Take(TwoWorkspaces.As(workspace, "统计局"), State(workspace), order with { Observation = 1 }, After(12))).Code);
            Assert.Equal(2, History(workspace, period).Count);
        }
    }

    [Fact]
    public void Sending_it_twice_brings_one_figure()
    {
        var period = Period.Quarter(2026, 3);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, "统计局", (period, "70"), 20);
            Bring(workspace, "统计局", (period, "71"), 21);
            var history = History(workspace, period);
            var order = new RevertOrder(history[0].Observation.Region, Product, period, history[1].Observation.Id) { Current = history[0].Observation.Id, Reason = "误录", Key = "once" };
            Parallel.For(0, 6, _ => Assert.Empty(workspace.Reverts.Take(TwoWorkspaces.As(workspace, "统计局"), State(workspace), order, After(22))));
            Assert.Equal(3, History(workspace, period).Count);
        }
    }

    [Fact]
    public void After_a_release_it_waits_to_be_released_again_whoever_brings_it()
    {
        var period = Period.Quarter(2026, 4);
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            Bring(workspace, "统计局", (period, "80"), 30);
            Bring(workspace, "统计局", (period, "88"), 31);
            Assert.Empty(Step(workspace, "东河县", (ArrivalStep.Confirmed, period, ""), 32));
            Assert.Empty(workspace.Releases.Make(office, State(workspace), (period, ""), After(33)).Problems);
            // 已发布：部门须先由县域办开锁
            Assert.Equal("ST-246", Assert.Single(Back(workspace, "统计局", (period, 2, "原数正确"), (34, ""))).Code);
            Assert.Empty(Back(workspace, "县域办", (period, 2, "原数正确"), (35, "")));
            Assert.Equal(ArrivalStep.Supplied, Cell(workspace, "县域办", period).State);
            Assert.Equal(88m, Seen(workspace, "第三方评估", period));
            Assert.Empty(Step(workspace, "东河县", (ArrivalStep.Confirmed, period, ""), 36));
            var again = workspace.Releases.Make(office, State(workspace), (period, "原数正确"), After(37)).Value!;
            var corrected = Assert.Single(workspace.Releases.Corrections(office, again.Id));
            Assert.Equal((88m, 80m), (corrected.Before.Value, corrected.After.Value));
            Assert.Equal(80m, Seen(workspace, "第三方评估", period));
        }
    }

    [Fact]
    public void What_the_office_brings_over_a_signed_figure_waits_to_be_released_again()
    {
        var period = Period.Quarter(2025, 3);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, "统计局", (period, "90"), 40);
            Assert.Empty(Step(workspace, "东河县", (ArrivalStep.Confirmed, period, ""), 41));
            Assert.Empty(workspace.Releases.Make(TwoWorkspaces.As(workspace, "县域办"), State(workspace), (period, ""), After(42)).Problems);
            Bring(workspace, "县域办", (period, "95"), 43);
            Assert.Equal(90m, Seen(workspace, "第三方评估", period));
            Assert.Equal(ArrivalStep.Supplied, Cell(workspace, "县域办", period).State);
        }
    }

    [Fact]
    public void What_the_office_brings_over_a_figure_under_check_waits_for_the_check_and_an_empty_cell_does_not()
    {
        var period = Period.Quarter(2017, 2);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, "统计局", (period, "90"), 50);
            Bring(workspace, "县域办", (period, "95"), 51);
            Assert.Equal(ArrivalStep.Supplied, Cell(workspace, "东河县", period).State);
            Assert.Throws<InvalidOperationException>(() => Seen(workspace, "第三方评估", period));
            Assert.Empty(Step(workspace, "东河县", (ArrivalStep.Confirmed, period, ""), 52));
            Assert.Empty(workspace.Releases.Make(TwoWorkspaces.As(workspace, "县域办"), State(workspace), (period, ""), After(53)).Problems);
            Assert.Equal(95m, Seen(workspace, "第三方评估", period));
            Bring(workspace, "县域办", (Period.Quarter(2015, 1), "70"), 54);
            Assert.Equal(70m, Seen(workspace, "第三方评估", Period.Quarter(2015, 1)));
        }
    }

    [Fact]
    public void The_office_of_a_city_brings_no_figure()
    {
        foreach (var workspace in two.Both)
            Assert.Empty(workspace.Entries.Open(TwoWorkspaces.As(workspace, "示州市县域办"), (Pack, Period.Quarter(2026, 1)))!.Members);
    }

    static decimal Seen(Workspace workspace, string account, Period period) =>
        workspace.Observations.Current(TwoWorkspaces.As(workspace, account), Pack, period).Single(figure => figure.Region.Code == "990121" && figure.Indicator.Code == Product).Value;

    static IReadOnlyList<Problem> Step(Workspace workspace, string account, (ArrivalStep Step, Period Period, string Reason) act, int minute)
    {
        var cell = Cell(workspace, account, act.Period);
        var order = new StepOrder(Pack, cell.Member.Region, Product, act.Period, act.Step) { Observation = cell.Figure!.Observation.Id, Revision = cell.Revision, Reason = act.Reason };
        return workspace.Arrivals.Take(TwoWorkspaces.As(workspace, account), State(workspace), order, After(minute));
    }
}
