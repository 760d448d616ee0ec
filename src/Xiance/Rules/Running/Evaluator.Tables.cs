using Xiance.Basics;
using Xiance.Rules.Functions;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

sealed partial class Evaluator
{
    Value? Convert(ConvertNode node, Scope scope)
    {
        var value = Evaluate(node.Value, scope);
        if (IsOpen(value)) return value;
        return Kinds.TryConvert(value, node.Type, out var converted) ? converted : Fail.With(Problems.WrongResult(node.Type.ToString(), Kinds.NameOf(value), Place.Nowhere));
    }

    Value? Table(TableNode node, Scope scope)
    {
        var values = new Value?[node.Inputs.Count];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = Evaluate(node.Inputs[column].Value, scope);
            if (values[column] is FailedValue) return values[column];
            if (node.Inputs[column].Allowed is { } allowed && values[column] is not UndeterminedValue && !Is(Test(allowed, values[column], scope), true))
                return Fail.With(Problems.WrongValue(run.TextOf(node.Inputs[column].Value), Kinds.Brief(values[column]), Place.Nowhere));
        }
        var hits = new List<int>();
        var maybe = new List<int>();
        UndeterminedValue? open = null;
        for (var row = 0; row < node.Rules.Count; row++)
        {
            var holds = Row(node.Rules[row], values, scope);
            if (holds is FailedValue && run.Strict) return holds;
            if (holds is UndeterminedValue missing)
            {
                open = open is null ? missing : open + missing;
                maybe.Add(row);
            }
            if (!Is(holds, true)) continue;
            hits.Add(row);
            if (node.Policy == HitPolicy.First) break;
        }
        if (open is not null) return OpenTable(node, hits, maybe, open, scope);
        return hits.Count == 0 ? Default(node, scope) : Result(node, hits, scope);
    }

    /// <summary>Known only when every row that may still hold gives the same; else everything that could change the answer is missing.</summary>
    Value? OpenTable(TableNode node, List<int> hits, List<int> maybe, UndeterminedValue open, Scope scope)
    {
        var outcomes = hits.Concat(maybe).Select(row => Joined(node, [.. node.Rules[row].Results.Select(cell => Evaluate(cell, scope))])).ToList();
        if (hits.Count == 0) outcomes.Add(Default(node, scope));
        var mayClash = node.Policy == HitPolicy.Unique && hits.Count + maybe.Count > 1;
        var one = node.Policy.TakesOne() && !mayClash && outcomes.TrueForAll(outcome => OpenParts.Of(outcome) is null && outcome is not FailedValue && Compare.AreEqual(outcome, outcomes[0]) == true);
        return one ? outcomes[0] : outcomes.Select(OpenParts.Of).OfType<UndeterminedValue>().Aggregate(open, (all, more) => all + more);
    }

    /// <summary>Every test passes; one that fails decides although others lack their input.</summary>
    Value? Row(TableRule rule, Value?[] values, Scope scope)
    {
        Value? open = null;
        for (var column = 0; column < values.Length; column++)
        {
            var passes = Test(rule.Tests[column], values[column], scope);
            if (passes is FailedValue || Is(passes, false)) return passes;
            if (passes is UndeterminedValue) open = Open(open, passes);
            else if (passes is null) return null;
        }
        return open ?? true;
    }

    /// <summary>Whether one rule of a table holds.</summary>
    public Value? Holds(TableNode node, TableRule rule, Scope scope) => Row(rule, [.. node.Inputs.Select(input => Evaluate(input.Value, scope))], scope);

    Value? Default(TableNode node, Scope scope)
    {
        if (node.Outputs.Any(output => output.Default is not null)) return Joined(node, [.. node.Outputs.Select(output => output.Default is null ? null : Evaluate(output.Default, scope))]);
        return run.Strict && node.Policy.TakesOne() ? Fail.With(Problems.NoRule(Place.Nowhere))
            : node.Policy is HitPolicy.CollectCount ? 0
            : run.Strict && node.Policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect ? ListValue.Empty
            : Fail.With(Problems.NoRule(Place.Nowhere));
    }

    Value? Result(TableNode node, List<int> hits, Scope scope)
    {
        var results = hits.Select(row => node.Rules[row].Results.Select(cell => Evaluate(cell, scope)).ToList()).ToList();
        if (results.SelectMany(row => row).FirstOrDefault(value => value is FailedValue) is { } failed) return failed;
        switch (node.Policy)
        {
            case HitPolicy.Unique when hits.Count > 1:
            case HitPolicy.Any when results.Exists(row => !row.Zip(results[0], Compare.AreEqual).All(same => same == true)):
                return Fail.With(Problems.SeveralRules(string.Join("、", hits.Select(row => Show.Number(row + 1))), Place.Nowhere));
            case HitPolicy.Priority:
                return Joined(node, Ordered(node, results, scope)[0]);
            case HitPolicy.OutputOrder:
                return new ListValue([.. Ordered(node, results, scope).Select(row => Joined(node, row))]);
            case HitPolicy.Unique or HitPolicy.Any or HitPolicy.First:
                return Joined(node, results[0]);
            default:
                return Collected(node, new ListValue([.. results.Select(row => Joined(node, row))]));
        }
    }

    Value? Collected(TableNode node, ListValue results) => node.Policy switch
    {
        HitPolicy.CollectSum => Invoke(Builtins.Find("sum")!, [results], null),
        HitPolicy.CollectMin => Invoke(Builtins.Find("min")!, [results], null),
        HitPolicy.CollectMax => Invoke(Builtins.Find("max")!, [results], null),
        HitPolicy.CollectCount => results.Items.Count,
        _ => results,
    };

    /// <summary>One column gives its value, several a context of their names.</summary>
    static Value? Joined(TableNode node, List<Value?> row) =>
        node.Outputs.Count == 1 ? row[0] : new ContextValue([.. node.Outputs.Zip(row, (output, value) => new KeyValuePair<string, Value?>(output.Name, value))]);

    List<List<Value?>> Ordered(TableNode node, List<List<Value?>> results, Scope scope)
    {
        var orders = node.Outputs.Select(output => output.Order.Select(value => Evaluate(value, scope)).ToList()).ToList();
        int[] Ranks(List<Value?> row) => [.. row.Select((value, column) => Rank(orders[column], value))];
        return [.. results.Select(row => (Row: row, Ranks: Ranks(row))).OrderBy(item => item.Ranks, Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))).Select(item => item.Row)];
    }

    static int Rank(List<Value?> order, Value? value) => order.FindIndex(other => Compare.AreEqual(other, value) == true) is var at && at < 0 ? order.Count : at;
}
