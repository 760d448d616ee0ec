namespace Xiance.Rules.Functions;

/// <summary>How a built-in function is called, written as name(parameter: kind, optional?: kind, rest...: kind): kind.</summary>
sealed record Signature(string Name, IReadOnlyList<Slot> Slots, string Result, string Text)
{
    public bool TakesRest => Slots.Count > 0 && Slots[^1].Rest;

    public int Fewest => Slots.Count(slot => !slot.Optional && !slot.Rest);

    public bool Admits(int count) => count >= Fewest && (TakesRest || count <= Slots.Count);

    public Slot SlotAt(int index) => index < Slots.Count ? Slots[index] : Slots[^1];

    public static Signature Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        var slots = text[(open + 1)..close].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(OneSlot).ToList();
        return new Signature(text[..open], slots, text[(close + 1)..].TrimStart(':', ' '), text);
    }

    static Slot OneSlot(string text)
    {
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        return new Slot(parts[0].TrimEnd('?', '.'), parts[1], parts[0].EndsWith('?'), parts[0].EndsWith("...", StringComparison.Ordinal));
    }
}

/// <summary>A parameter of a built-in function. Kinds are words such as number, string, list, point (anything that has an order).</summary>
sealed record Slot(string Name, string Kind, bool Optional, bool Rest);
