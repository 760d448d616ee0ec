using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Progress.Projects.Text;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Progress;

/// <summary>Life of a project, statutory clock, shares, negative list: the rules without any database.</summary>
public sealed class ProjectRulesTests
{
    static readonly LibraryProject Plant = new("示例零部件厂", new RegionId(1), ProjectStage.Preparation) { Investment = new Money(1_000_000_00) };

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static ClockReading Clock(Approval approval, string today) => RunClock.Run(approval, Day(today), Cycles.Calendar, 0.75m).Value!;

    [Theory]
    [InlineData("副县长（分管工业）", true)]
    [InlineData("县委常委、园区管委会主任", true)]
    [InlineData("县委书记", true)]
    [InlineData("副县长某某", false)]
    [InlineData("某某某", false)]
    public void A_responsible_leader_is_named_by_post_only(string text, bool right) => Assert.Equal(right, CheckProject.IsPost(text));

    [Fact]
    public void All_problems_of_a_project_are_told_at_once()
    {
        var wrong = new LibraryProject(" ", new RegionId(1), ProjectStage.Planned) { Investment = new Money(0), Land = new LandArea(-1), FromYear = 2025, ToYear = 2023, LeaderPost = "某某" };
        Assert.Equal(["PG-201", "PG-202", "PG-202", "PG-204", "PG-205"], CheckProject.Run(wrong).Select(problem => problem.Code));
        Assert.Empty(CheckProject.Run(Plant));
    }

    [Theory]
    [InlineData(ProjectStage.Preparation, ProjectStage.NewStart, "", null)]
    [InlineData(ProjectStage.Preparation, ProjectStage.Reserve, "", "PG-207")]
    [InlineData(ProjectStage.Preparation, ProjectStage.Reserve, "资金未落实", null)]
    [InlineData(ProjectStage.UnderConstruction, ProjectStage.Withdrawn, " ", "PG-207")]
    [InlineData(ProjectStage.InOperation, ProjectStage.Planned, "理由", "PG-206")]
    [InlineData(ProjectStage.Withdrawn, ProjectStage.UnderConstruction, "理由", "PG-206")]
    [InlineData(ProjectStage.Withdrawn, ProjectStage.Reserve, "重新论证", null)]
    public void Stages_move_forward_freely_and_back_with_a_reason(ProjectStage from, ProjectStage to, string reason, string? code) =>
        Assert.Equal(code, StageMove.Check(Plant with { Stage = from }, to, reason)?.Code);

    [Fact]
    public void Nothing_starts_without_its_investment() =>
        Assert.Equal("PG-208", StageMove.Check(Plant with { Investment = null }, ProjectStage.NewStart, "")?.Code);

    [Fact]
    public void The_clock_counts_working_days_over_a_holiday_and_stands_while_papers_are_completed()
    {
        // 2024-09-27 is a Friday, 29 September a make-up day, 1 to 7 October free, 12 October a make-up day.
        var approval = new Approval("用地预审", 8, Day("2024-09-27"));
        Assert.Equal(3, Clock(approval, "2024-10-08").Used);
        Assert.Equal(ClockState.Running, Clock(approval, "2024-10-08").State);
        Assert.Equal(Day("2024-10-14"), Clock(approval, "2024-10-08").DueOn);
        var stopped = approval with { Stops = [new(StopKind.Supplement, Day("2024-09-30"), null)] };
        Assert.Equal((1, ClockState.Stopped, null), (Clock(stopped, "2024-10-08").Used, Clock(stopped, "2024-10-08").State, Clock(stopped, "2024-10-08").DueOn));
        var resumed = approval with { Stops = [new(StopKind.Supplement, Day("2024-09-30"), Day("2024-10-08"))] };
        Assert.Equal((1, Day("2024-10-16")), (Clock(resumed, "2024-10-08").Used, Clock(resumed, "2024-10-08").DueOn!.Value));
    }

