using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Contexts by the names of their members.</summary>
static class Contexts
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("get value(m: context, key: string): any", call => call.Context(0).TryFind(call.Text(1), out var value) ? value : null),
        Builtin.Of("get value(m: context, keys: list): any", call => Find(call.Context(0), call.List(1))),
        Builtin.Of("get entries(m: context): list", call => new ListValue([.. call.Context(0).Entries.Select(entry => ContextValue.Of(("key", entry.Key), ("value", entry.Value)))])),
        Builtin.Of("context(entries: list): context", FromEntries),
        Builtin.Of("context put(context: context, key: string, value: any): context", call => call.Context(0).With(call.Text(1), call[2])),
        Builtin.Of("context put(context: context, keys: list, value: any): context", call => Put(call.Context(0), call.List(1), call[2]) ?? (Value)Fail.NoResult("context put(…)")),
        Builtin.Of("context merge(contexts: list): context", Merge),
    ];

    static Value? Find(Value? value, IReadOnlyList<Value?> keys)
    {
        if (keys.Count == 0) return null;
        foreach (var key in keys)
            if (key is not TextValue name || value is not ContextValue context || !context.TryFind(name.Text, out value)) return null;
        return value;
    }

    static Value FromEntries(Arguments call)
    {
        var built = new List<KeyValuePair<string, Value?>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not ContextValue entry || !entry.TryFind("key", out var key) || key is not TextValue name || !entry.TryFind("value", out var value)) return Fail.NoResult("context(…)");
            if (!names.Add(name.Text)) return Fail.NoResult("context(…)");
            built.Add(new(name.Text, value));
        }
        return new ContextValue(built);
    }

    static ContextValue? Put(ContextValue context, IReadOnlyList<Value?> keys, Value? value)
    {
        if (keys is not [TextValue name, ..]) return null;
        if (keys.Count == 1) return context.With(name.Text, value);
        context.TryFind(name.Text, out var found);
        if (found is not null and not ContextValue) return null;
        return Put(found as ContextValue ?? ContextValue.Empty, [.. keys.Skip(1)], value) is { } inner ? context.With(name.Text, inner) : null;
    }

    static Value Merge(Arguments call)
    {
        var merged = new OrderedDictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not ContextValue context) return Fail.NoResult("context merge(…)");
            foreach (var (name, value) in context.Entries) merged[name] = value;
        }
        return new ContextValue([.. merged]);
    }
}
