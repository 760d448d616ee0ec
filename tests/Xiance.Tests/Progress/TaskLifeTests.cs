using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Progress.Tasks;
using Xiance.Progress.Text;

namespace Xiance.Tests.Progress;

/// <summary>The life of a task: who may do what when, what the records add up to, and when the light turns.</summary>
public class TaskLifeTests
{
    static readonly DateOnly Today = new(2026, 5, 20);

    static readonly WorkingCalendar Calendar = WorkingCalendar.Read("calendar", "years:\n  - {year: 2026, holidays: [2026-05-01..2026-05-05, 2026-10-01..2026-10-07]}\n").Value!;

    static readonly TaskParty Lead = new("省商务厅", "省商务厅", UnitRole.Lead, "牵头单位") { Unit = new UnitId(1) };

    static readonly WorkTask Task = new(1, new RegionId(1), WorkTaskKind.PlanItem, "健全冷链物流体系")
    {
        Parties = [Lead, new("省交通运输厅", "省交通运输厅", UnitRole.Supporting, "配合单位") { Unit = new UnitId(2) }],
        Start = new DateOnly(2026, 1, 1),
        Due = new DateOnly(2026, 12, 31),
    };

    static Instant At(int month, int day) => Instant.EndOf(new DateOnly(2026, month, day));

    static TaskRecord Record(TaskAct act, TaskHand hand = TaskHand.Lead, long account = 1) => new(act) { Hand = hand, Account = account, Words = "情况", At = At(5, 20), Period = act is TaskAct.Report or TaskAct.Contribute ? Period.Quarter(2026, 1) : null };

    static TaskCondition After(WorkTask task, params TaskRecord[] records) => FollowTask.Run(task, records.Select((record, index) => record with { Number = index + 1 }), Calendar);

    static IReadOnlyList<string> Take(TaskRecord next, params TaskRecord[] before)
    {
        var known = before.Select((record, index) => record with { Number = index + 1 }).ToList();
        return [.. TakeTaskStep.Run(Task, (FollowTask.Run(Task, known, Calendar), known), next, Today).Select(problem => problem.Code)];
    }

    static TaskCourse Judge(WorkTask task, params TaskRecord[] records) => JudgeTask.Run(task, After(task, records), ProgressRulesReader.Usual, Calendar);

