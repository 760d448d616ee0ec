using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Columns;
using Xiance.Rules.Tables;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class ColumnTests
{
    [Theory]
    [InlineData("U")]
    [InlineData("F")]
    [InlineData("A")]
    [InlineData("C+")]
    public void A_table_in_columns_gives_what_the_table_gives(string policy)
    {
        var random = new Random(7);
        string Number() => random.Next(-5, 25).ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var round = 0; round < 200; round++)
        {
            var rows = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => new TableRow([random.Next(3) switch { 0 => "-", 1 => $">= {Number()}", _ => $"[{Number()}..{Number()})" }, random.Next(2) == 0 ? "-" : "\"甲\", \"工业\""], [random.Next(2) == 0 ? Number() : "乙 / 丙"], Place.Nowhere)).ToList();
            var text = new TableText("表", policy, [new ConditionColumn("甲", Place.Nowhere), new ConditionColumn("类别", Place.Nowhere)], [new ResultColumn("额", RuleType.Number, Place.Nowhere, Default: random.Next(2) == 0 ? "0" : null)], rows);
            if (CompileTable.Strict(text, RandomExpression.Schema, Place.Nowhere) is not { Succeeded: true, Value: var table }) continue;
            var inputs = Enumerable.Range(0, 20).Select(row => new RandomExpression(round * 20 + row).Row()).ToList();
            var result = CompileColumns.Of(table).Evaluate(PropertyTests.Columns(inputs)).Value!;
            for (var row = 0; row < inputs.Count; row++) Assert.Equal(table.Evaluate(inputs[row]).ToString(), result.At(row)!.ToString());
        }
    }

    [Fact]
    public void Many_rows_on_two_threads_with_codes_give_the_same_as_one_by_one()
    {
        var expression = Compile.Strict("if 甲 >= 100 and 类别 = \"工业\" then min(甲 * 0.1, 50) else 0", RandomExpression.Schema, Place.Nowhere).Value!;
        var rows = Enumerable.Range(0, 5000).Select(row => new RandomExpression(row).Row()).ToList();
        var program = CompileColumns.Of(expression);
        var result = program.Evaluate(PropertyTests.Columns(rows), null, new ColumnWork(2, WithCodes: true)).Value!;
        var single = program.Single();
        for (var row = 0; row < rows.Count; row++) Assert.Equal(expression.Evaluate(rows[row]), result.At(row));
        Assert.Equal(["甲 >= 100", "类别 = \"工业\""], program.Conditions);
        Assert.All(Enumerable.Range(0, rows.Count), row => Assert.Equal(rows[row]["甲"] is NumberValue { Number: >= 100 }, (result.Codes![row] & 1) != 0));
        var tally = result.Tally();
        Assert.Equal(rows.Sum(row => expression.Evaluate(row).Number ?? 0), tally.Sum);
        Assert.Equal((5000, 0, 0), (tally.Known + tally.Undetermined, tally.Failed, tally.Skipped));
        Assert.Equal(RowOutcome.Undetermined, single.Run());
        single.Set(program.Inputs.ToList().IndexOf("甲"), 200m);
        single.Set(program.Inputs.ToList().IndexOf("类别"), "工业");
        Assert.Equal((RowOutcome.Known, 20m), (single.Run(), single.Number));
    }

    [Fact]
    public void Amounts_are_computed_only_where_their_condition_holds()
    {
        var expression = Compile.Strict("if 乙 > 0 then 甲 / 乙 else 0", RandomExpression.Schema, Place.Nowhere).Value!;
        var result = CompileColumns.Of(expression).Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<decimal>([6, 6]), ["乙"] = new Column<decimal>([2, 0]) }).Value!;
        Assert.Equal(["3", "0"], [result.At(0)!.ToString(), result.At(1)!.ToString()]);
        Assert.Equal(new Tally(2, 0, 0, 0, 3m), result.Tally());
    }

    [Theory]
    [InlineData("换算(甲, \"万元\", \"元\")", "60000")]
    [InlineData("甲 * 计量(600, \"元/人\")", "3600")]
    public void Units_are_converted_in_columns_too(string text, string expected) => Assert.Equal(expected,
        CompileColumns.Of(Compile.Strict(text, RandomExpression.Schema, Place.Nowhere).Value!).Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<decimal>([6]) }).Value!.At(0)!.ToString());

    [Fact]
    public void Columns_of_another_kind_or_length_are_problems_and_an_absent_column_is_missing()
    {
        var program = CompileColumns.Of(Compile.Strict("甲 + 乙", RandomExpression.Schema, Place.Nowhere).Value!);
        Assert.Equal("RU-310", program.Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<string>(["a"]) }).Problems.Single().Code);
        Assert.Equal("RU-311", program.Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<decimal>([1]), ["乙"] = new Column<decimal>([1, 2]) }).Problems.Single().Code);
        Assert.Equal("RU-311", program.Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<decimal>([1]) }, [true, false]).Problems.Single().Code);
        Assert.Equal(["乙"], program.Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<decimal>([1]) }).Value!.At(0)!.Missing);
    }

    [Fact]
    public void A_failure_in_a_row_keeps_its_place_and_leaves_the_other_rows_alone()
    {
        var expression = Compile.Strict("甲 + 乙 / 丙", RandomExpression.Schema, Place.At("pack.yaml", 3, 9)).Value!;
        var result = CompileColumns.Of(expression).Evaluate(new Dictionary<string, Column> { ["甲"] = new Column<decimal>([1, 1, decimal.MaxValue]), ["乙"] = new Column<decimal>([4, 4, 1]), ["丙"] = new Column<decimal>([0, 2, 1]) }).Value!;
        Assert.Equal("RU-301,,RU-302", string.Join(",", Enumerable.Range(0, 3).Select(row => result.At(row)!.Problem?.Code)));
        Assert.Equal((3, 13), (result.At(0)!.Problem!.Place.Line, result.At(0)!.Problem!.Place.Column));
        Assert.Equal("3", result.At(1)!.ToString());
    }
}
