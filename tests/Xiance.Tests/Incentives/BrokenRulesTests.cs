using Xiance.Incentives.Text;

namespace Xiance.Tests.Incentives;

/// <summary>Rules that do not fit give all of their problems at once, each with its line.</summary>
public sealed class BrokenRulesTests
{
    [Theory]
    [InlineData("cite: 三,", "", "IN-203")]
    [InlineData("cite: 三,", "cite: 三, provisional: true, ", "IN-204")]
    [InlineData("amount: 人数 * 人均奖", "open_amount: true, amount: 人数 * 人均奖", "IN-205")]
    [InlineData("amount: 人数 * 人均奖, ", "", "IN-205;IN-208")]
    [InlineData("amount: 人数 * 人均奖", "amount: 人数 * 人均", "RU-201;IN-208")]
    [InlineData("amount: 人数 * 人均奖", "amount: 人数", "RU-213;IN-208")]
    [InlineData("when: [人数 >= 人数下限], amount", "when: [人数 >= 人均奖], amount", "RU-204")]
    [InlineData("limit: 上限, per: subject", "limit: 顶, per: subject", "IN-206")]
    [InlineData("{name: 上限, value: 200000, unit: 元}", "{name: 上限, value: 200000, unit: 人}", "IN-207")]
    [InlineData("{name: 人均奖, value", "{name: 人数下限, value", "IN-201")]
    [InlineData("{code: 分档,", "{code: 累进,", "IN-202")]
    [InlineData("groups: [先后], payer: 财政, cite: 七", "groups: [后先], payer: 财政, cite: 七", "IN-206")]
    [InlineData("cite: 七", "cite: 七, valid_from: 2025-01-01, valid_to: 2024-01-01", "IN-209")]
    [InlineData("strength: entitlement, beneficiary: project", "strength: 必须, beneficiary: 谁, 注: 一", "BA-105;BA-104")]
    public void A_broken_rule_is_refused_with_every_reason(string written, string broken, string codes)
    {
        Assert.Contains(written, StackingRules.Text);
        var read = IncentiveReader.Read("incentives.yaml", StackingRules.Text.Replace(written, broken, StringComparison.Ordinal));
        Assert.False(read.Succeeded);
        Assert.Subset(read.Problems.Select(problem => problem.Code).ToHashSet(), codes.Split(';').ToHashSet());
        Assert.All(read.Problems, problem => Assert.True(problem.Place.Line > 1, problem.ToString()));
    }

    [Fact]
    public void Problems_of_several_rules_come_at_once_in_the_order_of_lines()
    {
        var text = StackingRules.Text.Replace("cite: 三,", "", StringComparison.Ordinal).Replace("cite: 六", "", StringComparison.Ordinal);
        Assert.Equal(["IN-203", "IN-203"], IncentiveReader.Read("incentives.yaml", text).Problems.Select(problem => problem.Code));
    }
}
