using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;

namespace Xiance.Web.Exchange;

/// <summary>Which figures: of an indicator, of a region, of both, or all.</summary>
public sealed record Cell
{
    /// <summary>The code of an indicator of the catalogue.</summary>
    [FromQuery(Name = "indicator")]
    public string? Indicator { get; init; }

    /// <summary>The code of a region: six digits, or the code of the pack for one without.</summary>
    [FromQuery(Name = "region")]
    public string? Region { get; init; }

    public bool Holds(LedgerFigure figure) => (Indicator is not { Length: > 0 } indicator || figure.Indicator.Code == indicator) && (Region is not { Length: > 0 } region || figure.Region.Code == region);

    /// <summary>Names that the pack and the register do not have; where one whole cell is asked for, missing ones too.</summary>
    internal IEnumerable<Problem> Wrong(Workspace workspace, string pack, Period period, bool whole = false)
    {
        if ((whole || Indicator is { Length: > 0 }) && workspace.Observations.AllIndicators(pack).All(indicator => indicator.Code != Indicator)) yield return Problems.NotAnswerable("indicator", Indicator ?? "");
        if ((whole || Region is { Length: > 0 }) && (workspace.Regions.Find(Region ?? "", period.Last) is not { } found || found.Code != Region)) yield return Problems.NotAnswerable("region", Region ?? "");
    }
}
