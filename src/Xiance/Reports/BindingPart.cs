using Xiance.Assessment;

namespace Xiance.Reports;

/// <summary>Binding indicators, apart from the score: who met and who missed them, and of whom nothing can be said.</summary>
static class BindingPart
{
    /// <summary>One line an indicator, naming those who missed it.</summary>
    public static IEnumerable<PaperBlock> All(AssessmentRun run)
    {
        if (run.Scheme.Binding.Count == 0) yield break;
        yield return new PaperParagraph("约束性指标不计入得分，完成情况单列；没有数据或没有下达指标的不作判断。");
        yield return new PaperTable([new("指标", false, 8), new("完成（个）", true, 4), new("未完成（个）", true, 4), new("不能判断（个）", true, 5), new("未完成的县（市、区）", false, 10)], [.. run.Scheme.Binding.Select(rule => Row(run, rule))]);
    }

    /// <summary>One line an indicator of one region.</summary>
    public static IEnumerable<PaperBlock> Of(RegionResult result)
    {
        if (result.Binding.Count == 0) yield break;
        yield return new PaperTable([new("指标", false, 8), new("完成数", true, 4), new("目标", true, 4), new("结果", false, 4)], [.. result.Binding.Select(one => (IReadOnlyList<PaperCell>)[one.Name, Printed.Plain(one.Value), Printed.Plain(one.Target), Word(one.State)])]);
    }

    static IReadOnlyList<PaperCell> Row(AssessmentRun run, BindingRule rule)
    {
        var results = run.Regions.Select(region => (region.Region.Name, region.Binding.Single(one => one.Code == rule.Code).State)).ToList();
        PaperCell Count(BindingState state) => PaperCell.Of(results.Count(one => one.State == state), 0);
        var missed = string.Join('、', results.Where(one => one.State == BindingState.Missed).Select(one => one.Name));
        return [rule.Name, Count(BindingState.Met), Count(BindingState.Missed), Count(BindingState.Undetermined), missed.Length == 0 ? Printed.NotApplicable : missed];
    }

    static string Word(BindingState state) => state switch
    {
        BindingState.Met => "完成",
        BindingState.Missed => "未完成",
        _ => "不能判断",
    };
}
