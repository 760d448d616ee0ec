using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using static Xiance.Tests.Incentives.StackingRules;

namespace Xiance.Tests.Incentives;

public sealed class StackingTests
{
    [Fact]
    public void Only_the_highest_is_paid_and_the_other_names_it()
    {
        var decided = Decide(Firm(("投资额", 90_000_000m), ("规上", true), ("税收", 2_000_000m), ("已补", 0m)), null, "投资奖", "税收奖");
        Assert.Equal((DecisionOutcome.Eligible, Yuan(100_000m)), (decided["税收奖"].Outcome, decided["税收奖"].Paid));
        Assert.Equal((DecisionOutcome.Superseded, "税收奖", Money.Zero), (decided["投资奖"].Outcome, decided["投资奖"].By, decided["投资奖"].Paid));
    }

    [Fact]
    public void While_one_of_the_highest_is_open_none_is_paid() =>
        Assert.Equal(["已补"], Decide(Firm(("投资额", 90_000_000m), ("规上", true), ("税收", 2_000_000m)), null, "投资奖", "税收奖")["投资奖"].Missing);

    [Fact]
    public void What_the_group_paid_earlier_in_the_year_is_made_up_to_the_highest_only()
    {
        var firm = Firm(("投资额", 90_000_000m), ("规上", false));
        var decided = Decide(firm, Paid(new AwardEntry("别包", "旧则", "甲公司", 2024, Yuan(60_000m)) { Groups = ["就高"] }), "投资奖", "税收奖")["投资奖"];
        Assert.Equal((Yuan(30_000m), LineKind.Stacking), (decided.Amount, decided.Lines[^1].Kind));
        Assert.Equal(DecisionOutcome.Superseded, Decide(firm, Paid(new AwardEntry("别包", "旧则", "甲公司", 2024, Yuan(90_000m)) { Groups = ["就高"] }), "投资奖")["投资奖"].Outcome);
        Assert.Equal(Yuan(90_000m), Decide(firm, Paid(new AwardEntry("别包", "旧则", "甲公司", 2023, Yuan(60_000m)) { Groups = ["就高"] }), "投资奖")["投资奖"].Amount);
    }

    [Fact]
    public void A_sum_above_the_ceiling_is_cut_at_the_weakest_of_the_order()
    {
        var decided = Decide(Firm(("人数", 250m), ("新认定", true)), null, "带动奖", "认定");
        Assert.Equal((Yuan(250_000m), Yuan(50_000m)), (decided["带动奖"].Amount, decided["认定"].Amount));
        Assert.Equal((LineKind.Stacking, -30_000m), (decided["认定"].Lines[^1].Kind, decided["认定"].Lines[^1].Yuan));
        Assert.Equal(Yuan(300_000m), Decide(Firm(("人数", 400m)), null, "带动奖")["带动奖"].Amount);
    }

    [Fact]
    public void A_choice_is_open_until_the_applicant_chooses_and_the_other_is_superseded()
    {
        var (firm, register) = (Firm(("新认定", true)), Paid(new AwardEntry("别包", "别则", "甲公司", 2024, Yuan(1_000_000m))));
        Assert.All(Decide(firm, register, "认定", "外加奖").Values, decision => Assert.Equal((DecisionOutcome.Undetermined, "选择：择一"), (decision.Outcome, decision.Missing[0])));
        var chosen = Decide(firm with { Choices = new Dictionary<string, string> { ["择一"] = "外加奖" } }, register, "认定", "外加奖");
        Assert.Equal((DecisionOutcome.Superseded, Yuan(50_000m)), (chosen["认定"].Outcome, chosen["外加奖"].Paid));
    }

    [Fact]
    public void Exclusive_rules_follow_the_stated_order_and_without_one_both_clauses_are_named()
    {
        Assert.Equal(DecisionOutcome.Superseded, Decide(Firm(("税收", 6_000_000m)), null, "分档", "累进")["分档"].Outcome);
        var book = Read(Text.Replace("mode: exclusive, order: [累进],", "mode: exclusive,", StringComparison.Ordinal));
        var both = Xiance.Incentives.Decide.Some(book, Firm(("税收", 6_000_000m)), AwardRegister.Empty, ["分档", "累进"]).Value!;
        Assert.All(both, decision => Assert.Equal((DecisionOutcome.Error, "IN-307"), (decision.Outcome, decision.Problem!.Code)));
        Assert.Contains("分档（六）、累进（七）", both[0].Problem!.ToString());
    }

