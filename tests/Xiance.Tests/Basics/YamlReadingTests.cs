using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Tests.Basics;

public class YamlReadingTests
{
    [Fact]
    public void Every_problem_is_reported_at_once_with_its_line()
    {
        var file = YamlFile.Read("县.yaml", "名称: 东河县\n人口: 三十万\n面积: 1,2\n多余: 1\n列表: 不是列表\n").Value!;
        file.Root.Text("名称");
        file.Root.Number("人口");
        file.Root.Number("面积");
        file.Root.Text("缺少");
        file.Root.Texts("列表");
        Assert.Equal(["1 BA-103", "2 BA-105", "3 BA-105", "4 BA-104", "5 BA-105"], file.Finish().Select(problem => $"{problem.Place.Line} {problem.Code}"));
    }

    [Fact]
    public void Nothing_is_guessed_to_be_a_number_or_a_truth()
    {
        var file = YamlFile.Read("a", "代码: 0123\n否: no\n数: 1e2\n").Value!;
        Assert.Equal("0123", file.Root.Text("代码"));
        Assert.Equal("no", file.Root.Text("否"));
        Assert.Equal(100m, file.Root.Number("数"));
        Assert.Empty(file.Finish());
    }

    [Theory]
    [InlineData("a: [1", "BA-101")]
    [InlineData("", "BA-102")]
    [InlineData("- 1\n- 2", "BA-102")]
    public void A_file_that_is_no_mapping_is_one_problem(string text, string code) => Assert.Equal(code, Assert.Single(YamlFile.Read("a", text).Problems).Code);

    [Fact]
    public void An_empty_value_counts_as_missing()
    {
        var file = YamlFile.Read("a", "名称:\n").Value!;
        Assert.Null(file.Root.OptionalText("名称"));
        Assert.Empty(file.Finish());
    }
}
