using System.Data.Common;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Tasks;
using Xiance.Progress.Waiting;
using Xiance.Reports;
using Xiance.Reports.Text;
using Xiance.Storage;
using Xiance.Storage.Progress;

namespace Xiance.Tests.Storage;

/// <summary>Tasks on both databases: made of packs, worked on by those who may, seen by those who may, never changed afterwards.</summary>
public sealed class TaskStorageTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static readonly DateOnly Today = new(2026, 3, 2);

    static Instant After(int minutes) => new(TwoWorkspaces.Now.Milliseconds + minutes * 60_000L);

    static Reading As(Workspace workspace, string account) => TwoWorkspaces.As(workspace, account);

    static UnitId Unit(Workspace workspace, string name) => new(workspace.TaskList.Choices(As(workspace, "县域办")).Units.First(unit => unit.Name == name).UnitId);

    /// <summary>A task that 工信厅 leads and 发改委 supports.</summary>
    static WorkTask Added(Workspace workspace, string key)
    {
        var office = As(workspace, "县域办");
        var supporter = new TaskParty("省发展改革委", "省发展改革委", UnitRole.Supporting, "配合单位") { Unit = Unit(workspace, "省发展改革委") };
        var task = new WorkTask(0, office.Actor.Grants[0].Region, WorkTaskKind.Decision, "建设共享中试平台" + key) { Origin = new TaskOrigin("调度决定事项", "") { Key = key }, Parties = [supporter], Start = new DateOnly(2026, 1, 1), Due = new DateOnly(2026, 12, 31) };
        return workspace.Tasks.Add(office, task, "省工业和信息化厅", After(0)).Value!;
    }

    static IReadOnlyList<string> Take(Workspace workspace, string account, (long Task, TaskRecord Record, int Minute) act) =>
        [.. workspace.Tasks.Take(As(workspace, account), new TaskOrder(act.Task, act.Record) { Seen = -1 }, After(act.Minute)).Select(problem => problem.Code)];

    static TaskRecord Report => new(TaskAct.Report) { Period = Period.Quarter(2026, 1), Percent = 40, Words = "完成选址" };

    [Fact]
    public void Items_of_a_pack_are_tasks_and_duties_of_every_county_are_one_for_each()
    {
        foreach (var workspace in two.Both)
        {
            var office = As(workspace, "县域办");
            int Count(TaskQuestion question) => workspace.TaskList.Page(office, question).Found;
            Assert.Equal(21, Count(new TaskQuestion(Today) { Origin = "sample-2022", Kind = WorkTaskKind.PlanItem }));
            Assert.Equal(24 + 24 + 4, Count(new TaskQuestion(Today) { Origin = "sample-2022", Kind = WorkTaskKind.Obligation }));
            Assert.Equal(27, workspace.TaskList.Page(As(workspace, "甘肃县域办"), new TaskQuestion(Today) { Origin = "gansu-2022", Kind = WorkTaskKind.PlanItem }).Found);
        }
    }

    [Fact]
    public void The_lead_reports_and_claims_a_supporter_closes_nothing_and_the_office_confirms()
    {
        foreach (var workspace in two.Both)
        {
            var task = Added(workspace, "甲").Id;
            Assert.Equal([], Take(workspace, "工信厅", (task, Report, 1)));
            Assert.Equal([], Take(workspace, "发改委", (task, new TaskRecord(TaskAct.Contribute) { Period = Period.Quarter(2026, 1), Words = "安排专项" }, 2)));
            Assert.Equal(["ST-302"], Take(workspace, "发改委", (task, new TaskRecord(TaskAct.Claim) { Words = "完成" }, 3)));
            Assert.Equal(["ST-302"], Take(workspace, "工信厅", (task, new TaskRecord(TaskAct.Confirm), 3)));
            Assert.Equal(["ST-301"], Take(workspace, "统计局", (task, Report, 3)));
            Assert.Equal(["ST-302"], Take(workspace, "省领导", (task, new TaskRecord(TaskAct.Comment) { Words = "抓紧" }, 3)));
            Assert.Equal([], Take(workspace, "工信厅", (task, new TaskRecord(TaskAct.Claim) { Words = "建成投用" }, 4)));
            Assert.Equal(TaskState.Claimed, workspace.TaskList.Of(As(workspace, "县域办"), [task]).Single().Stands);
            Assert.Equal([], Take(workspace, "县域办", (task, new TaskRecord(TaskAct.Confirm), 5)));
            var file = workspace.Tasks.Find(As(workspace, "审计"), task)!;
            Assert.Equal((TaskState.Done, 4, 0), (file.Condition.State, file.Records.Count, file.Open.Count));
            var before = workspace.Tasks.Find(As(workspace, "审计") with { AsOf = After(1) }, task)!;
            Assert.Equal((TaskState.Running, 40, 1), (before.Condition.State, before.Condition.Percent, before.Records.Count));
        }
    }

    [Fact]
    public void What_somebody_else_changed_meanwhile_is_not_written_over()
    {
        foreach (var workspace in two.Both)
        {
            var task = Added(workspace, "乙").Id;
            Assert.Equal([], Take(workspace, "工信厅", (task, Report, 1)));
            var stale = workspace.Tasks.Take(As(workspace, "县域办"), new TaskOrder(task, new TaskRecord(TaskAct.Suspend) { Words = "等规划", Day = Today.AddDays(30) }) { Seen = 0 }, After(2));
            Assert.Equal("ST-303", Assert.Single(stale).Code);
        }
    }

    [Fact]
    public void A_county_sees_its_own_and_what_was_published_without_its_records()
    {
        foreach (var workspace in two.Both)
        {
            var (county, region) = (As(workspace, "东河县"), workspace.Regions.Find("620123", Today)!.Id.Value);
            Assert.All(workspace.TaskList.Page(As(workspace, "榆中县"), new TaskQuestion(Today) { Most = 500 }).Lines, line => Assert.Equal(region, line.RegionId));
            var task = Added(workspace, "丙").Id;
            Assert.Equal([], Take(workspace, "工信厅", (task, Report, 1)));
            Assert.Null(workspace.Tasks.Find(county, task));
            Assert.Equal([], Take(workspace, "县域办", (task, new TaskRecord(TaskAct.Publish), 2)));
            var seen = workspace.Tasks.Find(county, task)!;
            Assert.Equal((40, 0, 0), (seen.Condition.Percent, seen.Records.Count, seen.Open.Count));
            Assert.Null(workspace.Tasks.Find(As(workspace, "榆中县"), task));
        }
    }

    [Fact]
    public void Work_handed_to_another_account_is_his_until_its_last_day()
    {
        foreach (var workspace in two.Both)
        {
            var task = Added(workspace, "丁").Id;
            var target = As(workspace, "第三方评估").Actor;
            Assert.Null(workspace.Tasks.Find(new Reading(target, Instant.Latest, Locale.Chinese), task));
            Assert.Equal("ST-317", Assert.Single(workspace.Delegations.Give(As(workspace, "工信厅"), ("第三方评估", Today.AddDays(-1), Today), TwoWorkspaces.Now)).Code);
            Assert.Equal("ST-318", Assert.Single(workspace.Delegations.Give(As(workspace, "工信厅"), ("省领导", Today, Today), TwoWorkspaces.Now)).Code);
            Assert.Empty(workspace.Delegations.Give(As(workspace, "工信厅"), ("第三方评估", Today, Today.AddDays(5)), TwoWorkspaces.Now));
            Reading On(DateOnly day) => new(workspace.Accounts.Find(target.Account, Instant.EndOf(day))!, Instant.Latest, Locale.Chinese);
            Assert.Contains(workspace.Tasks.Find(On(Today.AddDays(5)), task)!.Open, open => open.Act == TaskAct.Report);
            Assert.Null(workspace.Tasks.Find(On(Today.AddDays(6)), task));
        }
    }

    [Fact]
    public void Reminders_are_written_once_and_not_for_what_is_done()
    {
        foreach (var workspace in two.Both)
        {
            var task = Added(workspace, "戊").Id;
            var near = Instant.EndOf(new DateOnly(2026, 12, 24));
            int About() => workspace.Reminders.All(As(workspace, "县域办")).Count(message => message.Link == $"/tasks/{task}");
            workspace.Reminders.Run(near);
            Assert.Equal(1, About());
            workspace.Reminders.Run(near);
            Assert.Equal(1, About());
            Assert.Equal([], Take(workspace, "工信厅", (task, new TaskRecord(TaskAct.Claim) { Words = "建成" }, 9)));
            workspace.Reminders.Run(Instant.EndOf(new DateOnly(2026, 12, 31)));
            Assert.Equal(1, About());
        }
    }

    [Fact]
    public void A_list_is_frozen_when_confirmed_and_closed_once()
    {
        foreach (var workspace in two.Both)
        {
            var county = As(workspace, "东河县");
            var list = workspace.YearlyLists.Begin(county, 2026, After(1)).Value!;
            Assert.True(list.Items > 0);
            Assert.Equal("ST-308", Assert.Single(workspace.YearlyLists.Begin(county, 2026, After(2)).Problems).Code);
            Assert.Equal("ST-309", Assert.Single(workspace.YearlyLists.Settle(county, list.ListId, After(2)).Problems).Code);
            var first = workspace.YearlyLists.Items(list.ListId).Keys.First();
            Assert.Empty(workspace.YearlyLists.Choose(county, list.ListId, (first, "建成两个节点"), After(2)));
            Assert.Empty(workspace.YearlyLists.Confirm(county, list.ListId, "东政发〔2026〕3号", After(3)));
            Assert.Equal("ST-306", Assert.Single(workspace.YearlyLists.Choose(county, list.ListId, (first, null), After(4))).Code);
            Assert.Equal(list.Items, workspace.YearlyLists.Settle(county, list.ListId, After(5)).Value!.Items.Count);
            Assert.Equal("ST-306", Assert.Single(workspace.YearlyLists.Settle(county, list.ListId, After(6)).Problems).Code);
            Assert.Empty(workspace.YearlyLists.All(As(workspace, "榆中县")));
        }
    }

    [Fact]
    public void A_decision_of_a_review_is_a_task_and_nothing_follows_its_close()
    {
        foreach (var workspace in two.Both)
        {
            var office = As(workspace, "县域办");
            var review = workspace.Reviewing.Open(office, (Period.Quarter(2026, 1), new DateOnly(2026, 4, 15)), After(1)).Value!;
            Assert.Equal("ST-312", Assert.Single(workspace.Reviewing.Open(office, (Period.Quarter(2026, 1), Today), After(1)).Problems).Code);
            Assert.True(workspace.Reviewing.Parties(office, review, Today).Count > 24);
            IReadOnlyList<string> Step(ReviewStep step, int minute) => [.. workspace.Reviewing.Take(office, (review.ReviewId, step), After(minute)).Select(problem => problem.Code)];
            Assert.Equal(["ST-304"], Step(new ReviewStep { Act = "Decide", About = "省商务厅", Words = "补齐产地冷库" }, 2));
            Assert.Equal([], Step(new ReviewStep { Act = "Decide", About = "省商务厅", Words = "补齐产地冷库", Day = "2026-09-30" }, 3));
            Assert.Single(workspace.TaskList.Page(office, new TaskQuestion(Today) { Find = "补齐产地冷库" }).Lines);
            Assert.Equal(["ST-319"], Step(new ReviewStep { Act = "Visit", About = "园区", Words = "好", Marks = 101 }, 4));
            Assert.Null(workspace.Reviewing.Find(As(workspace, "东河县"), review.ReviewId));
            Assert.Equal([], Step(new ReviewStep { Act = "Publish", Words = "示县域办〔2026〕2号" }, 5));
            Assert.NotNull(workspace.Reviewing.Find(As(workspace, "东河县"), review.ReviewId));
            Assert.Equal(["ST-346"], Step(new ReviewStep { Act = "Close" }, 6));
            Assert.Null(workspace.ClosedReviews.Find(office, review.ReviewId));
            var kept = PaperText.Write([new KeptPaper("sample-2022", new Paper("调度材料", [new PaperHeading(1, "一、任务"), new PaperTable([new("任务", false, 3), new("完成", true, 2)], [["补齐产地冷库", PaperCell.Of(12.5m, 1)]])]))]);
            Assert.Equal([], Step(new ReviewStep { Act = "Close", Content = kept }, 6));
            var closed = workspace.ClosedReviews.Find(office, review.ReviewId)!;
            Assert.Equal((true, "12.5", 64), (closed.Intact, Assert.IsType<PaperTable>(Assert.Single(closed.Papers).Paper.Blocks[1]).Rows[0][1].Text, closed.Hash.Length));
            Assert.Null(workspace.ClosedReviews.Find(As(workspace, "东河县"), review.ReviewId));
            Assert.Null(workspace.ClosedReviews.Find(office with { AsOf = After(5) }, review.ReviewId));
            Assert.Equal(["ST-313"], Step(new ReviewStep { Act = "Comment", Words = "补充" }, 7));
            Assert.Equal("ST-119", Assert.Single(workspace.Reviewing.Take(As(workspace, "省领导"), (review.ReviewId, new ReviewStep { Act = "Comment", Words = "抓紧" }), After(7))).Code);
        }
    }

    [Fact]
    public void A_link_ends_with_a_word_and_nothing_waits_for_itself()
    {
        foreach (var workspace in two.Both)
        {
            var office = As(workspace, "县域办");
            var (first, second) = (new WorkRef(WorkKind.Task, Added(workspace, "己").Id), new WorkRef(WorkKind.Task, Added(workspace, "庚").Id));
            Assert.Equal("ST-315", Assert.Single(workspace.Waiting.Add(office, new WaitingLink(first, first) { Words = "等" }, After(1))).Code);
            Assert.Empty(workspace.Waiting.Add(office, new WaitingLink(first, second) { Words = "等用地" }, After(1)));
            var link = workspace.Waiting.Open(office).Single(one => one.From == first);
            Assert.Equal("ST-119", Assert.Single(workspace.Waiting.Add(As(workspace, "省领导"), new WaitingLink(second, first) { Words = "等" }, After(1))).Code);
            Assert.Empty(workspace.Waiting.End(office, (link.Id, "已批"), After(2)));
            var province = workspace.Regions.Find("990000", Today)!.Id;
            var project = new WorkRef(WorkKind.Project, workspace.Projects.Page(office, new Xiance.Storage.Projects.ProjectQuestion(province, 2026) { Most = 1 }).Rows[0].Id.Value);
            var demand = new WorkRef(WorkKind.Demand, workspace.Demands.Page(office, new Xiance.Storage.Demands.DemandQuestion(province, Today) { Most = 1 }).Rows[0].Id);
            Assert.Empty(workspace.Waiting.Add(office, new WaitingLink(demand, project) { Words = "等项目投产" }, After(3)));
            Assert.Empty(workspace.Waiting.Add(office, new WaitingLink(project, second) { Words = "等用地" }, After(3)));
            Assert.Equal("ST-354", Assert.Single(workspace.Waiting.Add(office, new WaitingLink(demand, new WorkRef(WorkKind.Project, 9_999_999)) { Words = "等" }, After(3))).Code);
            Assert.Equal(["ST-354", "ST-354"], workspace.Waiting.Add(As(workspace, "甘肃县域办"), new WaitingLink(demand, project) { Words = "等" }, After(3)).Select(problem => problem.Code));
            Assert.Equal("ST-119", Assert.Single(workspace.Waiting.Add(As(workspace, "省领导"), new WaitingLink(demand, project) { Words = "等" }, After(3))).Code);
            var links = workspace.Waiting.Open(office).Where(one => one.From == demand || one.From == project).ToList();
            var items = workspace.Waiting.Items(office, links);
            Assert.All([demand, project, second], item => Assert.NotEqual("", items[item].Unit));
            Assert.Equal(2, FindKnots.Run(links).Knots.Single(knot => knot.Item == second).InAll);
            Assert.DoesNotContain(workspace.Waiting.Open(As(workspace, "甘肃县域办")), one => one.From == demand);
            Assert.DoesNotContain(workspace.Waiting.Open(office), one => one.From == first);
        }
    }

    [Fact]
    public void Nothing_that_was_recorded_can_be_changed()
    {
        foreach (var workspace in two.Both)
        {
            var task = Added(workspace, "辛").Id;
            Assert.Equal([], Take(workspace, "工信厅", (task, Report, 1)));
            foreach (var sql in new[] { "update task_record set words = ''", "delete from task_record", "update work_task set title = ''", "delete from task_party" })
                Assert.ThrowsAny<DbException>(() => workspace.Database.Write(session => session.Do(sql)));
        }
    }

    [Fact]
    public void Both_databases_give_the_same_register_to_every_role()
    {
        Assert.SkipWhen(two.Postgres is null, two.Reason ?? "");
        TaskQuestion[] questions = [new(Today) { Most = 500 }, new(Today) { Light = TaskLight.Behind, Sort = "due" }, new(Today) { OnlyOpen = true, Year = 2026, Sort = "light", Descending = true }, new(Today) { Find = "县" }];
        foreach (var account in new[] { "县域办", "甘肃县域办", "工信厅", "东河县", "省领导", "审计", "第三方评估", "系统管理员" })
            foreach (var question in questions)
            {
                string Page(Workspace workspace) => JsonSerializer.Serialize(workspace.TaskList.Page(As(workspace, account), question with { Find = question.Find }).Lines.Where(line => !line.Title.StartsWith("建设共享", StringComparison.Ordinal)));
                Assert.Equal(Page(two.Sqlite), Page(two.Postgres!));
                Assert.Equal(JsonSerializer.Serialize(two.Sqlite.UnitLoads.All(As(two.Sqlite, account), Today)), JsonSerializer.Serialize(two.Postgres!.UnitLoads.All(As(two.Postgres!, account), Today)));
            }
        Assert.Empty(two.Sqlite.TaskList.Page(As(two.Sqlite, "系统管理员"), questions[0]).Lines);
    }
}
