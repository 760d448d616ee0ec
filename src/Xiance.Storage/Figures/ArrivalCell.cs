using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>One cell of a period as it stands on its way: the newest figure the reader has, the last step, and the figure released before.</summary>
public sealed record ArrivalCell(Member Member, IndicatorKey Indicator, Arrival Arrival, Period Period)
{
    /// <summary>Null while nothing has arrived.</summary>
    public LedgerFigure? Figure { get; init; }

    /// <summary>Null while nothing has arrived.</summary>
    public ArrivalStep? State { get; init; }

    /// <summary>The last step after the figure came; null while there is none.</summary>
    public FigureStep? Last { get; init; }

    /// <summary>How many steps the figure has; a new step names it.</summary>
    public long Revision { get; init; }

    /// <summary>What is in force for everybody; null before the first release.</summary>
    public LedgerFigure? Released { get; init; }

    /// <summary>True for the jurisdiction, a city or a park: what a department brings of it passes no county.</summary>
    public bool Total { get; init; }

    /// <summary>The department the figure comes from; null where none is stated.</summary>
    public UnitId? Unit { get; init; }
}

/// <summary>One step of a figure: what was done, why, with which evidence, when and by whom.</summary>
public sealed record FigureStep(ArrivalStep Step, string Reason, string? Evidence, long Revision, Instant At, string By);

/// <summary>A step that somebody wants to take on one cell, on the figure and revision that he saw.</summary>
public sealed record StepOrder(string Pack, RegionId Region, string Indicator, Period Period, ArrivalStep Step)
{
    public long Observation { get; init; }

    public long Revision { get; init; }

    public string Reason { get; init; } = "";

    public byte[]? Evidence { get; init; }
}
