using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Lists; positions count from 1, negative ones from the end.</summary>
static class Lists
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("list contains(list: list, element: any): boolean", call => call.List(0).Any(item => Compare.AreEqual(item, call[1]) == true)),
        Builtin.Of("list replace(list: list, position: number, newItem: any): same", ReplaceAt),
        Builtin.Of("list replace(list: list, match: function, newItem: any): same", ReplaceWhere),
        Builtin.Of("count(list: list): number", call => call.List(0).Count),
        Builtin.Of("sublist(list: list, start position: number, length?: number): same", Sublist),
        Builtin.Of("append(list: list, item...: any): same", call => new ListValue([.. call.List(0), .. call.Values.Skip(1)])),
        Builtin.Of("concatenate(list...: list): same", call => new ListValue([.. call.Values.SelectMany(Items)])),
        Builtin.Of("insert before(list: list, position: number, newItem: any): same", Insert),
        Builtin.Of("remove(list: list, position: number): same", Remove),
        Builtin.Of("reverse(list: list): same", call => new ListValue([.. call.List(0).Reverse()])),
        Builtin.Of("index of(list: list, match: any): list<number>", call => new ListValue([.. call.List(0).Index().Where(item => Compare.AreEqual(item.Item, call[1]) == true).Select(item => (Value)(item.Index + 1))])),
        Builtin.Of("union(list...: list): same", call => Distinct(call.Values.SelectMany(Items), call.Run)),
        Builtin.Of("distinct values(list: list): same", call => Distinct(call.List(0), call.Run)),
        Builtin.Of("flatten(list: list): list", call => new ListValue([.. Flat(call.List(0))])),
        Builtin.Of("sort(list: list, precedes: function): same", SortBy),
        Builtin.Of("sort(list: list): same", Sort),
    ];

    static IEnumerable<Value?> Items(Value? list) => ((ListValue)list!).Items;

    static IEnumerable<Value?> Flat(IEnumerable<Value?> items) => items.SelectMany(item => item is ListValue inner ? Flat(inner.Items) : [item]);

    static Value Distinct(IEnumerable<Value?> items, Run run)
    {
        var kept = new List<Value?>();
        foreach (var item in items)
        {
            if (!run.Step(kept.Count)) return run.Stopped;
            if (!kept.Any(other => Compare.AreEqual(other, item) == true)) kept.Add(item);
        }
        return new ListValue(kept);
    }

    /// <summary>The position as a 0-based index, or null outside the list.</summary>
    static int? Index(decimal position, int count)
    {
        if (position != Math.Truncate(position) || position == 0 || Math.Abs(position) > count) return null;
        return position > 0 ? (int)position - 1 : count + (int)position;
    }

    static Value Edit(Arguments call, Action<List<Value?>, int> edit)
    {
        var items = call.List(0).ToList();
        if (Index(Math.Truncate(call.Number(1)), items.Count) is not { } index) return Fail.NoResult($"{call.Function.Signature.Name}(…, {Show.Number(call.Number(1))})");
        edit(items, index);
        return new ListValue(items);
    }

    static Value ReplaceAt(Arguments call) => Edit(call, (items, index) => items[index] = call[2]);

    static Value Insert(Arguments call) => Edit(call, (items, index) => items.Insert(index, call[2]));

    static Value Remove(Arguments call) => Edit(call, (items, index) => items.RemoveAt(index));

    static Value ReplaceWhere(Arguments call)
    {
        var matches = (FunctionValue)call[1]!;
        if (matches.Parameters.Count != 2) return Fail.NoResult("list replace(…)");
        var items = new List<Value?>();
        foreach (var item in call.List(0))
            if (matches.Apply([item, call[2]]) is BooleanValue replace) items.Add(replace.Truth ? call[2] : item);
            else return Fail.NoResult("list replace(…)");
        return new ListValue(items);
    }

    static Value Sublist(Arguments call)
    {
        var items = call.List(0);
        if (Index(Math.Truncate(call.Number(1)), items.Count) is not { } start) return Fail.NoResult("sublist(…)");
        var length = call.Has(2) ? Math.Truncate(call.Number(2)) : items.Count - start;
        return length < 1 && call.Has(2) || start + length > items.Count ? Fail.NoResult("sublist(…)") : new ListValue([.. items.Skip(start).Take((int)length)]);
    }

    static Value Sort(Arguments call)
    {
        var items = call.List(0);
        if (!call.Run.Step(2 * items.Count)) return call.Run.Stopped;
        if (items.Any(item => Compare.Order(item, items[0]) is null)) return Fail.NoResult("sort(…)");
        return new ListValue([.. items.Order(Comparer<Value?>.Create((left, right) => Compare.Order(left, right) ?? 0))]);
    }

    static Value SortBy(Arguments call)
    {
        var precedes = (FunctionValue)call[1]!;
        if (precedes.Parameters.Count != 2) return Fail.NoResult("sort(…)");
        Value? failure = null;
        var sorted = Merge(call.List(0), (left, right) =>
        {
            if (precedes.Apply([left, right]) is BooleanValue before) return before.Truth;
            failure ??= Fail.NoResult("sort(…)");
            return true;
        });
        return failure ?? new ListValue(sorted);
    }

    /// <summary>A stable merge sort, which ends whatever the function answers.</summary>
    static IReadOnlyList<Value?> Merge(IReadOnlyList<Value?> items, Func<Value?, Value?, bool> precedes)
    {
        if (items.Count < 2) return items;
        var left = Merge([.. items.Take(items.Count / 2)], precedes);
        var right = Merge([.. items.Skip(items.Count / 2)], precedes);
        var merged = new List<Value?>(items.Count);
        int a = 0, b = 0;
        while (a < left.Count && b < right.Count) merged.Add(precedes(right[b], left[a]) ? right[b++] : left[a++]);
        return [.. merged, .. left.Skip(a), .. right.Skip(b)];
    }
}
