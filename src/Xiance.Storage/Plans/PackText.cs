using System.Collections.Concurrent;
using Xiance.Access;
using Xiance.Basics;

namespace Xiance.Storage.Plans;

/// <summary>What one file of the packs says, read once for each text.</summary>
public sealed class PackText<T>(Packs packs, string file, Func<string, string, Outcome<T>> read, T none) where T : class
{
    readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>The words of the reader's pack; those of none where the pack has no such file.</summary>
    public T Of(Reading reading, string pack) =>
        packs.Find(reading, pack) is { } state ? known.GetOrAdd(state.Hash, _ => packs.Read(state).Files.TryGetValue(file, out var text) ? read(file, text).Value ?? none : none) : none;
}
