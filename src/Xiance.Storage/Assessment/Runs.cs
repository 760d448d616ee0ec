using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Assessment;
using Xiance.Assessment.Life;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>
/// Assessment runs: a run is never changed, only superseded or given another state. Every step is computed again from the frozen
/// figures when somebody asks; the kept hash proves that it is the same result.
/// </summary>
public sealed class Runs(Database database, Packs packs)
{
    readonly ConcurrentDictionary<long, AssessmentRun> computed = [];

    /// <summary>Freezes the figures, runs the pack's scheme over them and keeps the result as a computed, unpublished run.</summary>
    public Outcome<RunState> Make(Reading reading, PackState pack, Period period, Instant now)
    {
        if (!MayRun(reading.Actor)) return Problems.NotAllowed("assess");
        var source = packs.Read(pack);
        if (!source.Files.TryGetValue("assessment.yaml", out var text)) return Problems.PackWithout(pack.Id, "assessment.yaml");
        var scheme = SchemeReader.Read($"{pack.Id}/assessment.yaml", text);
        if (!scheme.Succeeded) return scheme.Problems.ToList();
        var frozen = database.Read(session => Freezing.Take(session, new FreezeOrder(pack, period, scheme.Value, reading.AsOf)));
        return frozen.Then(taken => taken.Input.Figures.All(part => part.Period != period) ? Problems.NoFigures(period.ToString()) : Assess.Run(scheme.Value, taken.Input).Then(run => Keep(reading, (pack, run), taken, now)));
    }

    Outcome<RunState> Keep(Reading reading, (PackState Pack, AssessmentRun Run) made, Frozen frozen, Instant now)
    {
        var id = database.Write(session =>
        {
            var snapshot = Freezing.Keep(session, made.Pack, (made.Run.Period, frozen), (reading.Actor.Name, now));
            var run = session.NewIds("run");
            RunRows.Insert(session, new RunToKeep(run, made.Pack, snapshot, made.Run) { Synthetic = frozen.Synthetic, ResultHash = Hash(made.Run), By = reading.Actor.Name, At = now }, frozen.Ids);
            AuditLog.Add(session, now, reading.Actor.Name, new("run_made", $"{made.Pack.Id} {made.Run.Period}", run.ToString(CultureInfo.InvariantCulture)));
            return run;
        });
        computed[id] = made.Run;
        return Find(reading with { AsOf = Instant.Latest }, id)!;
    }

    /// <summary>The runs of a pack that the reader may see, newest first: published ones, and all of them for the office, leaders, auditors and third-party assessors.</summary>
    public IReadOnlyList<RunState> All(Reading reading, string pack) => database.Read(session => Rows(session.All<Row>(
        Sight.Of(session, reading).Fill($$"""select {{Columns}} from run r where r.pack_id = @pack and {{Open}} order by r.run_id desc"""),
        new { pack, asOf = reading.AsOf.Milliseconds })));

    public RunState? Find(Reading reading, long run) => database.Read(session => Rows(session.All<Row>(
        Sight.Of(session, reading).Fill($$"""select {{Columns}} from run r where r.run_id = @run and {{Open}}"""),
        new { run, asOf = reading.AsOf.Milliseconds }))).FirstOrDefault();

    /// <summary>The newest run of the period, a published one before a computed one for those who see both.</summary>
    public RunState? Newest(Reading reading, string pack, Period? period = null) => All(reading, pack).FirstOrDefault(run => period is null || run.Period == period);

    /// <summary>Scores and ranks as kept, overall and by class; of rows of others only those that publication opens.</summary>
    public IReadOnlyList<ScoreRow> Scores(Reading reading, RunState run) => database.Read(session => session.All<ScoreRow>(
        Sight.Of(session, reading).Fill("""
          select s.region_id, f.code, f.name, above.name as parent, s.class, s.score, s.rank, s.members, s.provisional
          from run_score s
          join region_fact f on f.region_id = s.region_id and f.valid_from <= @day and @day <= f.valid_to
          left join region_fact above on above.region_id = f.parent_id and above.valid_from <= @day and @day <= above.valid_to
          where s.run_id = @run and ((@published = 1 and {visible s}) or exists (select 1 from run r where r.run_id = s.run_id and {assessed r}))
          order by s.class, case when s.rank is null then 1 else 0 end, s.rank, f.sort_key
          """), new { run = run.Id, day = Days.Text(run.Period.Last), published = run.Published ? 1L : 0L }));

