using System.Collections.Concurrent;
using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>The register of tasks: filtered, sorted and cut into pages by the database, as known on the reader's day.</summary>
public sealed class TaskList(Database database)
{
    // Readers with different sight at one moment; more than these begin anew.
    const int MostKept = 200;

    readonly ConcurrentDictionary<string, TaskChoices> chosen = new(StringComparer.Ordinal);

    internal const string Light =
        """
        case when s.fixed_light <> '' and (s.fixed_until is null or s.fixed_until >= @day) then s.fixed_light
             when s.behind_from <= @day then 'Behind' when s.near_from <= @day then 'Near' when s.start_day > @day then 'NotDue' else 'Normal' end
        """;

    const string Columns =
        """
        s.task_id, s.region_id, f.name as region_name, s.kind, s.number, s.title, s.origin, s.origin_title, s.heading, s.clause, s.leads, s.supporters, s.state, s.percent,
        s.start_day, s.due_day, s.done_day, s.report_due, s.fixed_light, s.fixed_until, s.fixed_reason, s.fixed_detail, s.near_from, s.near_reason, s.near_detail,
        s.behind_from, s.behind_reason, s.behind_detail, s.reported_at, s.reported, s.trouble, s.help, s.proposals, s.synthetic, s.upper_id
        """;

    /// <summary>The column of each sort key; a key without one sorts as the document does.</summary>
    static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["number"] = "s.sort_key",
        ["title"] = "s.title",
        ["lead"] = "s.leads",
        ["due"] = "coalesce(s.due_day, '9999-12-31')",
        ["percent"] = "s.percent",
        ["state"] = "s.state",
        ["light"] = $"case {Light} when 'Behind' then 0 when 'Near' then 1 when 'NotDue' then 2 else 3 end",
        ["reported"] = "coalesce(s.reported_at, 0)",
        ["report"] = "coalesce(s.report_due, '9999-12-31')",
        ["region"] = "f.code",
        ["plan"] = "s.origin_title",
    };

    public TaskPage Page(Reading reading, TaskQuestion question) => database.Read(session =>
    {
        var values = Values(reading, question);
        var from = $"from task_standing s join region_fact f on f.region_id = s.region_id and f.valid_to = '9999-12-31' where {{seen}} and {Where(question)}";
        var lights = session.All<LightRow>(TaskSight.Fill(session, reading, $"select light, count(*) as tasks from (select {Light} as light {from}) counted group by light"), values).ToDictionary(row => Enum.Parse<TaskLight>(row.Light), row => (int)row.Tasks);
        var rows = session.All<TaskLine>(TaskSight.Fill(session, reading,
            $"select {Columns} {from} and (@light = '' or {Light} = @light) order by {Order(question)} limit @most offset @skip"), values);
        return new TaskPage(rows, lights, question.Light is { } one ? lights.GetValueOrDefault(one) : lights.Values.Sum());
    });

    /// <summary>Items of counties and lists that serve a task, as far as the reader sees them.</summary>
    public IReadOnlyList<TaskLine> Lower(Reading reading, long task, DateOnly day) => Lines(reading, "s.upper_id = @one", new { asOf = reading.AsOf.Milliseconds, day = Days.Text(day), one = task });

    /// <summary>Tasks by their numbers.</summary>
    public IReadOnlyList<TaskLine> Of(Reading reading, IEnumerable<long> tasks) => Lines(reading, $"s.task_id in {Session.Ids(tasks)}", new { asOf = reading.AsOf.Milliseconds });

    IReadOnlyList<TaskLine> Lines(Reading reading, string which, object values) => database.Read(session => session.All<TaskLine>(TaskSight.Fill(session, reading,
        $"select {Columns} from task_standing s join region_fact f on f.region_id = s.region_id and f.valid_to = '9999-12-31' where {{seen}} and {which} order by f.code, s.sort_key"), values));

    /// <summary>The milestones of tasks, as far as the reader sees them.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<Milestone>> Milestones(Reading reading, IReadOnlyList<TaskLine> lines) => database.Read(session =>
    {
        var tasks = TaskRows.Tasks(session, lines.Select(line => line.TaskId));
        var records = TaskRows.Records(session, lines.Select(line => line.TaskId), reading.AsOf);
        return (IReadOnlyDictionary<long, IReadOnlyList<Milestone>>)tasks.ToDictionary(task => task.Id, task => FollowTask.Run(task, records[task.Id], Figures.Cycles.Calendar).Milestones);
    });

    static string Order(TaskQuestion question) => (Orders.TryGetValue(question.Sort, out var column) ? column + (question.Descending ? " desc, " : ", ") : "") + "s.sort_key";

    static object Values(Reading reading, TaskQuestion question) => new
    {
        asOf = reading.AsOf.Milliseconds,
        day = Days.Text(question.Day),
        light = question.Light?.ToString() ?? "",
        origin = question.Origin,
        state = question.State?.ToString() ?? "",
        kind = question.Kind?.ToString() ?? "",
        unit = question.Unit?.Value ?? 0,
        region = question.Region?.Value ?? 0,
        first = question.Year is { } year ? Days.Text(new DateOnly(year, 1, 1)) : "",
        last = question.Year is { } end ? Days.Text(new DateOnly(end, 12, 31)) : "",
        list = question.List ?? 0,
        find = $"%{question.Find.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%",
        most = (long)question.Most,
        skip = (long)question.Skip,
    };

    /// <summary>Only the filters that are asked, so that the database has the least to do.</summary>
    static string Where(TaskQuestion question)
    {
        List<string> parts = ["1 = 1"];
        if (question.Origin.Length > 0) parts.Add("s.origin = @origin");
        if (question.State is not null) parts.Add("s.state = @state");
        if (question.OnlyOpen) parts.Add("s.state in ('Planned', 'Running', 'Claimed')");
        if (question.Kind is not null) parts.Add("s.kind = @kind");
        if (question.Unit is not null) parts.Add($"s.task_id in (select u.task_id from task_seat u where u.unit_id = @unit and u.from_ms <= @asOf and u.to_ms > @asOf{(question.OnlyLead ? " and u.answers = 1" : "")})");
        if (question.Region is not null) parts.Add("s.region_id = @region");
        if (question.Year is not null) parts.Add("(s.start_day is null or s.start_day <= @last) and (coalesce(s.done_day, s.due_day) is null or coalesce(s.done_day, s.due_day) >= @first or s.state in ('Planned', 'Running', 'Claimed'))");
        if (question.List is not null) parts.Add("exists (select 1 from yearly_item y where y.task_id = s.task_id and y.list_id = @list)");
        if (question.Find.Length > 0) parts.Add("(lower(s.title) like @find escape '\\' or lower(s.leads) like @find escape '\\' or lower(s.supporters) like @find escape '\\' or lower(s.heading) like @find escape '\\' or lower(s.number) like @find escape '\\')");
        return string.Join(" and ", parts);
    }

    /// <summary>What can be chosen: plans, units and regions of the tasks that the reader sees. Kept until anybody does anything, by what the reader may see.</summary>
    public TaskChoices Choices(Reading reading) => database.Read(session =>
    {
        var sight = Sight.Of(session, reading);
        var acts = session.One<long>("select coalesce(max(next), 0) from identity where name = 'audit'");
        var key = string.Create(CultureInfo.InvariantCulture, $"{acts}/{reading.AsOf.Milliseconds}/{Session.Ids(sight.Own)}/{Session.Ids(sight.Jurisdictions)}/{Session.Ids(sight.Units)}");
        if (chosen.TryGetValue(key, out var known)) return known;
        if (chosen.Count >= MostKept) chosen.Clear();
        return chosen[key] = Choices(session, reading);
    });

    static TaskChoices Choices(Session session, Reading reading)
    {
        var values = new { asOf = reading.AsOf.Milliseconds };
        var origins = session.All<OriginChoice>(TaskSight.Fill(session, reading, "select s.origin, min(s.origin_title) as title, count(*) as tasks from task_standing s where {seen} group by s.origin order by s.origin"), values);
        var units = session.All<UnitChoice>(TaskSight.Fill(session, reading, "select u.unit_id, u.name, count(*) as tasks from task_standing s join task_seat p on p.task_id = s.task_id and p.from_ms <= @asOf and p.to_ms > @asOf join unit u on u.unit_id = p.unit_id where {seen} group by u.unit_id, u.name order by u.name"), values);
        var regions = session.All<RegionChoice>(TaskSight.Fill(session, reading, "select f.region_id, f.code, f.name, count(*) as tasks from task_standing s join region_fact f on f.region_id = s.region_id and f.valid_to = '9999-12-31' where {seen} group by f.region_id, f.code, f.name order by f.code"), values);
        return new TaskChoices(origins, units, regions);
    }

    sealed record LightRow
    {
        public string Light { get; init; } = "";
        public long Tasks { get; init; }
    }
}

