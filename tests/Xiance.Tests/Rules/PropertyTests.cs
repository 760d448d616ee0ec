using FsCheck;
using FsCheck.Fluent;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Columns;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

/// <summary>Laws that hold for random expressions and data, ten thousand of each.</summary>
public class PropertyTests
{
    const int Cases = 10_000;
    const int RowsEach = 4;

    [Fact]
    public void A_printed_tree_reads_back_as_the_same_tree() => Check(seed =>
    {
        var tree = new RandomTree(seed).Node(1 + seed % 3);
        var text = Print.Text(tree);
        var read = Compile.Tree(text, Place.Nowhere);
        Assert.True(read.Succeeded, $"{text}: {string.Join(' ', read.Problems)}");
        Assert.Equal(RandomTree.Form(tree), RandomTree.Form(read.Value));
    });

    [Fact]
    public void The_columns_give_what_the_evaluator_gives() => Check(seed =>
    {
        var random = new RandomExpression(seed);
        var expression = Compiled(random.Any());
        var rows = Enumerable.Range(0, RowsEach).Select(_ => random.Row()).ToList();
        var program = CompileColumns.Of(expression);
        var result = program.Evaluate(Columns(rows));
        Assert.True(result.Succeeded, string.Join(' ', result.Problems));
        for (var row = 0; row < RowsEach; row++) AssertSame(expression.Evaluate(rows[row]), result.Value, row, expression.Text);
    });

    [Fact]
    public void Rows_outside_the_mask_are_left_alone_and_the_others_do_not_notice() => Check(seed =>
    {
        var random = new RandomExpression(seed);
        var expression = Compiled(random.Any());
        var rows = Enumerable.Range(0, RowsEach).Select(_ => random.Row()).ToList();
        bool[] mask = [.. rows.Select((_, row) => (seed >> row & 1) == 0)];
        var result = CompileColumns.Of(expression).Evaluate(Columns(rows), mask).Value!;
        for (var row = 0; row < RowsEach; row++)
            if (mask[row]) AssertSame(expression.Evaluate(rows[row]), result, row, expression.Text);
            else Assert.Null(result.At(row));
    }, Cases / 10);

    [Fact]
    public void What_is_not_named_as_missing_cannot_change_the_answer() => Check(seed =>
    {
        var random = new RandomExpression(seed);
        var expression = Compiled(random.Any());
        var row = random.Row();
        var answer = expression.Evaluate(row);
        if (answer.Problem is not null) return;
        foreach (var other in Enumerable.Range(seed % 1000, 3).Select(next => new RandomExpression(next).Row()))
        {
            var filled = row.ToDictionary(input => input.Key, input => input.Value ?? (answer.Missing.Contains(input.Key) ? null : other[input.Key]));
            var again = expression.Evaluate(filled);
            // a figure that comes later may still be one that a part cannot be computed with
            Assert.True(again.Problem is not null || answer.Equals(again), $"{expression.Text}: {answer} but {again}");
        }
    });

    /// <summary>Conditions that use each input once, so that going through all completions tells what could still change the answer.</summary>
    [Fact]
    public void Exactly_the_inputs_that_could_change_the_answer_are_named() => Check(seed =>
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, 6).Select(number => $"项{number}").ToList();
        var expression = Compile.Strict(Once(random, names, 0, names.Count), Schema.Of([.. names.Select(name => (name, (RuleType)RuleType.Boolean))]), Place.Nowhere).Value!;
        var known = names.Where(_ => random.Next(2) == 0).ToDictionary(name => name, _ => (Value?)(random.Next(2) == 0));
        var open = names.Where(name => !known.ContainsKey(name)).ToList();
        bool Complete(int bits) => expression.Evaluate(known.Concat(open.Select((name, index) => KeyValuePair.Create(name, (Value?)((bits >> index & 1) == 1)))).ToDictionary()).Truth!.Value;
        var deciding = open.Where((_, index) => Enumerable.Range(0, 1 << open.Count).Any(bits => Complete(bits) != Complete(bits ^ 1 << index)));
        Assert.Equal(deciding.Order(StringComparer.Ordinal), expression.Evaluate(known).Missing);
    });

    static string Once(Random random, List<string> names, int from, int to)
    {
        if (to - from == 1) return random.Next(3) == 0 ? $"not({names[from]})" : names[from];
        var middle = random.Next(from + 1, to);
        if (to - from > 2 && random.Next(3) == 0) return $"(if {names[from]} then {Once(random, names, from + 1, Math.Max(middle, from + 2))} else {Once(random, names, Math.Max(middle, from + 2), to)})";
        return $"({Once(random, names, from, middle)} {(random.Next(2) == 0 ? "and" : "or")} {Once(random, names, middle, to)})";
    }

    internal static CompiledExpression Compiled(Node node)
    {
        var outcome = Compile.Strict(Print.Text(node), RandomExpression.Schema, Place.Nowhere);
        Assert.True(outcome.Succeeded, $"{Print.Text(node)}: {string.Join(' ', outcome.Problems)}");
        return outcome.Value;
    }

    internal static Dictionary<string, Column> Columns(List<Dictionary<string, Value?>> rows)
    {
        var columns = new Dictionary<string, Column>();
        foreach (var name in RandomExpression.Numbers) columns[name] = Column(name, value => ((NumberValue)value).Number);
        foreach (var name in RandomExpression.Truths) columns[name] = Column(name, value => ((BooleanValue)value).Truth);
        foreach (var name in RandomExpression.Texts) columns[name] = Column(name, value => ((TextValue)value).Text);
        foreach (var name in RandomExpression.Dates) columns[name] = Column(name, value => ((DateValue)value).Date);
        return columns;

        Column<T> Column<T>(string name, Func<Value, T> take) => new([.. rows.Select(row => row[name] is { } value ? take(value) : default!)], [.. rows.Select(row => row[name] is null)]);
    }

    static void AssertSame(Evaluation expected, ColumnResult result, int row, string text)
    {
        var outcome = expected.IsDetermined ? RowOutcome.Known : expected.IsUndetermined ? RowOutcome.Undetermined : RowOutcome.Failed;
        Assert.True(outcome == result.OutcomeOf(row), $"{text}: {expected} but {result.OutcomeOf(row)}");
        Assert.True(expected.Equals(result.At(row)), $"{text}: {expected} but {result.At(row)}");
    }

    static void Check(Action<int> law, int cases = Cases) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), law));
}
