using Xiance.Documents;
using Xiance.Plans;

namespace Xiance.Tests.Plans;

/// <summary>A county's plan against the upper plan: work taken up or missing, rates reached or not, levels summed over counties.</summary>
public sealed class LowerPlanTests
{
    const string Upper = "某市县域发展行动方案\n一、目标\n到2025年，地区生产总值达到900亿元，居民人均可支配收入年均增长7%，常住人口城镇化率达到55%。\n二、任务\n（一）实施产业倍增行动。打造特色园区。（牵头单位：市工信局）\n（二）实施绿色转型行动。推广清洁能源。（牵头单位：市发展改革委）\n";
    const string Lower = "甲县县域发展实施方案\n一、目标\n到2025年，地区生产总值达到300亿元，居民人均可支配收入年均增长6.5%，常住人口城镇化率达到56%。\n二、任务\n（一）实施产业倍增行动。打造食品园区。（牵头单位：县工信局）\n";

    static PlanDocument Read(string text) => Xiance.Documents.Read.Documents(new SourceText("方案.txt", text)).Value!.Documents.Single();

    [Fact]
    public void Missing_work_and_lower_rates_are_found_and_what_holds_is_said_too()
    {
        var check = CheckLowerPlan.Run(Read(Upper), Read(Lower));
        Assert.Equal(LowerPlanFate.Met, Assert.Single(check.Findings, finding => finding.Upper.Contains("产业倍增", StringComparison.Ordinal)).Fate);
        Assert.Equal(LowerPlanFate.Missing, Assert.Single(check.Findings, finding => finding.Upper.Contains("绿色转型", StringComparison.Ordinal)).Fate);
        Assert.Equal(LowerPlanFate.Below, Assert.Single(check.Findings, finding => finding.Upper.Contains("可支配收入", StringComparison.Ordinal)).Fate);
        Assert.Equal(LowerPlanFate.Met, Assert.Single(check.Findings, finding => finding.Upper.Contains("城镇化率", StringComparison.Ordinal)).Fate);
        Assert.DoesNotContain(check.Findings, finding => finding.Upper.Contains("地区生产总值", StringComparison.Ordinal));
    }

    [Fact]
    public void Levels_are_summed_over_the_plans_and_silent_plans_are_counted()
    {
        var silent = Read("乙县实施方案\n一、目标\n到2025年，居民人均可支配收入年均增长8%。\n");
        var sum = Assert.Single(CheckLowerPlan.Sums(Read(Upper), [Read(Lower), Read(Lower.Replace("300", "500", StringComparison.Ordinal)), silent]), one => one.Indicator.Contains("生产总值", StringComparison.Ordinal));
        Assert.Equal((900m, 800m, 2, 1, false), (sum.Upper, sum.Sum, sum.Plans, sum.Silent, sum.Closes));
    }

    [Fact]
    public void Versions_of_a_plan_differ_by_what_was_added_removed_and_changed()
    {
        var plan = new Plan("方案", 1) { Targets = [new("一", "产值", "全县", null) { Value = 1, UnitSymbol = "亿元" }, new("二", "人口", "全县", null) { Value = 2 }] };
        var next = plan with { Version = 2, Targets = [plan.Targets[0] with { Value = 3 }, new("三", "用地", "全县", null) { Value = 4 }] };
        Assert.Equal([("一", true, true), ("三", false, true), ("二", true, false)], ComparePlans.Run(plan, next).Changes.Select(change => (change.Key, change.Earlier is not null, change.Later is not null)));
        Assert.Empty(ComparePlans.Run(plan, plan).Changes);
    }
}
