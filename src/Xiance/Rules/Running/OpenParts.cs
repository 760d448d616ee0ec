using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>What is missing anywhere inside a list or context.</summary>
static class OpenParts
{
    public static UndeterminedValue? Of(Value? value) => value switch
    {
        UndeterminedValue open => open,
        ListValue { Extent.IsOpen: true } list => Join(list.Items),
        ContextValue { Extent.IsOpen: true } context => Join(context.Entries.Select(entry => entry.Value)),
        _ => null,
    };

    static UndeterminedValue? Join(IEnumerable<Value?> parts)
    {
        UndeterminedValue? missing = null;
        foreach (var part in parts)
            if (Of(part) is { } open) missing = missing is null ? open : missing + open;
        return missing;
    }
}
