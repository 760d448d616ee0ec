using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>One entry of a negative list: the words that give a project away, and whether it is refused or wants a paper.</summary>
public sealed record NegativeEntry(string Code, string Title, NegativeListRule Rule, IReadOnlyList<string> Words)
{
    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>Forbidden: not taken into the library. Restricted: only with the paper that allows it.</summary>
public enum NegativeListRule { Forbidden, Restricted }

/// <summary>Holds a project against the negative list when it is taken into the library.</summary>
public static class CheckNegativeList
{
    /// <summary>Words are looked for in name, kind and content; a restricted project passes with a permission named.</summary>
    public static IReadOnlyList<Problem> Run(LibraryProject project, IReadOnlyList<NegativeEntry> list, string permission)
    {
        var text = project.Name + "\n" + project.Kind + "\n" + project.Content;
        var place = Place.Named(project.Name);
        return
        [
            .. from entry in list
               let word = entry.Words.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal))
               where word is not null && !(entry.Rule == NegativeListRule.Restricted && permission.Length > 0)
               select entry.Rule == NegativeListRule.Forbidden ? Problems.Forbidden(place, word, entry.Title) : Problems.Restricted(place, word, entry.Title),
        ];
    }
}
