using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Variants;
using Xiance.Rules.Columns;
using Xiance.Rules.Values;
using static Xiance.Tests.Incentives.StackingRules;

namespace Xiance.Tests.Incentives;

public sealed class VariantTests
{
    static readonly FirmTable Firms = new(4, new Dictionary<string, Column> { ["人数"] = new Column<decimal>([90m, 100m, 120m, 150m], [false, false, false, true]) })
    {
        Groupings = new Dictionary<string, string[]> { ["县"] = ["东县", "东县", "西县", "西县"] },
    };

    [Fact]
    public void A_higher_threshold_names_the_losers_by_county_and_the_cost()
    {
        var compared = Compare(new() { ["人数下限"] = 110m });
        // one head count is unknown, and nobody knows of these four what the two rules beside it in the group ask
        Assert.Equal((Yuan(220_000m), Yuan(120_000m), 1 + 4 + 4), (compared.Before, compared.After, compared.Undetermined));
        Assert.Equal((0, 1, Yuan(-100_000m)), (compared.Everyone.Winners, compared.Everyone.Losers, compared.Everyone.Lost));
        Assert.Equal([("东县", 2, 1), ("西县", 2, 0)], compared.Groups["县"].Select(group => (group.Name, group.Rows, group.Losers)));
    }

    [Fact]
    public void Two_changes_can_make_winners_and_losers_and_the_ceiling_of_the_group_holds()
    {
        var compared = Compare(new() { ["人数下限"] = 80m, ["人均奖"] = 2_900m });
        Assert.Equal((3, 0), (compared.Everyone.Winners, compared.Everyone.Losers));
        Assert.Equal(Yuan(261_000m + 290_000m + 300_000m), compared.After);
    }

    [Fact]
    public void Only_rules_that_use_a_changed_number_or_share_a_group_are_computed() =>
        Assert.Equal(["带动奖", "认定", "外加奖"], Compare(new() { ["人均奖"] = 1m }).Rules.OrderBy(code => Array.IndexOf(["带动奖", "认定", "外加奖"], code)));

    [Fact]
    public void What_is_sought_from_above_is_no_own_cost()
    {
        var book = QinzhouAgreementTests.Book;
        var firm = new Application("甲", Period.Year(2024), new Dictionary<string, Value?> { ["规模以上"] = BooleanValue.Of(true), ["工业企业"] = BooleanValue.Of(true), ["工业机器人台套数"] = new NumberValue(12), ["工业机器人购置金额"] = new NumberValue(3_000_000), ["牵头组建创新平台"] = BooleanValue.Of(true) });
        VariantComparison Change(string parameter, decimal value) => CompareVariant.Run(book, new Dictionary<string, decimal> { [parameter] = value }, FirmColumns.Of(book, [firm])).Value!;
        var robots = Change("机器人补助比例", 30);
        Assert.Equal((Money.Zero, Money.Zero, 0), (robots.Before, robots.After, robots.Everyone.Winners));
        Assert.Equal((Yuan(600_000m), Yuan(900_000m), 1), (robots.Sought!.Before, robots.Sought.After, robots.Sought.Everyone.Winners));
        Assert.Null(Change("创新平台扶持额", 60_000).Sought);
    }

    [Fact]
    public void An_unknown_parameter_is_a_problem() => Assert.Equal("IN-206", Assert.Single(CompareVariant.Run(Book, new Dictionary<string, decimal> { ["人均"] = 1m }, Firms).Problems).Code);

    [Fact]
    public void Columns_give_what_single_decisions_give()
    {
        var applicants = Enumerable.Range(0, 3_000).Select(seed => QinzhouApplicants.Application(QinzhouApplicants.Random(new Random(seed)))).ToList();
        var book = QinzhouAgreementTests.Book;
        var columns = DecideColumns.Run(book, FirmColumns.Of(book, applicants), threads: 2).Value!;
        for (var row = 0; row < applicants.Count; row++)
            foreach (var decision in Xiance.Incentives.Decide.Some(book, applicants[row], AwardRegister.Empty, [.. columns.Rules.Keys]).Value!)
            {
                var amounts = columns.Rules[decision.Rule.Code];
                Assert.Equal((decision.Range?.Low ?? decision.Amount ?? Money.Zero).Fen, amounts.Fen[row]);
                // a column knows that the amount is 0 whatever the missing figure says; the decision still asks for it
                Assert.True(decision.Outcome == DecisionOutcome.Undetermined || !amounts.Open[row], $"{row} {decision.Rule.Code}");
            }
    }

    [Fact]
    public void Stacking_by_columns_gives_what_single_decisions_give()
    {
        var random = new Random(11);
        var firms = Enumerable.Range(0, 2_000).Select(number => Firm(("投资额", random.Next(1, 300) * 1_000_000m), ("税收", random.Next(1, 90) * 100_000m), ("人数", random.Next(80, 400)), ("规上", random.Next(2) == 0), ("新认定", random.Next(2) == 0), ("已补", random.Next(10) == 0 ? null : 20_000m)) with { Subject = $"{number}" }).ToList();
        string[] rules = ["投资奖", "税收奖", "带动奖", "认定", "分档", "累进"];
        var columns = DecideColumns.Run(Book, FirmColumns.Of(Book, firms), rules).Value!;
        for (var row = 0; row < firms.Count; row++)
            foreach (var decision in Xiance.Incentives.Decide.Some(Book, firms[row], AwardRegister.Empty, rules).Value!) Assert.Equal((row, decision.Rule.Code, decision.Paid.Fen), (row, decision.Rule.Code, columns.Rules[decision.Rule.Code].Fen[row]));
    }

    static VariantComparison Compare(Dictionary<string, decimal> changes)
    {
        var compared = CompareVariant.Run(Book, changes, Firms);
        Assert.True(compared.Succeeded, string.Join('\n', compared.Problems));
        return compared.Value;
    }
}
