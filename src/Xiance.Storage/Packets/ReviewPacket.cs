using Xiance.Access;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Packets;

/// <summary>
/// The packet of the review of a plan's region: to the letter as kept where it was closed, else as of now and marked as not closed. A review
/// that was not opened yet has none, and readers of other regions get none.
/// </summary>
public static class ReviewPacket
{
    public static Outcome<Paper> Run(Workspace workspace, Reading reading, (string Pack, string Quarter) of, DateOnly today)
    {
        if (workspace.Packs.Find(reading, of.Pack) is not { } pack || Period.TryParse(of.Quarter) is not { Kind: PeriodKind.Quarter } quarter) return Problem.Of("ST-355", Place.Nowhere, ("plan", of.Pack), ("quarter", of.Quarter));
        if (PacketReviews.Find(reading, workspace, (pack.Jurisdiction, quarter)) is not { } review) return Problem.Of("ST-356", Place.Nowhere, ("quarter", quarter.ToChinese()));
        if (!workspace.Reviewing.IsOwn(reading, review)) return Problem.Of("ST-355", Place.Nowhere, ("plan", of.Pack), ("quarter", of.Quarter));
        if (workspace.ClosedReviews.Find(reading, review.ReviewId)?.Papers.FirstOrDefault(kept => kept.Pack == of.Pack) is { } kept) return kept.Paper;
        var order = new PacketOrder(reading, PlanChoice.Of(pack), quarter, today) { Synthetic = workspace.IsDemonstration || pack.Synthetic };
        return QuarterPacket.Run(GatherPacket.Run(order, workspace)) with { Unclosed = true };
    }
}
