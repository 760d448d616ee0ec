using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Tests.Documents;

public sealed class BoxAndDoubtTests
{
    const string Boxes =
        """
        示例市物流发展规划（2023—2025年）

        一、主要任务

        1.建设通道。到2025年建成物流园区5个。

        专栏1 公路重点项目

        高速公路：

        续建甲地至乙地高速公路（一期）、丙地至丁地公路；

        新建戊地环线、己地绕城公路、庚地连接线。

        2.发展乡镇。到2025年建成物流园区8个。

        专栏2：重点镇乡名录

        东川县：河口镇、白石镇、南山乡
        西溪县：三江镇、黄土镇

        3.开展试点。加快推进首批3个县（东川、西溪）试点建设。

        专栏3 试点县

        1.工业类（3个）：东川县、西溪县。
        """;

    static PlanDocument Of(string text) => Read.Documents(new SourceText("sample.txt", text)).Value!.Documents[0];

    [Fact]
    public void A_box_lists_its_names_by_group()
    {
        var roads = Of(Boxes).Boxes[0];
        Assert.Equal(("专栏1", "公路重点项目", "projects"), (roads.Number, roads.Title, roads.Kind));
        Assert.Equal(["高速公路续建", "高速公路新建"], roads.Groups.Select(group => group.Title));
        Assert.Equal(["甲地至乙地高速公路（一期）", "丙地至丁地公路", "戊地环线", "己地绕城公路", "庚地连接线"], roads.Names);
    }

    [Fact]
    public void Lines_with_labels_are_groups_of_towns()
    {
        var towns = Of(Boxes).Boxes[1];
        Assert.Equal("towns", towns.Kind);
        Assert.Equal(["东川县", "西溪县"], towns.Groups.Select(group => group.Title));
        Assert.Equal(5, towns.Names.Count);
    }

    [Fact]
    public void Two_values_for_one_target_and_a_wrong_count_are_contradictions()
    {
        var contradictions = Of(Boxes).Contradictions;
        Assert.Contains(contradictions, one => one.Kind == "target_values" && one.Spans.Count == 2);
        Assert.Contains(contradictions, one => one.Kind == "stated_count" && one.Clauses.Single().StartsWith("专栏3", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_is_used_or_has_a_reason()
    {
        var plan = Of(Boxes);
        Assert.All(plan.Mentions, mention => Assert.True(mention.Item is null != mention.Reason is null));
        Assert.Equal(plan.Mentions.Count(mention => mention.Item is null), plan.Unused.Count);
        Assert.Contains(plan.Mentions, mention => mention.Text == "5" && mention.Item!.StartsWith("target:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "DO-101")]
    [InlineData("今天天气很好，我们去公园散步。", "DO-102")]
    [InlineData("发票号码：12345678\n货物名称\t数量\t金额\n纸\t10\t1500.00\n价税合计 ￥1500.00", "DO-102")]
    [InlineData("秘密★1年\n某方案\n一、目标\n到2025年建成园区5个。", "DO-103")]
    [InlineData("机 密 ★\n某方案\n一、目标\n到2025年建成园区5个。", "DO-103")]
    public void A_text_that_may_not_or_cannot_be_read_gives_a_problem(string text, string code)
    {
        var outcome = Read.Documents(new SourceText("file.txt", text));
        Assert.False(outcome.Succeeded);
        Assert.Equal(code, outcome.Problems.Single().Code);
    }

    [Fact]
    public void A_text_reworded_by_a_machine_is_flagged()
    {
        const string spun = "一、目标\n推动经济成长，鞭策财产集群扶植，做年夜做强，增进就业。当局要包管办法落实，推动屯子成长，建成园区5个，晋升程度。";
        var outcome = Read.Documents(new SourceText("file.txt", spun));
        Assert.Equal(("DO-104", Severity.Warning), (outcome.Problems.Single().Code, outcome.Problems.Single().Severity));
    }
}
