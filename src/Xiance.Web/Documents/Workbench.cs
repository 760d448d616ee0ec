using Xiance.Documents;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;

namespace Xiance.Web.Documents;

/// <summary>A document at work: its clauses with every item marked, and the items that this address asks for.</summary>
public sealed record Workbench(OpenedDocument Opened, IReadOnlyList<WorkbenchItem> Items, IReadOnlyList<WorkbenchItem> Shown)
{
    public const string Open = "open";

    public const string OrderKey = "order";

    /// <summary>The order of the text instead of what is unsure first.</summary>
    public const string TextOrder = "text";

    /// <summary>The clause in view, as asked by at=PATH or clause=NUMBER.</summary>
    public string? Current { get; init; }

    public string? Filter { get; init; }

    public string? Kind { get; init; }

    /// <summary>Mentions that nobody has explained yet.</summary>
    public int Left { get; init; }

    /// <summary>What other documents say of this one, each a sentence.</summary>
    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary>The packs it can run by.</summary>
    public IReadOnlyList<Xiance.Storage.Plans.PackState> Packs { get; init; } = [];

    /// <summary>Whether the reader answers for the document and looks at today.</summary>
    public bool May { get; init; }

    public DocumentState State => Opened.State;

    public int Undecided => Items.Count(item => item.Newest is null);

    public IReadOnlyList<TextMark> Marks => [.. Items.Select(item => new TextMark(item.Anchor, item.Kind switch { "target" => "n", "incentive" => "n", "obligation" => "q", _ => "u" }, item.Span.Start, item.Span.End)).Where(mark => mark.End - mark.Start < LongestMark)];

    // Whole tasks are too long to be marked; their clause is what one looks for.
    const int LongestMark = 120;

    public static Workbench Of(OpenedDocument opened, Visit visit)
    {
        var items = new ItemReading(new Words(visit.Locale)).Items(opened);
        var (filter, kind) = (visit.Asked("items"), visit.Asked("kind"));
        var shown = items.Where(item => (kind is null || item.Kind == kind) && Matches(item, filter));
        var ordered = visit.Asked(OrderKey) == TextOrder ? shown : shown.OrderBy(item => item.Newest is null && item.Doubtful ? 0 : 1);
        return new(opened, items, [.. ordered]) { Filter = filter, Kind = kind, Current = visit.Asked("at") ?? ByNumber(opened.Document, visit.Asked("clause")) };
    }

    static bool Matches(WorkbenchItem item, string? filter) => filter switch
    {
        Open => item.Newest is null,
        "accepted" => item.Newest is { State: ItemState.Accepted or ItemState.Corrected },
        "rejected" => item.Dropped,
        "doubtful" => item.Doubtful,
        _ => item.Newest is not { State: ItemState.Split or ItemState.Merged },
    };

    static string? ByNumber(PlanDocument document, string? number) =>
        int.TryParse(number, out var position) ? document.Clauses.SelectMany(clause => clause.Flatten()).ElementAtOrDefault(position)?.Path : null;
}
