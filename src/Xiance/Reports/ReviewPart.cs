namespace Xiance.Reports;

/// <summary>What the packet says of the review itself: who reported, and what was commented, visited and decided.</summary>
static class ReviewPart
{
    public static IEnumerable<PaperBlock> Run(PacketReview review) =>
    [
        new PaperParagraph($"参加调度{review.Parties.Count}个，报齐{review.Parties.Count(party => party.Reported >= party.Standing)}个；未办结任务{review.Parties.Sum(party => party.Standing)}项，本期已报{review.Parties.Sum(party => party.Reported)}项。"),
        new PaperTable([new("参加单位（地区）", false, 7), new("未办结", true, 3), new("本期已报", true, 3), new("滞后", true, 3), new("临近", true, 3)],
            [.. review.Parties.Select(party => (IReadOnlyList<PaperCell>)[party.Name, PaperCell.Of(party.Standing, 0), PaperCell.Of(party.Reported, 0), PaperCell.Of(party.Behind, 0), PaperCell.Of(party.Near, 0)])]),
        review.Steps.Count == 0 ? new PaperParagraph("没有批注、观摩和决定。") : new PaperTable(
            [new("事项", false, 3), new("对象", false, 5), new("内容", false, 11), new("日期", false, 4), new("评分", false, 2)],
            [.. review.Steps.Select(step => (IReadOnlyList<PaperCell>)[step.Act, step.About, step.Words, step.Day, step.Marks])]),
    ];
}
