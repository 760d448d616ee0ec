using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Storage.Documents;

namespace Xiance.Storage.Plans;

/// <summary>The check of a whole pack, from its folder, and of its clauses against the document it was made from.</summary>
public static class CheckPack
{
    /// <summary>With a document every cited clause must be one of its clauses as read, and hold the numbers taken from it.</summary>
    public static Outcome<Pack> Run(string folder, string? document = null)
    {
        if (document is null) return Check(folder, null);
        var read = ReadFile.Decode(Path.GetFileName(document), File.ReadAllBytes(document)).Then(Xiance.Documents.Read.Documents);
        return read.Value is { } extract ? Check(folder, [.. Meant(folder, extract.Documents).SelectMany(one => one.Clauses)], ByNumber(extract.Documents)) : new Outcome<Pack>(null, read.Problems);
    }

    /// <summary>A gazette holds several documents that number their clauses alike: the one whose title the pack names, or all where it names none of them.</summary>
    static IReadOnlyList<PlanDocument> Meant(string folder, IReadOnlyList<PlanDocument> documents)
    {
        var titles = PackFolder.Read(folder).Value?.DocumentTitles ?? [];
        var meant = documents.Where(one => titles.Any(title => title == one.Document.Title || title == one.Document.PlanTitle)).ToList();
        return meant.Count > 0 ? meant : documents;
    }

    static Dictionary<string, IReadOnlyList<Clause>> ByNumber(IReadOnlyList<PlanDocument> documents) =>
        documents.Where(one => one.Document.DocumentNumber is { Length: > 0 }).GroupBy(one => one.Document.DocumentNumber!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Clauses, StringComparer.Ordinal);

    static Outcome<Pack> Check(string folder, IReadOnlyList<Clause>? clauses, IReadOnlyDictionary<string, IReadOnlyList<Clause>>? others = null) =>
        Exchange.CheckPack.Run(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), PackFolder.Files(folder), clauses, others);
}
