using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Enterprises;

/// <summary>Evaluations of the register's firms: the method text as it was, and a result for every firm. Kept for ever; published or not.</summary>
public sealed class FirmRuns(Database database, Firms firms)
{
    /// <summary>Published ones for everybody of the jurisdiction; the others for the office, leaders and auditors of the region that made them.</summary>
    public IReadOnlyList<FirmRun> All(Reading reading) => database.Read(session =>
    {
        var sight = Sight.Of(session, reading);
        var own = session.All<long>(sight.Fill("select r.run_id from enterprise_run r where {own r}")).ToHashSet();
        var seen = session.All<long>(sight.Fill("select r.run_id from enterprise_run r where exists (select 1 from enterprise_result e where e.run_id = r.run_id and {own e})")).ToHashSet();
        var runs = session.All<Row>(sight.Fill(
            """
            select r.region_id, r.run_id, r.year, r.method_id, r.name, r.method, r.hash, r.scope, r.synthetic, r.at_ms, r.by_actor, s.act, r.form_key
            from enterprise_run r left join enterprise_run_step s on s.region_id = r.region_id and s.run_id = r.run_id
              and s.number = (select max(n.number) from enterprise_run_step n where n.region_id = r.region_id and n.run_id = r.run_id and n.at_ms <= @asOf)
            where r.at_ms <= @asOf and {jurisdiction r} order by r.year desc, r.run_id desc
            """), new { asOf = reading.AsOf.Milliseconds }).Select(row => row.Run with { Own = own.Contains(row.RunId), Seen = seen.Contains(row.RunId) });
        return runs.Where(run => run.Published || run.Own && reading.Actor.IsAny(Role.Office, Role.Leader, Role.Auditor)).ToList();
    });

    /// <summary>Results of a run for firms inside the reader's own subtrees.</summary>
    public IReadOnlyList<FirmResultRow> Results(Reading reading, FirmRun run) => database.Read(session => session.All<FirmResultRow>(Sight.Of(session, reading).Fill(
        "select e.region_id, e.enterprise_id, e.state, e.variant, e.score, e.items, e.filled, e.place, e.firms, e.first_grade, e.grade, e.reason from enterprise_result e where e.run_id = @RunId and {own e}"), new { run.RunId }));

    /// <summary>The steps taken with an evaluation, in their order.</summary>
    public IReadOnlyList<FirmRunStep> Steps(Reading reading, FirmRun run) => database.Read(session => session.All<FirmRunStep>(
        "select n.number, n.act, n.document, n.at_ms, n.by_actor from enterprise_run_step n where n.region_id = @RegionId and n.run_id = @RunId and n.at_ms <= @asOf order by n.number", new { run.RegionId, run.RunId, asOf = reading.AsOf.Milliseconds }));

    /// <summary>The firms the reader sees, as the method wants them.</summary>
    public FirmTable Table(Reading reading, EnterpriseMethod method, int year, FirmScope? scope = null) => FirmTables.Of(firms, reading, (method, year, scope ?? FirmScope.Everybody));

    /// <summary>The very table an evaluation stood on: its region's firms with the figures known when it was made. For computing, never for showing rows.</summary>
    public FirmTable Basis(FirmRun run, EnterpriseMethod method) => FirmTables.Of(firms, Maker(run), (method, (int)run.Year, run.Firms));

    static Reading Maker(FirmRun run) => new(new Actor(0, run.ByActor, [new Grant(Role.Office, new RegionId(run.RegionId), null)]), run.At, Locale.Chinese);

    /// <summary>Evaluates by a method text and keeps the results; nothing is kept when anything is refused. A method with statistical columns is refused.</summary>
    public Outcome<FirmRun> Evaluate(Reading reading, string text, FirmOrder of, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return Problem.Of("EN-308", Place.Nowhere, ("act", new Bilingual("评价企业", "evaluate firms")));
        if (of.Key.Length > 0 && All(reading).FirstOrDefault(known => known.FormKey == of.Key) is { } made) return made;
        var read = MethodReader.Read("method.yaml", text);
        if (!read.Succeeded) return read.Problems.ToList();
        if (MayUse.Problems(read.Value) is { Count: > 0 } refused) return refused.ToList();
        var run = Xiance.Enterprises.Evaluate.Run(read.Value, Table(reading, read.Value, of.Year, of.Scope), of.Year);
        return run.Succeeded ? Keep(reading, text, (of, run.Value), now) : run.Problems.ToList();
    }

