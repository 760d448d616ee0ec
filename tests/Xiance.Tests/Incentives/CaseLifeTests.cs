using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;

namespace Xiance.Tests.Incentives;

/// <summary>The life of a case as pure steps: who may do what when, what is missing, four eyes, notice in working days, double claims.</summary>
public sealed class CaseLifeTests
{
    static readonly DateOnly Today = new(2026, 3, 2);

    static readonly WorkingCalendar Calendar = Weekdays();

    static WorkingCalendar Weekdays() => WorkingCalendar.Read("days", "years:\n  - year: 2026\n    holidays: [\"2026-04-04..2026-04-06\"]\n").Value!;

    static CaseStep Save(string by = "经办", params string[] papers) => new(CaseAct.Save) { By = by, Content = new CaseContent(["甲"]) { Payee = "示例企业", Papers = [.. papers.Select(paper => new CasePaper(paper, "f", "h"))] } };

    static Outcome<CaseLife> Take(CaseLife life, CaseStep step, CaseHand hand = CaseHand.Office, DateOnly? today = null) => TakeCaseStep.Run(life, new CaseOrder(step, hand, today ?? Today), Calendar);

    static CaseLife Done(Outcome<CaseLife> taken)
    {
        Assert.True(taken.Succeeded, string.Join('\n', taken.Problems));
        return taken.Value;
    }

    static readonly DecidedRule Pays = new("甲", "甲", DecisionOutcome.Eligible, Strength.Entitlement) { Fen = 100 };

    static CaseLife Submitted(params string[] units) => Done(Take(Done(Take(CaseLife.Empty, Save())), new CaseStep(CaseAct.Submit) { By = "经办", Units = units }));

    static CaseLife Reviewed() => Done(Take(Submitted("甲局"), new CaseStep(CaseAct.Review) { By = "审核", Body = "甲局", Affirms = true }, CaseHand.Reviewer));

    static CaseLife Decided() => Done(Take(Reviewed(), new CaseStep(CaseAct.Decide) { By = "决定", Document = "1号", Decisions = [Pays] }));

    static CaseLife Noticed() => Done(Take(Decided(), new CaseStep(CaseAct.GiveNotice) { By = "决定", Day = Today, Days = 5 }));

    [Fact]
    public void A_case_goes_from_draft_to_settled_and_only_after_the_notice()
    {
        var noticed = Noticed();
        Assert.Equal(new DateOnly(2026, 3, 6), noticed.Notice!.LastDay);
        Assert.Equal("IN-618", Assert.Single(Take(noticed, new CaseStep(CaseAct.Settle) { By = "复核" }, today: new DateOnly(2026, 3, 6)).Problems).Code);
        Assert.Equal(CaseState.Settled, Done(Take(noticed, new CaseStep(CaseAct.Settle) { By = "复核" }, today: new DateOnly(2026, 3, 7))).State);
    }

    [Fact]
    public void A_notice_counts_working_days_only() =>
        Assert.Equal(new DateOnly(2026, 4, 9), Done(Take(Decided(), new CaseStep(CaseAct.GiveNotice) { Day = new DateOnly(2026, 4, 2), Days = 5 })).Notice!.LastDay);

    [Fact]
    public void A_notice_beyond_the_calendar_is_refused_and_never_guessed() =>
        Assert.Equal("IN-604", Assert.Single(Take(Decided(), new CaseStep(CaseAct.GiveNotice) { Day = new DateOnly(2026, 12, 30), Days = 5 }).Problems).Code);

    [Fact]
    public void Every_unit_has_to_agree_before_anything_is_decided()
    {
        var one = Done(Take(Submitted("甲局", "乙局"), new CaseStep(CaseAct.Review) { By = "审核", Body = "甲局", Affirms = true }, CaseHand.Reviewer));
        Assert.Equal((CaseState.Submitted, "乙局"), (one.State, Assert.Single(one.Waiting)));
        var two = Done(Take(one, new CaseStep(CaseAct.Review) { By = "另一", Body = "乙局", Words = "不符合", Affirms = false }, CaseHand.Reviewer));
        Assert.Equal(CaseState.Submitted, two.State);
        Assert.Equal(CaseState.Reviewed, Done(Take(two, new CaseStep(CaseAct.Review) { By = "另一", Body = "乙局", Affirms = true }, CaseHand.Reviewer)).State);
    }