    [Fact]
    public void Once_only_looks_at_all_years()
    {
        var firm = Firm(("新认定", true));
        var decision = Decide(firm, Paid(new AwardEntry("试", "认定", "甲公司", 2019, Yuan(80_000m))), "认定")["认定"];
        Assert.Equal((DecisionOutcome.Superseded, "认定 2019"), (decision.Outcome, decision.By));
        Assert.Equal(Yuan(80_000m), Decide(firm, Paid(new AwardEntry("试", "认定", "乙公司", 2019, Yuan(80_000m))), "认定")["认定"].Amount);
    }

    [Fact]
    public void Projects_of_one_county_share_its_yearly_limit_in_proportion_whatever_their_order()
    {
        Application[] projects = [Project("丙", "一县", 4_000_000m), Project("甲", "一县", 8_000_000m), Project("乙", "二县", 3_000_000m)];
        foreach (var order in new[] { projects, [.. projects.Reverse()] })
        {
            var all = DecideTogether.Run(Book, order, Paid(new AwardEntry("试", "项目奖", "旧项目", 2024, Yuan(99_999.98m)) { County = "一县" })).Value!;
            var paid = all.SelectMany(one => one).Where(decision => decision.Rule.Code == "项目奖").ToDictionary(decision => decision.Subject, decision => decision.Paid);
            Assert.Equal((Yuan(66_666.68m), Yuan(33_333.34m), Yuan(150_000m)), (paid["甲"], paid["丙"], paid["乙"]));
            Assert.All(all.SelectMany(one => one), decision => Assert.Equal(decision.Paid.Yuan, decision.Lines.Sum(line => line.Yuan)));
        }
    }

    [Fact]
    public void A_pool_reduces_what_its_rules_give()
    {
        var book = Read(Text + "pools:\n  - {code: 池, name: 带动资金, amount_yuan: 100000, split: queue, rules: [带动奖], payer: 财政, assumption: 测试}\n");
        Application[] firms = [Firm(("人数", 150m)) with { Subject = "甲", Rank = 2 }, Firm(("人数", 100m)) with { Subject = "乙", Rank = 1 }];
        var paid = DecideTogether.Run(book, firms, AwardRegister.Empty).Value!.SelectMany(one => one).Where(decision => decision.Rule.Code == "带动奖").ToList();
        Assert.Equal([("甲", Money.Zero), ("乙", Yuan(100_000m))], paid.Select(decision => (decision.Subject, decision.Paid)));
        Assert.Equal((LineKind.Pool, -150_000m), (paid[0].Lines[^1].Kind, paid[0].Lines[^1].Yuan));
        Assert.Equal("IN-309", Assert.Single(DecideTogether.Run(book, [firms[0] with { Rank = null }], AwardRegister.Empty).Problems).Code);
    }

    [Theory]
    [InlineData("2024-06-30", 250_000)]
    [InlineData("2026-06-30", 83_333.33)]
    [InlineData("2027-06-30", 0)]
    [InlineData("2027-07-01", 0)]
    public void A_broken_condition_takes_back_the_days_not_yet_served(string day, decimal yuan)
    {
        var reviewed = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var award = new PaidAward("带动奖", "甲公司", Yuan(250_000m), new DateOnly(2024, 6, 30));
        Assert.Equal(Yuan(yuan), Recover.Run(Book, award, Firm(("人数", 99m)), reviewed).Value!.Amount);
        Assert.Equal(Money.Zero, Recover.Run(Book, award, Firm(("人数", 100m)), reviewed).Value!.Amount);
    }

    [Fact]
    public void Taking_back_waits_for_missing_figures_and_needs_a_clause()
    {
        var award = new PaidAward("带动奖", "甲公司", Yuan(1m), new DateOnly(2024, 6, 30));
        Assert.Equal(["人数"], Recover.Run(Book, award, Firm(), new DateOnly(2025, 1, 1)).Value!.Missing);
        Assert.Equal("IN-310", Assert.Single(Recover.Run(Book, award with { Rule = "认定" }, Firm(), new DateOnly(2025, 1, 1)).Problems).Code);
    }

