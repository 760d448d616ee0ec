using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Progress.Lists;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;

namespace Xiance.Storage.Progress;

/// <summary>一年一清单: the items of a region and year, chosen while it is a draft, frozen when confirmed, and closed at the year's end.</summary>
public sealed class YearlyLists(Database database)
{
    /// <summary>Lists of the reader's own subtrees, newest year first.</summary>
    public IReadOnlyList<YearlyListState> All(Reading reading) => database.Read(session => session.All<YearlyListState>(Sight.Of(session, reading).Fill(
        """
        select e.list_id, e.region_id, f.name as region_name, e.year, e.title, e.by_actor, (select count(*) from yearly_item i where i.list_id = e.list_id) as items,
          coalesce((select case s.act when 'Reopen' then '' else s.act end from yearly_list_step s where s.list_id = e.list_id and s.at_ms <= @asOf order by s.revision desc limit 1), '') as act,
          coalesce((select s.document from yearly_list_step s where s.list_id = e.list_id and s.act = 'Confirm' and s.at_ms <= @asOf order by s.revision desc limit 1), '') as document,
          coalesce((select s.hash from yearly_list_step s where s.list_id = e.list_id and s.act = 'Confirm' and s.at_ms <= @asOf order by s.revision desc limit 1), '') as hash
        from yearly_list e join region_fact f on f.region_id = e.region_id and f.valid_to = '9999-12-31' where e.at_ms <= @asOf and {own e} order by e.year desc, f.code
        """), new { asOf = reading.AsOf.Milliseconds }));

    public YearlyListState? Find(Reading reading, long list) => All(reading).FirstOrDefault(one => one.ListId == list);

    /// <summary>Task → where it comes from and what is to be reached this year.</summary>
    public IReadOnlyDictionary<long, YearlyChoice> Items(long list) => database.Read(session => session.All<YearlyChoice>("select task_id, source, goal from yearly_item where list_id = @list order by position", new { list })).ToDictionary(row => row.TaskId);

    /// <summary>Begins the list of the reader's region: everything that is open and reaches into the year, as this year's, carried over, or new.</summary>
    public Outcome<YearlyListState> Begin(Reading reading, int year, Instant now)
    {
        if (reading.Actor.Grants.FirstOrDefault(grant => grant.Role is Role.Office or Role.County) is not { } grant) return Xiance.Storage.Problems.NotAllowed("list");
        if (All(reading).Any(list => list.RegionId == grant.Region.Value && list.Year == year)) return Problems.ListThere(year);
        var id = database.Write(session =>
        {
            var list = session.NewIds("yearly_list");
            var name = session.One<string>("select name from region_fact where region_id = @region and valid_to = '9999-12-31'", new { region = grant.Region.Value });
            session.Do("insert into yearly_list (list_id, region_id, year, origin, title, at_ms, by_actor) values (@list, @region, @year, '', @title, @now, @Name)", new { list, region = grant.Region.Value, year = (long)year, title = $"{name}{year.ToString(CultureInfo.InvariantCulture)}年度重点任务清单", now = now.Milliseconds, reading.Actor.Name });
            var rows = session.All<OpenRow>("select task_id, kind, due_day, start_day from task_standing where region_id = @region and to_ms > @now and (state in ('Planned', 'Running', 'Claimed') or done_day >= @first) and (start_day is null or start_day <= @last) order by sort_key", new { region = grant.Region.Value, now = now.Milliseconds, first = Days.Text(new DateOnly(year, 1, 1)), last = Days.Text(new DateOnly(year, 12, 31)) });
            session.Insert("yearly_item", ["list_id", "task_id", "region_id", "source", "goal", "position"], rows.Select((row, position) => new object?[] { list, row.TaskId, grant.Region.Value, Source(row, year), "", (long)position }));
            AuditLog.Add(session, now, reading.Actor.Name, new("list_begun", name ?? "", year.ToString(CultureInfo.InvariantCulture)));
            return list;
        });
        return Find(reading with { AsOf = Instant.Latest }, id)!;
    }

    static string Source(OpenRow row, int year) => row.Kind is "Decision" or "ListItem" ? "New" : row.DueDay is { } due && Days.Of(due).Year < year ? "CarriedOver" : "Plan";

