using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>One value out of many. Each takes one list or its items; of nothing there is no result.</summary>
static class Aggregates
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        .. Both("min", "item", call => Extreme(call, -1)),
        .. Both("max", "item", call => Extreme(call, 1)),
        .. Both("sum", "item", call => OfNumbers(call, numbers => numbers.Sum())),
        .. Both("mean", "item", call => OfNumbers(call, numbers => numbers.Sum() / numbers.Count)),
        .. Both("median", "item", call => OfNumbers(call, Median)),
        .. Both("product", "number", call => OfNumbers(call, numbers => numbers.Aggregate((left, right) => left * right))),
        .. Both("stddev", "item", call => OfNumbers(call, Deviation)),
        .. Both("mode", "items", Mode),
        .. Both("all", "boolean", call => Logic(call, false)),
        .. Both("any", "boolean", call => Logic(call, true)),
    ];

    static Builtin[] Both(string name, string result, Func<Arguments, Value?> body) =>
        [Builtin.Of($"{name}(list: list): {result}", body), Builtin.Of($"{name}(item...: any): {result}", call => call.Count == 0 ? Fail.NoResult($"{name}()") : body(call with { Values = [new ListValue(call.Values)] }))];

    static Value Empty(Arguments call) => Fail.With(Problems.EmptyAggregate(call.Function.Signature.Name, Place.Nowhere));

    static Value? Extreme(Arguments call, int sign)
    {
        var items = call.List(0);
        if (items.Count == 0) return Empty(call);
        var best = items[0];
        if (Compare.Order(best, best) is null) return Fail.NoResult($"{call.Function.Signature.Name}(…)");
        foreach (var item in items.Skip(1))
        {
            if (Compare.Order(item, best) is not { } order) return Fail.With(Problems.WrongOperands(call.Function.Signature.Name, Kinds.NameOf(best), Kinds.NameOf(item), Place.Nowhere));
            if (order * sign > 0) best = item;
        }
        return best;
    }

    static Value? OfNumbers(Arguments call, Func<IReadOnlyList<decimal>, decimal?> of)
    {
        var items = call.List(0);
        if (items.Count == 0) return Empty(call);
        if (items is [DaysDurationValue or MonthsDurationValue, ..]) return OfDurations(call);
        if (items.FirstOrDefault(item => item is not NumberValue) is var odd && items.Any(item => item is not NumberValue))
            return Fail.With(Problems.WrongArgument(call.Function.Signature.Name, "list", "number", Kinds.NameOf(odd), Place.Nowhere));
        try
        {
            return of([.. items.Cast<NumberValue>().Select(item => item.Number)]) is { } result ? new NumberValue(result) : Empty(call);
        }
        catch (OverflowException)
        {
            return Fail.Overflow();
        }
    }

    static Value? OfDurations(Arguments call)
    {
        var items = call.List(0);
        var name = call.Function.Signature.Name;
        if (name is not ("sum" or "mean")) return Fail.NoResult($"{name}(…)");
        var sum = items.Skip(1).Aggregate(items[0], (left, right) => Arithmetic.Apply(Operation.Add, left, right));
        return name == "sum" || sum is FailedValue ? sum : Arithmetic.Apply(Operation.Divide, sum, new NumberValue(items.Count));
    }

    static decimal? Median(IReadOnlyList<decimal> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Of a sample: divided by one less than the count.</summary>
    static decimal? Deviation(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count < 2) return null;
        var mean = numbers.Sum() / numbers.Count;
        return Powers.Root(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Count - 1));
    }

    static Value Mode(Arguments call)
    {
        if (call.List(0).Any(item => item is not NumberValue)) return Fail.NoResult("mode(…)");
        var groups = call.List(0).Cast<NumberValue>().GroupBy(item => item.Number).OrderBy(group => group.Key).ToList();
        var most = groups.Count == 0 ? 0 : groups.Max(group => group.Count());
        return new ListValue([.. groups.Where(group => group.Count() == most).Select(group => new NumberValue(group.Key))]);
    }

    /// <summary>One deciding item decides; else an item that is no boolean leaves the answer open.</summary>
    static Value? Logic(Arguments call, bool deciding)
    {
        if (call.List(0).Any(item => item is BooleanValue truth && truth.Truth == deciding)) return deciding;
        if (call.List(0).OfType<UndeterminedValue>().ToList() is { Count: > 0 } open) return open.Aggregate((left, right) => left + right);
        return call.List(0).All(item => item is BooleanValue) ? !deciding : Fail.NoResult($"{call.Function.Signature.Name}(…)");
    }
}
