using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Demands;

/// <summary>The demands a reader may see: counties those of their own region, units those that were given to them, offices, leaders and auditors their subtrees.</summary>
public sealed class DemandDesk(Database database)
{
    const string From =
        """
        from demand d
        join demand_step i on i.region_id = d.region_id and i.demand_id = d.demand_id
        join region_fact r on r.region_id = d.region_id and r.valid_to = '9999-12-31'
        where i.revision = (select max(n.revision) from demand_step n where n.region_id = i.region_id and n.demand_id = i.demand_id and n.at_ms <= @asOf)
          and ({own d} or exists (select 1 from demand_step g where g.region_id = d.region_id and g.demand_id = d.demand_id and g.unit_id in {units}))
        """;

    const string Asked =
        """
          and exists (select 1 from region_within t where t.region_id = d.region_id and t.ancestor_id = @within)
          and (@state = '' or i.state = @state) and (@open = 0 or i.state not in ('Closed', 'Merged')) and (@overdue = 0 or (i.due_day < @today and i.state in ('Routed', 'Escalated')))
          and (@County = '' or r.code = @County) and (@Channel = '' or d.channel = @Channel)
          and (@unsatisfied = 0 or 'Unsatisfied' = (select b.satisfaction from demand_step b where b.region_id = d.region_id and b.demand_id = d.demand_id and b.satisfaction is not null and b.at_ms <= @asOf order by b.revision desc limit 1))
          and (@find = '' or d.firm like @find or d.words like @find or i.unit_name like @find or d.topic like @find)
        """;

    const string Columns = "d.region_id, d.demand_id, r.name as county, d.channel, d.form, d.topic, d.synthetic, d.received_on, i.revision, i.state, i.unit_name, i.due_day, i.at_ms";