    /// <summary>Sets the goal of an item of a draft, or takes the item out where the goal is null.</summary>
    public IReadOnlyList<Problem> Choose(Reading reading, long list, (long Task, string? Goal) item, Instant now)
    {
        if (Draft(reading, list, out var state) is { } refusal) return [refusal];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (item.Goal is null) session.Do("delete from yearly_item where list_id = @list and task_id = @Task", new { list, item.Task });
            else session.Do("update yearly_item set goal = @Goal where list_id = @list and task_id = @Task", new { list, item.Task, item.Goal });
            AuditLog.Add(session, now, reading.Actor.Name, new("list_changed", state.Title, string.Create(CultureInfo.InvariantCulture, $"{item.Task} {item.Goal}")));
            return [];
        });
    }

    Problem? Draft(Reading reading, long list, out YearlyListState state)
    {
        state = Find(reading with { AsOf = Instant.Latest }, list)!;
        if (state is null) return Problems.NoList(list);
        if (!Works(reading, state)) return Xiance.Storage.Problems.NotAllowed("list");
        return state.Act.Length > 0 ? Problems.ListFrozen(state.Title) : null;
    }

    public static bool Works(Reading reading, YearlyListState state) => reading.Actor.Grants.Any(grant => grant.Role is Role.Office or Role.County && grant.Region.Value == state.RegionId);

    /// <summary>Confirms a draft under the number of its document; its items and goals are frozen with their hash.</summary>
    public IReadOnlyList<Problem> Confirm(Reading reading, long list, string document, Instant now)
    {
        if (Draft(reading, list, out var state) is { } refusal) return [refusal];
        if (state.Items == 0) return [Problems.ListEmpty(state.Title)];
        if (document.Trim().Length == 0) return [Problems.StepIncomplete()];
        return database.Write<IReadOnlyList<Problem>>(session => Step(session, reading, state, ("Confirm", document.Trim(), Frozen(session, list, now)), now));
    }

    static string Frozen(Session session, long list, Instant now) => JsonSerializer.Serialize(session.All<FrozenRow>(
        "select i.task_id, i.source, i.goal, s.number, s.title, s.leads, s.due_day from yearly_item i join task_standing s on s.task_id = i.task_id and s.to_ms > @now where i.list_id = @list order by i.position", new { list, now = now.Milliseconds }), Json.Options);

    /// <summary>一年一结账: closes a confirmed list as of the year's last day (or today, where that is earlier); what is not done goes to the next list.</summary>
    public Outcome<YearlySettlement> Settle(Reading reading, long list, Instant now)
    {
        if (Find(reading with { AsOf = Instant.Latest }, list) is not { } state) return Problems.NoList(list);
        if (!Works(reading, state)) return Xiance.Storage.Problems.NotAllowed("list");
        if (state.Act != "Confirm") return state.Act.Length == 0 ? Problems.ListOpen(state.Title) : Problems.ListFrozen(state.Title);
        var settlement = Settlement(reading, state, now.ChinaDay);
        database.Write(session =>
        {
            SupervisionEntries.Of(session, settlement.Items.Where(item => item.Result == YearlyResult.CarriedOver).Select(item => item.Task), new SupervisionOrder(SupervisionSource.Settlement, $"{state.Title}年度结账"), (reading.Actor.Name, now));
            return Step(session, reading, state, ("Settle", "", JsonSerializer.Serialize(settlement.Items.Select(item => new { item.Task, Result = item.Result.ToString() }), Json.Options)), now);
        });
        return settlement;
    }

    /// <summary>How the list would be closed on a day: for the page before, and the sheets of units after.</summary>
    public YearlySettlement Settlement(Reading reading, YearlyListState list, DateOnly day)
    {
        var last = new DateOnly((int)list.Year, 12, 31) is var end && day < end ? day : end;
        return database.Read(session =>
        {
            var tasks = TaskRows.Tasks(session, Items(list.ListId).Keys);
            var records = TaskRows.Records(session, tasks.Select(task => task.Id), reading.AsOf);
            return SettleYear.Run([.. tasks.Select(task => Item(task, [.. records[task.Id]], ((int)list.Year, last)))], last);
        });
    }

    static YearlyItem Item(WorkTask task, IReadOnlyList<TaskRecord> records, (int Year, DateOnly Last) of)
    {
        var condition = FollowTask.Run(task, records, Cycles.Calendar);
        var ended = condition.DoneOn is { } done && done < of.Last ? done : of.Last;
        var quarters = task.Recurrence is null ? Enumerable.Range(1, 4).Select(quarter => Period.Quarter(of.Year, quarter)).Where(quarter => quarter.Last <= ended && !(task.Start > quarter.Last)).ToList() : [];
        return new YearlyItem(task.Id, [.. WorkTask.Answering(condition.Parties).Select(party => party.Name)], condition.State)
        {
            Due = condition.Due,
            DoneOn = condition.DoneOn,
            ReportsDue = quarters.Count,
            ReportsMade = quarters.Count(quarter => records.Any(record => record.Act == TaskAct.Report && record.Period == quarter)),
        };
    }

    internal static IReadOnlyList<Problem> Step(Session session, Reading reading, YearlyListState state, (string Act, string Document, string Content) step, Instant now)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(step.Content)));
        var taken = session.Do(
            """
            insert into yearly_list_step (list_id, revision, act, words, document, document_id, content, hash, at_ms, by_actor, account_id)
            values (@ListId, (select coalesce(max(s.revision), 0) + 1 from yearly_list_step s where s.list_id = @ListId), @Act, '', @Document, null, @Content, @hash, @now, @Name, @Account)
            """,
            new { state.ListId, step.Act, step.Document, step.Content, hash, now = now.Milliseconds, reading.Actor.Name, reading.Actor.Account });
        AuditLog.Add(session, now, reading.Actor.Name, new("list_" + step.Act.ToLowerInvariant(), state.Title, $"{step.Document} {hash[..12]}"));
        return taken == 0 ? [Problems.ListFrozen(state.Title)] : [];
    }

    sealed record OpenRow(long TaskId, string Kind, string? DueDay, string? StartDay);

    sealed record FrozenRow(long TaskId, string Source, string Goal, string Number, string Title, string Leads, string? DueDay);
}

/// <summary>A list of a region and year: a draft, confirmed, or closed.</summary>
public sealed record YearlyListState
{
    public long ListId { get; init; }
    public long RegionId { get; init; }
    public string RegionName { get; init; } = "";
    public long Year { get; init; }
    public string Title { get; init; } = "";
    public string ByActor { get; init; } = "";
    public long Items { get; init; }

    /// <summary>Empty for a draft, else Confirm or Settle.</summary>
    public string Act { get; init; } = "";
    public string Document { get; init; } = "";
    public string Hash { get; init; } = "";
}

/// <summary>An item of a list: this year's, carried over or new, and what is to be reached this year.</summary>
public sealed record YearlyChoice(long TaskId, string Source, string Goal);
