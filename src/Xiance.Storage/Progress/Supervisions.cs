using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Supervision;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>督办台账: entered by settlements, decisions and late tasks; units answer, the office that asked returns or closes. Nothing is ever taken out.</summary>
public sealed class Supervisions(Database database)
{
    /// <summary>Items of the reader's own regions and of his units, what is due first before what is due later, newest after those without a day.</summary>
    public IReadOnlyList<SupervisedItem> All(Reading reading) => database.Read(session => Items(session, reading, "1 = 1", 0));

    public SupervisedItem? Find(Reading reading, long item) => database.Read(session => Items(session, reading, "d.supervision_id = @item", item)).FirstOrDefault();

    static IReadOnlyList<SupervisedItem> Items(Session session, Reading reading, string which, long item)
    {
        var (sight, values) = (Sight.Of(session, reading), new { asOf = reading.AsOf.Milliseconds, item });
        var steps = session.All<StepRow>("select region_id, supervision_id, act, words, document, at_ms, by_actor from supervision_step d where d.at_ms <= @asOf order by region_id, supervision_id, number", values).ToLookup(row => (row.RegionId, row.SupervisionId));
        return [.. session.All<Row>(sight.Fill(
            $$"""
             select d.region_id, d.supervision_id, d.source, d.task_id, d.title, d.unit_id, d.government_id, d.unit_name, d.asked_by, d.asked_on, d.due_day, d.synthetic from supervision d
             where d.at_ms <= @asOf and {{which}} and ({own d} or d.unit_id in {{Session.Ids(sight.Units)}} or d.government_id in {{Session.Ids(reading.Actor.Grants.Where(grant => grant.Role == Role.County).Select(grant => grant.Region.Value))}})
             order by case when d.due_day is null then 1 else 0 end, d.due_day, d.supervision_id desc
             """), values).Select(row => row.Item([.. steps[(row.RegionId, row.SupervisionId)].Select(step => step.Step)]))];
    }

    /// <summary>As whom the reader may act: his unit or county answers; the office above or of the region, or a county for its own units, closes. Where nobody holds the unit's place the office enters its letter.</summary>
    public IReadOnlyList<SupervisionParty> Parties(Actor actor, SupervisedItem item) => database.Read(session => Parties(session, actor, item));

    internal static IReadOnlyList<SupervisionParty> Parties(Session session, Actor actor, SupervisedItem item)
    {
        var office = Workers.IsOffice(session, actor, item.Region) || (item.Government is null && actor.Grants.Any(grant => grant.Role == Role.County && grant.Region == item.Region));
        var unit = actor.Grants.Any(grant => (grant.Role == Role.Department && grant.Unit is { } own && own == item.Unit) || (grant.Role == Role.County && grant.Region == item.Government));
        return [.. unit || (office && !IsHeld(session, item)) ? [SupervisionParty.Unit] : Array.Empty<SupervisionParty>(), .. office ? [SupervisionParty.Office] : Array.Empty<SupervisionParty>()];
    }

    /// <summary>True where some account answers for the unit or county of the item.</summary>
    static bool IsHeld(Session session, SupervisedItem item) => session.One<long>(
        "select count(*) from account_grant g where (g.role = 'Department' and g.unit_id = @unit) or (g.role = 'County' and g.region_id = @government)", new { unit = item.Unit?.Value, government = item.Government?.Value }) > 0;

    /// <summary>Takes a step; somebody faster is a problem, as the item then stands elsewhere.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, (long Item, SupervisionStep Step) order, Instant now)
    {
        if (Find(reading with { AsOf = Instant.Latest }, order.Item) is not { } item) return [Problems.NoSupervision(order.Item)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (FollowSupervision.Check(item, Parties(session, reading.Actor, item), order.Step) is { Count: > 0 } problems) return problems;
            var taken = session.Do(
                "insert into supervision_step (region_id, supervision_id, number, act, words, document, day, at_ms, by_actor) values (@region, @Id, @number, @act, @words, @Document, null, @now, @Name) on conflict (region_id, supervision_id, number) do nothing",
                new { region = item.Region.Value, item.Id, number = item.Steps.Count + 1L, act = order.Step.Act.ToString(), words = order.Step.Words.Trim(), order.Step.Document, now = now.Milliseconds, reading.Actor.Name });
            if (taken == 0) return [Problems.FilingMoved(item.Title)];
            AuditLog.Add(session, now, reading.Actor.Name, new("supervision_" + order.Step.Act.ToString().ToLowerInvariant(), string.Create(CultureInfo.InvariantCulture, $"{item.Id} {item.Title}"), order.Step.Words.Trim()));
            return [];
        });
    }

    /// <summary>Takes the late tasks of the office's own region up that are not supervised yet, to be answered by a day.</summary>
    public (int Entered, IReadOnlyList<Problem> Problems) TakeUp(Reading reading, (IReadOnlyList<TaskLine> Late, DateOnly Due) order, Instant now)
    {
        if (reading.Actor.Grants.FirstOrDefault(grant => grant.Role == Role.Office) is not { } office) return (0, [Xiance.Storage.Problems.NotAllowed("supervise")]);
        if (order.Due < now.ChinaDay) return (0, [Problems.DayBehind(order.Due)]);
        var tasks = order.Late.Where(line => line.RegionId == office.Region.Value && line.IsOpen).Select(line => line.TaskId).ToList();
        var entered = database.Write(session =>
        {
            var count = SupervisionEntries.Of(session, tasks, new SupervisionOrder(SupervisionSource.LateTask, reading.Actor.Name) { Due = order.Due }, (reading.Actor.Name, now));
            AuditLog.Add(session, now, reading.Actor.Name, new("supervision_entered", count.ToString(CultureInfo.InvariantCulture), Days.Text(order.Due)));
            return count;
        });
        return (entered, entered == 0 ? [Problems.NothingLate()] : []);
    }

    sealed record Row
    {
        public long RegionId { get; init; }
        public long SupervisionId { get; init; }
        public string Source { get; init; } = "";
        public long? TaskId { get; init; }
        public string Title { get; init; } = "";
        public long? UnitId { get; init; }
        public long? GovernmentId { get; init; }
        public string UnitName { get; init; } = "";
        public string AskedBy { get; init; } = "";
        public string AskedOn { get; init; } = "";
        public string? DueDay { get; init; }
        public long Synthetic { get; init; }

        public SupervisedItem Item(IReadOnlyList<SupervisionStep> steps) => new(SupervisionId, new RegionId(RegionId), Title, Enum.Parse<SupervisionSource>(Source))
        {
            UnitName = UnitName,
            Unit = UnitId is { } unit ? new UnitId(unit) : null,
            Government = GovernmentId is { } government ? new RegionId(government) : null,
            Task = TaskId,
            AskedBy = AskedBy,
            AskedOn = Days.Of(AskedOn),
            Due = DueDay is { } due ? Days.Of(due) : null,
            Synthetic = Synthetic != 0,
            Steps = steps,
        };
    }

    sealed record StepRow(long RegionId, long SupervisionId, string Act, string Words, string Document, long AtMs, string ByActor)
    {
        public SupervisionStep Step => new(Enum.Parse<SupervisionAct>(Act), Words) { Document = Document, At = new Instant(AtMs), By = ByActor };
    }
}
