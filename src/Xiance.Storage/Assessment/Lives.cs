using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Assessment;
using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Assessment;

/// <summary>A file that comes with a step.</summary>
public sealed record LifeFile(string Name, byte[] Content);

/// <summary>The life of official results: who may read which part of it, and the steps taken.</summary>
public sealed class Lives(Database database, Runs runs)
{
    static readonly LifeAct[] Announced = [LifeAct.Decide, LifeAct.GiveNotice, LifeAct.Publish, LifeAct.Archive, LifeAct.Revoke];

    /// <summary>
    /// What the reader may know: everything for those who see unpublished results; for others what was announced, objections about
    /// their own region with the answers, and of the lists only the decided one.
    /// </summary>
    public ResultLife Of(Reading reading, RunState run) => database.Read(session =>
    {
        var life = LifeRows.Load(session, run, reading.AsOf);
        if (Within(session, reading, run.Region, "{assessed f}")) return life;
        var own = life.Of(LifeAct.Object).Where(objection => objection.About is { } region && Within(session, reading, region, "{own f}")).Select(objection => objection.Number).ToHashSet();
        return new ResultLife(life.State, life.Of(LifeAct.Decide).Any() ? life.Decided : [], [.. life.Records.Where(record => Announced.Contains(record.Act) || own.Contains(record.Number) || own.Contains(record.Answers))]);
    });

    /// <summary>True for readers who see the whole life.</summary>
    public bool SeesAll(Reading reading, RunState run) => database.Read(session => Within(session, reading, run.Region, "{assessed f}"));

    /// <summary>On whose behalf the reader would act: the office of the region that assesses, or a county of it.</summary>
    public LifeHand Hand(Reading reading, RunState run) => database.Read(session =>
        reading.Actor.Is(Role.Office) && Within(session, reading, run.Region, "{own f}") ? LifeHand.Office
        : reading.Actor.Is(Role.County) && Within(session, reading, run.Region, "{jurisdiction f}") ? LifeHand.County : LifeHand.Reader);

    /// <summary>Takes a step. A county always speaks for itself; the value behind an added honour comes from the run, never from a form.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, RunState run, (LifeRecord Record, LifeFile? File) asked, Instant now)
    {
        var hand = Hand(reading, run);
        var completed = Completed(reading, run, (asked.Record, hand), now);
        if (!completed.Succeeded) return completed.Problems;
        return database.Write(session =>
        {
            var record = asked.File is { Content.Length: > 0 } file ? completed.Value with { FileName = file.Name, FileHash = Evidence(session, file.Content) } : completed.Value;
            return LifeRows.Take(session, run, new LifeOrder(record, hand, now.ChinaDay), now);
        });
    }

