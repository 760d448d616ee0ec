using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>A run about to be kept.</summary>
sealed record RunToKeep(long Id, PackState Pack, long Snapshot, AssessmentRun Run)
{
    public bool Synthetic { get; init; }

    public string ResultHash { get; init; } = "";

    public string By { get; init; } = "";

    public Instant At { get; init; }
}

/// <summary>The rows of a run. Whether a row may be shown to other regions after publication is decided here, once.</summary>
static class RunRows
{
    public static void Insert(Session session, RunToKeep kept, IReadOnlyDictionary<string, RegionId> ids)
    {
        session.Do(
            """
            insert into run (run_id, region_id, pack_id, pack_hash, period, snapshot_id, code_version, result_hash, provisional, synthetic, made_at, made_by, supersedes)
            values (@Id, @region, @pack, @hash, @period, @Snapshot, @version, @ResultHash, @provisional, @synthetic, @at, @By,
              (select max(r.run_id) from run r where r.pack_id = @pack and r.period = @period))
            """,
            new
            {
                kept.Id,
                region = kept.Pack.Jurisdiction.Value,
                pack = kept.Pack.Id,
                hash = kept.Pack.Hash,
                period = kept.Run.Period.ToString(),
                kept.Snapshot,
                version = typeof(Assess).Assembly.GetName().Version?.ToString() ?? "",
                kept.ResultHash,
                provisional = kept.Run.Provisional ? 1L : 0L,
                synthetic = kept.Synthetic ? 1L : 0L,
                at = kept.At.Milliseconds,
                kept.By,
            });
        SetState(session, (kept.Id, 1), (RunState.Computed, ""), (kept.By, kept.At));
        var closed = Closed(kept.Run);
        foreach (var result in kept.Run.Regions) Scores(session, kept, (result, ids[result.Region.Id].Value), closed.Contains(result.Region.Id));
        foreach (var honour in kept.Run.Honours) Honour(session, kept.Id, honour, ids[honour.Region].Value);
        foreach (var talk in kept.Run.Talks) Talk(session, kept.Id, talk, ids[talk.Region].Value);
    }

    public static void SetState(Session session, (long Run, long Revision) at, (string State, string Reason) state, (string By, Instant At) act) =>
        session.Do("insert into run_state (run_id, revision, state, reason, at_ms, by_actor) values (@Run, @Revision, @State, @Reason, @at, @By)", new { at.Run, at.Revision, state.State, state.Reason, at = act.At.Milliseconds, act.By });

    /// <summary>Bottom places stay with the region, the office and leaders: as many places as the talk rules look at, and whoever is summoned or unranked.</summary>
    static HashSet<string> Closed(AssessmentRun run)
    {
        var places = run.Scheme.Talks.SelectMany(talk => talk.Criteria).Where(criterion => criterion.Measure == TalkMeasure.BottomOverall).Select(criterion => criterion.Count).DefaultIfEmpty(0).Max();
        return [.. run.Regions.GroupBy(result => result.Group).SelectMany(group => Closed([.. group], places)), .. run.Talks.Select(talk => talk.Region)];
    }

    static IEnumerable<string> Closed(IReadOnlyList<RegionResult> together, int places)
    {
        var ranked = together.Where(result => result.Rank is not null).OrderByDescending(result => result.Rank).ToList();
        var worst = ranked.Count == 0 || places == 0 ? int.MaxValue : ranked[Math.Min(places, ranked.Count) - 1].Rank!.Value;
        return together.Where(result => result.Rank is null || result.Rank >= worst).Select(result => result.Region.Id);
    }

    static void Scores(Session session, RunToKeep kept, (RegionResult Result, long Region) of, bool closed)
    {
        var visibility = (long)(closed ? Visibility.Own : Visibility.Jurisdiction);
        var ranked = kept.Run.RankedWith(of.Result);
        Score(session, kept, (of.Region, visibility), new("", of.Result.Score, of.Result.Rank, ranked));
        foreach (var one in of.Result.Classes) Score(session, kept, (of.Region, visibility), one);
    }

    static void Score(Session session, RunToKeep kept, (long Region, long Visibility) row, ClassResult result) =>
        session.Do(
            """
            insert into run_score (region_id, run_id, class, score, rank, members, provisional, visibility)
            values (@Region, @Id, @Class, @score, @rank, @members, @provisional, @Visibility)
            """,
            new { row.Region, kept.Id, result.Class, score = result.Score?.ToString(CultureInfo.InvariantCulture), rank = (long?)result.Rank, members = (long)result.Members, provisional = kept.Run.Provisional ? 1L : 0L, row.Visibility });

    static void Honour(Session session, long run, HonourAward honour, long region) =>
        session.Do(
            "insert into run_honour (region_id, run_id, honour, class, name, place, value, shared) values (@region, @run, @Honour, @class, @Name, @place, @value, @shared)",
            new { region, run, honour.Honour, @class = honour.Class ?? "", honour.Name, place = (long)honour.Place, value = honour.Value.ToString(CultureInfo.InvariantCulture), shared = honour.SharedLastPlace ? 1L : 0L });

    static void Talk(Session session, long run, TalkFinding talk, long region) =>
        session.Do(
            "insert into run_talk (region_id, run_id, talk, criterion, class, evidence) values (@region, @run, @Talk, @Criterion, @class, @evidence)",
            new { region, run, talk.Talk, talk.Criterion, @class = talk.Class ?? "", evidence = string.Join('；', talk.Evidence.Select(Text)) });

    static string Text(TalkEvidence evidence) => evidence.Before is { } before
        ? string.Create(CultureInfo.InvariantCulture, $"{evidence.Period.ToChinese()}由第{before}名降至第{evidence.Rank}名（共{evidence.Of}名）")
        : string.Create(CultureInfo.InvariantCulture, $"{evidence.Period.ToChinese()}第{evidence.Rank}名（共{evidence.Of}名）");
}
