using System.Globalization;
using Xiance.Documents.Text;
using Xiance.Plans;
using Xiance.Progress.Tasks;
using Xiance.Progress.Text;
using Xiance.Progress.Waiting;

namespace Xiance.Tests.Progress;

/// <summary>Printed time limits as days, names of every county, units that ended, and knots of waiting.</summary>
public class DueTextTests
{
    [Theory]
    [InlineData("2025年", "2025-12-31")]
    [InlineData("2025年底前", "2025-12-31")]
    [InlineData("“十四五'末", "2025-12-31")]
    [InlineData("“十五五”末", "2030-12-31")]
    [InlineData("2022-12-31", "2022-12-31")]
    [InlineData("2023年6月30日前", "2023-06-30")]
    [InlineData("2025年12月", "2025-12-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2022-Q2", "2022-06-30")]
    [InlineData("2022年第二季度结束前", "2022-06-30")]
    [InlineData("2027", "2027-12-31")]
    [InlineData("2022年—2025年", "2025-12-31")]
    [InlineData("2023年上半年", "2023-06-30")]
    [InlineData("持续推进", null)]
    [InlineData("", null)]
    public void A_printed_time_limit_is_a_day(string printed, string? day) =>
        Assert.Equal(day, DueText.Read(printed).Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("每年3月底前", "2026-03-31", "2027-03-31")]
    [InlineData("每年1月15日前", "2026-01-15", "2027-01-15")]
    [InlineData("每季度第一个月15日前", "2026-01-15", "2026-04-15")]
    [InlineData("每季度结束后10日内", "2026-01-10", "2026-04-10")]
    [InlineData("每月5日前", "2026-01-05", "2026-02-05")]
    [InlineData("当月21日前", "2026-01-21", "2026-02-21")]
    [InlineData("每周一上午", "2026-01-05", "2026-01-12")]
    [InlineData("每周四前", "2026-01-01", "2026-01-08")]
    [InlineData("每季度", "2026-03-31", "2026-06-30")]
    public void A_recurring_limit_comes_again(string printed, string first, string second)
    {
        var recurrence = DueText.Read(printed).Recurrence!;
        var due = recurrence.NextAfter(new DateOnly(2025, 12, 31))!.Value;
        Assert.Equal((first, second), (due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), recurrence.NextAfter(due)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("印发之日起30日内", 0, 30, false)]
    [InlineData("本方案出台后3个月内", 3, 0, false)]
    [InlineData("结果公布后15个工作日内", 0, 15, true)]
    public void A_span_counts_from_an_event(string printed, int months, int days, bool working) =>
        Assert.Equal((RecurrenceKind.AfterEvent, months, days, working), DueText.Read(printed).Recurrence is { } found ? (found.Kind, found.Month, found.Day, found.Working) : default);

    [Fact]
    public void Duties_of_every_county_or_city_are_for_each_of_them()
    {
        var source = new TaskSource("方案", "", null) { First = new DateOnly(2026, 1, 1), Last = new DateOnly(2026, 12, 31) };
        CollectiveBody Of(string name) => MakeTasks.Run([new PlanTask("t", "1", "报清单", [new Assignment(name, name, UnitRole.Responsible, "责任单位")])], [], source)[0].Collective;
        Assert.Equal(CollectiveBody.Counties, Of("各县（市、区）人民政府"));
        Assert.Equal(CollectiveBody.Cities, Of("各设区市人民政府"));
        Assert.Equal(CollectiveBody.CitiesAndCounties, Of("各市州及各县市区党委、政府"));
        Assert.Equal(CollectiveBody.None, Of("省统计局"));
    }

    [Fact]
    public void A_task_without_a_printed_limit_ends_with_its_plan_and_one_with_a_cycle_is_a_duty()
    {
        var source = new TaskSource("方案", "p", null) { First = new DateOnly(2026, 1, 1), Last = new DateOnly(2026, 12, 31) };
        var made = MakeTasks.Run([new PlanTask("a", "1", "甲", []), new PlanTask("b", "2", "乙", []) { Deadline = "每年3月底前" }], [], source);
        Assert.Equal((WorkTaskKind.PlanItem, new DateOnly(2026, 12, 31)), (made[0].Task.Kind, made[0].Task.Due!.Value));
        Assert.Equal((WorkTaskKind.Obligation, null), (made[1].Task.Kind, made[1].Task.Due));
    }

    [Fact]
    public void A_unit_whose_name_ended_is_followed_by_its_successor_of_the_same_level()
    {
        TaskParty Party(string name) => new(name, name, UnitRole.Lead, "牵头单位");
        var found = SuggestTransfers.Run([Party("省乡村振兴局"), Party("市乡村振兴局"), Party("省财政厅")], UnitRegisterText.Common, new DateOnly(2026, 1, 1));
        Assert.Equal(["省农业农村厅", "市农业农村局"], found.Select(one => one.Successor));
        Assert.Equal(new DateOnly(2023, 3, 16), found[0].From);
        Assert.Empty(SuggestTransfers.Run([Party("省乡村振兴局")], UnitRegisterText.Common, new DateOnly(2023, 3, 15)));
    }

    [Fact]
    public void Knots_count_who_waits_and_circles_end()
    {
        WaitingLink Link(long from, long to) => new(new WorkRef(WorkKind.Task, from), new WorkRef(WorkKind.Task, to));
        var report = FindKnots.Run([Link(1, 2), Link(2, 3), Link(4, 3), Link(5, 6), Link(6, 5), Link(7, 5)]);
        Assert.Equal((3L, 2, 3), (report.Knots[0].Item.Id, report.Knots[0].Direct, report.Knots[0].InAll));
        Assert.Equal([5L, 6L], Assert.Single(report.Circles).Select(item => item.Id));
        Assert.Equal((5L, 2, 2), report.Knots.Where(knot => knot.Item.Id == 5).Select(knot => (knot.Item.Id, knot.Direct, knot.InAll)).Single());
    }
}