    Outcome<LifeRecord> Completed(Reading reading, RunState run, (LifeRecord Record, LifeHand Hand) asked, Instant now)
    {
        var record = asked.Record with { By = reading.Actor.Name };
        if (asked.Hand == LifeHand.County) record = record with { About = reading.Actor.Grants.First(grant => grant.Role == Role.County).Region, Day = now.ChinaDay };
        var fact = record.About is { } about ? database.Read(session => session.One<NamedCode>("select code, name from region_fact where region_id = @id and valid_from <= @day and @day <= valid_to", new { id = about.Value, day = Days.Text(run.Period.Last) })) : null;
        if (fact is not null) record = record with { AboutName = fact.Name };
        if (asked.Hand == LifeHand.County) record = record with { Body = fact?.Name ?? record.By };
        if (record.Act != LifeAct.Change) return record;
        return runs.Compute(run).Then<LifeRecord>(computed =>
        {
            var name = computed.Scheme.Honours.FirstOrDefault(rule => rule.Code == record.Honour)?.Name ?? "";
            var value = fact is null ? null : HonourValue.Of(computed, (record.Honour, record.Class.Length == 0 ? null : record.Class), fact.Code);
            return record with { Honour = name.Length == 0 ? "" : record.Honour, HonourName = name, Value = value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" };
        });
    }

    /// <summary>What is to come back after a revocation, and what has.</summary>
    public IReadOnlyList<ClawBackRow> ClawBacks(RunState run) => database.Read(session =>
    {
        var returned = session.All<Amount>("select region_id, fund, fen from fund_return where run_id = @Id", new { run.Id }).ToLookup(row => (row.RegionId, row.Fund), row => row.Fen);
        var owed = session.All<Owed>(
            """
            select c.region_id, f.code, f.name, c.fund, c.fen
            from fund_claw_back c join region_fact f on f.region_id = c.region_id and f.valid_from <= @day and @day <= f.valid_to
            where c.run_id = @Id order by c.fund, f.sort_key
            """, new { run.Id, day = Days.Text(run.Period.Last) });
        return (IReadOnlyList<ClawBackRow>)[.. owed.Select(row => new ClawBackRow(row.RegionId, row.Code, row.Name, row.Fund, row.Fen, returned[(row.RegionId, row.Fund)].Sum()))];
    });

    /// <summary>Enters money that came back, with its voucher; never more than is owed.</summary>
    public IReadOnlyList<Problem> Returned(Reading reading, RunState run, FundReturn back, Instant now)
    {
        if (Hand(reading, run) != LifeHand.Office) return [Problems.NotAllowed("claw-back")];
        if (back.Document.Length == 0 || back.Amount.Fen <= 0) return [Problems.ReturnIncomplete()];
        if (ClawBacks(run).FirstOrDefault(row => row.RegionId == back.Region.Value && row.Fund == back.Fund) is not { } owed || back.Amount.Fen > owed.Fen - owed.Returned) return [Problems.ReturnTooMuch()];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var values = new { region = back.Region.Value, run.Id, back.Fund, back.Amount.Fen, day = Days.Text(back.Day), back.Document, at = now.Milliseconds, by = reading.Actor.Name };
            session.Do(
                """
                insert into fund_return (region_id, run_id, fund, number, fen, day, document, at_ms, by_actor)
                values (@region, @Id, @Fund, (select count(*) + 1 from fund_return t where t.region_id = @region and t.run_id = @Id and t.fund = @Fund), @Fen, @day, @Document, @at, @by)
                """, values);
            AuditLog.Add(session, now, reading.Actor.Name, new("fund_returned", $"{run.Id} {back.Fund} {owed.Name}", $"{back.Amount.Fen} {back.Document}"));
            return [];
        });
    }

    /// <summary>The file behind a step, for those who see the step.</summary>
    public byte[]? Evidence(Reading reading, RunState run, string hash) =>
        Of(reading, run).Records.Any(record => record.FileHash == hash) ? database.Read(session => session.One<byte[]>("select content from evidence where hash = @hash", new { hash })) : null;

    static string Evidence(Session session, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        session.Do("insert into evidence (hash, content, media_type, length) values (@hash, @content, 'application/octet-stream', @length) on conflict (hash) do nothing", new { hash, content, length = (long)content.Length });
        return hash;
    }

    static bool Within(Session session, Reading reading, RegionId region, string mark) =>
        session.One<long>(Sight.Of(session, reading).Fill($"select count(*) from region_fact f where f.region_id = @region and {mark}"), new { region = region.Value }) > 0;

    sealed record NamedCode(string Code, string Name);

    sealed record Amount(long RegionId, string Fund, long Fen);

    sealed record Owed(long RegionId, string Code, string Name, string Fund, long Fen);
}

/// <summary>A share that is to come back after a revocation, and how much has.</summary>
public sealed record ClawBackRow(long RegionId, string Code, string Name, string Fund, long Fen, long Returned)
{
    public Money Open => new(Fen - Returned);
}

/// <summary>Money that came back: from whom, of which fund, when, by which voucher.</summary>
public sealed record FundReturn(RegionId Region, string Fund, Money Amount, DateOnly Day)
{
    public string Document { get; init; } = "";
}
