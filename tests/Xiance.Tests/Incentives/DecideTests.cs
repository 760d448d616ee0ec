using Xiance.Basics;
using Xiance.Incentives;
using static Xiance.Tests.Incentives.StackingRules;

namespace Xiance.Tests.Incentives;

public sealed class DecideTests
{
    [Fact]
    public void One_permille_of_123456789_01_yuan_is_exact_and_its_rounding_is_a_line()
    {
        var decision = Decide(Firm(("投资额", 123_456_789.01m)), null, "投资奖")["投资奖"];
        Assert.Equal([(LineKind.Calculation, 123_456.78901m), (LineKind.Rounding, 0.00099m)], decision.Lines.Select(line => (line.Kind, line.Yuan)));
        Assert.Equal("123456789.01 × 1‰", decision.Lines[0].Calculation);
        Assert.Equal(Yuan(123_456.79m), decision.Amount);
    }

    [Fact]
    public void A_cap_and_a_deduction_after_it_are_signed_lines_in_this_order()
    {
        var decision = Decide(Firm(("规上", true), ("税收", 5_000_000m), ("已补", 30_000.5m)), null, "税收奖")["税收奖"];
        Assert.Equal([(LineKind.Calculation, 250_000m), (LineKind.Cap, -50_000m), (LineKind.Deduct, -30_000.5m)], decision.Lines.Select(line => (line.Kind, line.Yuan)));
        Assert.Equal(Yuan(169_999.5m), decision.Amount);
    }

    [Fact]
    public void A_deduction_larger_than_the_amount_leaves_nothing_and_says_so()
    {
        var decision = Decide(Firm(("规上", true), ("税收", 100_000m), ("已补", 6_000m)), null, "税收奖")["税收奖"];
        Assert.Equal([5_000m, -6_000m, 1_000m], decision.Lines.Select(line => line.Yuan));
        Assert.Equal((DecisionOutcome.Eligible, Money.Zero, false), (decision.Outcome, decision.Amount, decision.Payable));
    }

    [Fact]
    public void A_yearly_cap_counts_what_was_paid_in_the_year_and_nothing_else()
    {
        var firm = Firm(("规上", true), ("税收", 5_000_000m), ("已补", 0m));
        Assert.Equal(Yuan(50_000m), Decide(firm, Paid(new AwardEntry("试", "税收奖", "甲公司", 2024, Yuan(150_000m))), "税收奖")["税收奖"].Amount);
        Assert.Equal(Yuan(200_000m), Decide(firm, Paid(new AwardEntry("试", "税收奖", "甲公司", 2023, Yuan(150_000m)), new AwardEntry("试", "税收奖", "乙公司", 2024, Yuan(1m)), new AwardEntry("别包", "税收奖", "甲公司", 2024, Yuan(1m))), "税收奖")["税收奖"].Amount);
        Assert.Equal(Money.Zero, Decide(firm, Paid(new AwardEntry("试", "税收奖", "甲公司", 2024, Yuan(250_000m))), "税收奖")["税收奖"].Amount);
    }

