namespace Xiance.Assessment;

/// <summary>How likely a region is among the last so many this year and again next year, and how far it is from the line.</summary>
public sealed record RegionRisk(string Region, TalkCriterion Criterion, double ThisYear)
{
    /// <summary>From the moves of places in earlier years of regions that started nearby; null while there are too few of them.</summary>
    public double? NextYear { get; init; }

    /// <summary>Both years; null without a next year.</summary>
    public double? BothYears => ThisYear * NextYear;

    /// <summary>The score less that of the last safe place (negative below the line); null where there is no such place.</summary>
    public decimal? Margin { get; init; }
}

/// <summary>
/// Looks for regions that may be summoned because they are among the last two years running. The next year is estimated from how places
/// moved between the known years; it is a frequency of the past, no forecast of figures.
/// </summary>
public static class RiskForecast
{
    /// <summary>Fewer observed moves than this say nothing.</summary>
    public const int LeastMoves = 20;

    const double Near = 0.2;

    /// <summary>Of regions whose chance this year is given (share of variants, or certainty from the nominal rank).</summary>
    public static IReadOnlyList<RegionRisk> Of(AssessmentRun run, Func<string, int, double?> chance) =>
    [
        .. run.Scheme.Talks.Where(talk => talk.Years > 1).SelectMany(talk => talk.Criteria).Where(criterion => criterion.Measure == TalkMeasure.BottomOverall)
            .SelectMany(criterion => run.Regions.Where(result => result.Rank is not null).Select(result => One(run, criterion, result, chance)))
            .OrderByDescending(risk => risk.BothYears ?? risk.ThisYear).ThenByDescending(risk => risk.ThisYear),
    ];

    static RegionRisk One(AssessmentRun run, TalkCriterion criterion, RegionResult result, Func<string, int, double?> chance)
    {
        var ranked = run.RankedWith(result);
        var now = chance(result.Region.Id, criterion.Count) ?? (result.Rank > ranked - criterion.Count ? 1 : 0);
        var safe = run.Regions.Where(other => other.Group == result.Group && other.Rank <= ranked - criterion.Count).MaxBy(other => other.Rank);
        return new RegionRisk(result.Region.Id, criterion, now) { NextYear = Next(run, (double)result.Rank!.Value / ranked, 1 - (double)criterion.Count / ranked), Margin = safe is null ? null : result.Score - safe.Score };
    }

    /// <summary>The share of moves, of those that began near this relative place, that end beyond the line.</summary>
    static double? Next(AssessmentRun run, double place, double line)
    {
        var moves = Moves(run).Where(move => Math.Abs(move.Before - place) <= Near).Select(move => move.After - move.Before).ToList();
        return moves.Count < LeastMoves ? null : moves.Count(move => place + move > line + 1e-12) / (double)moves.Count;
    }

    /// <summary>Relative places (rank over number ranked) of the same region in consecutive years and the same group.</summary>
    static IEnumerable<(double Before, double After)> Moves(AssessmentRun run)
    {
        var years = run.History.Where(standing => standing.Rank is not null).GroupBy(standing => (standing.Period, standing.Group)).ToDictionary(group => group.Key, group => group.ToDictionary(standing => standing.Region, standing => (double)standing.Rank!.Value / group.Count(), StringComparer.Ordinal));
        foreach (var ((period, group), places) in years)
            if (years.TryGetValue((period.PlusYears(-1), group), out var before))
                foreach (var (region, place) in places)
                    if (before.TryGetValue(region, out var was)) yield return (was, place);
    }
}
