using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Projects;

/// <summary>The project library as its reader may see it: counties their own and those they hold a share of, offices, leaders and auditors their subtrees.</summary>
public sealed class ProjectLibrary(Database database)
{
    const string From =
        """
        from project p
        join project_version v on v.region_id = p.region_id and v.project_id = p.project_id
        join region_fact r on r.region_id = p.region_id and r.valid_to = '9999-12-31'
        left join project_year y on y.region_id = p.region_id and y.project_id = p.project_id and y.year = @Year
          and y.revision = (select max(n.revision) from project_year n where n.region_id = y.region_id and n.project_id = y.project_id and n.year = y.year and n.at_ms <= @asOf)
        where v.revision = (select max(n.revision) from project_version n where n.region_id = v.region_id and n.project_id = v.project_id and n.at_ms <= @asOf)
          and ({own p} or exists (select 1 from (select h.project_id, h.holder_id as region_id from project_share h) s where s.project_id = p.project_id and {own s}))
        """;

    const string Asked =
        """
          and exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within)
          and (@stage < 0 or v.stage = @stage) and (@County = '' or r.code = @County) and (@Kind = '' or v.kind = @Kind) and (@key = 0 or v.key_year = @Year)
          and (@find = '' or v.name like @find or v.owner like @find or v.park like @find or v.kind like @find)
        """;

    const string Sums =
        """
        count(*) as count, cast(sum(v.investment_fen) as bigint) as investment, cast(sum(y.planned_fen) as bigint) as planned, cast(sum(y.done_fen) as bigint) as done,
        cast(coalesce(sum(case when v.key_year = @Year then 1 else 0 end), 0) as bigint) as key_starts
        """;

