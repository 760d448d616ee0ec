using Xiance.Basics;
using Xiance.Documents;

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
}

/// <summary>What a person decided about an item that was read; the correction is the corrected item as JSON.</summary>
public sealed record ItemDecision(string Item, ItemState State, string Reason, long Revision)
{
    public string? Correction { get; init; }

    public Instant DecidedAt { get; init; }

    public string DecidedBy { get; init; } = "";
}

/// <summary>Where an item stands: taken as read, taken with a correction, or refused; open again undoes the last decision.</summary>
public enum ItemState { Open, Accepted, Corrected, Rejected }

/// <summary>A kept document with everything read out of it and every decision, oldest first by item.</summary>
public sealed record OpenedDocument(DocumentState State, PlanDocument Document, ILookup<string, ItemDecision> Decisions)
{
    /// <summary>The newest decision that stands; null when the item is open.</summary>
    public ItemDecision? Newest(string item) => Decisions[item].LastOrDefault() is { State: not ItemState.Open } decision ? decision : null;

    /// <summary>Every item that wants a decision, by kind and in the order of the text.</summary>
    public IReadOnlyList<ReadItem> Items { get; } =
    [
        .. Document.Tasks.Select(task => new ReadItem("task", task.Key, task.Clause, task.Span)),
        .. Document.Targets.Select(target => new ReadItem("target", target.Key, target.Clause, target.Span)),
        .. Document.CountyLists.Select(list => new ReadItem("list", list.Key, list.Clause, list.Span)),
        .. Document.Incentives.Select(incentive => new ReadItem("incentive", incentive.Key, incentive.Clause, incentive.Span)),
        .. Document.Obligations.Select(obligation => new ReadItem("obligation", obligation.Key, obligation.Clause, obligation.Span)),
        .. Document.Projects.Select(project => new ReadItem("project", project.Key, project.Clause, project.Span)),
    ];

    public bool AllDecided => Items.All(item => Newest(item.Key) is not null);
}

/// <summary>One read item: its kind, its key inside the document, and where it stands.</summary>
public sealed record ReadItem(string Kind, string Key, string Clause, Span Span);

/// <summary>A clause as printed, with the document it stands in.</summary>
public sealed record CitedClause(long Document, string DocumentTitle, string Path, string Title, string Body)
{
    /// <summary>Title and text; a title that stands at the beginning of the text is not said twice.</summary>
    public string Words => Body.Contains(Title, StringComparison.Ordinal) ? Body : Title + Body;
}
