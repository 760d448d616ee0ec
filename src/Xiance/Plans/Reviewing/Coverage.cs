using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>
/// The proof that nothing of a document was overlooked: every number, date, unit and county belongs to an item, has a reason why it does
/// not, or is left to explain.
/// </summary>
public sealed record Coverage(IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>The reason of what nobody has explained yet.</summary>
    public const string Unexplained = "other";

    /// <summary>The reason of what only dropped items used; the drop itself was explained.</summary>
    public const string Dropped = "dropped_item";

    /// <summary>What a reviewer may say of an unused mention.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["background", "citation", "name", "condition", "duration", "scope_of_work", "numbering", "page", "date"];

    public int Used => Rows.Count(row => row.Item is not null);

    public int Left => Rows.Count(row => !row.Explained);

    /// <summary>Each mention with the standing item whose text holds it, or else its reason; a reviewer's word goes before the reader's.</summary>
    public static Coverage Of(IReadOnlyList<Mention> mentions, IReadOnlyList<CoveringItem> items, ILookup<int, MentionDecision> decisions) =>
        new([.. mentions.Select(mention => Row(mention, items, [.. decisions[mention.Span.Start]]))]);

    static CoverageRow Row(Mention mention, IReadOnlyList<CoveringItem> items, IReadOnlyList<MentionDecision> decisions)
    {
        var own = items.FirstOrDefault(item => item.Key == mention.Item);
        var standing = own is { Dropped: false } ? own : items.FirstOrDefault(item => !item.Dropped && item.Added && item.Span.Start <= mention.Span.Start && mention.Span.End <= item.Span.End);
        // Tables and boxes use their own text and are no items to decide on.
        var key = standing?.Key ?? (own is null ? mention.Item : null);
        if (key is not null) return new(mention, key, "") { Decisions = decisions };
        var reason = decisions.LastOrDefault()?.Reason ?? (mention.Item is not null ? Dropped : mention.Reason ?? Unexplained);
        return new(mention, null, reason) { Decisions = decisions };
    }
}

/// <summary>One mention: the item that uses it, or else why none does.</summary>
public sealed record CoverageRow(Mention Mention, string? Item, string Reason)
{
    /// <summary>What reviewers said of it, oldest first.</summary>
    public IReadOnlyList<MentionDecision> Decisions { get; init; } = [];

    public bool Explained => Item is not null || Reason != Coverage.Unexplained;
}

/// <summary>An item that may use mentions: where it stands, whether it was dropped, whether a reviewer added it.</summary>
public sealed record CoveringItem(string Key, Span Span, bool Dropped, bool Added);

/// <summary>What a reviewer said of an unused mention, found by its place in the normalised text.</summary>
public sealed record MentionDecision(int Place, string Reason, string Note, long Revision)
{
    public Basics.Instant DecidedAt { get; init; }

    public string DecidedBy { get; init; } = "";
}