    static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["name"] = "v.name",
        ["county"] = "r.sort_key",
        ["stage"] = "v.stage",
        ["kind"] = "v.kind",
        ["investment"] = "v.investment_fen",
        ["land"] = "v.land_scaled",
        ["from"] = "v.from_year",
        ["planned"] = "y.planned_fen",
        ["done"] = "y.done_fen",
        ["key"] = "v.key_year",
    };

    /// <summary>The projects asked for in the order asked; unknown values last.</summary>
    public FoundProjects Page(Reading reading, ProjectQuestion question) => database.Read(session =>
    {
        var sight = Sight.Of(session, reading);
        var values = Values(reading, question);
        var order = Orders.TryGetValue(question.Sort, out var column) ? $"case when {column} is null then 1 else 0 end, {column} {(question.Descending ? "desc" : "asc")}, p.project_id" : "v.stage, p.project_id";
        var rows = session.All<ProjectRow>(sight.Fill($"select {ProjectRow.Columns}, y.year, y.planned_fen, y.done_fen, y.done_until {From} {Asked} order by {order} limit @Most offset @Skip"), values);
        var total = session.One<SumRow>(sight.Fill($"select {Sums} {From} {Asked}"), values)!;
        return new FoundProjects([.. rows.Select(row => row.Entry)], total.Sum);
    });

    /// <summary>The same projects by stage, in the order of a project's life.</summary>
    public IReadOnlyList<(ProjectStage Stage, ProjectSum Sum)> ByStage(Reading reading, ProjectQuestion question) => [.. database.Read(session =>
        session.All<StageRow>(Sight.Of(session, reading).Fill($"select v.stage, {Sums} {From} {Asked} group by v.stage order by v.stage"), Values(reading, question with { Stage = null }))).Select(row => ((ProjectStage)row.Stage, row.Sum))];

    /// <summary>The same projects by county, by code.</summary>
    public IReadOnlyList<ProjectGroup> ByCounty(Reading reading, ProjectQuestion question) => [.. database.Read(session =>
        session.All<CountyRow>(Sight.Of(session, reading).Fill($"select r.code, r.name, {Sums} {From} {Asked} group by r.code, r.name order by r.code"), Values(reading, question))).Select(row => new ProjectGroup(row.Code, row.Name, row.Sum) { KeyStarts = row.KeyStarts })];

    /// <summary>The kinds in use, for the filter.</summary>
    public IReadOnlyList<string> Kinds(Reading reading, ProjectQuestion question) => database.Read(session =>
        session.All<string>(Sight.Of(session, reading).Fill($"select distinct v.kind {From} {Asked} and v.kind <> '' order by v.kind"), Values(reading, question with { Kind = "", Find = "", Stage = null, County = "", KeyStarts = false })));

    static object Values(Reading reading, ProjectQuestion question) => new
    {
        question.County,
        question.Kind,
        within = question.Within.Value,
        Year = (long)question.Year,
        stage = question.Stage is { } stage ? (long)stage : -1L,
        key = question.KeyStarts ? 1L : 0L,
        find = question.Find.Length == 0 ? "" : $"%{string.Concat(question.Find.Where(letter => letter is not ('%' or '_')))}%",
        Most = (long)question.Most,
        Skip = (long)question.Skip,
        asOf = reading.AsOf.Milliseconds,
    };

    public ProjectEntry? Find(Reading reading, long project, int year = 0) => database.Read(session =>
        session.One<ProjectRow>(Sight.Of(session, reading).Fill($"select {ProjectRow.Columns}, y.year, y.planned_fen, y.done_fen, y.done_until {From} and p.project_id = @project"), new { project, Year = (long)year, asOf = reading.AsOf.Milliseconds }))?.Entry;

    /// <summary>Everything known of one project: every state it had (newest first), years, approvals, factors, milestones and shares.</summary>
    public ProjectFile? Open(Reading reading, long project)
    {
        if (Find(reading, project) is not { } entry) return null;
        var values = new { region = entry.Project.Region.Value, project, asOf = reading.AsOf.Milliseconds };
        return database.Read(session =>
        {
            var history = session.All<ProjectRow>(
                $"""
                select {ProjectRow.Columns} from project p join project_version v on v.region_id = p.region_id and v.project_id = p.project_id
                join region_fact r on r.region_id = p.region_id and r.valid_to = '9999-12-31'
                where p.region_id = @region and p.project_id = @project and v.at_ms <= @asOf order by v.revision desc
                """, values);
            var years = session.All<ProjectRow>("select year, planned_fen, done_fen, done_until, revision from project_year where region_id = @region and project_id = @project and at_ms <= @asOf order by year, revision", values);
            var facts = session.All<FactRow>("select kind, fact_key, body, revision, at_ms, by_actor from project_fact where region_id = @region and project_id = @project and at_ms <= @asOf order by kind, fact_key, revision", values);
            var shares = session.All<ShareRow>(
                """
                select s.holder_id, r.name as holder, s.thing, s.share_millionths, s.from_day, s.authority from project_share s
                join region_fact r on r.region_id = s.holder_id and r.valid_to = '9999-12-31'
                where s.region_id = @region and s.project_id = @project and s.at_ms <= @asOf
                  and s.revision = (select max(n.revision) from project_share n where n.region_id = s.region_id and n.project_id = s.project_id and n.at_ms <= @asOf)
                order by s.thing, s.holder_id
                """, values);
            return new ProjectFile(entry, [.. history.Select(row => row.Entry)])
            {
                Years = [.. years.GroupBy(row => row.Year).Select(group => group.Last().Entry.Year!)],
                Approvals = [.. Newest<Approval>(facts, nameof(Approval))],
                Factors = [.. Newest<FactorNeed>(facts, nameof(FactorNeed))],
                Milestones = [.. Newest<ProjectMilestone>(facts, nameof(ProjectMilestone)).OrderBy(fact => fact.Value.DueOn)],
                Contributions = [.. Newest<ProjectContribution>(facts, nameof(ProjectContribution))],
                Shares = [.. shares.Select(row => row.Held)],
            };
        });
    }

    /// <summary>Every open approval of the projects the reader sees inside a region, for alarms.</summary>
    public IReadOnlyList<(ProjectEntry Project, Approval Approval)> OpenApprovals(Reading reading, RegionId within)
    {
        var rows = database.Read(session => session.All<ProjectFactRow>(Sight.Of(session, reading).Fill(
            $$"""
             select {{ProjectRow.Columns}}, f.body from project_fact f join project p on p.region_id = f.region_id and p.project_id = f.project_id
             join project_version v on v.region_id = p.region_id and v.project_id = p.project_id
             join region_fact r on r.region_id = p.region_id and r.valid_to = '9999-12-31'
             where f.kind = 'Approval' and f.revision = (select max(n.revision) from project_fact n where n.region_id = f.region_id and n.project_id = f.project_id and n.kind = f.kind and n.fact_key = f.fact_key and n.at_ms <= @asOf)
               and v.revision = (select max(n.revision) from project_version n where n.region_id = v.region_id and n.project_id = v.project_id and n.at_ms <= @asOf)
               and exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within) and {own p} order by p.project_id, f.fact_key
             """), new { within = within.Value, asOf = reading.AsOf.Milliseconds }));
        return [.. rows.Select(row => (row.Entry, JsonSerializer.Deserialize<Approval>(row.Body)!)).Where(pair => pair.Item2.DecidedOn is null)];
    }

    static IEnumerable<KeptFact<T>> Newest<T>(IReadOnlyList<FactRow> facts, string kind) =>
        facts.Where(fact => fact.Kind == kind).GroupBy(fact => fact.FactKey).Select(group => new KeptFact<T>(group.Key, JsonSerializer.Deserialize<T>(group.Last().Body)!, group.Last().Revision, new Instant(group.Last().AtMs), group.Last().ByActor));

    record SumRow
    {
        public long Count { get; init; }
        public long? Investment { get; init; }
        public long? Planned { get; init; }
        public long? Done { get; init; }
        public long KeyStarts { get; init; }

        public ProjectSum Sum => new(Count, Amount(Investment), Amount(Planned), Amount(Done));

        static Money? Amount(long? fen) => fen is { } value ? new Money(value) : null;
    }

    sealed record StageRow : SumRow
    {
        public long Stage { get; init; }
    }

    sealed record CountyRow : SumRow
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
    }

    sealed record FactRow(string Kind, string FactKey, string Body, long Revision, long AtMs, string ByActor);

    sealed record ShareRow(long HolderId, string Holder, string Thing, long ShareMillionths, string FromDay, string Authority)
    {
        public HeldShare Held => new(new CountyShare(new RegionId(HolderId), Enum.Parse<SharedThing>(Thing), new Ratio(ShareMillionths / 1_000_000m)), Holder, Days.Of(FromDay), Authority);
    }
}
