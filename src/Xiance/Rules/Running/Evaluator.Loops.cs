using Xiance.Basics;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

sealed partial class Evaluator
{
    Value? For(ForNode node, Scope scope)
    {
        var results = new List<Value?>();
        var extent = Extent.Empty;
        var failure = Iterate(node.Iterations, 0, scope, inner =>
        {
            var value = Evaluate(node.Body, node.LooksBack ? new LocalScope(inner, "partial", new ListValue(new Prefix(results, results.Count, extent))) : inner);
            results.Add(value);
            if (node.LooksBack) extent = extent.With(value);
            return value is FailedValue ? value : extent.Parts > Limits.Parts ? Fail.TooLarge() : null;
        });
        return failure ?? new ListValue(results);
    }

    /// <summary>Three-valued over the items: one that decides is enough.</summary>
    Value? Quantified(QuantifiedNode node, Scope scope)
    {
        Value? open = null;
        var odd = false;
        var stopped = Iterate(node.Iterations, 0, scope, inner =>
        {
            var value = Evaluate(node.Condition, inner);
            if (value is not (null or BooleanValue or UndeterminedValue or FailedValue)) return Misfit(node.Every ? "every" : "some", value, null);
            if (Is(value, !node.Every) || value is FailedValue) return value;
            if (value is UndeterminedValue) open = Open(open, value);
            odd |= value is null;
            return null;
        });
        if (stopped is not null || open is not null) return stopped ?? open;
        return odd ? Misfit(node.Every ? "every" : "some", null, null) : node.Every;
    }

    /// <summary>Visits every combination of items, the last iteration fastest, until a visit gives a value.</summary>
    Value? Iterate(IReadOnlyList<Iteration> iterations, int index, Scope scope, Func<Scope, Value?> visit)
    {
        if (index == iterations.Count) return visit(scope);
        var iteration = iterations[index];
        var source = Evaluate(iteration.Source, scope);
        var end = iteration.End is null ? null : Evaluate(iteration.End, scope);
        if (IsOpen(source) || IsOpen(end)) return Open(source, end);
        var range = iteration.End is null ? source as RangeValue : new RangeValue(source, true, end, true);
        if (iteration.End is null && range is not null && Compare.Order(range.Low, range.High) > 0) return Misfit("for", range.Low, range.High);
        if ((range is null ? Items(source) : Counted(range)) is not { } items) return Misfit("for", source, end);
        foreach (var item in items)
        {
            if (!run.Step()) return run.Stopped;
            if (Iterate(iterations, index + 1, new LocalScope(scope, iteration.Name, item), visit) is { } stop) return stop;
        }
        return null;
    }

    static IEnumerable<Value?>? Items(Value? source) => source switch
    {
        null => null,
        ListValue list => list.Items,
        _ => [source],
    };

    /// <summary>Whole numbers or days from one end to the other, upwards or downwards; excluded ends are left out.</summary>
    static IEnumerable<Value?>? Counted(RangeValue range)
    {
        Func<decimal, Value?>? make = (range.Low, range.High) switch
        {
            (NumberValue a, NumberValue b) when a.Number == Math.Truncate(a.Number) && b.Number == Math.Truncate(b.Number) => number => new NumberValue(number),
            (DateValue, DateValue) => number => CivilDate.FromDayNumber(number) is { } date ? new DateValue(date) : null,
            _ => null,
        };
        return make is null ? null : Count(Ordinal(range.Low!), Ordinal(range.High!), range).Select(make);
    }

    static decimal Ordinal(Value value) => value is DateValue date ? date.Date.DayNumber : ((NumberValue)value).Number;

    static IEnumerable<decimal> Count(decimal from, decimal to, RangeValue range)
    {
        var step = from <= to ? 1 : -1;
        for (var number = from; step > 0 ? number <= to : number >= to; number += step)
            if ((number != from || range.LowIncluded) && (number != to || range.HighIncluded)) yield return number;
    }

    Value? Filter(FilterNode node, Scope scope)
    {
        var source = Evaluate(node.Source, scope);
        if (IsOpen(source)) return source;
        IReadOnlyList<Value?> items = source is ListValue list ? list.Items : source is null ? [] : [source];
        if (node.Condition is LiteralNode { Value: NumberValue position }) return At(items, position.Number);
        var kept = new List<Value?>();
        Value? open = null;
        foreach (var item in items)
        {
            var value = IsOpen(item) ? item : Evaluate(node.Condition, ItemScope(scope, item));
            if (value is FailedValue) return value;
            if (value is NumberValue index) return At(items, index.Number);
            if (value is not (null or BooleanValue or UndeterminedValue)) return Misfit("[…]", value, null);
            if (value is UndeterminedValue) open = Open(open, value);
            if (Is(value, true)) kept.Add(item);
        }
        return open ?? new ListValue(kept);
    }

    static Scope ItemScope(Scope scope, Value? item)
    {
        scope = new LocalScope(scope, "item", item);
        return item is ContextValue context ? new MemberScope(scope, context) : scope;
    }

    static Value? At(IReadOnlyList<Value?> items, decimal position)
    {
        if (position != Math.Truncate(position) || position == 0 || Math.Abs(position) > items.Count) return Fail.NoResult($"[{Show.Number(position)}]");
        return items[position > 0 ? (int)position - 1 : items.Count + (int)position];
    }
}
