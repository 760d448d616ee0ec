using Xiance.Basics;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>The grid of a period: who may enter what, with what is known and what has been typed and not handed in.</summary>
public sealed record EntrySheet(PackState Pack, Period Period, IReadOnlyList<Member> Members, IReadOnlyList<IndicatorKey> Indicators, IReadOnlyDictionary<(RegionId Region, long Indicator), EntryCell> Cells)
{
    /// <summary>The period that counts as the last one; null where there is none.</summary>
    public Period? Before { get; init; }

    public Period? YearAgo { get; init; }

    /// <summary>Regions above the members whose figures the reader may bring one by one.</summary>
    public IReadOnlyList<Member> Totals { get; init; } = [];

    /// <summary>The region above the members that this sheet is of; null for the members' grid.</summary>
    public Member? Total => Members.Count == 1 ? Totals.FirstOrDefault(one => one.Region == Members[0].Region) : null;

    public EntryCell Cell(Member member, IndicatorKey indicator) => Cells[(member.Region, indicator.Id)];

    /// <summary>Cells with something typed that was not handed in.</summary>
    public IEnumerable<EntryCell> Drafts => Cells.Values.Where(cell => cell.Draft is { Text.Length: > 0 });
}

/// <summary>One cell of the grid.</summary>
public sealed record EntryCell(Member Member, IndicatorKey Indicator)
{
    /// <summary>The newest figure of the period; null where none has come.</summary>
    public LedgerFigure? Now { get; init; }

    public LedgerFigure? Before { get; init; }

    public LedgerFigure? YearAgo { get; init; }

    public EntryDraft? Draft { get; init; }

    /// <summary>The figure of another plan for the same region, indicator and period: it need not be asked again.</summary>
    public KnownFigure? Known { get; init; }

    /// <summary>What an empty cell is filled in with; the printed text of the known figure, without its commas.</summary>
    public string? Filled => Now is null && Open && Draft is not { Text.Length: > 0 } && Known is { } known ? known.Figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>False where the figure is under review or released and nobody unlocked it.</summary>
    public bool Open { get; init; }

    public Place Place => Place.Named($"{Member.Name} {Indicator.Name}");

    /// <summary>The observation on which a draft stands: 0 where the cell is empty.</summary>
    public long Base => Now?.Observation.Id ?? 0;

    /// <summary>Somebody else brought a figure after this draft was begun.</summary>
    public bool Overtaken => Draft is { Text.Length: > 0 } draft && draft.Base != Base;

    /// <summary>What the import would say of the draft, and what looks unlikely beside the year-ago figure.</summary>
    public IReadOnlyList<Problem> Problems => Draft is { Text.Length: > 0 } draft ? EntryCheck.Of(this, draft.Text) : [];
}

/// <summary>What somebody typed into a cell, as typed; the revision counts every change.</summary>
public sealed record EntryDraft(string Text, long Base, long Revision);

/// <summary>Something typed: on which revision of his draft, over which figure; the key makes sending it twice harmless.</summary>
public sealed record EntryEdit(string Region, long Indicator, string Text)
{
    public long Revision { get; init; }

    public long Base { get; init; }

    public string Key { get; init; } = "";
}

/// <summary>What became of an edit; text and revision are what is kept now.</summary>
public sealed record EntryAnswer(string Region, long Indicator, EntryOutcome Outcome)
{
    public string Text { get; init; } = "";

    public long Revision { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>Kept; not kept because another window changed the draft; not kept because the cell is not his or closed.</summary>
public enum EntryOutcome { Saved, Conflict, Refused }

/// <summary>How many figures a submission brought.</summary>
public sealed record EntryReceipt(int Figures);