    [Fact]
    public void Missing_figures_are_named_exactly_also_those_of_the_amount()
    {
        var decision = Decide(Firm(("税收", 1m)), null, "税收奖")["税收奖"];
        Assert.Equal((DecisionOutcome.Undetermined, null), (decision.Outcome, decision.Amount));
        Assert.Equal(["已补", "规上"], decision.Missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_condition_that_fails_decides_although_other_figures_are_missing() =>
        Assert.Equal(DecisionOutcome.NotEligible, Decide(Firm(("规上", false)), null, "税收奖")["税收奖"].Outcome);

    [Fact]
    public void The_nearest_miss_says_how_much_is_lacking()
    {
        var decision = Decide(Firm(("人数", 97m)), null, "带动奖")["带动奖"];
        Assert.Equal(DecisionOutcome.NotEligible, decision.Outcome);
        Assert.Equal((3m, "差 3 人达到 100 人"), (Assert.Single(decision.NearestMiss).Gap, decision.NearestMiss[0].Miss));
        Assert.Equal("97 人", Assert.Single(decision.Conditions).Line.Actual);
    }

    [Fact]
    public void The_fund_is_split_by_tax_level_to_the_fen()
    {
        var decision = Decide(Firm(("投资额", 100_010m), ("市级税收", 1m), ("县级税收", 2m)), null, "投资奖")["投资奖"];
        Assert.Equal([("市级", "33.34"), ("县级", "66.67")], decision.Fund.Select(part => (part.Level, part.Amount.ToString())));
    }

    [Fact]
    public void Without_the_tax_levels_the_amount_stands_and_the_missing_levels_are_named()
    {
        var decision = Decide(Firm(("投资额", 100_000m), ("市级税收", 1m)), null, "投资奖")["投资奖"];
        Assert.Equal((Yuan(100m), true), (decision.Amount, decision.Payable));
        Assert.Equal(["县级税收"], decision.FundMissing);
    }

    [Fact]
    public void Tax_levels_that_pay_no_tax_are_an_error_never_an_equal_split() =>
        Assert.Equal("IN-306", Decide(Firm(("投资额", 100_000m), ("市级税收", 0m), ("县级税收", 0m)), null, "投资奖")["投资奖"].Problem?.Code);

    [Theory]
    [InlineData(999_999.99, 0, 0)]
    [InlineData(1_000_000, 10_000, 0)]
    [InlineData(1_500_000, 15_000, 5_000)]
    [InlineData(4_999_999.99, 50_000, 40_000)]
    [InlineData(5_000_000, 100_000, 40_000)]
    [InlineData(6_000_000, 120_000, 60_000)]
    public void Tiers_give_the_reached_rate_for_all_or_each_rate_for_its_part(decimal tax, decimal whole, decimal progressive)
    {
        Assert.Equal(Yuan(whole), Decide(Firm(("税收", tax)), null, "分档")["分档"].Amount);
        Assert.Equal(Yuan(progressive), Decide(Firm(("税收", tax)), null, "累进")["累进"].Amount);
    }

    [Fact]
    public void What_another_pack_paid_is_a_figure_here_and_unknown_when_nobody_can_tell()
    {
        Assert.Equal(["外奖"], Decide(Firm(), null, "外加奖")["外加奖"].Missing);
        Assert.Equal(Yuan(5_000m), Decide(Firm(), Paid(new AwardEntry("别包", "别则", "甲公司", 2024, Yuan(60_000m)), new AwardEntry("别包", "别则", "甲公司", 2024, Yuan(40_000m))), "外加奖")["外加奖"].Amount);
        Assert.Equal(Money.Zero, Decide(Firm(), new AwardRegister([], new HashSet<string> { "别包" }), "外加奖")["外加奖"].Amount);
    }

    [Fact]
    public void A_figure_the_pack_does_not_know_is_refused_and_nothing_decided() =>
        Assert.Equal(["IN-301", "IN-303"], Xiance.Incentives.Decide.Some(Book, Firm(("投资", 1m)), AwardRegister.Empty, ["没有"]).Problems.Select(problem => problem.Code));

    [Fact]
    public void An_amount_beyond_reason_is_an_error() => Assert.Equal("IN-304", Decide(Firm(("投资额", 1e20m)), null, "投资奖")["投资奖"].Problem?.Code);

    [Fact]
    public void A_rule_outside_its_days_is_not_in_force()
    {
        var book = Read(Text.Replace("cite: 三,", "cite: 三, valid_from: 2025-01-01, ", StringComparison.Ordinal));
        Assert.Equal(DecisionOutcome.NotInForce, Xiance.Incentives.Decide.Some(book, Firm(("人数", 200m)), AwardRegister.Empty, ["带动奖"]).Value![0].Outcome);
    }
}
