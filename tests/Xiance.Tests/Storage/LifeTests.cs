using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;

namespace Xiance.Tests.Storage;

/// <summary>The long way of a result on both databases: sign-off, veto, proposal, changes, decision, notice, objection, publication, revocation, claw-back.</summary>
public sealed class LifeTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static Instant On(int month, int day) => Instant.From(new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.FromHours(8)));

    static RunState Made(Workspace workspace)
    {
        var office = TwoWorkspaces.As(workspace, "县域办");
        var made = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, On(3, 2));
        Assert.True(made.Succeeded, string.Join('\n', made.Problems));
        return made.Value;
    }

    static RunState Now(Workspace workspace, RunState run, string account = "县域办") => workspace.Runs.Announced(TwoWorkspaces.As(workspace, account), "sample-2022").Single(one => one.Id == run.Id);

    static IReadOnlyList<Problem> Try(Workspace workspace, RunState run, LifeRecord record, (string Account, Instant At) by) =>
        workspace.Lives.Take(TwoWorkspaces.As(workspace, by.Account), run, (record, record.Act == LifeAct.Clear ? new LifeFile("来函.pdf", [1, 2, 3]) : null), by.At);

    static void Take(Workspace workspace, RunState run, LifeRecord record, Instant at) => Assert.Empty(Try(workspace, run, record, ("县域办", at)));

    static LifeRecord Act(LifeAct act) => new(act) { Body = "省委常委会会议", Document = "纪要〔2026〕2号", Day = new DateOnly(2026, 3, 2), Words = "据实" };

    static (HonourRow Struck, ScoreRow Added) Candidates(Workspace workspace, RunState run)
    {
        var honours = workspace.Runs.ComputedHonours(run).Where(honour => honour.Honour == "强县").ToList();
        var scores = workspace.Runs.Scores(TwoWorkspaces.As(workspace, "县域办"), run).Where(row => row.Class.Length == 0).ToList();
        return (honours[^1], scores.First(row => honours.All(honour => honour.RegionId != row.RegionId)));
    }

    static (HonourRow Struck, ScoreRow Added) Decide(Workspace workspace, RunState run)
    {
        var (struck, added) = Candidates(workspace, run);
        Take(workspace, run, Act(LifeAct.SignOff), On(3, 2));
        Take(workspace, run, Act(LifeAct.Clear) with { Body = "省生态环境厅", Affirms = true, About = new(struck.RegionId) }, On(3, 2));
        Take(workspace, run, Act(LifeAct.Propose), On(3, 2));
        Assert.Equal("AS-507", Assert.Single(Try(workspace, run, Act(LifeAct.Decide), ("县域办", On(3, 2)))).Code);
        foreach (var honour in workspace.Runs.ComputedHonours(run).Where(honour => honour.RegionId == struck.RegionId)) Take(workspace, run, Act(LifeAct.Change) with { Honour = honour.Honour, Class = honour.Class, About = new(struck.RegionId) }, On(3, 2));
        Take(workspace, run, Act(LifeAct.Change) with { Honour = "强县", About = new(added.RegionId), Affirms = true }, On(3, 2));
        Assert.Equal(struck, workspace.Runs.Honours(Now(workspace, run)).Last(honour => honour.Honour == "强县"));
        Take(workspace, run, Act(LifeAct.Decide), On(3, 2));
        return (struck, added);
    }

    [Fact]
    public void From_computed_to_published_both_lists_stay_and_each_reader_sees_his_part()
    {
        foreach (var workspace in two.Both)
        {
            var run = Made(workspace);
            var (struck, added) = Decide(workspace, run);
            var decided = workspace.Runs.Honours(Now(workspace, run)).Where(honour => honour.Honour == "强县").Select(honour => honour.RegionId).ToList();
            Assert.DoesNotContain(struck.RegionId, decided);
            Assert.Contains(added.RegionId, decided);
            Assert.Contains(struck, workspace.Runs.ComputedHonours(run));
            Take(workspace, run, Act(LifeAct.GiveNotice) with { Day = new DateOnly(2026, 3, 3), Days = 5 }, On(3, 2));
            Assert.Equal(new DateOnly(2026, 3, 9), workspace.Lives.Of(TwoWorkspaces.As(workspace, "县域办"), run).Notice!.LastDay);
            Assert.Empty(Try(workspace, run, new LifeRecord(LifeAct.Object) { Words = "本县用地数据有误" }, ("东河县", On(3, 4))));
            Assert.Equal("AS-501", Assert.Single(Try(workspace, run, Act(LifeAct.Answer) with { Answers = 8 }, ("东河县", On(3, 4)))).Code);
            Assert.Equal(["AS-513", "AS-514"], workspace.Runs.Publish(TwoWorkspaces.As(workspace, "县域办"), run, "示政发〔2026〕9号", On(3, 9)).Select(problem => problem.Code));
            var objection = workspace.Lives.Of(TwoWorkspaces.As(workspace, "东河县"), Now(workspace, run, "东河县")).Of(LifeAct.Object).Single();
            Assert.Equal("东河县", objection.Body);
            Take(workspace, run, Act(LifeAct.Answer) with { Answers = objection.Number }, On(3, 9));
            var other = workspace.Lives.Of(TwoWorkspaces.As(workspace, "统计局"), Now(workspace, run, "统计局"));
            Assert.Equal([LifeAct.Decide, LifeAct.GiveNotice], other.Records.Select(record => record.Act));
            Assert.DoesNotContain(other.Computed, honour => honour.Honour == "强县" && honour.Region.Value == struck.RegionId);
            Assert.Empty(workspace.Runs.Publish(TwoWorkspaces.As(workspace, "县域办"), run, "示政发〔2026〕9号", On(3, 10)));
            Assert.Empty(workspace.Lives.Of(TwoWorkspaces.As(workspace, "县域办"), run).Skipped);
            Assert.Equal([1, 2, 3], workspace.Lives.Evidence(TwoWorkspaces.As(workspace, "审计"), run, workspace.Lives.Of(TwoWorkspaces.As(workspace, "审计"), run).Of(LifeAct.Clear).Single().FileHash)!);
        }
    }

    [Fact]
    public void Revocation_after_payment_asks_for_the_money_back_to_the_fen()
    {
        foreach (var workspace in two.Both)
        {
            var (office, run) = (TwoWorkspaces.As(workspace, "县域办"), Made(workspace));
            Assert.Empty(workspace.Runs.Publish(office, run, "示政发〔2026〕1号", On(3, 2)));
            Assert.Empty(workspace.Funds.Decide(office, Now(workspace, run), workspace.Funds.Pools(run).Value!.Single(), On(3, 2)));
            Assert.Equal([LifeAct.SignOff, LifeAct.Clear, LifeAct.Propose, LifeAct.Decide, LifeAct.GiveNotice], workspace.Lives.Of(office, run).Skipped);
            Take(workspace, run, Act(LifeAct.Archive), On(3, 3));
            Assert.True(Now(workspace, run).Published);
            Assert.Empty(workspace.Lives.ClawBacks(run));
            Take(workspace, run, Act(LifeAct.Revoke) with { Words = "查实统计造假" }, On(3, 4));
            var owed = workspace.Lives.ClawBacks(run);
            Assert.Equal(240_000_000_00L, owed.Sum(row => row.Fen));
            Assert.Null(workspace.Runs.Find(TwoWorkspaces.As(workspace, "东河县"), run.Id));
            var back = new FundReturn(new(owed[0].RegionId), owed[0].Fund, new Money(owed[0].Fen - 1), new DateOnly(2026, 3, 5)) { Document = "缴款书1号" };
            Assert.Empty(workspace.Lives.Returned(office, run, back, On(3, 5)));
            Assert.Equal("ST-272", Assert.Single(workspace.Lives.Returned(office, run, back with { Amount = new Money(2) }, On(3, 5))).Code);
            Assert.Equal("ST-119", Assert.Single(workspace.Lives.Returned(TwoWorkspaces.As(workspace, "东河县"), run, back with { Amount = new Money(1) }, On(3, 5))).Code);
            Assert.Equal(1, workspace.Lives.ClawBacks(run)[0].Open.Fen);
        }
    }

    [Fact]
    public void Nobody_rewrites_the_record()
    {
        foreach (var workspace in two.Both)
        {
            var run = Made(workspace);
            Take(workspace, run, Act(LifeAct.SignOff), On(3, 2));
            Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do("update run_record set words = 'x' where run_id = @Id", new { run.Id })));
            Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do("delete from run_record where run_id = @Id", new { run.Id })));
        }
    }
}
