using Xiance.Progress.Lists;
using Xiance.Progress.Tasks;

namespace Xiance.Tests.Progress;

/// <summary>The year closed: on time to the day, late after it, carried over where it is not done.</summary>
public class SettleYearTests
{
    static readonly DateOnly Last = new(2026, 12, 31);

    static YearlyResult Result(TaskState state, DateOnly? due, DateOnly? done) => SettleYear.Run([new YearlyItem(1, ["省商务厅"], state) { Due = due, DoneOn = done }], Last).Items[0].Result;

    [Fact]
    public void Done_on_its_day_is_on_time_and_a_day_later_is_late()
    {
        var due = new DateOnly(2026, 9, 30);
        Assert.Equal(YearlyResult.DoneOnTime, Result(TaskState.Done, due, due));
        Assert.Equal(YearlyResult.DoneLate, Result(TaskState.Done, due, due.AddDays(1)));
        Assert.Equal(YearlyResult.DoneOnTime, Result(TaskState.Done, null, Last));
        Assert.Equal(YearlyResult.CarriedOver, Result(TaskState.Done, due, Last.AddDays(1)));
        Assert.Equal(YearlyResult.CarriedOver, Result(TaskState.Suspended, due, null));
        Assert.Equal(YearlyResult.Ended, Result(TaskState.Ended, due, null));
    }

    [Fact]
    public void Every_joint_lead_has_the_item_on_its_sheet_and_supplements_are_no_extra_reports()
    {
        var sheets = SettleYear.Run([new YearlyItem(1, ["省商务厅", "省财政厅"], TaskState.Running) { ReportsDue = 4, ReportsMade = 6 }, new YearlyItem(2, ["省商务厅"], TaskState.Done) { DoneOn = Last, ReportsDue = 4, ReportsMade = 3 }], Last).Sheets;
        Assert.Equal(["省商务厅", "省财政厅"], sheets.Select(sheet => sheet.Unit));
        Assert.Equal((2, 1, 1, 8, 7), (sheets[0].Items, sheets[0].OnTime, sheets[0].CarriedOver, sheets[0].ReportsDue, sheets[0].ReportsMade));
    }
}
