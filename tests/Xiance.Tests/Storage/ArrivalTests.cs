using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Storage;

/// <summary>The way of figures on both databases: supply, check, objection, answer, release, unlock, correction; nobody sees what is not released.</summary>
public sealed class ArrivalTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";
    static readonly Period Quarter = Period.Quarter(2026, 1);
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8)));

    static PackState State(Workspace workspace) => workspace.Packs.Find(TwoWorkspaces.As(workspace, "县域办"), Pack)!;

    static Instant After(int minutes) => new(Now.Milliseconds + minutes * 60_000L);

    /// <summary>A department brings the gross product of two counties.</summary>
    static void Supply(Workspace workspace, Period period, string first, int minute)
    {
        var department = TwoWorkspaces.As(workspace, "统计局");
        var csv = $"地区代码,地区,指标,统计期,数值,单位\n990121,东河县,地区生产总值,{period},{first},亿元\n990122,平野县,地区生产总值,{period},80.5,亿元\n";
        var draft = workspace.Imports.Check(department, new ImportOrder(Pack, period, "季报.csv", System.Text.Encoding.UTF8.GetBytes(csv)));
        Assert.True(draft.Succeeded, string.Join('\n', draft.Problems));
        workspace.Imports.Take(department, draft.Value!, After(minute));
    }

    static ArrivalCell Cell(Workspace workspace, string account, Period period) =>
        workspace.Arrivals.Cells(TwoWorkspaces.As(workspace, account), Pack, period).Single(cell => cell.Member.Code == "990121" && cell.Indicator.Code == "地区生产总值");

    static IReadOnlyList<Problem> Step(Workspace workspace, string account, ArrivalStep step, (Period Period, string Reason, int Minute) act)
    {
        var cell = Cell(workspace, account, act.Period);
        var order = new StepOrder(Pack, cell.Member.Region, cell.Indicator.Code, act.Period, step) { Observation = cell.Figure?.Observation.Id ?? 0, Revision = cell.Revision, Reason = act.Reason };
        return workspace.Arrivals.Take(TwoWorkspaces.As(workspace, account), State(workspace), order, After(act.Minute));
    }

    [Fact]
    public void From_supply_over_objection_and_answer_to_release_and_correction()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "东河县"));
            Supply(workspace, Quarter, "100.5", 0);
            Assert.Equal(ArrivalStep.Supplied, Cell(workspace, "东河县", Quarter).State);
            Assert.Null(Cell(workspace, "省领导", Quarter).Released);
            Assert.Equal("ST-242", Assert.Single(Step(workspace, "东河县", ArrivalStep.Unlocked, (Quarter, "想改", 1))).Code);
            Assert.Equal("ST-243", Assert.Single(Step(workspace, "东河县", ArrivalStep.Objected, (Quarter, " ", 1))).Code);
            Assert.Empty(Step(workspace, "东河县", ArrivalStep.Objected, (Quarter, "少计一家企业", 1)));
            Assert.Equal("ST-245", Assert.Single(workspace.Releases.Make(office, State(workspace), (Quarter, ""), After(2)).Problems).Code);
            Assert.Empty(Step(workspace, "统计局", ArrivalStep.Answered, (Quarter, "已核实，不属本县", 3)));
            Assert.Equal("ST-242", Assert.Single(Step(workspace, "东河县", ArrivalStep.Objected, (Quarter, "再议", 4))).Code);
            var release = workspace.Releases.Make(office, State(workspace), (Quarter, ""), After(5));
            Assert.Equal((1, 0), (release.Value!.Figures, release.Value.Corrections));
            Assert.Equal(100.5m, Cell(workspace, "东河县", Quarter).Released!.Value);
            Assert.Equal("ST-246", Assert.Single(Refused(workspace, "101")).Code);
            Assert.Empty(Step(workspace, "县域办", ArrivalStep.Unlocked, (Quarter, "补报", 6)));
            Supply(workspace, Quarter, "103", 7);
            // 更正未发布前，其他人看到的仍是原发布数
            Assert.Equal(100.5m, workspace.Observations.Current(TwoWorkspaces.As(workspace, "第三方评估"), Pack, Quarter).Single(figure => figure.Region.Code == "990121").Value);
            Assert.Empty(Step(workspace, "东河县", ArrivalStep.Confirmed, (Quarter, "", 8)));
            Assert.Equal("ST-243", Assert.Single(workspace.Releases.Make(office, State(workspace), (Quarter, ""), After(9)).Problems).Code);
            var again = workspace.Releases.Make(office, State(workspace), (Quarter, "漏计企业"), After(9)).Value!;
            Assert.Equal(1, again.Corrections);
            var corrected = Assert.Single(workspace.Releases.Corrections(county, again.Id));
            Assert.Equal((100.5m, 103m), (corrected.Before.Value, corrected.After.Value));
            // 知悉截至较早时刻，仍见当时的数
            Assert.Equal(100.5m, workspace.Observations.Current(county with { AsOf = After(6) }, Pack, Quarter).Single(figure => figure.Region.Code == "990121").Value);
        }
    }

    static IReadOnlyList<Problem> Refused(Workspace workspace, string value) => workspace.Imports.Check(TwoWorkspaces.As(workspace, "统计局"), new ImportOrder(Pack, Quarter, "改.csv",
        System.Text.Encoding.UTF8.GetBytes($"地区代码,地区,指标,统计期,数值,单位\n990121,东河县,地区生产总值,{Quarter},{value},亿元\n"))).Problems;

    [Fact]
    public void Unreleased_figures_are_seen_by_the_county_the_department_and_the_office_only()
    {
        var period = Period.Quarter(2026, 2);
        foreach (var workspace in two.Both)
        {
            Supply(workspace, period, "50", 20);
            Assert.All(new[] { "县域办", "统计局", "东河县", "省领导", "审计" }, account => Assert.NotNull(Cell(workspace, account, period).Figure));
            Assert.Null(Cell(workspace, "第三方评估", period).Figure);
            Assert.Null(workspace.Arrivals.Cells(TwoWorkspaces.As(workspace, "东河县"), Pack, period).Single(cell => cell.Member.Code == "990122" && cell.Indicator.Code == "地区生产总值").Figure);
        }
    }

    [Fact]
    public void A_to_do_list_names_what_is_owed_by_whom_and_what_came_back_and_why()
    {
        var (period, day) = (Period.Quarter(2026, 3), new DateOnly(2026, 10, 20));
        foreach (var workspace in two.Both)
        {
            Assert.Contains(workspace.Todos.Of(TwoWorkspaces.As(workspace, "统计局"), day).Items, item => item.Kind == TodoKind.Bring && item.Period == period && item.Due == new DateOnly(2026, 10, 26));
            Supply(workspace, period, "60", 40);
            Assert.Contains(workspace.Todos.Of(TwoWorkspaces.As(workspace, "东河县"), day).Items, item => item.Kind == TodoKind.Check && item.Period == period && item.Count == 1);
            Assert.Empty(Step(workspace, "县域办", ArrivalStep.Returned, (period, "单位写错", 41)));
            var back = Assert.Single(workspace.Todos.Of(TwoWorkspaces.As(workspace, "统计局"), day).Items, item => item.Kind == TodoKind.Returned && item.Period == period);
            Assert.Equal(("东河县 地区生产总值", "县域办：单位写错"), (back.Title, back.Detail));
            Assert.DoesNotContain(workspace.Todos.Of(TwoWorkspaces.As(workspace, "东河县"), day).Items, item => item.Kind == TodoKind.Check && item.Period == period);
        }
    }

    [Fact]
    public void An_extension_moves_the_day_for_everybody_and_names_its_reason()
    {
        foreach (var workspace in two.Both)
        {
            var (office, pack, period) = (TwoWorkspaces.As(workspace, "县域办"), State(workspace), Period.Quarter(2026, 1));
            var extension = new DutyExtension("季度主要指标", period, new DateOnly(2026, 5, 20), "普查");
            Assert.Equal("ST-119", Assert.Single(workspace.Cycles.Extend(TwoWorkspaces.As(workspace, "统计局"), pack, extension, Now)).Code);
            Assert.Equal("ST-244", Assert.Single(workspace.Cycles.Extend(office, pack, extension with { Due = new DateOnly(2026, 4, 1) }, Now)).Code);
            Assert.Empty(workspace.Cycles.Extend(office, pack, extension, Now));
            var term = workspace.Cycles.Term(Pack, workspace.Cycles.Duties(Pack).Single(duty => duty.Name == "季度主要指标"), period)!;
            Assert.Equal((new DateOnly(2026, 5, 20), "普查"), (term.Due, term.ExtensionReason));
        }
    }

    [Fact]
    public void Two_who_act_on_one_cell_do_not_overwrite_each_other()
    {
        var period = Period.Quarter(2025, 4);
        foreach (var workspace in two.Both)
        {
            Supply(workspace, period, "70", 60);
            var cell = Cell(workspace, "东河县", period);
            var order = new StepOrder(Pack, cell.Member.Region, cell.Indicator.Code, period, ArrivalStep.Confirmed) { Observation = cell.Figure!.Observation.Id };
            var answers = new IReadOnlyList<Problem>[8];
            Parallel.For(0, answers.Length, number => answers[number] = workspace.Arrivals.Take(TwoWorkspaces.As(workspace, "东河县"), State(workspace), order, After(61)));
            Assert.Single(answers, answer => answer.Count == 0);
        }
    }

    [Fact]
    public void Reminders_are_said_once_before_the_day_and_up_the_line_after_it_and_never_of_what_is_done()
    {
        static Instant On(int year, int month, int day) => Instant.From(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(8)));
        foreach (var workspace in two.Both)
        {
            IReadOnlyList<Message> To(string account) => [.. workspace.Reminders.Of(TwoWorkspaces.As(workspace, account)).Where(message => message.Key.Contains("季度主要指标/2026Q2", StringComparison.Ordinal))];
            // 2026年二季度数据7月27日到期（25日为周六，顺延）
            workspace.Reminders.Run(On(2026, 7, 10));
            Assert.Empty(To("统计局"));
            Assert.True(workspace.Reminders.Run(On(2026, 7, 22)) > 0);
            Assert.Equal(0, workspace.Reminders.Run(On(2026, 7, 22)));
            Assert.Equal("remind", Assert.Single(To("统计局")).Kind);
            // 漏跑后补跑：只补最近一级
            workspace.Reminders.Run(On(2026, 8, 5));
            Assert.Equal(["overdue", "remind"], To("统计局").Select(message => message.Kind));
            Assert.Equal("escalate", Assert.Single(To("县域办")).Kind);
            Assert.Equal("escalate", Assert.Single(To("省领导")).Kind);
            Assert.Empty(To("东河县"));
            Assert.DoesNotContain(workspace.Reminders.Of(TwoWorkspaces.As(workspace, "甘肃县域办")), message => message.Key.Contains("sample-2022", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_letter_waits_until_it_is_sent_and_every_attempt_is_kept()
    {
        var now = Instant.From(new DateTimeOffset(2026, 4, 22, 9, 0, 0, TimeSpan.FromHours(8)));
        foreach (var workspace in two.Both)
        {
            var actor = TwoWorkspaces.As(workspace, "统计局").Actor;
            Assert.Equal("ST-247", Assert.Single(workspace.Outbox.SetAddress(actor, "不是邮箱", now)).Code);
            Assert.Empty(workspace.Outbox.SetAddress(actor, "statistics@example.cn", now));
            workspace.Reminders.Run(now);
            var letter = workspace.Outbox.Waiting(now)[0];
            Assert.Equal("statistics@example.cn", letter.Address);
            workspace.Outbox.Record(letter, false, "MailboxBusy", now);
            Assert.Contains(workspace.Outbox.Waiting(now), one => one.Message == letter.Message);
            workspace.Outbox.Record(letter, true, "", now);
            Assert.DoesNotContain(workspace.Outbox.Waiting(now), one => one.Message == letter.Message);
            var message = workspace.Reminders.Of(TwoWorkspaces.As(workspace, "统计局")).Single(one => one.Id == letter.Message);
            Assert.Equal([false, true], workspace.Outbox.Attempts([message])[message.Id].Select(attempt => attempt.Sent));
            Assert.Empty(workspace.Outbox.SetAddress(actor, "", now));
            Assert.Empty(workspace.Outbox.Waiting(now));
        }
    }
}