    [Fact]
    public void A_shared_limit_comes_before_what_is_deducted_after_it()
    {
        Application[] projects = [With(Project("甲", "一县", 8_000_000m), 30_000m), With(Project("乙", "一县", 2_000_000m), 50_000m), With(Project("丙", "二县", 9_000_000m), 30_000m)];
        var paid = DecideTogether.Run(Book, projects, AwardRegister.Empty).Value!.SelectMany(one => one).Where(decision => decision.Rule.Code == "项目补").ToDictionary(decision => decision.Subject);
        // 400,000 and 100,000 share 200,000: 160,000 − 30,000 and 40,000 − 50,000; 450,000 alone: 200,000 − 30,000
        Assert.Equal((Yuan(130_000m), Money.Zero, Yuan(170_000m)), (paid["甲"].Paid, paid["乙"].Paid, paid["丙"].Paid));
        Assert.All(paid.Values, decision => Assert.Equal(decision.Paid.Yuan, decision.Lines.Sum(line => line.Yuan)));
    }

    [Theory]
    [InlineData(LineKind.Deduct, 170_000)]
    [InlineData(LineKind.Stacking, 150_000)]
    public void Deciding_one_alone_or_with_others_of_another_county_gives_the_same(LineKind kind, decimal yuan)
    {
        var book = kind == LineKind.Deduct ? Book : Read(Text.Replace("合计上限, value: 300000", "合计上限, value: 150000", StringComparison.Ordinal).Replace("per: county, over: year}], deduct: [{name: 已补, text: 已补}]", "per: county, over: year}], groups: [限额]", StringComparison.Ordinal));
        var project = With(Project("丙", "二县", 9_000_000m), 30_000m);
        var alone = Xiance.Incentives.Decide.Some(book, project, AwardRegister.Empty, ["项目补"]).Value![0];
        var together = DecideTogether.Run(book, [project, Project("甲", "一县", 8_000_000m)], AwardRegister.Empty).Value![0].Single(decision => decision.Rule.Code == "项目补");
        Assert.Equal((Yuan(yuan), Yuan(yuan), DecisionOutcome.Eligible), (alone.Paid, together.Paid, together.Outcome));
    }

    [Fact]
    public void A_weaker_rule_that_is_open_does_not_keep_the_stronger_waiting()
    {
        var book = Read(Text.Replace("order: [累进],", "order: [累进, 分档],", StringComparison.Ordinal).Replace("{code: 分档, strength: entitlement, beneficiary: enterprise,", "{code: 分档, strength: entitlement, beneficiary: enterprise, when: [规上],", StringComparison.Ordinal));
        var decided = Xiance.Incentives.Decide.Some(book, Firm(("税收", 6_000_000m)), AwardRegister.Empty, ["分档", "累进"]).Value!.ToDictionary(decision => decision.Rule.Code);
        Assert.Equal((DecisionOutcome.Eligible, DecisionOutcome.Undetermined), (decided["累进"].Outcome, decided["分档"].Outcome));
        var turned = Read(Text.Replace("order: [累进],", "order: [分档, 累进],", StringComparison.Ordinal).Replace("{code: 分档, strength: entitlement, beneficiary: enterprise,", "{code: 分档, strength: entitlement, beneficiary: enterprise, when: [规上],", StringComparison.Ordinal));
        Assert.All(Xiance.Incentives.Decide.Some(turned, Firm(("税收", 6_000_000m)), AwardRegister.Empty, ["分档", "累进"]).Value!, decision => Assert.Equal(["规上"], decision.Missing));
        Assert.Equal(DecisionOutcome.Eligible, Xiance.Incentives.Decide.Some(Book, Firm(("新认定", true)) with { Choices = new Dictionary<string, string> { ["择一"] = "认定" } }, AwardRegister.Empty, ["认定", "外加奖"]).Value![0].Outcome);
    }

    static Application With(Application application, decimal paid) => application with { Facts = new Dictionary<string, Xiance.Rules.Values.Value?>(application.Facts) { ["已补"] = paid } };

    static Application Project(string subject, string county, decimal investment) => Firm(("投资额", investment)) with { Subject = subject, County = county, Kind = BeneficiaryKind.Project };
}
