using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>One form of a built-in function; a name may have several.</summary>
sealed record Builtin(Signature Signature, Func<Arguments, Value?> Body)
{
    public static Builtin Of(string signature, Func<Arguments, Value?> body) => new(Signature.Parse(signature), body);

    /// <summary>The arguments in the order of the slots and of their kinds; null with the reason when they do not fit.</summary>
    public IReadOnlyList<Value?>? Bind(IReadOnlyList<Value?> arguments, IReadOnlyList<string>? names, out Problem? reason)
    {
        reason = null;
        var placed = names is null ? arguments : ByName(arguments, names);
        if (placed is null || !Signature.Admits(placed.Count))
        {
            reason = Problems.WrongArguments(Signature.Name, Signature.Text, Place.Nowhere);
            return null;
        }
        var bound = new Value?[placed.Count];
        for (var index = 0; index < bound.Length; index++)
        {
            var slot = Signature.SlotAt(index);
            if (placed[index] is null && slot.Optional) continue;
            if (SlotKinds.TryConvert(placed[index], slot.Kind, out bound[index])) continue;
            reason = Problems.WrongArgument(Signature.Name, slot.Name, slot.Kind, Kinds.NameOf(placed[index]), Place.Nowhere);
            return null;
        }
        return bound;
    }

    Value?[]? ByName(IReadOnlyList<Value?> arguments, IReadOnlyList<string> names)
    {
        var slots = Signature.Slots;
        var placed = new Value?[slots.Count];
        var last = -1;
        var seen = new bool[slots.Count];
        for (var index = 0; index < names.Count; index++)
        {
            var at = IndexOf(slots, names[index]);
            if (at < 0 || seen[at]) return null;
            seen[at] = true;
            placed[at] = arguments[index];
            last = Math.Max(last, at);
        }
        return slots.Where((slot, index) => !slot.Optional && !seen[index]).Any() ? null : placed[..(last + 1)];
    }

    static int IndexOf(IReadOnlyList<Slot> slots, string name)
    {
        for (var index = 0; index < slots.Count; index++)
            if (slots[index].Name == name) return index;
        return -1;
    }
}
