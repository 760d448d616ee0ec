using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Kept variants of a pack's rules: only the changed parameters are kept, the outcome is computed when somebody looks.</summary>
public sealed class IncentiveVariants(Database database, Packs packs)
{
    /// <summary>Who may look at variants and compare them; only an office keeps one.</summary>
    public static bool May(Actor actor) => actor.IsAny(Role.Office, Role.Leader, Role.Auditor);

    public IReadOnlyList<IncentiveVariant> All(Reading reading, string pack) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        "select r.variant_id, r.period, r.name, r.changes, r.at_ms, r.by_actor from incentive_variant r where r.pack_id = @pack and r.at_ms <= @asOf and {own r} order by r.variant_id"), new { pack, asOf = reading.AsOf.Milliseconds })).Select(row =>
            new IncentiveVariant(row.VariantId, row.Name, JsonSerializer.Deserialize<Dictionary<string, decimal>>(row.Changes)!) { Period = Period.TryParse(row.Period), At = new Instant(row.AtMs), By = row.ByActor })];

    public IReadOnlyList<Problem> Keep(Reading reading, string pack, (Period Period, string Name, IReadOnlyDictionary<string, decimal> Changes) asked, Instant now)
    {
        if (packs.Find(reading, pack) is not { } state || !reading.Actor.Is(Role.Office)) return [Problems.NotAllowed("variant")];
        if (asked.Name.Length == 0 || asked.Changes.Count == 0) return [Problems.VariantIncomplete()];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = state.Jurisdiction.Value }) == 0) return [Problems.NotAllowed("variant")];
            session.Do("insert into incentive_variant (region_id, variant_id, pack_id, period, name, changes, at_ms, by_actor) values (@region, @id, @pack, @period, @Name, @changes, @at, @by)",
                new { region = state.Jurisdiction.Value, id = session.NewIds("incentive_variant"), pack, period = asked.Period.ToString(), asked.Name, changes = JsonSerializer.Serialize(asked.Changes), at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("incentive_variant", pack, asked.Name));
            return [];
        });
    }

    sealed record Row(long VariantId, string Period, string Name, string Changes, long AtMs, string ByActor);
}

/// <summary>A kept variant: its name and the parameters it changes.</summary>
public sealed record IncentiveVariant(long Id, string Name, IReadOnlyDictionary<string, decimal> Changes)
{
    public Period? Period { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";
}
