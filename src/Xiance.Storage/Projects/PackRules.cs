using System.Collections.Concurrent;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Progress.Projects.Text;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Projects;

/// <summary>What the packs say of projects, read once for each text.</summary>
public sealed class PackRules(Packs packs)
{
    const string File = "projects.yaml";

    readonly ConcurrentDictionary<string, ProjectRules> known = new(StringComparer.Ordinal);

    /// <summary>The rules of the pack; those of none where it says nothing of projects.</summary>
    public ProjectRules Of(Reading reading, string pack) =>
        packs.Find(reading, pack) is { } state
            ? known.GetOrAdd(state.Hash, _ => packs.Read(state).Files.TryGetValue(File, out var text) ? ProjectRulesReader.Read(File, text).Value ?? ProjectRules.None : ProjectRules.None)
            : ProjectRules.None;
}
