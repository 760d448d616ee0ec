using Xiance.Rules.Explaining;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class ExplainTests
{
    [Theory]
    [InlineData("if 营业收入 >= 20000000 then min(营业收入 * 0.01, 250000) else 0", "若营业收入达到 2000 万元，则为 营业收入的 1%，但最高不超过 25 万元；否则为 0 元")]
    [InlineData("营业收入 > 100000000 and (规上 or 税收 >= 5000)", "营业收入超过 1 亿元，且（规上，或税收达到 5000 元）")]
    [InlineData("类别 in (\"甲\", \"乙\")", "类别是“甲”、“乙”之一")]
    [InlineData("营业收入 in [20000000..50000000)", "营业收入在 2000 万元（含）至 5000 万元（不含）之间")]
    [InlineData("round half up(税收 / 占地, 2)", "（税收 除以 占地）（四舍五入到 2 位小数）")]
    [InlineData("成立.year >= 2020", "成立的年份达到 2020")]
    [InlineData("成立 < @\"2024-03-01\"", "成立不足 2024 年 3 月 1 日")]
    [InlineData("sum(历年[item > 100])", "历年中满足“该项超过 100 元”的各项的合计")]
    [InlineData("some 值 in 历年 satisfies 值 > 5", "历年（记作值）中至少有一项满足“值超过 5 元”")]
    [InlineData("增速 >= 8", "增速达到 8%")]
    [InlineData("if 规上 then 1 else if 占地 > 5 then 2 else 3", "若规上，则为 1；否则若占地超过 5 亩，则为 2；否则为 3")]
    [InlineData("营业收入 >= 换算(投资, \"亿元\", \"元\") + 占地 * 计量(600, \"元/亩\")", "营业收入达到 投资（换算为元） 加 （占地 乘以 600 元/亩）")]
    [InlineData("not(规上)", "并非“规上”")]
    public void Reads_in_Chinese(string text, string expected) => Assert.Equal(expected, ChineseReading.Of(Strictly.Compiled(text)));

    [Fact]
    public void Every_part_has_its_text_and_value_and_parts_that_were_not_needed_say_so()
    {
        var tree = Of("if 营业收入 >= 20000000 then min(营业收入 * 0.01, 250000) else 税收", ("营业收入", 30_000_000)).Tree;
        string Shown(string text) => tree.Flatten().First(part => part.Text == text).Shown;
        Assert.Equal("25 万元", tree.Shown);
        Assert.Equal("是", Shown("营业收入 >= 20000000"));
        Assert.Equal("30 万元", Shown("营业收入 * 0.01"));
        Assert.Equal("未用到", Shown("税收"));
        Assert.Equal("待定，缺营业收入", Of("营业收入 * 2").Tree.Shown);
        Assert.Equal("除数为零。", Of("营业收入 / 占地", ("营业收入", 5), ("占地", 0)).Tree.Shown);
    }

    [Fact]
    public void The_truth_table_has_actual_values_beside_what_is_required()
    {
        var lines = Of("营业收入 >= 100000000 and 占地 <= 50 and 规上", ("营业收入", 96_800_000), ("占地", 40), ("规上", true)).Conditions;
        Assert.Equal([("营业收入达到 1 亿元", "9680 万元", "1 亿元"), ("占地不超过 50 亩", "40 亩", "50 亩"), ("规上", "是", null)], lines.Select(line => (line.Reading, line.Actual, line.Required)));
        Assert.Equal("差 320 万元达到 1 亿元", lines[0].Miss);
        Assert.Equal([false, true, true], lines.Select(line => line.Answer?.Truth));
    }

    [Theory]
    [InlineData("营业收入 >= 100000000 and 占地 <= 30", "差 320 万元达到 1 亿元;超出 30 亩 10 亩")]
    [InlineData("营业收入 >= 100000000 or 占地 <= 10", "差 320 万元达到 1 亿元")]
    [InlineData("营业收入 > 96800000", "恰为 9680 万元，须超过")]
    [InlineData("营业收入 in [100000000..200000000]", "差 320 万元达到 1 亿元")]
    [InlineData("占地 < 50", "")]
    public void The_nearest_miss_says_what_is_lacking(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Of(text, ("营业收入", 96_800_000), ("占地", 40)).NearestMiss.Select(line => line.Miss)));

    static ExplainRule Of(string text, params (string Name, Value? Value)[] inputs) => ExplainRule.Of(Strictly.Compiled(text), inputs.ToDictionary(input => input.Name, input => input.Value));
}
