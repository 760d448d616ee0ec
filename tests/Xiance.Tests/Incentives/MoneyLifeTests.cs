using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Drafts;
using Xiance.Incentives.Payments;
using Xiance.Incentives.Performance;

namespace Xiance.Tests.Incentives;

/// <summary>Reconciliation, forecast, evaluation, duties, drafts of rules.</summary>
public sealed class MoneyLifeTests
{
    static readonly DateOnly Day = new(2026, 3, 2);

    static LedgerEntry Entry(long id, long fen, string payee) => new(id, "方案", "补助", "企业" + id, 2024, new Money(fen)) { Payee = payee };

    [Fact]
    public void Payments_match_by_reference_then_by_payee_and_only_where_one_fits()
    {
        var open = new[] { Entry(1, 100, "甲"), Entry(2, 200, "乙"), Entry(3, 300, "丙"), Entry(4, 300, "丙") };
        var lines = new[] { new BankLine(1, Day, "他人", new Money(100)) { Reference = "拨付 JB-2024-00001" }, new BankLine(2, Day, "乙", new Money(200)), new BankLine(3, Day, "丙", new Money(300)), new BankLine(4, Day, "甲", new Money(999)) };
        var matches = MatchPayments.Run(open, lines);
        Assert.Equal([(1L, 1L, MatchKind.Reference), (2L, 2L, MatchKind.Payee)], matches.Select(match => (match.Line.Id, match.Entry.Id, match.Kind)));
    }

    [Fact]
    public void A_reference_with_another_amount_matches_nothing() =>
        Assert.Empty(MatchPayments.Run([Entry(1, 100, "甲")], [new BankLine(1, Day, "甲", new Money(101)) { Reference = "JB-2024-00001" }, new BankLine(2, Day, "甲", new Money(100)) { Reference = "JB-2024-00009" }]));

    [Fact]
    public void A_forecast_counts_entitlements_only_and_ranges_with_their_lower_end()
    {
        var forecast = ForecastBudget.Run([new BudgetLine("市财政", new Money(1000), "文")],
        [
            new ForecastItem("应给", Strength.Entitlement, "市财政", ForecastStage.Paid, new Money(400)), new ForecastItem("幅度", Strength.Entitlement, "市财政", ForecastStage.Qualifying, new Money(500)) { High = new Money(900) },
            new ForecastItem("争取", Strength.SoughtFromHigherLevel, "市财政", ForecastStage.Qualifying, new Money(90_000)), new ForecastItem("酌情", Strength.Discretionary, "市财政", ForecastStage.InReview, new Money(7)), new ForecastItem("别人", Strength.Entitlement, "县财政", ForecastStage.Committed, new Money(1)),
        ]);
        var city = forecast.Rows.Single(row => row.Payer == "市财政");
        Assert.Equal((900L, 100L, 400L), (city.Total.Fen, city.Left!.Value.Fen, city.Uncertain.Fen));
        Assert.Null(forecast.Rows.Single(row => row.Payer == "县财政").Left);
        Assert.Equal(["争取", "酌情"], forecast.Others.Select(other => other.Rule));
    }

    static FundEvaluation Evaluation(EvaluationStage stage, params EvaluationGoal[] goals) => new("资金", 2024, stage) { Goals = goals };

    [Fact]
    public void Goals_agreed_before_stay_and_scores_afterwards_have_evidence()
    {
        var before = Evaluation(EvaluationStage.Before, new EvaluationGoal("带动就业", "500人", 60), new EvaluationGoal("税收", "1亿元", 40));
        Assert.Empty(CheckEvaluation.Run(before, null, 100));
        Assert.Equal("IN-651", Assert.Single(CheckEvaluation.Run(before with { Stage = EvaluationStage.During, Goals = [.. before.Goals.Select(goal => goal with { Reached = "过半" })] }, null, 100)).Code);
        var after = Evaluation(EvaluationStage.After, before.Goals[0] with { Reached = "480人", Score = 61, Evidence = "名册" }, before.Goals[1] with { Target = "5000万元", Reached = "1亿元", Score = 40 });
        Assert.Equal(["IN-659", "IN-660", "IN-661"], CheckEvaluation.Run(after, before, 100).Select(problem => problem.Code).Order());
        Assert.Equal("IN-653", Assert.Single(CheckEvaluation.Run(before, null, 90)).Code);
    }

