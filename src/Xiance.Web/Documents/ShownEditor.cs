using System.Globalization;
using Xiance.Documents;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;

namespace Xiance.Web.Documents;

/// <summary>One item opened for correction: its fields, the seams it may be parted at, the neighbours it may be merged with, its history.</summary>
public sealed record ShownEditor(OpenedDocument Opened, WorkbenchItem Item)
{
    const int MostNeighbours = 12;
    const int SeamWords = 16;

    public IReadOnlyList<ItemField> Fields => Review.Fields(Opened.Document, Item.Key);

    public IReadOnlyList<string> Clauses => [.. Opened.Read.Clauses.SelectMany(clause => clause.Flatten()).Select(clause => clause.Path)];

    /// <summary>The words around each place where the item may be parted.</summary>
    public IReadOnlyList<(int Place, string Words)> Seams => [.. PlaceOf.Seams(Opened.Read, Item.Span).Select(place => (place, Around(place)))];

    public required IReadOnlyList<WorkbenchItem> Neighbours { get; init; }

    public string Quote => Opened.Read.Text is { } text ? text[Item.Span.Start..Math.Min(Item.Span.End, text.Length)] : "";

    /// <summary>Null when the document has no such item.</summary>
    public static ShownEditor? Of(OpenedDocument opened, Words words, string? key)
    {
        var items = new ItemReading(words).Items(opened);
        if (items.FirstOrDefault(item => item.Key == key) is not { } item) return null;
        var near = items.Where(other => other.Kind == item.Kind && other.Key != item.Key && !other.Dropped).OrderBy(other => Math.Abs(other.Span.Start - item.Span.Start)).Take(MostNeighbours);
        return new(opened, item) { Neighbours = [.. near.OrderBy(other => other.Span.Start)] };
    }

    string Around(int place)
    {
        var text = Opened.Read.Text!;
        return $"…{text[Math.Max(Item.Span.Start, place - SeamWords)..place]} ｜ {text[place..Math.Min(Item.Span.End, place + SeamWords)]}…".Replace('\n', ' ');
    }

    public static string Revision(WorkbenchItem item) => item.Key + " " + item.Revision.ToString(CultureInfo.InvariantCulture);
}
