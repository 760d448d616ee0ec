using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Bundles;
using static Xiance.Tests.Incentives.StackingRules;

namespace Xiance.Tests.Incentives;

public sealed class BestBundleTests
{
    static readonly AwardRegister Elsewhere = Paid(new AwardEntry("别包", "别则", "甲公司", 2024, Yuan(1_900_000m)));

    [Fact]
    public void Takes_the_combination_that_pays_most_not_the_dearest_single_rule()
    {
        // 外加奖 gives 95,000 and bars 认定 (80,000); 认定 shares its ceiling with 带动奖
        var bundle = Best(Firm(("人数", 150m), ("新认定", true), ("投资额", 50_000_000m), ("规上", false)), Elsewhere);
        Assert.Equal(["外加奖", "带动奖", "投资奖"], bundle.Chosen.Select(decision => decision.Rule.Code).OrderBy(code => code.Length).ThenBy(code => code, StringComparer.Ordinal));
        Assert.Equal(Yuan(150_000m + 95_000m + 50_000m), bundle.Total);
        var against = bundle.Others.Single(other => other.Decision.Rule.Code == "认定");
        Assert.Equal((BundleReasonKind.OthersPayMore, "择一"), (against.Kind, against.Because));
        Assert.Equal(BundleReasonKind.NotPayable, bundle.Others.Single(other => other.Decision.Rule.Code == "税收奖").Kind);
    }

    [Fact]
    public void Is_never_less_than_any_allowed_combination_tried_by_hand()
    {
        var random = new Random(7);
        string[] codes = ["投资奖", "税收奖", "带动奖", "认定", "外加奖", "分档", "累进"];
        for (var round = 0; round < 60; round++)
        {
            var firm = Firm(("投资额", random.Next(1, 200) * 1_000_000m), ("税收", random.Next(1, 90) * 100_000m), ("人数", random.Next(50, 400)), ("规上", random.Next(2) == 0), ("新认定", random.Next(2) == 0), ("已补", random.Next(2) * 20_000m));
            var register = Paid(new AwardEntry("别包", "别则", "甲公司", 2024, Yuan(random.Next(1, 40) * 100_000m)));
            var best = Best(firm, register).Total;
            foreach (var subset in Enumerable.Range(0, 1 << codes.Length).Select(bits => codes.Where((_, at) => (bits >> at & 1) == 1).ToArray()))
            {
                var choice = subset.FirstOrDefault(code => code is "认定" or "外加奖");
                var paid = Xiance.Incentives.Decide.Some(Book, choice is null ? firm : firm with { Choices = new Dictionary<string, string> { ["择一"] = choice } }, register, subset).Value!.Aggregate(Money.Zero, (sum, decision) => sum + decision.Paid);
                Assert.True(paid <= best, $"{round}: {string.Join('、', subset)} gives {paid}, the bundle {best}");
            }
        }
    }

    [Fact]
    public void The_next_threshold_says_what_is_lacking_and_what_the_whole_bundle_gains()
    {
        var bundle = Best(Firm(("人数", 98m), ("税收", 4_900_000m), ("新认定", false)), AwardRegister.Empty);
        var people = bundle.Next.Single(step => step.Rule == "带动奖");
        Assert.Equal((new FigureChange("人数", 98m, 100m, "人"), 2m, Yuan(100_000m)), (Assert.Single(people.Changes), people.Changes[0].More, people.Gain));
        // 4,900,000 gives 49,000 by whole tiers; from 5,000,000 on 100,000
        Assert.Equal((new FigureChange("税收", 4_900_000m, 5_000_000m, "元"), Yuan(51_000m)), (bundle.Next.Single(step => step.Rule == "分档").Changes[0], bundle.Next.Single(step => step.Rule == "分档").Gain));
    }

    [Fact]
    public void Two_more_robots_are_worth_a_fifth_of_the_price_sought_from_the_region()
    {
        var firm = new Application("机械厂", Period.Year(2024), new Dictionary<string, Xiance.Rules.Values.Value?> { ["规模以上"] = true, ["工业企业"] = true, ["工业机器人台套数"] = 8, ["工业机器人购置金额"] = 2_400_000m }) { Kind = BeneficiaryKind.Enterprise };
        var step = Assert.Single(BestBundle.Run(QinzhouAgreementTests.Book, firm, AwardRegister.Empty).Value!.Next);
        Assert.Equal(("工业机器人补助", 2m, Money.Zero, Yuan(480_000m)), (step.Rule, step.Changes[0].More, step.Gain, step.Sought));
    }

    [Fact]
    public void A_next_threshold_is_worth_what_the_best_combination_gains_there_and_one_step_before_it_nothing_is_reached()
    {
        var (random, seen) = (new Random(3), 0);
        for (var round = 0; round < 80; round++)
        {
            var firm = Firm(("投资额", random.Next(1, 200) * 1_000_000m), ("税收", random.Next(1, 90) * 100_000m + 0.01m), ("人数", random.Next(50, 140)), ("规上", random.Next(2) == 0), ("新认定", random.Next(2) == 0), ("已补", 20_000m));
            var register = Paid(new AwardEntry("别包", "别则", "甲公司", 2024, Yuan(random.Next(1, 40) * 100_000m)));
            var bundle = Best(firm, register);
            foreach (var step in bundle.Next)
            {
                seen++;
                Assert.Equal(Best(Moved(firm, step.Changes, 0), register).Total - bundle.Total, step.Gain);
                var smallest = step.Changes[0].Unit == "元" ? 0.01m : 1m;
                Assert.True(Best(Moved(firm, step.Changes, -smallest), register).Total < bundle.Total + step.Gain, $"{round} {step.Rule}");
                if (step.Rule == "带动奖") Assert.Equal(DecisionOutcome.NotEligible, Xiance.Incentives.Decide.Some(Book, Moved(firm, step.Changes, -smallest), register, [step.Rule]).Value![0].Outcome);
            }
        }
        Assert.True(seen > 60, $"{seen}");
    }

    static Application Moved(Application firm, IReadOnlyList<FigureChange> changes, decimal by)
    {
        var facts = new Dictionary<string, Xiance.Rules.Values.Value?>(firm.Facts);
        foreach (var change in changes) facts[change.Fact] = change.To + by;
        return firm with { Facts = facts };
    }

    static Bundle Best(Application firm, AwardRegister register)
    {
        var best = BestBundle.Run(Book, firm, register);
        Assert.True(best.Succeeded, string.Join('\n', best.Problems));
        Assert.Equal(best.Value.Total, best.Value.Chosen.Aggregate(Money.Zero, (sum, decision) => sum + decision.Paid));
        return best.Value;
    }
}