    [Fact]
    public void The_alarm_comes_at_exactly_three_quarters_and_over_the_day_after_the_last()
    {
        var approval = new Approval("施工许可", 4, Day("2024-07-01"));
        Assert.Equal(ClockState.Running, Clock(approval, "2024-07-03").State);
        Assert.Equal(ClockState.Alarm, Clock(approval, "2024-07-04").State);
        Assert.Equal(ClockState.Alarm, Clock(approval, "2024-07-05").State);
        Assert.Equal(ClockState.Over, Clock(approval, "2024-07-08").State);
        var decided = approval with { DecidedOn = Day("2024-07-04") };
        Assert.Equal((ClockState.Decided, true), (Clock(decided, "2024-12-01").State, Clock(decided, "2024-12-01").WithinPromise));
        Assert.False(Clock(approval with { DecidedOn = Day("2024-07-05") }, "2024-12-01").WithinPromise);
        Assert.Equal(ClockState.Over, Clock(approval with { DecidedOn = Day("2024-07-08") }, "2024-12-01").State);
    }

    [Fact]
    public void A_year_beyond_the_calendar_and_days_in_the_wrong_order_are_problems()
    {
        Assert.Equal("BA-111", RunClock.Run(new Approval("环评", 20, Day("2031-01-01")), Day("2031-02-01"), Cycles.Calendar, 1).Problems.Single().Code);
        var wrong = new Approval("环评", 0, Day("2024-07-01")) { DecidedOn = Day("2024-06-01"), Stops = [new(StopKind.Hearing, Day("2024-06-01"), null)] };
        Assert.Equal(["PG-202", "PG-211", "PG-212"], RunClock.Run(wrong, Day("2024-08-01"), Cycles.Calendar, 1).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Shares_of_flying_land_make_a_whole_and_divide_to_the_fen()
    {
        IReadOnlyList<CountyShare> shares = [new(new(1), SharedThing.Statistics, new(0.3m)), new(new(2), SharedThing.Statistics, new(0.7m)), new(new(2), SharedThing.RetainedTax, new(1m))];
        Assert.Empty(ShareOut.Check("飞地", shares));
        Assert.Equal([(new RegionId(1), 30L), (new RegionId(2), 71L)], ShareOut.Run(101, (new(1), SharedThing.Statistics), shares));
        Assert.Equal([(new RegionId(1), -30L), (new RegionId(2), -71L)], ShareOut.Run(-101, (new(1), SharedThing.Statistics), shares));
        Assert.Equal([(new RegionId(1), 5L)], ShareOut.Run(5, (new(1), SharedThing.Statistics), []));
        Assert.Equal(["PG-217"], ShareOut.Check("飞地", [shares[0]]).Select(problem => problem.Code));
        Assert.Equal(["PG-216", "PG-217"], ShareOut.Check("飞地", [shares[0], shares[0]]).Select(problem => problem.Code));
    }

    [Fact]
    public void What_is_forbidden_stays_out_and_what_is_restricted_wants_its_paper()
    {
        IReadOnlyList<NegativeEntry> list = [new("1", "禁止类示例", NegativeListRule.Forbidden, ["小电解"]), new("2", "限制类示例", NegativeListRule.Restricted, ["零部件"])];
        Assert.Equal("PG-219", CheckNegativeList.Run(Plant, list, "").Single().Code);
        Assert.Empty(CheckNegativeList.Run(Plant, list, "示发改〔2024〕1号"));
        Assert.Equal("PG-218", CheckNegativeList.Run(Plant with { Name = "小电解" }, list, "示发改〔2024〕1号").Single().Code);
    }

    [Fact]
    public void The_rules_of_a_pack_are_read_with_all_their_problems()
    {
        var read = ProjectRulesReader.Read("projects.yaml", "schema: projects/1\ndocument: 示例\nalarm: {share: 0.75, cite: 三/1}\nkey_starts: {a_year: 3, cite: 三/2}\napprovals:\n  - {name: 施工许可, days: 7, provisional: true, assumption: 示例}\nnegative_list:\n  - {code: a, title: 示例, rule: forbidden, words: [小电解], cite: 三/3}\n");
        Assert.Empty(read.Problems);
        Assert.Equal((0.75m, 3, 7, "三/1"), (read.Value!.AlarmShare, read.Value.KeyStartsAYear, read.Value.Approvals.Single().Days, read.Value.AlarmCite!.Clause));
        var wrong = ProjectRulesReader.Read("projects.yaml", "schema: projects/1\nalarm: {share: 2}\napprovals:\n  - {name: 施工许可, days: 0, cite: 一, assumption: 多余}\nnegative_list:\n  - {code: a, title: b, rule: banned, words: []}\n");
        Assert.Equal(["BA-105", "PG-222", "PG-222", "BA-105", "PG-222", "BA-105"], wrong.Problems.Select(problem => problem.Code));
    }
}
