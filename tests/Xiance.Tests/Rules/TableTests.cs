using Xiance.Basics;
using Xiance.Rules.Tables;
using Xiance.Rules.Text;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class TableTests
{
    [Theory]
    [InlineData(9999, "undetermined-no-row")]
    [InlineData(10000, "1")]
    [InlineData(49999, "1")]
    [InlineData(50000, "2")]
    [InlineData(100000, "3")]
    public void A_threshold_belongs_to_the_row_whose_bracket_holds_it(int income, string expected)
    {
        var table = Compiled("U", ["[10000..50000)", "[50000..100000)", ">= 100000"], ["1", "2", "3"]);
        var result = table.Evaluate(new Dictionary<string, Value?> { ["营业收入"] = income });
        Assert.Equal(expected, result.Problem?.Code == "RU-404" ? "undetermined-no-row" : result.ToString());
    }

    [Theory]
    [InlineData("F", "10")]
    [InlineData("P", "30")]
    [InlineData("R", "[10, 20, 30]")]
    [InlineData("O", "[30, 20, 10]")]
    [InlineData("C", "[10, 20, 30]")]
    [InlineData("C+", "60")]
    [InlineData("C<", "10")]
    [InlineData("C>", "30")]
    [InlineData("C#", "3")]
    public void Every_hit_policy_gives_its_result(string policy, string expected)
    {
        var table = Compiled(policy, ["> 1", "> 2", "> 3"], ["10", "20", "30"], ["30", "20", "10"]);
        Assert.Equal(expected, table.Evaluate(new Dictionary<string, Value?> { ["营业收入"] = 5 }).ToString());
    }

    [Fact]
    public void Any_takes_rows_that_agree_and_refuses_rows_that_differ()
    {
        Assert.Equal("10", Compiled("A", ["> 1", "> 2"], ["10", "10"]).Evaluate(new Dictionary<string, Value?> { ["营业收入"] = 5 }).ToString());
        Assert.Equal("RU-403", Compiled("A", ["> 1", "> 2"], ["10", "20"]).Evaluate(new Dictionary<string, Value?> { ["营业收入"] = 5 }).Problem?.Code);
    }

    [Fact]
    public void A_missing_input_leaves_the_table_undetermined()
    {
        var table = Compiled("F", ["> 1", "-"], ["10", "20"]);
        Assert.Equal(["营业收入"], table.Evaluate(new Dictionary<string, Value?>()).Missing);
        Assert.Equal([1], table.Rows(new Dictionary<string, Value?>()).Open);
    }

    [Fact]
    public void Overlaps_are_errors_and_gaps_are_warnings_with_their_interval()
    {
        var outcome = Compile("U", ["[1..5]", "[5..10)", "> 10"], ["1", "2", "3"]);
        Assert.Contains(outcome.Problems, problem => problem.Code == "RU-406" && problem.ToString().Contains("= 5"));
        var gaps = Compile("U", ["[1..5)", "[5..10)", "> 10"], ["1", "2", "3"]);
        Assert.True(gaps.Succeeded);
        Assert.Equal(["< 1", "= 10"], gaps.Problems.Select(problem => (string)problem.Values.Single(value => value.Name == "interval").Value!));
    }

    [Fact]
    public void Cells_of_the_wrong_number_type_or_policy_are_all_reported()
    {
        Assert.Equal("RU-401", Compile("Q", ["> 1"], ["1"]).Problems.Single().Code);
        Assert.Equal(["RU-203", "RU-213"], Compile("U", ["> \"甲\""], ["\"乙\""]).Problems.Select(problem => problem.Code));
        Assert.Equal("RU-407", Compile("P", ["> 1"], ["1"]).Problems.Single().Code);
        var short_ = new TableText("表", "U", [new ConditionColumn("营业收入", Place.Nowhere)], [new ResultColumn("额", RuleType.Number, Place.Nowhere)], [new TableRow([], ["1"], Place.Nowhere)]);
        Assert.Equal("RU-402", CompileTable.Strict(short_, Strictly.Schema, Place.Nowhere).Problems.Single().Code);
    }

    [Fact]
    public void Several_results_make_a_context_and_a_default_fills_in()
    {
        var text = new TableText("表", "U", [new ConditionColumn("类别", Place.Nowhere)],
            [new ResultColumn("额", RuleType.Number, Place.Nowhere, Default: "0"), new ResultColumn("名", RuleType.Text, Place.Nowhere, Default: "\"无\"")],
            [new TableRow(["\"甲\", \"乙\""], ["5", "\"有\""], Place.Nowhere)]);
        var table = CompileTable.Strict(text, Strictly.Schema, Place.Nowhere).Value!;
        Assert.Equal("{额: 5, 名: \"有\"}", table.Evaluate(new Dictionary<string, Value?> { ["类别"] = "乙" }).ToString());
        Assert.Equal("{额: 0, 名: \"无\"}", table.Evaluate(new Dictionary<string, Value?> { ["类别"] = "丙" }).ToString());
    }

    [Fact]
    public void Rows_that_may_hold_and_give_the_same_leave_the_answer_known()
    {
        Assert.Equal("10", Compiled("F", ["> 100", "> 50", "-"], ["10", "10", "10"]).Evaluate(new Dictionary<string, Value?>()).ToString());
        Assert.Equal(["人数", "税收", "营业收入"], Compiled("F", ["> 100", "> 税收", "-"], ["10", "10", "人数 * 1"]).Evaluate(new Dictionary<string, Value?>()).Missing);
        Assert.Equal(["营业收入"], Compiled("U", ["> 100", "<= 100"], ["10", "10"]).Evaluate(new Dictionary<string, Value?>()).Missing);
    }

    [Fact]
    public void Tables_are_read_from_yaml_with_all_their_problems()
    {
        const string Text = """
            tables:
              - name: 分档奖励
                policy: U
                conditions: [营业收入]
                results: [{name: 奖励, type: 元, default: "0"}]
                rows:
                  - {when: ["[10000..50000)"], then: ["100"]}
                  - {when: [">= 50000"], then: ["200"]}
            """;
        var (tables, problems) = ReadTable.All("tables.yaml", Text);
        Assert.Empty(problems);
        var table = CompileTable.Strict(tables.Single(), Strictly.Schema, Place.Nowhere).Value!;
        Assert.Equal("200", table.Evaluate(new Dictionary<string, Value?> { ["营业收入"] = 50000 }).ToString());
        Assert.Equal("0", table.Evaluate(new Dictionary<string, Value?> { ["营业收入"] = 9999 }).ToString());
        var wrong = ReadTable.All("tables.yaml", Text.Replace("type: 元", "type: 文钱").Replace("policy", "方式")).Problems;
        Assert.Contains(wrong, problem => problem is { Code: "RU-110", Place: { File: "tables.yaml", Line: 5 } });
        Assert.Contains(wrong, problem => problem.Place.Line == 3);
    }

    static CompiledTable Compiled(string policy, string[] tests, string[] results, string[]? order = null)
    {
        var outcome = Compile(policy, tests, results, order);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    static Outcome<CompiledTable> Compile(string policy, string[] tests, string[] results, string[]? order = null) => CompileTable.Strict(
        new TableText("表", policy, [new ConditionColumn("营业收入", Place.Nowhere)], [new ResultColumn("额", RuleType.Number, Place.Nowhere, order)],
            [.. tests.Zip(results, (test, result) => new TableRow([test], [result], Place.Nowhere))]),
        Strictly.Schema, Place.Nowhere);
}
