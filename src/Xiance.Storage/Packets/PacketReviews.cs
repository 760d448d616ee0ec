using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Papers;
using Xiance.Storage.Progress;

namespace Xiance.Storage.Packets;

/// <summary>What a packet says of the review of its region and period.</summary>
public static class PacketReviews
{
    /// <summary>The review of a region and period; null where none was opened or the reader does not see it.</summary>
    public static ReviewState? Find(Reading reading, Workspace workspace, (RegionId Region, Period Period) of) =>
        workspace.Reviewing.All(reading).FirstOrDefault(review => review.RegionId == of.Region.Value && review.Of == of.Period);

    /// <summary>Who was asked and what was said in the review; null where the reader's own regions hold none.</summary>
    internal static PacketReview? Of(PacketOrder order, Workspace workspace, PaperWords words)
    {
        if (Find(order.Reading, workspace, (order.Plan.Region, order.Period)) is not { } review || !workspace.Reviewing.IsOwn(order.Reading, review)) return null;
        return new PacketReview(
            [.. workspace.Reviewing.Parties(order.Reading, review, order.Day).Select(party => new PacketParty(party.Name, party.Standing, party.Reported, party.Behind, party.Near))],
            [.. workspace.Reviewing.Steps(order.Reading, review.ReviewId).Where(step => step.Act != "Close").Select(step => new PacketStep(words["tasks.reviews.act." + step.Act], step.About, step.Words, step.Day ?? "", step.Marks?.ToString(CultureInfo.InvariantCulture) ?? ""))]);
    }
}