/// <summary>Which tasks are asked for, on which day their lights are read, in which order, and which page of them.</summary>
public sealed record TaskQuestion(DateOnly Day)
{
    public string Origin { get; init; } = "";
    public TaskLight? Light { get; init; }
    public TaskState? State { get; init; }
    public bool OnlyOpen { get; init; }
    public WorkTaskKind? Kind { get; init; }
    public UnitId? Unit { get; init; }
    /// <summary>With a unit: only what it answers for.</summary>
    public bool OnlyLead { get; init; }
    public RegionId? Region { get; init; }
    /// <summary>Work that reaches into the year.</summary>
    public int? Year { get; init; }
    public long? List { get; init; }
    public string Find { get; init; } = "";
    public string Sort { get; init; } = "";
    public bool Descending { get; init; }
    public int Skip { get; init; }
    public int Most { get; init; } = 50;
}

/// <summary>One page of the register, the lights of everything that the other filters find, and how many it has under the light asked for.</summary>
public sealed record TaskPage(IReadOnlyList<TaskLine> Lines, IReadOnlyDictionary<TaskLight, int> Lights, int Found);

/// <summary>What the register can be filtered by.</summary>
public sealed record TaskChoices(IReadOnlyList<OriginChoice> Origins, IReadOnlyList<UnitChoice> Units, IReadOnlyList<RegionChoice> Regions);

/// <summary>A plan, list or review that tasks come from.</summary>
public sealed record OriginChoice
{
    public string Origin { get; init; } = "";
    public string Title { get; init; } = "";
    public long Tasks { get; init; }
}

/// <summary>A unit that takes part in tasks.</summary>
public sealed record UnitChoice
{
    public long UnitId { get; init; }
    public string Name { get; init; } = "";
    public long Tasks { get; init; }
}

/// <summary>A region that has tasks.</summary>
public sealed record RegionChoice
{
    public long RegionId { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public long Tasks { get; init; }
}
