using Xiance.Documents;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Documents;

namespace Xiance.Web.Documents;

/// <summary>One item read from a document as the workbench shows it: what it says, how sure it is, and what was decided.</summary>
public sealed record WorkbenchItem(string Key, string Kind, string Clause, Span Span)
{
    public required string Title { get; init; }

    public required IReadOnlyList<ItemFact> Facts { get; init; }

    /// <summary>Every decision, oldest first.</summary>
    public IReadOnlyList<ItemDecision> Decisions { get; init; } = [];

    /// <summary>The decision that stands; null while the item is open.</summary>
    public ItemDecision? Newest => Decisions.LastOrDefault() is { State: not ItemState.Open } decision ? decision : null;

    /// <summary>What a new decision must name, so that two reviewers never overwrite each other.</summary>
    public long Revision => Decisions.Count == 0 ? 0 : Decisions[^1].Revision;

    /// <summary>Why the item exists where the reader did not find it; null for read items.</summary>
    public ItemOrigin? Added { get; init; }

    /// <summary>Given up for its parts or its union, or refused.</summary>
    public bool Dropped => Newest is { State: ItemState.Rejected or ItemState.Split or ItemState.Merged };

    public bool Doubtful => Facts.Any(fact => fact.Doubtful);

    /// <summary>A name for anchors: keys hold signs that addresses dislike.</summary>
    public string Anchor => "item-" + string.Concat(Key.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
}

/// <summary>A labelled part of an item; doubtful parts are drawn amber.</summary>
public sealed record ItemFact(string Label, string Value, bool Doubtful = false);
