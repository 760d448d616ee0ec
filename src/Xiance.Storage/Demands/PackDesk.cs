using System.Collections.Concurrent;
using Xiance.Access;
using Xiance.Progress.Demands;
using Xiance.Progress.Demands.Text;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Demands;

/// <summary>What the packs say of the demand desk, read once for each text.</summary>
public sealed class PackDesk(Packs packs)
{
    const string File = "demands.yaml";

    readonly ConcurrentDictionary<string, DeskRules> known = new(StringComparer.Ordinal);

    /// <summary>The rules of the pack; those of none where it says nothing of demands.</summary>
    public DeskRules Of(Reading reading, string pack) =>
        packs.Find(reading, pack) is { } state
            ? known.GetOrAdd(state.Hash, _ => packs.Read(state).Files.TryGetValue(File, out var text) ? DeskRulesReader.Read(File, text).Value ?? DeskRules.None : DeskRules.None)
            : DeskRules.None;
}
