using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Register;
using Refused = Xiance.Progress.Demands.Problems;

namespace Xiance.Storage.Demands;

/// <summary>What members, the office and units do with demands. A step stands on the revision its author saw.</summary>
public sealed class DemandKeeping(Database database, DemandDesk desk)
{
    /// <summary>Takes a form in. The same words of the same firm while they are open are refused; likely duplicates come as warnings, the demand is kept and the office merges it.</summary>
    public Outcome<DemandEntry> Collect(Reading reading, NewDemand order, Instant now)
    {
        if (!database.Read(session => Workers.AnswerFor(session, reading.Actor, order.Region))) return Refused.NotYours();
        if (CheckForm.Run(order.Form) is { Count: > 0 } problems) return problems.ToList();
        var latest = reading with { AsOf = Instant.Latest };
        var like = desk.Like(latest, (order.Within, order.Form, null), order.Rules);
        if (like.FirstOrDefault(pair => pair.Like is { SameFirm: true, Likeness: 1 }) is { Demand: { } same }) return Refused.Duplicate(order.Form.Firm, same.Id, 100) with { Severity = Severity.Error };
        var topic = RouteDemand.Run(order.Form, order.Rules.Routing)?.Topic ?? "";
        var id = database.Write(session =>
        {
            AuditLog.Add(session, now, reading.Actor.Name, new("demand_collected", order.Form.Firm, order.Channel));
            return Insert(session, (reading.Actor.Name, topic), order, now);
        });
        return new Outcome<DemandEntry>(desk.Find(latest, id), [.. like.Select(pair => Refused.Duplicate(order.Form.Firm, pair.Demand.Id, Math.Round(pair.Like.Likeness * 100)))]);
    }

    internal static long Insert(Session session, (string By, string Topic) from, NewDemand order, Instant now)
    {
        var id = session.NewIds("demand");
        session.Do(
            """
            insert into demand (region_id, demand_id, channel, form, firm, firm_key, industry, words, topic, synthetic, received_on, made_at, made_by)
            values (@region, @id, @Channel, @form, @Firm, @key, @Industry, @Demand, @Topic, @synthetic, @received, @at, @By)
            """,
            new { region = order.Region.Value, id, order.Channel, form = JsonSerializer.Serialize(order.Form), order.Form.Firm, key = FindDuplicates.FirmKey(order.Form.Firm), order.Form.Industry, order.Form.Demand, from.Topic, synthetic = order.Synthetic ? 1L : 0L, received = Days.Text(order.Form.ReportedOn ?? now.ChinaDay), at = now.Milliseconds, from.By });
        Insert(session, (order.Region, id, 1), (new DemandOrder(DemandStep.Collect, order.Form.Firm), null, from.By), now);
        return id;
    }

    /// <summary>Takes a step; routing names a unit of the office's region by its registered name or alias.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, (long Demand, long Revision, DeskRules Rules) asked, DemandOrder order, Instant now)
    {
        if (desk.Find(reading with { AsOf = Instant.Latest }, asked.Demand) is not { } demand) return [Refused.NoDemand()];
        if (demand.Revision != asked.Revision) return [Refused.Overtaken(demand.Form.Firm)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var problems = DemandLife.Check(demand.State, DemandDesk.Parties(session, reading.Actor, demand), order);
            if (problems.Count > 0) return problems;
            var unit = order.Step == DemandStep.Route ? Unit(session, demand.Region, order.Unit, asked.Rules) : null;
            if (order.Step == DemandStep.Route && unit is null) return [Refused.NoSuchUnit(order.Unit)];
            if (Insert(session, (demand.Region, demand.Id, demand.Revision + 1), (order, unit, reading.Actor.Name), now) == 0) return [Refused.Overtaken(demand.Form.Firm)];
            AuditLog.Add(session, now, reading.Actor.Name, new("demand_" + order.Step.ToString().ToLowerInvariant(), demand.Form.Firm, order.Words));
            return [];
        });
    }

    /// <summary>Hands several collected demands in at once: all that may be, with the problems of the others.</summary>
    public IReadOnlyList<Problem> Submit(Reading reading, IReadOnlyList<long> demands, Instant now)
    {
        if (demands.Count == 0) return [Refused.NothingChosen()];
        var latest = reading with { AsOf = Instant.Latest };
        return [.. demands.Distinct().SelectMany(id => desk.Find(latest, id) is { } demand ? Take(reading, (id, demand.Revision, DeskRules.None), new DemandOrder(DemandStep.Submit, demand.Form.Firm), now) : [Refused.NoDemand()])];
    }

    /// <summary>A unit of the region itself or of one above, by name or alias; one that the pack routes to is registered at the jurisdiction when it is new.</summary>
    static long? Unit(Session session, RegionId region, string name, DeskRules rules) =>
        Known(session, region, name) ?? (rules.Routing.Any(rule => rule.Unit == name) ? Units.Known(session, Top(session, region), name).Value : null);

    /// <summary>The province or prefecture that the region lies in; itself where it is one.</summary>
    static RegionId Top(Session session, RegionId region) => new(session.One<long>(
        "select coalesce(min(w.ancestor_id), @region) from region_within w join region_fact f on f.region_id = w.ancestor_id and f.valid_to = '9999-12-31' where w.region_id = @region and f.kind = 'Province'", new { region = region.Value }));

    static long? Known(Session session, RegionId region, string name) => session.One<long>(
        """
        select coalesce(max(u.unit_id), 0) from unit u join region_within w on w.ancestor_id = u.region_id and w.region_id = @region
        where u.name = @name or exists (select 1 from unit_alias a where a.unit_id = u.unit_id and a.alias = @name)
        """, new { region = region.Value, name }) is > 0 and var unit ? unit : null;

    internal static int Insert(Session session, (RegionId Region, long Id, long Revision) at, (DemandOrder Order, long? Unit, string By) step, Instant now) => session.Do(
        """
        insert into demand_step (region_id, demand_id, revision, step, state, unit_id, unit_name, due_day, words, number, satisfaction, about_id, at_ms, by_actor)
        values (@region, @Id, @Revision, @step, @state, @unit, @name, @due, @Words, @Number, @satisfaction, @About, @at, @By) on conflict (region_id, demand_id, revision) do nothing
        """,
        new
        {
            region = at.Region.Value,
            at.Id,
            at.Revision,
            step = step.Order.Step.ToString(),
            state = DemandLife.After(step.Order.Step, step.Order.Satisfaction).ToString(),
            unit = step.Unit,
            name = step.Order.Unit,
            due = step.Order.Due is { } day ? Days.Text(day) : null,
            step.Order.Words,
            step.Order.Number,
            satisfaction = step.Order.Satisfaction?.ToString(),
            step.Order.About,
            at = now.Milliseconds,
            step.By,
        });
}

/// <summary>A form to be taken in: of which county, through which channel, under which rules; duplicates are looked for within a region.</summary>
public sealed record NewDemand(RegionId Region, string Channel, DemandForm Form, DeskRules Rules)
{
    public RegionId Within { get; init; }

    public bool Synthetic { get; init; }
}
