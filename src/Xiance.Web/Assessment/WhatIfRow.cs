using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>One region beside itself: place, class, honours, talks and money, officially and in the variant.</summary>
public sealed record WhatIfRow(ScoreChange Change)
{
    public IReadOnlyList<string> HonoursBefore { get; init; } = [];

    public IReadOnlyList<string> HonoursAfter { get; init; } = [];

    public IReadOnlyList<string> TalksBefore { get; init; } = [];

    public IReadOnlyList<string> TalksAfter { get; init; } = [];

    /// <summary>Of all funds together; null where nothing is paid.</summary>
    public Money? MoneyBefore { get; init; }

    public Money? MoneyAfter { get; init; }

    public IReadOnlyList<string> HonoursWon => [.. HonoursAfter.Except(HonoursBefore)];

    public IReadOnlyList<string> HonoursLost => [.. HonoursBefore.Except(HonoursAfter)];

    public long FenMoved => (MoneyAfter?.Fen ?? 0) - (MoneyBefore?.Fen ?? 0);

    /// <summary>An honour, money, or a talk that falls away: what a county would call gaining. Places alone do not count.</summary>
    public bool Gains => HonoursWon.Count > 0 || FenMoved > 0 || TalksBefore.Except(TalksAfter).Any();

    public bool Loses => HonoursLost.Count > 0 || FenMoved < 0 || TalksAfter.Except(TalksBefore).Any();

    public static IReadOnlyList<WhatIfRow> Of((AssessmentRun Official, AssessmentRun Variant) runs, RunDifference difference, (IReadOnlyDictionary<string, Money> Before, IReadOnlyDictionary<string, Money> After) money) =>
        [.. difference.Scores.Select(change => new WhatIfRow(change)
        {
            HonoursBefore = Names(runs.Official.Find(change.Region)),
            HonoursAfter = Names(runs.Variant.Find(change.Region)),
            TalksBefore = Talks(runs.Official.Find(change.Region)),
            TalksAfter = Talks(runs.Variant.Find(change.Region)),
            MoneyBefore = Paid(money.Before, change.Region),
            MoneyAfter = Paid(money.After, change.Region),
        }).OrderBy(row => row.Change.RankAfter ?? int.MaxValue).ThenBy(row => row.Change.RankBefore)];

    static Money? Paid(IReadOnlyDictionary<string, Money> paid, string region) => paid.TryGetValue(region, out var amount) ? amount : null;

    static IReadOnlyList<string> Names(RegionResult? result) => [.. (result?.Honours ?? []).Select(award => award.Name).Distinct()];

    static IReadOnlyList<string> Talks(RegionResult? result) => [.. (result?.Talks ?? []).Select(finding => finding.Talk).Distinct()];

    /// <summary>What is won or lost in words, for the two lists beside the ranking.</summary>
    public string Said(Words words, bool won)
    {
        var talks = (won ? TalksBefore.Except(TalksAfter) : TalksAfter.Except(TalksBefore)).Any() ? [words[won ? "whatif.no-talk" : "whatif.talk"]] : Array.Empty<string>();
        var money = won ? FenMoved > 0 : FenMoved < 0;
        return string.Join('\u3001', [.. won ? HonoursWon : HonoursLost, .. talks, .. money ? [Figure.Signed(new Money(FenMoved).Yuan, 2) + words["life.yuan"]] : Array.Empty<string>()]);
    }
}
