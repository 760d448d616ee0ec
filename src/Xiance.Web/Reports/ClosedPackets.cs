using Xiance.Basics;
using Xiance.Reports;
using Xiance.Reports.Text;
using Xiance.Storage;
using Xiance.Storage.Packets;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;

namespace Xiance.Web.Reports;

/// <summary>Packets of closed reviews: as kept at the closing, and what changed since.</summary>
static class ClosedPackets
{
    /// <summary>What a closing keeps: the packet of every plan of the review's region, or one without a plan.</summary>
    public static string Kept(Visit visit, Workspace workspace, ReviewState review) =>
        PaperText.Write([.. Plans(visit, review).Select(plan => new KeptPaper(plan.Pack, QuarterPacket.Run(GatherPacket.Run(Order(visit, (plan, review.Of)), workspace))))]);

    /// <summary>What the visit asks of a packet of another plan or period.</summary>
    public static PacketOrder Order(Visit visit, (PlanChoice Plan, Period Period) of) =>
        new(visit.Reading, of.Plan, of.Period, visit.Today) { Known = visit.Known, Synthetic = visit.Demonstration || of.Plan.Synthetic };

    static IReadOnlyList<PlanChoice> Plans(Visit visit, ReviewState review) => visit.Plans.Where(plan => plan.Region.Value == review.RegionId).ToList() is { Count: > 0 } plans ? plans : [Without(review)];

    static PlanChoice Without(ReviewState review) => new("", "", new(review.RegionId), review.RegionName, false);

    /// <summary>The plan of the top bar where it is the review's region's, else the first of that region.</summary>
    public static PlanChoice Plan(Visit visit, ReviewState review) => visit.Plan is { } chosen && chosen.Region.Value == review.RegionId ? chosen : Plans(visit, review)[0];

    /// <summary>The kept packet of the visit's plan and period with what changed since; null while nothing was kept.</summary>
    public static ShownClosing? Closed(Visit visit, Workspace workspace) => visit is { Plan: { } plan, Period: { } period } && PacketReviews.Find(visit.Reading, workspace, (plan.Region, period)) is { } review ? Closed(visit, workspace, review) : null;

    public static ShownClosing? Closed(Visit visit, Workspace workspace, ReviewState review)
    {
        if (workspace.ClosedReviews.Find(visit.Reading, review.ReviewId) is not { } closed) return null;
        var plan = Plan(visit, review);
        var kept = closed.Papers.FirstOrDefault(one => one.Pack == plan.Pack) ?? closed.Papers[0];
        var now = QuarterPacket.Run(GatherPacket.Run(Order(visit, (plan, review.Of)), workspace));
        return new ShownClosing(review, closed, kept.Paper, ComparePapers.Run(kept.Paper, now));
    }
}

/// <summary>A closed review as it is shown: the paper kept, its hash, and what reads otherwise today.</summary>
public sealed record ShownClosing(ReviewState Review, ClosedReview Closed, Paper Paper, IReadOnlyList<PaperChange> Changes)
{
    /// <summary>Where it was kept, when, by whom, under which hash, and whether that hash still holds.</summary>
    public string Kept(Words words) => words.With(Closed.Intact ? "reports.kept" : "reports.kept-broken", ("at", Figure.Moment(Closed.At)), ("by", Closed.By), ("hash", Closed.Hash[..12]));

    /// <summary>One line that says what reads otherwise today, part by part.</summary>
    public string Since(Words words) => Changes.Count == 0 ? words["reports.unchanged"] : words.With("reports.changed", ("parts", string.Join('；', Changes.Select(change => words.With("reports.changed-part",
        ("part", change.Part), ("changed", Figure.Count(change.Changed)), ("added", Figure.Count(change.Added)), ("gone", Figure.Count(change.Gone)))))));
}
