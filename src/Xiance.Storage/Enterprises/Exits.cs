using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Enterprises;

/// <summary>Firms in the last grade: appeals, replies and what was decided; every step is kept with its words.</summary>
public sealed class Exits(Database database)
{
    public const string Appeal = "appeal";
    public const string Uphold = "uphold";
    public const string Release = "release";

    public IReadOnlyList<ExitStep> Steps(Reading reading, FirmRun run) => database.Read(session => session.All<ExitStep>(Sight.Of(session, reading).Fill(
        "select e.enterprise_id, e.number, e.act, e.words, e.day, e.at_ms, e.by_actor from enterprise_appeal e where e.run_id = @RunId and e.at_ms <= @asOf and {own e} order by e.enterprise_id, e.number"),
        new { run.RunId, asOf = reading.AsOf.Milliseconds }));

    /// <summary>An appeal opens, a decision closes it; a county or the office notes an appeal, only the office decides.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, (FirmRun Run, Firm Firm, string Grade) of, (string Act, string Words) step, Instant now)
    {
        if (!reading.Actor.Is(Role.Office) && !(step.Act == Appeal && reading.Actor.Is(Role.County))) return [Problem.Of("EN-308", Place.Nowhere, ("act", step.Act == Appeal ? new Bilingual("记录申诉", "note an appeal") : new Bilingual("裁定申诉", "decide an appeal")))];
        if (!of.Run.Published) return [Problem.Of("EN-315", Place.Nowhere)];
        if (step.Words.Trim().Length == 0) return [Problem.Of("EN-310", Place.Nowhere)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var last = session.One<string>("select e.act from enterprise_appeal e where e.region_id = @RegionId and e.run_id = @RunId and e.enterprise_id = @EnterpriseId order by e.number desc limit 1", new { of.Firm.RegionId, of.Run.RunId, of.Firm.EnterpriseId }) ?? "";
            if (of.Grade.Length == 0 || step.Act == Appeal != (last.Length == 0)) return [Problem.Of("EN-309", Place.Nowhere)];
            if (last is Uphold or Release || step.Act is not (Appeal or Uphold or Release)) return [Problem.Of("EN-309", Place.Nowhere)];
            session.Do("insert into enterprise_appeal (region_id, run_id, enterprise_id, number, act, words, day, at_ms, by_actor) values (@RegionId, @RunId, @EnterpriseId, (select count(*) + 1 from enterprise_appeal where region_id = @RegionId and run_id = @RunId and enterprise_id = @EnterpriseId), @Act, @Words, @day, @at, @by)",
                new { of.Firm.RegionId, of.Run.RunId, of.Firm.EnterpriseId, step.Act, step.Words, day = Days.Text(now.ChinaDay), at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprise_" + step.Act, of.Firm.Code, step.Words));
            return [];
        });
    }
}

/// <summary>One step about a firm in the last grade.</summary>
public sealed record ExitStep(long EnterpriseId, long Number, string Act, string Words, string Day, long AtMs, string ByActor);