    [Fact]
    public void Nobody_reviews_decides_or_settles_what_he_did_before()
    {
        Assert.Equal("IN-615", Assert.Single(Take(Submitted("甲局"), new CaseStep(CaseAct.Review) { By = "经办", Body = "甲局", Affirms = true }, CaseHand.Reviewer).Problems).Code);
        Assert.Equal("IN-615", Assert.Single(Take(Reviewed(), new CaseStep(CaseAct.Decide) { By = "审核", Document = "1号", Decisions = [Pays] }).Problems).Code);
        Assert.Equal("IN-615", Assert.Single(Take(Noticed(), new CaseStep(CaseAct.Settle) { By = "决定" }, today: new DateOnly(2026, 3, 20)).Problems).Code);
    }

    [Fact]
    public void A_unit_that_is_not_responsible_has_no_say() =>
        Assert.Equal("IN-614", Assert.Single(Take(Submitted("甲局"), new CaseStep(CaseAct.Review) { By = "审核", Body = "丙局", Affirms = true }, CaseHand.Reviewer).Problems).Code);

    [Fact]
    public void Submission_names_every_missing_paper_and_figure_at_once()
    {
        var order = new CaseOrder(new CaseStep(CaseAct.Submit) { By = "经办" }, CaseHand.Applicant, Today) { Papers = ["合同", "发票"], Missing = ["入驻率"] };
        Assert.Equal(["IN-611", "IN-612"], TakeCaseStep.Run(Done(Take(CaseLife.Empty, Save("经办", "合同"))), order, Calendar).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_objection_must_be_answered_and_an_upheld_one_stops_payment()
    {
        var objected = Done(Take(Noticed(), new CaseStep(CaseAct.Object) { By = "某", Body = "某公司", Words = "数据不实" }));
        Assert.Equal("IN-619", Assert.Single(Take(objected, new CaseStep(CaseAct.Settle) { By = "复核" }, today: new DateOnly(2026, 3, 20)).Problems).Code);
        var upheld = Done(Take(objected, new CaseStep(CaseAct.Answer) { By = "决定", Words = "属实", Answers = objected.Unanswered[0].Number, Affirms = true }));
        Assert.Equal("IN-620", Assert.Single(Take(upheld, new CaseStep(CaseAct.Settle) { By = "复核" }, today: new DateOnly(2026, 3, 20)).Problems).Code);
        Assert.Equal(CaseState.Returned, Done(Take(upheld, new CaseStep(CaseAct.Return) { By = "决定", Words = "核实" })).State);
        Assert.Equal("IN-607", Assert.Single(Take(Noticed(), new CaseStep(CaseAct.Object) { By = "某", Body = "某公司", Words = "迟了" }, today: new DateOnly(2026, 3, 9)).Problems).Code);
    }

    [Fact]
    public void What_is_only_sought_from_above_is_recommended_and_what_fails_is_not_decided()
    {
        CaseStep Gives(DecidedRule decided) => new(CaseAct.Decide) { By = "决定", Document = "1号", Decisions = [decided] };
        Assert.Equal(0L, Done(Take(Reviewed(), Gives(Pays with { Strength = Strength.SoughtFromHigherLevel }))).Fen);
        Assert.Equal("IN-617", Assert.Single(Take(Reviewed(), Gives(Pays with { Outcome = DecisionOutcome.NotEligible, Fen = null })).Problems).Code);
        Assert.Equal("IN-626", Assert.Single(Take(Reviewed(), Gives(Pays with { Fen = null })).Problems).Code);
    }

    [Fact]
    public void A_recommendation_ends_with_the_reply_from_above_rule_by_rule_and_pays_nothing_here()
    {
        DecidedRule Sought(string code) => new(code, code, DecisionOutcome.Eligible, Strength.SoughtFromHigherLevel) { Fen = 100, Payer = "自治区" };
        var decided = Done(Take(Reviewed(), new CaseStep(CaseAct.Decide) { By = "决定", Document = "1号", Decisions = [Sought("甲"), Sought("乙")] }));
        var settled = Done(Take(Done(Take(decided, new CaseStep(CaseAct.GiveNotice) { By = "决定", Day = Today, Days = 5 })), new CaseStep(CaseAct.Settle) { By = "复核" }, today: Later));
        Assert.Empty(settled.UnlistedPayers);
        Assert.Equal(["IN-603", "IN-603", "IN-603", "IN-627", "IN-628"], Reply(settled, new CaseStep(CaseAct.Reply) { Rule = "丙", Fen = 1 }).Problems.Select(problem => problem.Code));
        Assert.Equal(["IN-628", "IN-629"], Reply(settled, Granted("甲", 0) with { Day = Later.AddDays(1) }).Problems.Select(problem => problem.Code));
        var one = Done(Reply(settled, Granted("甲", 90)));
        Assert.Equal(CaseState.Settled, one.State);
        var both = Done(Reply(one, new CaseStep(CaseAct.Reply) { Rule = "乙", Document = "桂财〔2026〕2号", Day = Later, Words = "当年指标已满" }));
        Assert.Equal(CaseState.Replied, both.State);
        var mended = Done(Reply(both, Granted("甲", 80)));
        Assert.Equal((CaseState.Replied, 80L), (mended.State, mended.Replies.Single(reply => reply.Rule == "甲").Fen));
        Assert.Equal("IN-627", Assert.Single(Reply(Done(Take(Noticed(), new CaseStep(CaseAct.Settle) { By = "复核" }, today: Later)), Granted("甲", 90)).Problems).Code);
    }

    static readonly DateOnly Later = new(2026, 3, 20);

    static CaseStep Granted(string rule, long fen) => new(CaseAct.Reply) { Rule = rule, Affirms = true, Fen = fen, Document = "桂财〔2026〕1号", Day = Later };

    static Outcome<CaseLife> Reply(CaseLife life, CaseStep step) => Take(life, step, today: Later);

    [Fact]
    public void A_list_kept_before_lists_named_their_payer_holds_the_whole_case()
    {
        var decided = Done(Take(Reviewed(), new CaseStep(CaseAct.Decide) { By = "决定", Document = "1号", Decisions = [Pays with { Payer = "市财政" }, Pays with { Rule = "乙", Payer = "县财政" }] }));
        var settled = Done(Take(Done(Take(decided, new CaseStep(CaseAct.GiveNotice) { By = "决定", Day = Today, Days = 5 })), new CaseStep(CaseAct.Settle) { By = "复核" }, today: Later));
        var listed = Done(Take(settled, new CaseStep(CaseAct.List)));
        Assert.Empty(listed.UnlistedPayers);
        Assert.Equal(["市财政", "县财政"], Done(Take(listed, new CaseStep(CaseAct.Unlist))).UnlistedPayers);
    }

    [Fact]
    public void A_problem_speaks_of_steps_states_and_days_as_the_pages_do()
    {
        string Told(Outcome<CaseLife> outcome) => string.Join(' ', outcome.Problems.Select(problem => Wording.Render(problem, Locale.Chinese).What));
        Assert.Equal("“作出决定”这一步不由您办理。", Told(Take(Reviewed(), new CaseStep(CaseAct.Decide), CaseHand.Applicant)));
        Assert.Equal("现在（草稿）不能办理“作出决定”。", Told(Take(CaseLife.Empty, new CaseStep(CaseAct.Decide))));
        Assert.Equal("公示到 2026-03-06 才结束。", Told(Take(Noticed(), new CaseStep(CaseAct.Settle) { By = "复核" }, today: new DateOnly(2026, 3, 6))));
    }

    [Fact]
    public void Findings_have_to_be_explained_before_a_unit_agrees()
    {
        var found = Done(Take(Done(Take(CaseLife.Empty, Save())), new CaseStep(CaseAct.Submit) { By = "经办", Units = ["甲局"], Findings = [new ClaimFinding(ClaimFindingKind.Split, "JB-1", "2", false)] }));
        Assert.Equal("IN-616", Assert.Single(Take(found, new CaseStep(CaseAct.Review) { By = "审核", Body = "甲局", Affirms = true }, CaseHand.Reviewer).Problems).Code);
        Assert.Equal(CaseState.Reviewed, Done(Take(found, new CaseStep(CaseAct.Review) { By = "审核", Body = "甲局", Affirms = true, Words = "确为两个项目" }, CaseHand.Reviewer)).State);
    }

    [Fact]
    public void What_is_not_in_the_table_is_refused_to_every_hand()
    {
        foreach (var hand in Enum.GetValues<CaseHand>())
            foreach (var act in Enum.GetValues<CaseAct>())
                Assert.False(Take(new CaseLife(CaseState.Refused, []), new CaseStep(act), hand).Succeeded);
        Assert.All(Enum.GetValues<CaseAct>(), act => Assert.False(Take(Noticed(), new CaseStep(act), CaseHand.Reader).Succeeded));
    }
}
