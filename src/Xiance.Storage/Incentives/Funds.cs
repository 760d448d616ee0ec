using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Assessment;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Funds of the packs and what was allocated from them: once a run, never changed.</summary>
public sealed class Funds(Database database, Packs packs, Runs runs)
{
    /// <summary>The pools of the text that a run rests on.</summary>
    public Outcome<IReadOnlyList<FundPool>> Pools(RunState run) => Pools(run.Pack, run.PackHash);

    public Outcome<IReadOnlyList<FundPool>> Pools(string pack, string hash) =>
        packs.Read(pack, hash)?.Files.GetValueOrDefault("incentives.yaml") is { } text ? FundReader.Read($"{pack}/incentives.yaml", text) : new Outcome<IReadOnlyList<FundPool>>([], []);

    /// <summary>How a pool would be shared among the holders of its honour in a run.</summary>
    public Outcome<Allocation> Draft(RunState run, FundPool pool)
    {
        var holders = runs.Honours(run).Where(honour => honour.Honour == pool.Honour).ToList();
        return Allocate.Run(pool, run.Period, [.. holders.Select(honour => new FundClaim(honour.RegionId.ToString("D12", CultureInfo.InvariantCulture), honour.Region, decimal.Parse(honour.Value, CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Keeps the allocation of a published run; a second one on the same run is refused.</summary>
    public IReadOnlyList<Problem> Decide(Reading reading, RunState run, FundPool pool, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return [Problems.NotAllowed("allocate")];
        if (!run.Published) return [Problems.WrongState(run.State)];
        var draft = Draft(run, pool);
        if (!draft.Succeeded) return draft.Problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (session.One<long>("select count(*) from fund_allocation where run_id = @Id and fund = @Code", new { run.Id, pool.Code }) > 0) return [Problems.FundDecided(pool.Name)];
            foreach (var share in draft.Value.Shares) Insert(session, run, (pool, share), (reading.Actor.Name, now));
            AuditLog.Add(session, now, reading.Actor.Name, new("fund_allocated", pool.Code, $"{run.Id} {draft.Value.Total}"));
            return [];
        });
    }

    static void Insert(Session session, RunState run, (FundPool Pool, FundShare Share) of, (string By, Instant At) act) =>
        session.Do(
            """
            insert into fund_allocation (region_id, run_id, fund, fen, weight, explanation, decided_at, decided_by)
            values (@region, @Id, @Code, @Fen, @weight, @explanation, @at, @By)
            """,
            new
            {
                region = long.Parse(of.Share.Region, CultureInfo.InvariantCulture),
                run.Id,
                of.Pool.Code,
                of.Share.Amount.Fen,
                weight = of.Share.Weight.ToString(CultureInfo.InvariantCulture),
                explanation = JsonSerializer.Serialize(of.Share.Lines, Xiance.Documents.Json.Options),
                at = act.At.Milliseconds,
                act.By,
            });

    /// <summary>What was allocated on a run, by fund and region; open to whoever may see the run.</summary>
    public IReadOnlyList<FundRow> Decided(RunState run) => database.Read(session => session.All<FundRow>(
        """
        select a.region_id, f.code, f.name, a.fund, a.fen, a.weight, a.explanation, a.decided_at, a.decided_by from fund_allocation a
        join region_fact f on f.region_id = a.region_id and f.valid_from <= @day and @day <= f.valid_to
        where a.run_id = @Id order by a.fund, f.sort_key
        """, new { run.Id, day = Days.Text(run.Period.Last) }));
}

/// <summary>One share as kept.</summary>
public sealed record FundRow(long RegionId, string Code, string Name, string Fund, long Fen, string Weight, string Explanation, long DecidedAt, string DecidedBy)
{
    public Money Amount => new(Fen);

    public IReadOnlyList<FundLine> Lines => JsonSerializer.Deserialize<IReadOnlyList<FundLine>>(Explanation, Xiance.Documents.Json.Options)!;
}
