using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>
/// Why a score is another than the year before, in three parts that sum to the change: the region's own figures (the score less what
/// it would be had only its figures stayed), the weights, and the others (their figures move the scale). Own figures also by indicator.
/// </summary>
public sealed record ScoreMovement(Period Before, decimal ScoreBefore, decimal ScoreAfter)
{
    public int? RankBefore { get; init; }

    public int? RankAfter { get; init; }

    /// <summary>The place it would have had with last year's figures among this year's others.</summary>
    public int? RankWithout { get; init; }

    public decimal Own { get; init; }

    public decimal Weights { get; init; }

    public decimal Others { get; init; }

    public decimal Total => ScoreAfter - ScoreBefore;

    /// <summary>What each indicator's own figure moved; with points and rounding in <see cref="OwnRest"/> it sums to <see cref="Own"/>.</summary>
    public IReadOnlyList<IndicatorMovement> Lines { get; init; } = [];

    public decimal OwnRest => Own - Lines.Sum(line => line.Amount);
}

/// <summary>One indicator's figure then and now, and the points its change brought.</summary>
public sealed record IndicatorMovement(string Indicator, string Name, double Before, double After, decimal Amount);

/// <summary>Explains the movement of one region's overall score since the period before, by computing it again with the old figures.</summary>
public static class WhyMoved
{
    /// <summary>Null when there is no score in one of the two periods.</summary>
    public static ScoreMovement? Of(AssessmentRun run, string region)
    {
        var before = run.Standings.LastOrDefault(standing => standing.Region == region && standing.Period.CompareTo(run.Period) < 0);
        if (before?.Score is not { } old || run.Find(region) is not { Score: { } now } result) return null;
        var input = InputOf.Run(run);
        var without = Assess.Run(run.Scheme, InputOf.With(input, (region, run.Period), Figures(input, region, before.Period)));
        if (without.Value?.Find(region) is not { Score: { } kept } still) return null;
        var (views, olds, kepts) = (Explain.Region(run, region), Explain.Region(run, region, before.Period), Explain.Region(without.Value, region));
        var weights = Weights(views, olds);
        return new ScoreMovement(before.Period, old, now)
        {
            RankBefore = before.Rank,
            RankAfter = result.Rank,
            RankWithout = still.Rank,
            Own = now - kept,
            Weights = weights,
            Others = kept - old - weights,
            Lines = [.. Lines(views, kepts)],
        };
    }

    static Dictionary<string, double?> Figures(AssessmentInput input, string region, Period period)
    {
        var part = input.Figures.First(one => one.Period == period);
        var row = part.Regions.Select((one, index) => (one.Id, index)).First(pair => pair.Id == region).index;
        return part.Columns.ToDictionary(pair => pair.Key, pair => pair.Value[row]);
    }

    /// <summary>Last year's normalised values under this year's weights, less under their own; mean over views.</summary>
    static decimal Weights(IReadOnlyList<ScoreExplanation> now, IReadOnlyList<ScoreExplanation> old)
    {
        var pairs = now.Join(old, Key, Key, (after, before) => after.Contributions.Zip(before.Contributions).Sum(pair => Finite((pair.First.Weight - pair.Second.Weight) * pair.Second.Normalised))).ToList();
        return pairs.Count == 0 ? 0 : Math.Round((decimal)pairs.Average(), 10);
    }

    static IEnumerable<IndicatorMovement> Lines(IReadOnlyList<ScoreExplanation> now, IReadOnlyList<ScoreExplanation> kept)
    {
        var views = now.Join(kept, Key, Key, (after, before) => (after, before)).ToList();
        if (views.Count == 0) yield break;
        for (var index = 0; index < views[0].after.Contributions.Count; index++)
        {
            var (first, last) = (views[0].before.Contributions[index], views[0].after.Contributions[index]);
            yield return new IndicatorMovement(last.Indicator, last.Name, first.Denominated, last.Denominated, Math.Round((decimal)views.Average(view => Finite(view.after.Contributions[index].Amount - view.before.Contributions[index].Amount)), 10));
        }
    }

    // a join leaves out null keys, and a score without classes has a null class
    static string Key(ScoreExplanation view) => view.Class ?? "";

    static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
