using System.Data.Common;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Storage.Progress;

namespace Xiance.Tests.Storage;

/// <summary>The supervision register and the filing of yearly lists on both databases: who enters, answers, closes, hands up, receives and returns.</summary>
public sealed class SupervisionTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static readonly DateOnly Today = new(2026, 3, 2);

    static Instant After(int minutes) => new(TwoWorkspaces.Now.Milliseconds + minutes * 60_000L);

    static Xiance.Access.Reading As(Workspace workspace, string account) => TwoWorkspaces.As(workspace, account);

    static IReadOnlyList<string> Take(Workspace workspace, string account, (long Item, SupervisionAct Act, string Words) step, int minute) =>
        [.. workspace.Supervisions.Take(As(workspace, account), (step.Item, new SupervisionStep(step.Act, step.Words)), After(minute)).Select(problem => problem.Code)];

    [Fact]
    public void A_decision_enters_by_itself_the_unit_answers_and_only_the_office_closes()
    {
        foreach (var workspace in two.Both)
        {
            var office = As(workspace, "县域办");
            var task = new WorkTask(0, office.Actor.Grants[0].Region, WorkTaskKind.Decision, "建设中试平台") { Origin = new TaskOrigin("厅际会议", "") { Key = "甲" }, Start = Today, Due = new DateOnly(2026, 6, 30) };
            var made = workspace.Tasks.Add(office, task, "省工业和信息化厅", After(0)).Value!;
            var item = workspace.Supervisions.All(office).Single(one => one.Task == made.Id);
            Assert.Equal((SupervisionSource.Decision, "省工业和信息化厅", "厅际会议", Today, SupervisionState.Open, false, true), (item.Source, item.UnitName, item.AskedBy, item.AskedOn, item.State, item.IsLate(new DateOnly(2026, 6, 30)), item.IsLate(new DateOnly(2026, 7, 1))));
            bool Waits(string account, TodoKind kind) => workspace.Todos.Of(As(workspace, account), Today).Items.Any(one => one.Kind == kind && one.Region == item.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal((true, false, false), (Waits("工信厅", TodoKind.AnswerSupervision), Waits("县域办", TodoKind.CloseSupervision), Waits("统计局", TodoKind.AnswerSupervision)));
            Assert.Equal(["PR-121"], Take(workspace, "县域办", (item.Id, SupervisionAct.Answer, "代答"), 1));
            Assert.Equal(["PR-121"], Take(workspace, "县域办", (item.Id, SupervisionAct.Close, "销号"), 1));
            Assert.Equal(["PR-122"], Take(workspace, "工信厅", (item.Id, SupervisionAct.Answer, " "), 1));
            Assert.Equal(["ST-347"], Take(workspace, "统计局", (item.Id, SupervisionAct.Answer, "不是我"), 1));
            Assert.Equal([], Take(workspace, "工信厅", (item.Id, SupervisionAct.Answer, "已选址"), 2));
            Assert.Equal((false, true), (Waits("工信厅", TodoKind.AnswerSupervision), Waits("县域办", TodoKind.CloseSupervision)));
            Assert.Equal(["PR-121"], Take(workspace, "工信厅", (item.Id, SupervisionAct.Close, "自己销"), 3));
            Assert.Equal(["PR-121"], Take(workspace, "省领导", (item.Id, SupervisionAct.Close, "销号"), 3));
            Assert.Equal([], Take(workspace, "县域办", (item.Id, SupervisionAct.Return, "没有时间表"), 4));
            Assert.Equal([], Take(workspace, "工信厅", (item.Id, SupervisionAct.Answer, "六月底建成"), 5));
            Assert.Equal([], Take(workspace, "县域办", (item.Id, SupervisionAct.Close, "已核实"), 6));
            Assert.Equal(["PR-121"], Take(workspace, "工信厅", (item.Id, SupervisionAct.Answer, "再答"), 7));
            var closed = workspace.Supervisions.Find(As(workspace, "审计"), item.Id)!;
            Assert.Equal((SupervisionState.Closed, "六月底建成", "县域办", 4), (closed.State, closed.Answer!.Words, closed.Closing!.By, closed.Steps.Count));
            Assert.Equal(SupervisionState.Returned, workspace.Supervisions.Find(office with { AsOf = After(4) }, item.Id)!.State);
            Assert.Null(workspace.Supervisions.Find(As(workspace, "甘肃县域办"), item.Id));
            foreach (var sql in new[] { "update supervision set title = ''", "delete from supervision_step" }) Assert.ThrowsAny<DbException>(() => workspace.Database.Write(session => session.Do(sql)));
        }
    }

    [Fact]
    public void Late_tasks_are_taken_up_once_and_settlements_enter_what_is_left_open()
    {
        foreach (var workspace in two.Both)
        {
            var office = As(workspace, "县域办");
            var late = workspace.TaskList.Page(office, new TaskQuestion(Today) { Light = TaskLight.Behind, OnlyOpen = true, Most = 5000 }).Lines;
            Assert.Equal("ST-349", Assert.Single(workspace.Supervisions.TakeUp(office, (late, Today.AddDays(-1)), After(1)).Problems).Code);
            Assert.Equal("ST-119", Assert.Single(workspace.Supervisions.TakeUp(As(workspace, "省领导"), (late, Today.AddDays(9)), After(1)).Problems).Code);
            var (entered, problems) = workspace.Supervisions.TakeUp(office, (late, Today.AddDays(9)), After(1));
            Assert.Empty(problems);
            Assert.Equal(entered, workspace.Supervisions.All(office).Count(item => item.Source == SupervisionSource.LateTask && item.Due == Today.AddDays(9)));
            Assert.Equal("ST-348", Assert.Single(workspace.Supervisions.TakeUp(office, (late, Today.AddDays(9)), After(2)).Problems).Code);
            var county = As(workspace, "东河县");
            var list = workspace.YearlyLists.Begin(county, 2027, After(3)).Value!;
            Assert.Empty(workspace.YearlyLists.Confirm(county, list.ListId, "东政发〔2027〕1号", After(4)));
            var left = workspace.YearlyLists.Settle(county, list.ListId, After(5)).Value!.Items.Where(item => item.Result == Xiance.Progress.Lists.YearlyResult.CarriedOver).Select(item => item.Task).ToHashSet();
            Assert.NotEmpty(left);
            var settled = workspace.Supervisions.All(county).Where(item => item.Source == SupervisionSource.Settlement).ToList();
            Assert.Equal(left.Order(), settled.Select(item => item.Task!.Value).Distinct().Order());
            Assert.All(settled, item => Assert.Contains("年度结账", item.AskedBy, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_confirmed_list_is_handed_up_returned_mended_and_received()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county) = (As(workspace, "县域办"), As(workspace, "东河县"));
            var list = workspace.YearlyLists.Begin(county, 2028, After(1)).Value!;
            var province = workspace.Regions.Find("990000", Today)!.Id;
            IReadOnlyList<string> Hand(Xiance.Access.Reading reading, RegionId to, int minute) => [.. workspace.ListFilings.Hand(reading, (list.ListId, to, Today), After(minute)).Select(problem => problem.Code)];
            IReadOnlyList<string> Decide(Xiance.Access.Reading reading, FilingState state, string words, int minute) => [.. workspace.ListFilings.Decide(reading, (list.ListId, state, words), After(minute)).Select(problem => problem.Code)];
            Assert.Equal(["ST-350"], Hand(county, province, 2));
            Assert.Empty(workspace.YearlyLists.Confirm(county, list.ListId, "东政发〔2028〕1号", After(3)));
            var first = workspace.YearlyLists.Find(county, list.ListId)!.Hash;
            Assert.Contains(workspace.ListFilings.Above(list), above => above.Region == province);
            Assert.Equal(["ST-352"], Hand(county, county.Actor.Grants[0].Region, 4));
            Assert.Equal(["ST-119"], Hand(office, province, 4));
            Assert.Equal([], Hand(county, province, 4));
            Assert.Equal(["ST-351"], Hand(county, province, 5));
            Assert.Contains(workspace.Todos.Of(office, Today).Items, one => one.Kind == TodoKind.YearlyList && one.Title == list.Title);
            Assert.Equal(["ST-119"], Decide(county, FilingState.Filed, "收1号", 6));
            Assert.Equal(["ST-314"], Decide(office, FilingState.Returned, "", 6));
            Assert.Equal([], Decide(office, FilingState.Returned, "缺少责任单位", 6));
            Assert.Equal(["ST-351"], Hand(county, province, 7));
            Assert.Equal("ST-119", Assert.Single(workspace.ListFilings.Reopen(office, list.ListId, After(7))).Code);
            Assert.Empty(workspace.ListFilings.Reopen(county, list.ListId, After(7)));
            var item = workspace.YearlyLists.Items(list.ListId).Keys.First();
            Assert.Empty(workspace.YearlyLists.Choose(county, list.ListId, (item, "明确到责任单位"), After(8)));
            Assert.Empty(workspace.YearlyLists.Confirm(county, list.ListId, "东政发〔2028〕2号", After(9)));
            var second = workspace.YearlyLists.Find(county, list.ListId)!;
            Assert.NotEqual(first, second.Hash);
            Assert.Equal("东政发〔2028〕2号", second.Document);
            Assert.Equal([], Hand(county, province, 10));
            Assert.Equal([], Decide(office, FilingState.Filed, "收2号", 11));
            Assert.Equal(["ST-353"], Decide(office, FilingState.Returned, "晚了", 12));
            Assert.Equal([FilingState.Submitted, FilingState.Returned, FilingState.Submitted, FilingState.Filed], workspace.ListFilings.All(office)[list.ListId].Select(step => step.State));
            Assert.Equal([first, first, second.Hash, second.Hash], workspace.ListFilings.All(county)[list.ListId].Select(step => step.Hash));
            Assert.Empty(workspace.ListFilings.All(As(workspace, "甘肃县域办"))[list.ListId]);
            Assert.ThrowsAny<DbException>(() => workspace.Database.Write(session => session.Do("delete from list_filing")));
        }
    }
}
