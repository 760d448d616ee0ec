using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class StrictTests
{
    [Theory]
    [InlineData("营业收入 >= 20000000", "true")]
    [InlineData("if 营业收入 > 10000000 then min(营业收入 * 0.01, 250000) else 0", "250000")]
    [InlineData("营业收入 / 占地", "300000")]
    [InlineData("(增速 / 100) * 营业收入", "2400000")]
    [InlineData("成立 + @\"P1Y\"", "2021-03-01")]
    [InlineData("is(@\"23:00:50z\", @\"23:00:50Z\")", "true")]
    [InlineData("sum(历年)", "6")]
    [InlineData("count(历年[item > 1])", "2")]
    [InlineData("some 值 in 历年 satisfies 值 > 2", "true")]
    [InlineData("企业.收入 + 营业收入", "30000005")]
    [InlineData("sum(企业表[收入 > 1].收入)", "5")]
    [InlineData("sort(历年, function(甲, 乙) 甲 > 乙)[1]", "3")]
    [InlineData("类别 in (\"甲\", \"乙\")", "true")]
    [InlineData("营业收入 in [20000000..50000000)", "true")]
    [InlineData("上一年(成立.year)", "2019")]
    [InlineData("营业收入 >= 换算(投资, \"亿元\", \"元\")", "true")]
    [InlineData("营业收入 + 占地 * 计量(600, \"元/亩\")", "30060000")]
    [InlineData("round half up(营业收入 / 7, 2)", "4285714.29")]
    public void Evaluates_to_what_the_text_says(string text, string expected)
    {
        var result = Strictly.Evaluate(text, ("营业收入", 30000000m), ("占地", 100), ("投资", 0.3m), ("增速", 8), ("类别", "甲"), ("成立", new DateOnly(2020, 3, 1)),
            ("历年", new ListValue([1, 2, 3])), ("企业", ContextValue.Of(("名称", "某厂"), ("收入", 5))),
            ("企业表", new ListValue([ContextValue.Of(("名称", "一"), ("收入", 1)), ContextValue.Of(("名称", "二"), ("收入", 5))])));
        Assert.Equal(expected, result.ToString());
    }

    [Theory]
    [InlineData("营业收入 > 投资", "RU-204")]
    [InlineData("营业收入 + 占地", "RU-204")]
    [InlineData("换算(投资, \"元\", \"亿元\")", "RU-204")]
    [InlineData("换算(投资, \"亿元\", \"亩\")", "RU-204")]
    [InlineData("计量(占地, \"元\")", "RU-204")]
    [InlineData("计量(600, \"文钱\")", "RU-110")]
    [InlineData("计量(600, 类别)", "RU-110")]
    [InlineData("增速 * 营业收入", "RU-209")]
    [InlineData("营业额 > 1", "RU-201")]
    [InlineData("总和(历年)", "RU-202")]
    [InlineData("类别 > 5", "RU-203")]
    [InlineData("if 营业收入 then 1 else 2", "RU-207")]
    [InlineData("if 规上 then 营业收入 else 类别", "RU-212")]
    [InlineData("营业收入 = null", "RU-208")]
    [InlineData("企业.利润", "RU-210")]
    [InlineData("today() > 成立", "RU-211")]
    [InlineData("min(营业收入, 占地)", "RU-204")]
    [InlineData("substring(营业收入, 1)", "RU-206")]
    [InlineData("substring(类别)", "RU-205")]
    [InlineData("营业收入 >", "RU-102")]
    [InlineData("营业收入 > 1 ）", "RU-101")]
    [InlineData("（营业收入 > 1", "RU-109")]
    [InlineData("类别 = \"甲", "RU-106")]
    [InlineData("@\"2024-13-01\" > 成立", "RU-108")]
    [InlineData("function(x) external {}", "RU-211")]
    public void Refuses_at_load_what_cannot_be_right(string text, string code) => Assert.Contains(code, Strictly.Codes(text));

    [Fact]
    public void Reports_all_problems_with_line_and_column()
    {
        var problems = Compile.Strict("营业额 > 1 and\n  税收 > 占地", Strictly.Schema, Place.At("pack.yaml", 10, 5)).Problems;
        Assert.Equal([("RU-201", 10, 5), ("RU-204", 11, 3)], problems.Select(problem => (problem.Code, problem.Place.Line!.Value, problem.Place.Column!.Value)));
        Assert.Contains("营业收入", Wording.Render(problems[0], Locale.Chinese).Mend);
    }

    [Fact]
    public void A_result_of_another_unit_than_declared_is_refused()
    {
        Assert.Equal("RU-213", Compile.Strict("占地 * 2", Strictly.Schema, Place.Nowhere, RuleType.In("元")).Problems.Single().Code);
        Assert.True(Compile.Strict("人数 * 计量(600, \"元/人\")", Strictly.Schema, Place.Nowhere, RuleType.In("元")).Succeeded);
        Assert.True(Compile.Strict("税收 * 2", Strictly.Schema, Place.Nowhere, RuleType.In("元")).Succeeded);
    }

    [Theory]
    [InlineData("营业收入 + 税收", "税收,营业收入")]
    [InlineData("规上 and 税收 > 5", "税收,规上")]
    [InlineData("占地 > 50 and 税收 > 5", "税收")]
    [InlineData("if 规上 then 税收 else 5", "税收,规上")]
    [InlineData("企业.收入 > 1", "企业.收入")]
    [InlineData("历年[2] > 1", "历年[2]")]
    [InlineData("sum(历年)", "历年[2]")]
    [InlineData("for 值 in 历年 return 值 * 2", "历年[2]")]
    [InlineData("历年[item > 1]", "历年[2]")]
    [InlineData("5 in 历年", "历年[2]")]
    [InlineData("some 值 in [0, 税收 * 2] satisfies 值 > 1000", "税收")]
    [InlineData("min(营业收入, 250000)", "营业收入")]
    public void Missing_inputs_make_the_answer_undetermined_and_are_named(string text, string missing)
    {
        var result = Strictly.Evaluate(text, ("占地", 100), ("历年", new ListValue([1, null, 3])), ("企业", ContextValue.Of(("名称", "某厂"))), ("税收", null));
        Assert.Equal(missing, string.Join(',', result.Missing));
        Assert.Null(result.Value);
    }

    [Theory]
    [InlineData("占地 > 500 and 税收 > 5", "false")]
    [InlineData("税收 > 5 and 占地 > 500", "false")]
    [InlineData("税收 > 5 or 占地 > 50", "true")]
    [InlineData("历年[1]", "1")]
    [InlineData("count(历年)", "3")]
    [InlineData("3 in 历年", "true")]
    [InlineData("any(for 值 in 历年 return 值 > 2)", "true")]
    [InlineData("some 值 in 历年 satisfies 值 > 2", "true")]
    [InlineData("if 规上 then 占地 else 100", "100")]
    [InlineData("every 值 in [占地, 占地 * 2] satisfies 值 > 1000", "false")]
    public void What_is_missing_and_cannot_change_the_answer_does_not_matter(string text, string expected) =>
        Assert.Equal(expected, Strictly.Evaluate(text, ("占地", 100), ("历年", new ListValue([1, null, 3]))).ToString());

    [Theory]
    [InlineData("营业收入 / (占地 - 100)", "RU-301", 1)]
    [InlineData("1 + sum(历年)", "RU-303", 5)]
    [InlineData("10 ** 29", "RU-302", 1)]
    [InlineData("历年[5]", "RU-304", 1)]
    [InlineData("number(类别)", "RU-304", 1)]
    [InlineData("sqrt(0 - 1)", "RU-309", 1)]
    [InlineData("matches(类别, \"[\")", "RU-305", 1)]
    [InlineData("占地 > 5 or 营业收入 / 0 > 1", null, 0)]
    public void An_error_has_its_place_and_is_never_zero(string text, string? code, int column)
    {
        var result = Strictly.Evaluate(text, ("营业收入", 1), ("占地", 100), ("历年", ListValue.Empty), ("类别", "甲"));
        Assert.Equal(code, result.Problem?.Code);
        if (code is not null) Assert.Equal((10, column + 4), (result.Problem!.Place.Line, result.Problem.Place.Column));
    }

    [Fact]
    public void An_input_of_another_type_than_declared_is_a_problem() =>
        Assert.Equal("RU-310", Strictly.Evaluate("营业收入 > 5", ("营业收入", "五")).Problem?.Code);
}
