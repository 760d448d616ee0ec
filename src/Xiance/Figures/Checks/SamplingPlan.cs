using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>
/// Which counties to visit: those where other sources contradict a figure, by strength of evidence. The evidence is the sum of the strengths
/// of the failed comparisons of sources; other failed checks of the county stand beside them as reasons and decide between equals.
/// </summary>
public static class SamplingPlan
{
    /// <summary>Findings whose explanation was accepted are left out by the caller.</summary>
    public static IReadOnlyList<SampledCounty> Of(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding is { Outcome: CheckOutcome.Failed, Region: not null }).GroupBy(finding => finding.Region!)
            .Where(county => county.Any(finding => finding.Check is TruthCheck))
            .Select(county => new SampledCounty(county.Key, [.. county.OrderByDescending(finding => finding.Check is TruthCheck).ThenByDescending(finding => finding.Strength).ThenBy(finding => finding.Check.Code, StringComparer.Ordinal)]))
            .OrderByDescending(county => county.Evidence).ThenByDescending(county => county.Reasons.Count).ThenBy(county => county.Region.Code, StringComparer.Ordinal)];
}

/// <summary>A county to visit with the findings that speak for it, the strongest first.</summary>
public sealed record SampledCounty(CheckedRegion Region, IReadOnlyList<Finding> Reasons)
{
    public decimal Evidence => Reasons.Where(finding => finding.Check is TruthCheck).Sum(finding => finding.Strength);
}