    FirmRun Keep(Reading reading, string text, (FirmOrder Order, MethodRun Run) of, Instant now)
    {
        var region = reading.Actor.Grants.First(grant => grant.Role == Role.Office).Region.Value;
        var ids = firms.All(reading, new DateOnly(of.Order.Year, 12, 31)).ToDictionary(firm => firm.Code, StringComparer.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return database.Write(session =>
        {
            var id = session.NewIds("enterprise_run");
            // One invented figure among those it could read makes the whole run one of sample data.
            var invented = session.One<long>(Sight.Of(session, reading).Fill("select count(*) from enterprise_figure e where {own e} and e.synthetic = 1 and e.year in (@Year, @before)"), new { of.Order.Year, before = of.Order.Year - 1 });
            var run = new FirmRun(region, id, of.Order.Year, of.Run.Method.Id, of.Run.Method.Name, text, hash, of.Order.Scope.Text, invented > 0 ? 1 : 0, now.Milliseconds, reading.Actor.Name, null, of.Order.Key) { Own = true, Seen = true };
            session.Do("insert into enterprise_run (region_id, run_id, year, method_id, name, method, hash, scope, form_key, synthetic, at_ms, by_actor) values (@RegionId, @RunId, @Year, @MethodId, @Name, @Method, @Hash, @Scope, @FormKey, @Synthetic, @AtMs, @ByActor)", run);
            session.Insert("enterprise_result", ["region_id", "run_id", "enterprise_id", "state", "variant", "score", "items", "filled", "place", "firms", "first_grade", "grade", "reason"], of.Run.Firms.Select(firm => (object?[])
                [ids[firm.Id].RegionId, id, ids[firm.Id].EnterpriseId, firm.State.ToString(), firm.Variant ?? "", firm.Score?.ToString(CultureInfo.InvariantCulture) ?? "", JsonSerializer.Serialize(firm.Items.Select(item => double.IsNaN(item) ? (double?)null : item)), firm.Filled, (long?)firm.Rank, (long?)firm.RankedFirms, firm.GradeByPlace ?? "", firm.Grade ?? "", firm.Reason]));
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprises_evaluated", id.ToString(CultureInfo.InvariantCulture), $"{of.Order.Year} {run.MethodId} {hash}"));
            return run;
        });
    }

    /// <summary>Approves, publishes or withdraws; the document that orders it, or the reason, is kept. A firm has one published result a year.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, FirmRun run, (RunAct Act, string Words) step, Instant now)
    {
        if (!reading.Actor.Is(Role.Office) || !run.Own) return [Problem.Of("EN-308", Place.Nowhere, ("act", new Bilingual("办理评价", "take a step with an evaluation")))];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var last = session.One<string>("select s.act from enterprise_run_step s where s.region_id = @RegionId and s.run_id = @RunId order by s.number desc limit 1", new { run.RegionId, run.RunId });
            var problems = TakeRunStep.Run(Enum.TryParse<RunAct>(last, true, out var act) ? act : null, step, (run.ByActor, reading.Actor.Name)).ToList();
            if (step.Act == RunAct.Publish) problems.AddRange(Published(session, run));
            if (problems.Count > 0) return problems;
            session.Do("insert into enterprise_run_step (region_id, run_id, number, act, document, at_ms, by_actor) values (@RegionId, @RunId, (select count(*) + 1 from enterprise_run_step where region_id = @RegionId and run_id = @RunId), @Act, @Words, @at, @by)",
                new { run.RegionId, run.RunId, Act = step.Act.ToString().ToLowerInvariant(), Words = step.Words.Trim(), at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprises_" + step.Act.ToString().ToLowerInvariant(), run.RunId.ToString(CultureInfo.InvariantCulture), step.Words.Trim()));
            return [];
        });
    }

    /// <summary>Published evaluations of the same year that hold firms of this one.</summary>
    static IEnumerable<Problem> Published(Session session, FirmRun run) => session.All<long>(
        """
        select o.run_id from enterprise_result o join enterprise_result m on m.region_id = o.region_id and m.enterprise_id = o.enterprise_id and m.run_id = @RunId
        where o.run_id in (select r.run_id from enterprise_run r where r.year = @Year and r.run_id <> @RunId
          and 'publish' = (select s.act from enterprise_run_step s where s.region_id = r.region_id and s.run_id = r.run_id order by s.number desc limit 1))
        """, new { run.RunId, run.Year }).GroupBy(id => id).OrderBy(group => group.Key).Select(group => Problem.Of("EN-313", Place.Nowhere, ("year", run.Year), ("run", group.Key), ("firms", group.Count())));

    sealed record Row(long RegionId, long RunId, long Year, string MethodId, string Name, string Method, string Hash, string Scope, long Synthetic, long AtMs, string ByActor, string? Act, string FormKey)
    {
        public FirmRun Run => new(RegionId, RunId, Year, MethodId, Name, Method, Hash, Scope, Synthetic, AtMs, ByActor, Act, FormKey);
    }
}
