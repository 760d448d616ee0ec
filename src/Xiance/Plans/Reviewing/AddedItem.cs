using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>An item that a reviewer added: by hand, as a part of a split item, or as several merged into one. Its fields come as a correction.</summary>
public sealed record AddedItem(string Key, ItemKind Kind, ItemPlace Place, ItemOrigin Origin)
{
    /// <summary>The items it was made from, by key; the fields of the first are its fields to begin with.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>Where an item stands: its clause, its span in the normalised text and in the source, and the words there.</summary>
public sealed record ItemPlace(string Clause, Span Span, Span SourceSpan, string Quote);

/// <summary>Why an item exists that the reader did not find.</summary>
public enum ItemOrigin { Added, Split, Merged }