    [Fact]
    public void Beyond_the_calendar_working_days_give_no_day_and_a_printed_day_stands()
    {
        var task = Task with { Start = new DateOnly(2026, 10, 1), Due = new DateOnly(2027, 12, 31) };
        DateOnly? Due(DueRule rule) => JudgeTask.Run(task, After(task), ProgressRulesReader.Usual with { ReportDue = rule }, Calendar).ReportDue;
        Assert.Null(Due(new DueRule(5, true)));
        Assert.Equal(new DateOnly(2027, 1, 10), Due(new DueRule(10, false)));
        Assert.Null(Calendar.Add(new DateOnly(2026, 12, 30), 3));
        Assert.Null(Calendar.IsWorkingDay(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void A_supporter_contributes_and_closes_nothing()
    {
        Assert.Equal([TaskAct.Contribute], TaskRules.Next(Task, After(Task), TaskHand.Supporter));
        Assert.Equal(["PR-101"], Take(Record(TaskAct.Claim, TaskHand.Supporter)));
        Assert.Equal(["PR-108"], Take(Record(TaskAct.Contribute, TaskHand.Supporter) with { Percent = 50 }));
        var before = After(Task, Record(TaskAct.Report) with { Percent = 30 });
        var after = After(Task, Record(TaskAct.Report) with { Percent = 30 }, Record(TaskAct.Contribute, TaskHand.Supporter));
        Assert.Equal((before.Percent, before.LastReport), (after.Percent, after.LastReport));
    }

    [Fact]
    public void Only_another_account_confirms_what_the_lead_claimed()
    {
        var claim = Record(TaskAct.Claim);
        Assert.Equal(TaskState.Claimed, After(Task, claim).State);
        Assert.Equal(["PR-105"], Take(Record(TaskAct.Confirm, TaskHand.Office, account: 1), claim));
        Assert.Equal([], Take(Record(TaskAct.Confirm, TaskHand.Office, account: 2), claim));
        Assert.Equal(["PR-101"], Take(Record(TaskAct.Confirm, TaskHand.Lead, account: 2), claim));
        var done = After(Task, claim, Record(TaskAct.Confirm, TaskHand.Office) with { Day = new DateOnly(2026, 5, 18) });
        Assert.Equal((TaskState.Done, new DateOnly(2026, 5, 18)), (done.State, done.DoneOn!.Value));
    }

    [Fact]
    public void A_claim_sent_back_runs_on_with_the_percent_last_reported()
    {
        var condition = After(Task, Record(TaskAct.Report) with { Percent = 40 }, Record(TaskAct.Claim), Record(TaskAct.SendBack, TaskHand.Office));
        Assert.Equal((TaskState.Running, 40), (condition.State, condition.Percent));
        Assert.Equal(["PR-102"], Take(Record(TaskAct.SendBack, TaskHand.Office) with { Words = " " }, Record(TaskAct.Claim)));
    }

    [Fact]
    public void An_open_milestone_prevents_the_claim()
    {
        var set = Record(TaskAct.SetMilestone) with { Item = "开工", Day = new DateOnly(2026, 4, 30) };
        Assert.Equal(["PR-104"], Take(Record(TaskAct.Claim), set));
        Assert.Equal([], Take(Record(TaskAct.Claim), set, Record(TaskAct.ReachMilestone) with { Item = "开工", Day = new DateOnly(2026, 4, 28) }));
        Assert.Equal(["PR-117"], Take(set with { Day = new DateOnly(2027, 1, 1) }));
        Assert.Equal(["PR-119"], Take(Record(TaskAct.ReachMilestone) with { Item = "开工", Day = Today.AddDays(1) }, set));
    }

    [Fact]
    public void A_change_holds_only_after_somebody_else_approved_it()
    {
        var propose = Record(TaskAct.Propose) with { Change = new TaskChange { Due = new DateOnly(2027, 6, 30) } };
        Assert.Equal(new DateOnly(2026, 12, 31), After(Task, propose).Due);
        Assert.Equal(["PR-105"], Take(Record(TaskAct.Approve, TaskHand.Office, account: 1) with { Item = "1" }, propose));
        Assert.Equal(["PR-114"], Take(Record(TaskAct.Approve, TaskHand.Office, account: 2) with { Item = "7" }, propose));
        var approved = After(Task, propose, Record(TaskAct.Approve, TaskHand.Office, account: 2) with { Item = "1" });
        Assert.Equal((new DateOnly(2027, 6, 30), 0), (approved.Due!.Value, approved.Proposals.Count));
        Assert.Equal(new DateOnly(2026, 12, 31), After(Task, propose, Record(TaskAct.Refuse, TaskHand.Office, account: 2) with { Item = "1" }).Due);
        Assert.Equal(["PR-111"], Take(Record(TaskAct.Propose) with { Change = new TaskChange() }));
    }

    [Fact]
    public void There_is_one_lead_unless_several_were_printed()
    {
        var second = Lead with { PrintedName = "省财政厅", Name = "省财政厅", Unit = new UnitId(3) };
        Assert.Equal(["PR-113"], Take(Record(TaskAct.Propose) with { Change = new TaskChange { Parties = [Lead, second] } }));
        Assert.Equal(["PR-113"], Take(Record(TaskAct.Propose) with { Change = new TaskChange { Parties = [Task.Parties[1]] } }));
        Assert.Equal([], Take(Record(TaskAct.Propose) with { Change = new TaskChange { Parties = [second, Task.Parties[1]] } }));
    }

    [Fact]
    public void The_light_turns_amber_before_the_day_and_red_after_it()
    {
        var course = Judge(Task, Record(TaskAct.Report) with { Percent = 95, Period = Period.Quarter(2026, 4) });
        Assert.Equal(TaskLight.NotDue, course.On(new DateOnly(2025, 12, 31)).Light);
        Assert.Equal(TaskLight.Normal, course.On(new DateOnly(2026, 11, 30)).Light);
        Assert.Equal((TaskLight.Near, TurnReason.DueSoon), (course.On(new DateOnly(2026, 12, 1)).Light, course.On(new DateOnly(2026, 12, 1)).Turn.Reason));
        Assert.Equal(TaskLight.Near, course.On(new DateOnly(2026, 12, 31)).Light);
        Assert.Equal((TaskLight.Behind, TurnReason.Overdue), (course.On(new DateOnly(2027, 1, 1)).Light, course.On(new DateOnly(2027, 1, 1)).Turn.Reason));
    }

    [Fact]
    public void A_report_that_stays_out_beyond_its_grace_turns_the_light_red()
    {
        // The first quarter is reported by 10 April; 11 April is a Saturday, five working days later is Friday the 17th.
        var course = Judge(Task with { Due = null });
        Assert.Equal(new DateOnly(2026, 4, 10), course.ReportDue);
        Assert.Equal((TaskLight.Near, TurnReason.ReportMissing), (course.On(new DateOnly(2026, 4, 11)).Light, course.On(new DateOnly(2026, 4, 11)).Turn.Reason));
        Assert.Equal(TaskLight.Near, course.On(new DateOnly(2026, 4, 17)).Light);
        Assert.Equal((TaskLight.Behind, TurnReason.ReportMissing), (course.On(new DateOnly(2026, 4, 18)).Light, course.On(new DateOnly(2026, 4, 18)).Turn.Reason));
        Assert.Equal(new DateOnly(2026, 7, 10), Judge(Task, Record(TaskAct.Report)).ReportDue);
    }

    [Fact]
    public void Work_that_falls_behind_an_even_pace_turns_amber_and_then_red()
    {
        // 364 days for 100 percent: 10 percent and 20 points are used up on day 109 (20 April), 40 points on day 182 (2 July).
        var course = Judge(Task, Record(TaskAct.Report) with { Percent = 10, Period = Period.Quarter(2026, 4) });
        Assert.Equal(TaskLight.Normal, course.On(new DateOnly(2026, 4, 20)).Light);
        Assert.Equal((TaskLight.Near, TurnReason.PaceShort), (course.On(new DateOnly(2026, 4, 21)).Light, course.On(new DateOnly(2026, 4, 21)).Turn.Reason));
        Assert.Equal(TaskLight.Near, course.On(new DateOnly(2026, 7, 2)).Light);
        Assert.Equal((TaskLight.Behind, TurnReason.PaceShort), (course.On(new DateOnly(2026, 7, 3)).Light, course.On(new DateOnly(2026, 7, 3)).Turn.Reason));
    }

    [Fact]
    public void A_light_set_by_hand_names_its_reason_and_gives_way_on_its_day()
    {
        Assert.Equal(["PR-102"], Take(Record(TaskAct.SetLight, TaskHand.Office) with { Words = "", Light = TaskLight.Normal, Day = Today.AddDays(9) }));
        Assert.Equal(["PR-109", "PR-110"], Take(Record(TaskAct.SetLight, TaskHand.Office) with { Day = Today }));
        var course = Judge(Task, Record(TaskAct.SetLight, TaskHand.Office) with { Light = TaskLight.Normal, Day = new DateOnly(2026, 5, 31) });
        Assert.Equal((TaskLight.Normal, TurnReason.ByHand), (course.On(new DateOnly(2026, 5, 31)).Light, course.On(new DateOnly(2026, 5, 31)).Turn.Reason));
        Assert.Equal(TaskLight.Behind, course.On(new DateOnly(2026, 6, 1)).Light);
    }

    [Fact]
    public void Done_suspended_and_ended_work_is_not_judged_any_more()
    {
        var late = new DateOnly(2028, 1, 1);
        Assert.Equal(TurnReason.Done, Judge(Task, Record(TaskAct.Claim), Record(TaskAct.Confirm, TaskHand.Office)).On(late).Turn.Reason);
        Assert.Equal(TurnReason.Suspended, Judge(Task, Record(TaskAct.Suspend, TaskHand.Office)).On(late).Turn.Reason);
        Assert.Equal(TurnReason.Ended, Judge(Task, Record(TaskAct.End, TaskHand.Office)).On(late).Turn.Reason);
        Assert.Null(Judge(Task, Record(TaskAct.Suspend, TaskHand.Office)).ReportDue);
    }

    [Fact]
    public void A_recurring_duty_is_kept_day_by_day()
    {
        var duty = Task with { Due = null, Recurrence = new Recurrence(RecurrenceKind.EachQuarter, 1, 15) };
        Assert.Equal(new DateOnly(2026, 1, 15), After(duty).Due);
        var kept = After(duty, Record(TaskAct.Report), Record(TaskAct.Report));
        Assert.Equal([new DateOnly(2026, 1, 15), new DateOnly(2026, 4, 15)], kept.Kept);
        Assert.Equal(new DateOnly(2026, 7, 15), kept.Due);
        Assert.Equal(TaskLight.Behind, Judge(duty).On(Today).Light);
    }

    [Fact]
    public void Days_after_an_event_begin_when_it_is_recorded()
    {
        var duty = Task with { Due = null, Recurrence = new Recurrence(RecurrenceKind.AfterEvent, 0, 5) { Working = true, Event = "印发之日起" } };
        Assert.Null(After(duty).Due);
        Assert.Contains(TaskAct.RecordEvent, TaskRules.Next(duty, After(duty), TaskHand.Lead));
        // 30 April is followed by five free days.
        Assert.Equal(new DateOnly(2026, 5, 12), After(duty, Record(TaskAct.RecordEvent) with { Day = new DateOnly(2026, 4, 30) }).Due);
    }
}
