using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Progress;

namespace Xiance.Tests.Storage;

/// <summary>Reminders of task reports and of both legs of the rhythm of demands: in time, up the line, once, and never of what is done.</summary>
public sealed class WorkRemindersTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static Xiance.Access.Reading As(Workspace workspace, string account) => TwoWorkspaces.As(workspace, account);

    static Instant At(int month, int day, int hour) => Instant.From(new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>Messages of a kind to the reader's role that begin so.</summary>
    static List<Message> Said(Workspace workspace, string account, string kind, string subject) =>
        [.. workspace.Reminders.Of(As(workspace, account)).Where(message => message.Kind == kind && message.Subject.StartsWith(subject, StringComparison.Ordinal))];

    [Fact]
    public void Both_legs_of_the_rhythm_remind_on_their_days_and_a_missed_run_is_caught_up_once()
    {
        const string members = "企业诉求成员单位周报";
        foreach (var workspace in two.Both)
        {
            var county = As(workspace, "东河县");
            workspace.Reminders.Run(At(3, 5, 9));
            var first = Assert.Single(Said(workspace, "东河县", "remind", members), message => message.Due == new DateOnly(2026, 3, 5));
            Assert.Contains("12:00", first.Subject, StringComparison.Ordinal);
            Assert.Empty(Said(workspace, "省领导", "remind", members));
            Assert.Contains(Said(workspace, "县域办", "remind", "企业诉求专班周报"), message => message.Due == new DateOnly(2026, 3, 6));
            workspace.Reminders.Run(At(3, 5, 13));
            Assert.Contains(Said(workspace, "东河县", "overdue", members), message => message.Due == new DateOnly(2026, 3, 5));
            Assert.DoesNotContain(Said(workspace, "县域办", "escalate", members), message => message.Due == new DateOnly(2026, 3, 5));

            // Nothing ran until the 20th: of four reports that were missed the newest is spoken of, once.
            workspace.Reminders.Run(At(3, 20, 9));
            var late = Said(workspace, "东河县", "overdue", members).Where(message => message.Due > new DateOnly(2026, 3, 5) && message.Due < new DateOnly(2026, 3, 21)).ToList();
            Assert.Equal(new DateOnly(2026, 3, 19), Assert.Single(late).Due);
            Assert.Contains(Said(workspace, "县域办", "escalate", members), message => message.Due == new DateOnly(2026, 3, 19) && message.Body.Contains("东河县", StringComparison.Ordinal));
            Assert.Equal(0, workspace.Reminders.Run(At(3, 20, 9)));

            // What was sent reminds nobody.
            var leg = workspace.DeskRules.Of(county, "sample-2022").Rhythm.First(one => one is { By: ReportBy.Members, Weekdays.Count: > 0 });
            var report = workspace.DemandReports.Make(county, (county.Actor.Grants[0].Region, leg, new DateOnly(2026, 3, 23)), At(3, 20, 10)).Value!;
            Assert.Empty(workspace.DemandReports.Send(county, report, leg, At(3, 20, 10)));
            workspace.Reminders.Run(At(3, 23, 9));
            workspace.Reminders.Run(At(3, 23, 15));
            Assert.DoesNotContain(Said(workspace, "东河县", "remind", members).Concat(Said(workspace, "东河县", "overdue", members)), message => message.Due == new DateOnly(2026, 3, 23) && message.At.Milliseconds >= At(3, 20, 10).Milliseconds);
            Assert.Contains(Said(workspace, "榆中县", "overdue", "企业诉求").Concat(Said(workspace, "县域办", "escalate", members)), message => message.Due >= new DateOnly(2026, 3, 19));
            Assert.Contains(workspace.Reminders.All(As(workspace, "审计")), message => message.Kind == "remind" && message.Subject.StartsWith("企业诉求", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_late_report_of_the_cycle_is_said_in_one_message_a_unit_and_not_once_it_was_made()
    {
        foreach (var workspace in two.Both)
        {
            var office = As(workspace, "县域办");
            var region = office.Actor.Grants[0].Region;
            WorkTask Make(string key) => workspace.Tasks.Add(office, new WorkTask(0, region, WorkTaskKind.Decision, "周期报告" + key) { Origin = new TaskOrigin("周期", "") { Key = key }, Start = new DateOnly(2026, 1, 1), Due = new DateOnly(2027, 12, 31) }, "省工业和信息化厅", At(3, 2, 9)).Value!;
            var (first, second) = (Make("甲"), Make("乙"));
            var due = workspace.TaskList.Of(office, [first.Id]).Single().NextReport!.Value;
            List<Message> About(string account, string kind) => [.. workspace.Reminders.Of(As(workspace, account)).Where(message => message.Kind == kind && message.Due == due && message.Subject.Contains("报告", StringComparison.Ordinal) && message.Body.Contains("周期报告", StringComparison.Ordinal))];

            workspace.Reminders.Run(Instant.EndOf(due));
            var reminder = Assert.Single(About("工信厅", "remind"));
            Assert.Contains("周期报告甲、周期报告乙", reminder.Body, StringComparison.Ordinal);
            Assert.Empty(About("统计局", "remind"));

            Assert.Empty(workspace.Tasks.Take(As(workspace, "工信厅"), new TaskOrder(first.Id, new TaskRecord(TaskAct.Report) { Period = Period.Quarter(2026, 1), Percent = 20, Words = "已启动" }) { Seen = -1 }, Instant.EndOf(due)));
            workspace.Reminders.Run(Instant.EndOf(due.AddDays(40)));
            var late = About("工信厅", "overdue");
            Assert.NotEmpty(late);
            Assert.All(late, message => Assert.DoesNotContain("周期报告甲", message.Body, StringComparison.Ordinal));
            Assert.Contains(workspace.Reminders.Of(office), message => message.Kind == "escalate" && message.Due == due && message.Subject.Contains("逾期未报进展", StringComparison.Ordinal));
            Assert.Equal(0, workspace.Reminders.Run(Instant.EndOf(due.AddDays(40))));
        }
    }
}
