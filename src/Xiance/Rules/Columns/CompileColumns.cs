using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Tables;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>Compiles expressions and tables, once, to operations on columns.</summary>
public static class CompileColumns
{
    public static ColumnProgram Of(CompiledExpression expression)
    {
        var names = expression.Used.Keys.Order(StringComparer.Ordinal).ToArray();
        var builder = Builder(names, expression.Types, expression.Part);
        var filling = Filling(builder, expression.Root, expression.Type);
        return new ColumnProgram(names, expression.Used, filling, [.. builder.Conditions.Select(expression.TextOf)], expression.Evaluate);
    }

    public static ColumnProgram Of(CompiledTable table)
    {
        var names = table.Used.Keys.Order(StringComparer.Ordinal).ToArray();
        var builder = Builder(names, table.Types, (node, inputs) => table.Part(node, inputs));
        var filling = TableFilling(builder, table, names);
        return new ColumnProgram(names, table.Used, filling, [.. builder.Conditions.Select(Print.Text)], table.Evaluate);
    }

    static OpBuilder Builder(string[] names, IReadOnlyDictionary<Node, RuleType> types, Func<Node, IReadOnlyDictionary<string, Value?>, Value?> part) =>
        new(types, names.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal), (node, batch, row) => part(node, Row(names, batch, row)));

    static Dictionary<string, Value?> Row(string[] names, Batch batch, int row)
    {
        var inputs = new Dictionary<string, Value?>(names.Length, StringComparer.Ordinal);
        for (var slot = 0; slot < names.Length; slot++) inputs[names[slot]] = batch.Columns[slot]?.At(row);
        return inputs;
    }

    static IFilling Filling(OpBuilder builder, Node root, RuleType type) => type switch
    {
        NumberType => new Filling<decimal>(builder.Number(root)),
        _ when type == RuleType.Boolean => new Filling<bool>(builder.Truth(root)),
        _ when type == RuleType.Text => new Filling<string>(builder.Text(root)),
        _ when type == RuleType.Date => new Filling<CivilDate>(builder.Day(root)),
        _ => new Filling<Value>(builder.Other(root)),
    };

    static IFilling TableFilling(OpBuilder builder, CompiledTable table, string[] names)
    {
        var node = table.Node;
        return node.Outputs is [var only] && TableParts(builder, node) is { } rules ? only.Type switch
        {
            NumberType => Decide<decimal>(builder.Number, value => ((NumberValue)value).Number),
            _ when only.Type == RuleType.Boolean => Decide<bool>(builder.Truth, value => ((BooleanValue)value).Truth),
            _ when only.Type == RuleType.Text => Decide<string>(builder.Text, value => ((TextValue)value).Text),
            _ => new Filling<Value>(builder.Other(node)),
        } : new Filling<Value>(builder.Other(node));

        Filling<T> Decide<T>(Func<Node, Op<T>> build, Func<Value, T> take) =>
            new(new TableOp<T>(rules, [.. node.Rules.Select(rule => build(rule.Results[0]))], node.Policy == HitPolicy.First, new RowOp<T>((batch, row) => table.Part(node, Row(names, batch, row)), take, names.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal))));
    }

    /// <summary>The rows' conditions; null where the policy or a test has no columnar form.</summary>
    static List<Op<bool>>? TableParts(OpBuilder builder, TableNode node)
    {
        if (node.Policy is not (HitPolicy.Unique or HitPolicy.First)) return null;
        var rules = new List<Op<bool>>();
        foreach (var rule in node.Rules)
        {
            var tests = node.Inputs.Zip(rule.Tests, (input, test) => builder.Membership(input.Value, [test], false)).ToList();
            if (tests.Contains(null)) return null;
            rules.Add(tests.OfType<Op<bool>>().Aggregate((left, right) => new LogicOp(false, left, right)));
        }
        return rules;
    }
}