    [Fact]
    public void A_duty_is_short_only_when_its_year_is_over()
    {
        var duty = new FundingDuty("经费", "经费", new Money(500));
        Assert.Equal(DutyState.Running, duty.State(2026, new Money(499), Day));
        Assert.Equal(DutyState.Short, duty.State(2025, new Money(499), Day));
        Assert.Equal(DutyState.Met, duty.State(2025, new Money(500), Day));
    }

    [Fact]
    public void A_draft_is_tested_then_handed_in_and_never_approved_by_its_author()
    {
        DraftLife Step(DraftLife life, DraftStep step) => TakeDraftStep.Run(life, step, Day) is { Succeeded: true } taken ? taken.Value : throw new InvalidOperationException();
        var written = Step(DraftLife.Empty, new DraftStep(DraftAct.Write) { By = "甲", Title = "改率", Words = "据新文件", TextHash = "h", Rules = ["补助"] });
        Assert.Equal("IN-602", Assert.Single(TakeDraftStep.Run(written, new DraftStep(DraftAct.HandIn) { By = "甲" }, Day).Problems).Code);
        var tested = Step(written, new DraftStep(DraftAct.Test) { By = "甲", TextHash = "h", Test = new DraftTest(3, [], 9, []) });
        var handed = Step(tested, new DraftStep(DraftAct.HandIn) { By = "甲", TextHash = "h" });
        var approve = new DraftStep(DraftAct.Approve) { By = "乙", From = Day, Words = "同意" };
        Assert.Equal("IN-615", Assert.Single(TakeDraftStep.Run(handed, approve with { By = "甲" }, Day).Problems).Code);
        Assert.Equal("IN-606", Assert.Single(TakeDraftStep.Run(handed, approve with { From = Day.AddDays(-1) }, Day).Problems).Code);
        Assert.Equal(DraftState.Approved, Step(handed, approve).State);
        var failing = Step(written, new DraftStep(DraftAct.Test) { By = "甲", TextHash = "h", Test = new DraftTest(3, ["例"], 9, []) });
        Assert.Equal("IN-632", Assert.Single(TakeDraftStep.Run(failing, new DraftStep(DraftAct.HandIn) { By = "甲" }, Day).Problems).Code);
    }

    [Fact]
    public void A_rule_is_cut_out_and_put_back_without_touching_the_others()
    {
        const string text = "schema: incentives/1\nparameters:\n  - {name: 比例, value: 10, unit: \"%\"}\nrules:\n  - code: 甲\n    payer: 市\n\n  - {code: 乙, payer: 县}\n  # 注\n  - {code: 丙, payer: 县}\nduties:\n  - {code: 丁}\n";
        Assert.Equal("  - code: 甲\n    payer: 市", CutRule.Out(text, "甲"));
        Assert.Equal("  - {code: 乙, payer: 县}", CutRule.Out(text, "乙"));
        Assert.Equal("", CutRule.Out(text, "丁x"));
        Assert.Contains("  - {code: 乙, payer: 省}\n  # 注\n  - {code: 丙, payer: 县}\nduties:", CutRule.In(text, "乙", "  - {code: 乙, payer: 省}"), StringComparison.Ordinal);
        Assert.Contains("  - {code: 丙, payer: 县}\n  - {code: 新}\nduties:", CutRule.In(text, "新", "  - {code: 新}"), StringComparison.Ordinal);
        Assert.Contains("value: 12.5, unit", CutRule.Parameter(text, "比例", 12.5m), StringComparison.Ordinal);
    }
}