    /// <summary>Runs whose life concerns the reader: all that he may open, and those in public notice or revoked in his jurisdiction.</summary>
    public IReadOnlyList<RunState> Announced(Reading reading, string pack) => database.Read(session => Rows(session.All<Row>(
        Sight.Of(session, reading).Fill($$"""
          select {{Columns}} from run r where r.pack_id = @pack and r.made_at <= @asOf and ({assessed r} or (
            (select st.state from run_state st where st.run_id = r.run_id and st.at_ms <= @asOf order by st.revision desc limit 1) in ('noticed', 'published', 'archived', 'revoked') and {jurisdiction r}))
          order by r.run_id desc
          """), new { pack, asOf = reading.AsOf.Milliseconds })));

    /// <summary>Honours of the run as they stand: as computed, and with the meeting's changes once it has decided.</summary>
    public IReadOnlyList<HonourRow> Honours(RunState run)
    {
        var computed = ComputedHonours(run);
        return run.Decided ? [.. Changes(run).Aggregate(computed, Changed).OrderBy(row => row.Honour, StringComparer.Ordinal).ThenBy(row => row.Class, StringComparer.Ordinal)] : computed;
    }

    IReadOnlyList<ChangeRow> Changes(RunState run) => database.Read(session => session.All<ChangeRow>(
        """
        select x.about_id as region_id, f.name as region, x.honour, x.class, x.honour_name, x.value, x.affirms from run_record x
        join region_fact f on f.region_id = x.about_id and f.valid_from <= @day and @day <= f.valid_to
        where x.region_id = @region and x.run_id = @Id and x.act = 'Change' order by x.number
        """, new { run.Id, region = run.Region.Value, day = Days.Text(run.Period.Last) }));

    static IReadOnlyList<HonourRow> Changed(IReadOnlyList<HonourRow> list, ChangeRow change) => change.Affirms == 0
        ? [.. list.Where(row => (row.RegionId, row.Honour, row.Class) != (change.RegionId, change.Honour, change.Class))]
        : [.. list, new HonourRow(change.RegionId, change.Region, change.Honour, change.Class, change.HonourName, 1 + list.Where(row => row.Honour == change.Honour && row.Class == change.Class).Select(row => row.Place).DefaultIfEmpty(0).Max(), change.Value, 0)];

    sealed record ChangeRow(long RegionId, string Region, string Honour, string Class, string HonourName, string Value, long Affirms);

    /// <summary>Honours as computed; everybody who sees the run may see them.</summary>
    public IReadOnlyList<HonourRow> ComputedHonours(RunState run) => database.Read(session => session.All<HonourRow>(
        """
        select h.region_id, f.name as region, h.honour, h.class, h.name, h.place, h.value, h.shared from run_honour h
        join region_fact f on f.region_id = h.region_id and f.valid_from <= @day and @day <= f.valid_to
        where h.run_id = @Id order by h.honour, h.class, h.place, f.sort_key
        """, new { run.Id, day = Days.Text(run.Period.Last) }));

    /// <summary>The talk list: only for the office, leaders and auditors of the jurisdiction, and each region for itself once published.</summary>
    public IReadOnlyList<TalkRow> Talks(Reading reading, RunState run) => database.Read(session => session.All<TalkRow>(
        Sight.Of(session, reading).Fill("""
          select s.region_id, f.name as region, s.talk, s.criterion, s.class, s.evidence from run_talk s
          join region_fact f on f.region_id = s.region_id and f.valid_from <= @day and @day <= f.valid_to
          where s.run_id = @Id and (exists (select 1 from run r where r.run_id = s.run_id and {own r}) or (@published = 1 and {own s}))
          order by s.talk, s.criterion, s.class, f.sort_key
          """), new { run.Id, day = Days.Text(run.Period.Last), published = run.Published ? 1L : 0L }));

