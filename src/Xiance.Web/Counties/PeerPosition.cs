using Xiance.Basics;
using Xiance.Storage.Figures;

namespace Xiance.Web.Counties;

/// <summary>Where a county stands by one indicator: among its peers (same class) and among all, best first.</summary>
public sealed record PeerPosition(LedgerFigure Own, IReadOnlyList<decimal> All, IReadOnlyList<decimal> Peers)
{
    // Statistics over fewer members would show single counties.
    const int FewestPeers = 5;

    public required int Rank { get; init; }

    public required int PeerRank { get; init; }

    public decimal? Median => Peers.Count < FewestPeers ? null : Quantile(0.5m);

    public (decimal Low, decimal High)? Middle => Peers.Count < FewestPeers ? null : (Quantile(0.25m), Quantile(0.75m));

    public static PeerPosition? Of(IndicatorKey indicator, RegionId region, IReadOnlyList<LedgerFigure> figures, (IReadOnlySet<RegionId> Regions, bool HigherIsBetter) peers)
    {
        var column = figures.Where(figure => figure.Indicator.Id == indicator.Id).ToList();
        if (column.FirstOrDefault(figure => figure.Observation.Region == region) is not { } own) return null;
        var among = column.Where(figure => peers.Regions.Contains(figure.Observation.Region)).ToList();
        bool Better(LedgerFigure other) => peers.HigherIsBetter ? other.Value > own.Value : other.Value < own.Value;
        return new PeerPosition(own, [.. column.Select(figure => figure.Value).Order()], [.. among.Select(figure => figure.Value).Order()]) { Rank = column.Count(Better) + 1, PeerRank = among.Count(Better) + 1 };
    }

    /// <summary>Linear between neighbours.</summary>
    decimal Quantile(decimal share)
    {
        var at = share * (Peers.Count - 1);
        var low = (int)at;
        return low + 1 >= Peers.Count ? Peers[^1] : Peers[low] + (at - low) * (Peers[low + 1] - Peers[low]);
    }

    /// <summary>Place on a strip of so many units; a strip of one value stands in the middle.</summary>
    public decimal X(decimal value, decimal width) => All[^1] == All[0] ? width / 2 : (value - All[0]) / (All[^1] - All[0]) * width;
}
