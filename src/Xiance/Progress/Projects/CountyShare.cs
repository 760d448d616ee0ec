using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>The part of one county in a project on flying land, of retained tax or of statistics, from a day on, under a paper.</summary>
public sealed record CountyShare(RegionId Region, SharedThing Of, Ratio Share);

/// <summary>What is shared: retained tax, or statistics (output, investment and the like).</summary>
public enum SharedThing { RetainedTax, Statistics }

/// <summary>Checks that the shares of a thing make a whole, and attributes whole amounts by them.</summary>
public static class ShareOut
{
    public static IReadOnlyList<Problem> Check(string project, IReadOnlyList<CountyShare> shares) =>
    [
        .. shares.Where(share => share.Share.Fraction is <= 0 or > 1).Select(_ => Problems.ShareOdd(Place.Named(project))).Take(1),
        .. shares.GroupBy(share => (share.Of, share.Region)).Where(group => group.Count() > 1).Select(_ => Problems.ShareTwice(Place.Named(project))).Take(1),
        .. shares.GroupBy(share => share.Of).Where(group => group.Sum(share => share.Share.Fraction) != 1).Select(group => Problems.SharesOpen(Place.Named(project), new Ratio(group.Sum(share => share.Share.Fraction)).Percent)),
    ];

    /// <summary>Whole units (fen, or the scaled value of an observation) by county, summing exactly; all on site where nothing of the kind is shared.</summary>
    public static IReadOnlyList<(RegionId Region, long Amount)> Run(long amount, (RegionId OnSite, SharedThing Of) asked, IReadOnlyList<CountyShare> shares)
    {
        var own = shares.Where(share => share.Of == asked.Of).OrderBy(share => share.Region.Value).ToList();
        if (own.Count == 0) return [(asked.OnSite, amount)];
        var parts = LargestRemainder.Split(Math.Abs(amount), [.. own.Select(share => share.Share.Fraction)]);
        return [.. own.Select((share, index) => (share.Region, amount < 0 ? -parts[index] : parts[index]))];
    }
}
