using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>All cells of a period on their way, those the address asks for, and what may be done with them.</summary>
public sealed record ShownArrival(Period Period, IReadOnlyList<ArrivalCell> Cells, TableView<ArrivalCell> View)
{
    /// <summary>The state of a cell without any figure.</summary>
    public const string Missing = "missing";

    /// <summary>What a release would do; null for those who do not release.</summary>
    public ReleaseDraft? Draft { get; init; }

    public IReadOnlyList<DutyTerm> Terms { get; init; } = [];

    public bool MayConfirm { get; init; }

    public bool MayExtend { get; init; }

    public IReadOnlyList<(string State, int Count)> States =>
        [.. Cells.GroupBy(cell => cell.State).OrderBy(group => group.Key).Select(group => (group.Key?.ToString() ?? Missing, group.Count()))];

    /// <summary>One line an indicator: how many counties stand in each state.</summary>
    public IReadOnlyList<(IndicatorKey Indicator, IReadOnlyDictionary<string, int> Counts)> Board =>
        [.. Cells.Where(cell => !cell.Total).GroupBy(cell => cell.Indicator).Select(group => (group.Key, (IReadOnlyDictionary<string, int>)group.GroupBy(cell => cell.State?.ToString() ?? Missing).ToDictionary(one => one.Key, one => one.Count())))];
}

/// <summary>One cell with everything that ever happened to it and the steps open to the reader.</summary>
public sealed record ShownCell(ArrivalCell Cell, IReadOnlyList<LedgerFigure> History, ILookup<long, FigureStep> Steps)
{
    public IReadOnlyList<ArrivalStep> Next { get; init; } = [];

    /// <summary>What checks found on this cell, with what the reader may say to it.</summary>
    public IReadOnlyList<(CheckedFinding Finding, IReadOnlyList<FindingAct> Next)> Findings { get; init; } = [];

    public bool MayRevert { get; init; }

    /// <summary>Whether an earlier value is offered to be brought again: the reader may, and it is another one than the current.</summary>
    public bool Offers(LedgerFigure earlier) => MayRevert && earlier.Observation.Scaled != History[0].Observation.Scaled;

    /// <summary>One sending of a form, however often the button is pressed.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");
}
