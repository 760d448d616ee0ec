using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Assessment;

/// <summary>Saved variants of a run's rules: only their choices are kept, results are computed when somebody looks.</summary>
public sealed class Variants(Database database)
{
    static readonly Role[] Players = [Role.Office, Role.Leader, Role.ThirdPartyAssessor];

    public static bool May(Actor actor) => actor.IsAny(Players);

    /// <summary>Variants of a run for those who see it unpublished, oldest first.</summary>
    public IReadOnlyList<SavedVariant> Of(Reading reading, RunState run) => [.. database.Read(session => session.All<Row>(
        Sight.Of(session, reading).Fill("select r.variant_id, r.name, r.choices, r.at_ms, r.by_actor from assessment_variant r where r.run_id = @Id and r.at_ms <= @asOf and {assessed r} order by r.variant_id"),
        new { run.Id, asOf = reading.AsOf.Milliseconds })).Select(row => new SavedVariant(row.VariantId, row.Name, JsonSerializer.Deserialize<Dictionary<string, decimal>>(row.Choices)!, new Instant(row.AtMs), row.ByActor))];

    public IReadOnlyList<Problem> Save(Reading reading, RunState run, (string Name, IReadOnlyDictionary<string, decimal> Choices) variant, Instant now)
    {
        if (!May(reading.Actor)) return [Problems.NotAllowed("what-if")];
        if (variant.Name.Length == 0) return [Problem.Of("AS-603", Place.Nowhere)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var id = session.NewIds("assessment_variant");
            session.Do("insert into assessment_variant (variant_id, region_id, pack_id, run_id, name, choices, at_ms, by_actor) values (@variant, @region, @Pack, @Id, @name, @choices, @at, @by)",
                new { variant = id, region = run.Region.Value, run.Pack, run.Id, name = variant.Name, choices = JsonSerializer.Serialize(variant.Choices), at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("variant_saved", run.Id.ToString(CultureInfo.InvariantCulture), variant.Name));
            return [];
        });
    }

    sealed record Row(long VariantId, string Name, string Choices, long AtMs, string ByActor);
}

/// <summary>A saved variant: its name and the choices by knob.</summary>
public sealed record SavedVariant(long Id, string Name, IReadOnlyDictionary<string, decimal> Choices, Instant At, string By);