    /// <summary>The whole computation again, from the frozen figures; a problem when it no longer gives the kept result.</summary>
    public Outcome<AssessmentRun> Compute(RunState run)
    {
        if (computed.TryGetValue(run.Id, out var known)) return known;
        var pack = packs.Read(run.Pack, run.PackHash);
        if (pack is null || !pack.Files.TryGetValue("assessment.yaml", out var text)) return Problems.PackWithout(run.Pack, "assessment.yaml");
        return SchemeReader.Read($"{run.Pack}/assessment.yaml", text).Then(scheme => Assess.Run(scheme, database.Read(session => Freezing.Open(session, run, scheme)))).Then<AssessmentRun>(again =>
        {
            if (Hash(again) != run.ResultHash) return Problems.ResultDiffers(run.Id);
            return computed.GetOrAdd(run.Id, again);
        });
    }

    /// <summary>
    /// Opens a run to the jurisdiction under a document number: after its public notice, or straight from computed, which stays on record
    /// as the short way. Bottom places and talks stay closed to others.
    /// </summary>
    public IReadOnlyList<Problem> Publish(Reading reading, RunState run, string document, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return [Problems.NotAllowed("publish")];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var state = LifeRows.Load(session, run, Instant.Latest).State;
            if (!LifeTable.Open(state, LifeHand.Office).Contains(LifeAct.Publish)) return [Problems.WrongState(state.ToString().ToLowerInvariant())];
            return LifeRows.Take(session, run, new LifeOrder(new LifeRecord(LifeAct.Publish) { Document = document, By = reading.Actor.Name }, LifeHand.Office, now.ChinaDay), now);
        });
    }

    static bool MayRun(Actor actor) => actor.IsAny(Role.Office, Role.ThirdPartyAssessor);

    static string Hash(AssessmentRun run) => Convert.ToHexStringLower(SHA256.HashData(RunWriter.Write(run)));

    const string Open =
        """
        r.made_at <= @asOf and ({assessed r} or (
          (select st.state from run_state st where st.run_id = r.run_id and st.at_ms <= @asOf order by st.revision desc limit 1) in ('published', 'archived') and {jurisdiction r}))
        """;

    const string Columns =
        """
        r.run_id, r.region_id, r.pack_id, r.pack_hash, r.period, r.snapshot_id, r.code_version, r.result_hash, r.provisional, r.synthetic, r.made_at, r.made_by,
        (select st.state from run_state st where st.run_id = r.run_id and st.at_ms <= @asOf order by st.revision desc limit 1) as state,
        (select st.reason from run_state st where st.run_id = r.run_id and st.at_ms <= @asOf order by st.revision desc limit 1) as reason
        """;

    static IReadOnlyList<RunState> Rows(IReadOnlyList<Row> rows) => [.. rows.Select(row => row.ToState())];

    sealed class Row
    {
        public long RunId { get; set; }
        public long RegionId { get; set; }
        public string PackId { get; set; } = "";
        public string PackHash { get; set; } = "";
        public string Period { get; set; } = "";
        public long SnapshotId { get; set; }
        public string CodeVersion { get; set; } = "";
        public string ResultHash { get; set; } = "";
        public long Provisional { get; set; }
        public long Synthetic { get; set; }
        public long MadeAt { get; set; }
        public string MadeBy { get; set; } = "";
        public string? State { get; set; }
        public string? Reason { get; set; }

        public RunState ToState() => new(RunId, PackId, PackHash, Basics.Period.TryParse(Period)!.Value)
        {
            Region = new RegionId(RegionId),
            Snapshot = SnapshotId,
            CodeVersion = CodeVersion,
            ResultHash = ResultHash,
            Provisional = Provisional != 0,
            Synthetic = Synthetic != 0,
            MadeAt = new Instant(MadeAt),
            MadeBy = MadeBy,
            State = State ?? RunState.Computed,
            Reason = Reason ?? "",
        };
    }
}
