using Xiance.Reports;

namespace Xiance.Tests.Reports;

public sealed class PrintedLineTests
{
    [Theory]
    [InlineData("人数 * 标准", "人数 * 20000", "人数 × 标准 = 人数 × 20,000")]
    [InlineData("已享受的奖励", "400000 × 50%", "已享受的奖励：400,000 × 50%")]
    [InlineData("奖励额", "奖励额", "奖励额")]
    [InlineData("四舍五入到分", "", "四舍五入到分")]
    [InlineData("", "甲 / 乙", "甲 ÷ 乙")]
    public void A_line_of_a_decision_is_printed_as_arithmetic_and_not_as_program_text(string label, string calculation, string printed) =>
        Assert.Equal(printed, Printed.Line(label, calculation));
}
