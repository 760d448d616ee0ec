using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;

namespace Xiance.Tests.Plans;

/// <summary>The draft of a pack that a confirmed plan gives is itself a pack that can be read.</summary>
public sealed class DraftPackTests
{
    static readonly DraftRegion[] Regions = [new("990000", "示例省", "province", null, false), new("990100", "示州市", "prefecture", "990000", false), new("990121", "甲县", "county", "990100", true), new("990122", "乙县", "county", "990100", true)];

    static Plan Confirmed(string text)
    {
        var document = Xiance.Documents.Read.Documents(new SourceText("方案.txt", text)).Value!.Documents.Single();
        var keys = Xiance.Plans.Reviewing.Review.Items(document).Select(item => item.Key).ToHashSet();
        return Confirm.Run(new PlanDraft(document, keys, new Dictionary<string, string>(), new HashSet<string>())).Value!;
    }

    [Fact]
    public void A_draft_of_the_sample_reads_as_a_pack_with_all_its_tasks()
    {
        var plan = Confirmed(File.ReadAllText(Path.Combine(Checkout.Root, "samples", "示例省强县行动方案", "方案.txt")));
        var pack = ReadPack.Run("draft-7", DraftPack.Run(plan, "draft-7", new DateOnly(2022, 1, 1), Regions));
        Assert.Equal([], pack.Problems.Select(problem => problem.ToString()));
        Assert.Equal((plan.Tasks.Count, "draft-7"), (pack.Value!.Tasks.Count, pack.Value.Id));
        Assert.NotEmpty(pack.Value.Targets);
    }

    [Fact]
    public void What_cannot_be_written_is_listed_with_the_reason()
    {
        var plan = new Plan("方案“甲”", 1)
        {
            Targets = [new("一", "亩均产量", "全县", Period.Year(2025)) { Value = 5, UnitSymbol = "麻袋", Cite = new Citation("方案", "一") }, new("二", "产值", "", null) { Value = 12.50m, UnitSymbol = "亿元", Cite = new Citation("方案", "一") }],
            Lists = [new("名单", "试点县", "二", ["甲县", "丁县"])],
        };
        var files = DraftPack.Run(plan, "draft-8", new DateOnly(2022, 1, 1), Regions);
        Assert.Contains("# 未转入：亩均产量 5麻袋（一）：计量单位“麻袋”没有登记", files["targets.yaml"], StringComparison.Ordinal);
        Assert.Contains("登记册没有或不止一个的名称：丁县", files["regions.yaml"], StringComparison.Ordinal);
        var pack = ReadPack.Run("draft-8", files);
        Assert.Equal([], pack.Problems.Select(problem => problem.ToString()));
        Assert.Equal(12.5m, Assert.Single(pack.Value!.Targets).Value);
    }
}
