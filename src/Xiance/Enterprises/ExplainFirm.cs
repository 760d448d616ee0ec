using Xiance.Basics;
using Xiance.Enterprises.Kernels;

namespace Xiance.Enterprises;

/// <summary>How a bounded share came about: as computed, or held at the cap or the floor.</summary>
public enum ShareBound { None, Cap, Floor }

/// <summary>
/// One item of a firm on its way from figures to points: numerator, denominator and ratio (NaN where there is none), what it was
/// measured against (benchmark, or low and high), the share before cap and floor, and the score as the evaluation took it.
/// </summary>
public sealed record ItemStep(MethodItem Item, double Above, double Below, double Ratio)
{
    public double Benchmark { get; init; } = double.NaN;

    public double Low { get; init; } = double.NaN;

    public double High { get; init; } = double.NaN;

    public double Share { get; init; } = double.NaN;

    public ShareBound Bound { get; init; }

    public bool Filled { get; init; }

    public double Score { get; init; }
}

/// <summary>Bonus or penalty points of a firm: the amount they are counted on (NaN where there is none), and the score, signed as it counts.</summary>
public sealed record PointStep(PointItem Point, double Amount, double Score, bool Capped);

/// <summary>A firm's result with the steps of its items; LeaderId names the firm as which a merged one was evaluated.</summary>
public sealed record FirmExplanation(FirmResult Result, MethodVariant Variant, IReadOnlyList<ItemStep> Items)
{
    public IReadOnlyList<PointStep> Points { get; init; } = [];

    /// <summary>What the items and points add up to before floor, ceiling and rounding; NaN where an item has no score.</summary>
    public double Sum => Items.Sum(step => step.Score) + Points.Sum(step => step.Score);

    public string LeaderId { get; init; } = "";
}

/// <summary>Walks a firm's evaluation again and keeps every number on the way; null for a firm that no variant scores.</summary>
public static class ExplainFirm
{
    public static FirmExplanation? Run(EnterpriseMethod method, FirmTable firms, (string Region, string Id, int Year) firm)
    {
        if (Evaluate.Run(method, firms, firm.Year) is not { Succeeded: true } run || run.Value.Find((firm.Region, firm.Id), firm.Year) is not { Variant: { } code } result) return null;
        var merged = Merging.Of(method, firms);
        var original = Enumerable.Range(0, firms.Rows).First(at => firms.Ids[at] == firm.Id && firms.Regions[at] == firm.Region && firms.Years[at] == firm.Year);
        var row = merged.RowOf[original];
        var work = new YearEvaluation(method, merged, firm.Year).Of(code);
        var leader = merged.Firms.Ids[row];
        return new FirmExplanation(result, work.Variant, [.. work.Variant.Items.Select(item => new ItemScoring(item, work).Step(row))])
        {
            Points = [.. work.Variant.Points.Select(point => PointScoring.Step(point, merged.Firms, row))],
            LeaderId = leader == firm.Id ? "" : leader,
        };
    }
}