    static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["number"] = "d.demand_id",
        ["firm"] = "d.firm",
        ["county"] = "r.sort_key",
        ["received"] = "d.received_on",
        ["state"] = "i.state",
        ["due"] = "i.due_day",
        ["unit"] = "i.unit_name",
    };

    public FoundDemands Page(Reading reading, DemandQuestion question) => database.Read(session =>
    {
        var fill = Filler(session, reading);
        var values = Values(reading, question);
        var order = Orders.TryGetValue(question.Sort, out var column) ? $"case when {column} is null then 1 else 0 end, {column} {(question.Descending ? "desc" : "asc")}, d.demand_id desc" : "d.demand_id desc";
        var rows = session.All<Row>(fill($"select {Columns} {From} {Asked} order by {order} limit @Most offset @Skip"), values);
        return new FoundDemands([.. rows.Select(row => row.Entry)], session.One<long>(fill($"select count(*) {From} {Asked}"), values));
    });

    /// <summary>How many demands of the question stand where.</summary>
    public IReadOnlyDictionary<DemandState, long> ByState(Reading reading, DemandQuestion question) => database.Read(session =>
        session.All<StateRow>(Filler(session, reading)($"select i.state, count(*) as count {From} {Asked} group by i.state order by i.state"), Values(reading, question with { State = null, Open = false }))).ToDictionary(row => Enum.Parse<DemandState>(row.State), row => row.Count);

    public DemandEntry? Find(Reading reading, long demand) => database.Read(session =>
        session.One<Row>(Filler(session, reading)($"select {Columns} {From} and d.demand_id = @demand"), new { demand, asOf = reading.AsOf.Milliseconds }))?.Entry;

    /// <summary>Every step, oldest first.</summary>
    public IReadOnlyList<TakenStep> Steps(Reading reading, DemandEntry demand) => [.. database.Read(session => session.All<StepRow>(
        "select revision, step, state, unit_name, due_day, words, number, satisfaction, about_id, at_ms, by_actor from demand_step where region_id = @region and demand_id = @Id and at_ms <= @asOf order by revision",
        new { region = demand.Region.Value, demand.Id, asOf = reading.AsOf.Milliseconds })).Select(row => row.Taken)];

    /// <summary>Open demands like a form: only those the reader sees.</summary>
    public IReadOnlyList<(DemandEntry Demand, LikeDemand Like)> Like(Reading reading, (RegionId Within, DemandForm Form, long? Own) asked, DeskRules rules)
    {
        var others = Page(reading, new DemandQuestion(asked.Within, DateOnly.MinValue) { Open = true, Most = 5000 }).Rows.Where(other => other.Id != asked.Own).ToDictionary(other => other.Id);
        return [.. FindDuplicates.Run(asked.Form, others.Values.Select(other => (other.Id, FindDuplicates.FirmKey(other.Form.Firm), other.Form.Demand)), rules.Likeness).Select(like => (others[like.Id], like))];
    }

    /// <summary>As whom the reader may act on a demand.</summary>
    public IReadOnlyList<DemandParty> Parties(Actor actor, DemandEntry demand) => database.Read(session => Parties(session, actor, demand));

    internal static IReadOnlyList<DemandParty> Parties(Session session, Actor actor, DemandEntry demand)
    {
        var parties = new List<DemandParty>();
        if (Workers.IsOffice(session, actor, demand.Region)) parties.Add(DemandParty.Office);
        else if (Workers.AnswerFor(session, actor, demand.Region)) parties.Add(DemandParty.Member);
        var units = actor.Grants.Where(grant => grant is { Role: Role.Department, Unit: not null }).Select(grant => grant.Unit!.Value.Value);
        if (session.One<long>($"select count(*) from demand_step s where s.region_id = @region and s.demand_id = @Id and s.unit_id in {Session.Ids(units)} and s.revision = @Revision", new { region = demand.Region.Value, demand.Id, demand.Revision }) > 0) parties.Add(DemandParty.Handler);
        return parties;
    }

    static Func<string, string> Filler(Session session, Reading reading)
    {
        var sight = Sight.Of(session, reading);
        return sql => sight.Fill(sql.Replace("{units}", Session.Ids(sight.Units), StringComparison.Ordinal));
    }

    static object Values(Reading reading, DemandQuestion question) => new
    {
        question.County,
        question.Channel,
        within = question.Within.Value,
        state = question.State?.ToString() ?? "",
        open = question.Open ? 1L : 0L,
        overdue = question.Overdue ? 1L : 0L,
        unsatisfied = question.Unsatisfied ? 1L : 0L,
        today = Days.Text(question.Today),
        find = question.Find.Length == 0 ? "" : $"%{string.Concat(question.Find.Where(letter => letter is not ('%' or '_')))}%",
        Most = (long)question.Most,
        Skip = (long)question.Skip,
        asOf = reading.AsOf.Milliseconds,
    };

    sealed record StateRow
    {
        public string State { get; init; } = "";
        public long Count { get; init; }
    }

    sealed record Row
    {
        public long RegionId { get; init; }
        public long DemandId { get; init; }
        public string County { get; init; } = "";
        public string Channel { get; init; } = "";
        public string Form { get; init; } = "";
        public string Topic { get; init; } = "";
        public long Synthetic { get; init; }
        public string ReceivedOn { get; init; } = "";
        public long Revision { get; init; }
        public string State { get; init; } = "";
        public string UnitName { get; init; } = "";
        public string? DueDay { get; init; }
        public long AtMs { get; init; }

        public DemandEntry Entry => new(DemandId, new RegionId(RegionId), County, JsonSerializer.Deserialize<DemandForm>(Form)!, Enum.Parse<DemandState>(State))
        {
            Channel = Channel,
            Topic = Topic,
            ReceivedOn = Days.Of(ReceivedOn),
            Unit = UnitName,
            Due = DueDay is { } day ? Days.Of(day) : null,
            Revision = Revision,
            Synthetic = Synthetic != 0,
            At = new Instant(AtMs),
        };
    }

    sealed record StepRow
    {
        public long Revision { get; init; }
        public string Step { get; init; } = "";
        public string State { get; init; } = "";
        public string UnitName { get; init; } = "";
        public string? DueDay { get; init; }
        public string Words { get; init; } = "";
        public string Number { get; init; } = "";
        public string? Satisfaction { get; init; }
        public long? AboutId { get; init; }
        public long AtMs { get; init; }
        public string ByActor { get; init; } = "";

        public TakenStep Taken => new(Revision, Enum.Parse<DemandStep>(Step), Enum.Parse<DemandState>(State), UnitName, DueDay is { } day ? Days.Of(day) : null, Words, Number, Satisfaction is { } said ? Enum.Parse<Satisfaction>(said) : null, AboutId, new Instant(AtMs), ByActor);
    }
}
