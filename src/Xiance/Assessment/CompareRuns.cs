namespace Xiance.Assessment;

/// <summary>What a region's score and place were in one run and are in another; null where it had none.</summary>
public sealed record ScoreChange(string Region, string Name)
{
    public decimal? ScoreBefore { get; init; }

    public decimal? ScoreAfter { get; init; }

    public int? RankBefore { get; init; }

    public int? RankAfter { get; init; }

    public IReadOnlyList<string> ClassesBefore { get; init; } = [];

    public IReadOnlyList<string> ClassesAfter { get; init; } = [];

    /// <summary>True when the region belongs to other classes than before.</summary>
    public bool Reclassed => !ClassesBefore.SequenceEqual(ClassesAfter);

    /// <summary>Places gained; negative for a fall, null where one of the places is missing.</summary>
    public int? Gain => RankBefore - RankAfter;

    public bool Same => ScoreBefore == ScoreAfter && RankBefore == RankAfter && !Reclassed;
}

/// <summary>Who comes onto a list and who leaves it; the class is null for lists over all.</summary>
public sealed record ListChange(string Code, string Name, string? Class)
{
    public IReadOnlyList<string> In { get; init; } = [];

    public IReadOnlyList<string> Out { get; init; } = [];
}

/// <summary>The difference between two runs: every region's score and place, every list of honours, the talks.</summary>
public sealed record RunDifference(IReadOnlyList<ScoreChange> Scores, IReadOnlyList<ListChange> Honours, IReadOnlyList<ListChange> Talks)
{
    /// <summary>Regions whose place differs.</summary>
    public int Moved => Scores.Count(change => change.RankBefore != change.RankAfter);

    /// <summary>Agreement of both rankings (Kendall's tau-b over regions ranked in both); NaN with fewer than two.</summary>
    public double Tau { get; init; }

    public bool None => Scores.All(change => change.Same) && Honours.Count == 0 && Talks.Count == 0;
}

/// <summary>Lays two runs of the same regions beside each other: another version, or a variant of the rules.</summary>
public static class CompareRuns
{
    public static RunDifference Run(AssessmentRun before, AssessmentRun after)
    {
        var old = before.Regions.ToDictionary(result => result.Region.Id, StringComparer.Ordinal);
        var now = after.Regions.ToDictionary(result => result.Region.Id, StringComparer.Ordinal);
        List<ScoreChange> scores = [.. old.Keys.Union(now.Keys).Select(id => Change(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id)))];
        return new RunDifference(scores,
            Lists(before.Honours.Select(award => (new ListChange(award.Honour, award.Name, award.Class), award.Region)), after.Honours.Select(award => (new ListChange(award.Honour, award.Name, award.Class), award.Region))),
            Lists(Talks(before), Talks(after)))
        { Tau = Kendall(scores) };
    }

    static IEnumerable<(ListChange, string)> Talks(AssessmentRun run) => run.Talks.Select(finding =>
        (new ListChange(finding.Talk + "/" + finding.Criterion, run.Scheme.Talks.SelectMany(talk => talk.Criteria).FirstOrDefault(criterion => criterion.Code == finding.Criterion)?.Name ?? finding.Criterion, finding.Class), finding.Region));

    static ScoreChange Change(string id, RegionResult? old, RegionResult? now) => new(id, (now ?? old)!.Region.Name) { ScoreBefore = old?.Score, ScoreAfter = now?.Score, RankBefore = old?.Rank, RankAfter = now?.Rank, ClassesBefore = old?.Region.Classes ?? [], ClassesAfter = now?.Region.Classes ?? [] };

    /// <summary>Only lists that differ.</summary>
    static IReadOnlyList<ListChange> Lists(IEnumerable<(ListChange List, string Region)> before, IEnumerable<(ListChange List, string Region)> after)
    {
        var (old, now) = (before.ToLookup(pair => (pair.List.Code, pair.List.Class)), after.ToLookup(pair => (pair.List.Code, pair.List.Class)));
        return [.. old.Select(group => group.Key).Union(now.Select(group => group.Key))
            .Select(key => (now[key].Concat(old[key]).First().List) with { In = [.. now[key].Select(pair => pair.Region).Except(old[key].Select(pair => pair.Region))], Out = [.. old[key].Select(pair => pair.Region).Except(now[key].Select(pair => pair.Region))] })
            .Where(list => list.In.Count + list.Out.Count > 0)];
    }

    static double Kendall(IReadOnlyList<ScoreChange> changes)
    {
        var pairs = changes.Where(change => change is { RankBefore: not null, RankAfter: not null }).Select(change => (change.RankBefore!.Value, change.RankAfter!.Value)).ToList();
        var (score, before, after) = (0.0, 0.0, 0.0);
        for (var i = 0; i < pairs.Count; i++)
            for (var j = i + 1; j < pairs.Count; j++)
            {
                var (left, right) = (Math.Sign(pairs[i].Item1 - pairs[j].Item1), Math.Sign(pairs[i].Item2 - pairs[j].Item2));
                (score, before, after) = (score + left * right, before + left * left, after + right * right);
            }
        return score / Math.Sqrt(before * after);
    }
}
