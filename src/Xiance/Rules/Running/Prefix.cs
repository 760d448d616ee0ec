using System.Collections;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>The first items of a list that only grows: what a loop has given so far, without copying it in every turn.</summary>
sealed class Prefix(List<Value?> items, int count, Extent extent) : IReadOnlyList<Value?>
{
    public Extent Extent { get; } = extent;

    public int Count { get; } = count;

    public Value? this[int index] => index < Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<Value?> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return items[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
