using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans.Reviewing;

namespace Xiance.Storage.Documents;

/// <summary>A kept document; version 0 means not confirmed as a plan yet.</summary>
public sealed record DocumentState(long Id, RegionId Region, string Title)
{
    public string Number { get; init; } = "";

    public string Issuer { get; init; } = "";

    public string FileName { get; init; } = "";

    public string EvidenceHash { get; init; } = "";

    public bool Synthetic { get; init; }

    public Instant UploadedAt { get; init; }

    public string UploadedBy { get; init; } = "";

    /// <summary>The pack that makes this document run, where one is loaded.</summary>
    public string? PackId { get; init; }

    public long ConfirmedVersion { get; init; }
}

/// <summary>A file as a user brings it; the jurisdiction and pack are found by the title when they are not given.</summary>
public sealed record UploadedFile(string Name, byte[] Content)
{
    public string MediaType { get; init; } = "application/octet-stream";

    public bool Synthetic { get; init; }

    public RegionId? Region { get; init; }

    public string? PackId { get; init; }

    internal string Hash { get; init; } = "";

    /// <summary>A county's own plan is read by the county and those above it; a jurisdiction's plan by all of the jurisdiction.</summary>
    internal Visibility Visibility { get; init; } = Visibility.Jurisdiction;
}

/// <summary>What a person decided about an item that was read; the correction is an ItemCorrection as JSON.</summary>
public sealed record ItemDecision(string Item, ItemState State, string Reason, long Revision)
{
    public string? Correction { get; init; }

    public Instant DecidedAt { get; init; }

    public string DecidedBy { get; init; } = "";
}

/// <summary>Where an item stands: taken as read, taken with a correction, refused, or given up for its parts or its union; open again undoes the last decision.</summary>
public enum ItemState { Open, Accepted, Corrected, Rejected, Split, Merged }

/// <summary>A kept document with everything read out of it, every item added by reviewers, and every decision, oldest first by item.</summary>
public sealed record OpenedDocument(DocumentState State, PlanDocument Read, ILookup<string, ItemDecision> Decisions, IReadOnlyList<AddedItem> Added)
{
    readonly Lazy<(PlanDocument Document, IReadOnlyList<Problem> Problems)> reviewed = new(() => Review.Run(Read, Added, Corrections(Decisions, Added)));

    /// <summary>The document with what reviewers added and corrected.</summary>
    public PlanDocument Document => reviewed.Value.Document;

    /// <summary>Corrections that no longer fit what was read.</summary>
    public IReadOnlyList<Problem> Problems => reviewed.Value.Problems;

    /// <summary>The newest decision that stands; null when the item is open.</summary>
    public ItemDecision? Newest(string item) => Decisions[item].LastOrDefault() is { State: not ItemState.Open } decision ? decision : null;

    /// <summary>What the next decision on an item must name.</summary>
    public long Revision(string item) => Decisions[item].LastOrDefault()?.Revision ?? 0;

    /// <summary>Every item that wants a decision, by kind and in the order of the text.</summary>
    public IReadOnlyList<ReadItem> Items => [.. Review.Items(Document).Select(item => new ReadItem(item.Kind, item.Key, item.Clause, item.Span))];

    public bool AllDecided => Items.All(item => Newest(item.Key) is not null);

    /// <summary>True for items that become part of the plan.</summary>
    public bool Stands(string item) => Newest(item) is { State: ItemState.Accepted or ItemState.Corrected };

    /// <summary>True for items that somebody refused, or gave up for others.</summary>
    public bool Dropped(string item) => Newest(item) is { State: ItemState.Rejected or ItemState.Split or ItemState.Merged };

    /// <summary>A read item is as corrected only while that decision stands; an added one has no other fields than those last written.</summary>
    static Dictionary<string, ItemCorrection> Corrections(ILookup<string, ItemDecision> decisions, IReadOnlyList<AddedItem> added)
    {
        var own = added.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, ItemCorrection>(StringComparer.Ordinal);
        foreach (var item in decisions)
        {
            var written = own.Contains(item.Key) ? item.LastOrDefault(decision => decision.Correction is not null) : item.Last() is { State: ItemState.Corrected } last ? last : null;
            if (ItemCorrection.Read(written?.Correction) is { } correction) found[item.Key] = correction;
        }
        return found;
    }
}

/// <summary>One read item: its kind, its key inside the document, and where it stands.</summary>
public sealed record ReadItem(ItemKind Kind, string Key, string Clause, Span Span);

/// <summary>A clause as printed, with the document it stands in.</summary>
public sealed record CitedClause(long Document, string DocumentTitle, string Path, string Title, string Body)
{
    /// <summary>Title and text; a title that stands at the beginning of the text is not said twice.</summary>
    public string Words => Body.Contains(Title, StringComparison.Ordinal) ? Body : Title + Body;
}
