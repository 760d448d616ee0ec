using Xiance.Documents;
using Xiance.Plans;
using Xiance.Storage.Documents;
using Xiance.Storage.Plans;

namespace Xiance.Web.Documents;

/// <summary>A document with its confirmed versions, the documents it follows or is followed by, and those it may be related to.</summary>
public sealed record ShownVersions(DocumentState State, IReadOnlyList<PlanVersion> Versions, IReadOnlyList<DocumentRelation> Relations, IReadOnlyList<DocumentState> Others)
{
    public bool May { get; init; }

    /// <summary>What each version changed of the one before, newest first.</summary>
    public IReadOnlyList<(PlanVersion Version, PlanDifference? Difference)> Steps =>
        [.. Versions.Select((version, place) => (version, place > 0 ? ComparePlans.Run(Versions[place - 1].Plan, version.Plan) : null)).Reverse()];
}

/// <summary>Two documents and what the later one changed: clause by clause, with the items and the lines of the pack that rest on each.</summary>
public sealed record ShownDifference(OpenedDocument Earlier, OpenedDocument Later, DocumentDifference Difference, Pack? Pack)
{
    /// <summary>Items of the earlier text in this very clause.</summary>
    public IReadOnlyList<ReadItem> Items(ClauseChange change) => change.Earlier is { } clause ? [.. Earlier.Items.Where(item => item.Clause == clause.Path && !Earlier.Dropped(item.Key))] : [];

    public IReadOnlyList<ReadItem> NewItems(ClauseChange change) => change.Later is { } clause && change.Fate != ClauseFate.Moved ? [.. Later.Items.Where(item => item.Clause == clause.Path && !Later.Dropped(item.Key))] : [];

    /// <summary>Places of the earlier document's pack that cite the clause: file and line.</summary>
    public IReadOnlyList<string> Citing(ClauseChange change)
    {
        if (Pack is null || change.Earlier is not { } clause) return [];
        return [.. Pack.Files.SelectMany(file => file.Value.Split('\n').Select((line, place) => (File: file.Key, Line: line, Number: place + 1))).Where(line => Cites(line.Line, clause.Path)).Select(line => $"{line.File}:{line.Number}")];
    }

    static bool Cites(string line, string path)
    {
        var place = line.IndexOf("cite:", StringComparison.Ordinal);
        return place >= 0 && line[(place + 5)..].Split(',', '}')[0].Trim().Trim('"') == path;
    }
}
