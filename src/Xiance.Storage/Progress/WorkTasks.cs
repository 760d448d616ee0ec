using System.Globalization;
using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents.Text;
using Xiance.Plans;
using Xiance.Progress.Tasks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;
using Xiance.Storage.Register;

namespace Xiance.Storage.Progress;

/// <summary>One task at a time: its file, and the acts of those who lead, support and follow it up. Every act stands on what was seen.</summary>
public sealed class WorkTasks(Database database)
{
    /// <summary>The file of a task as known on the reader's day; null where he does not see it.</summary>
    public TaskFile? Find(Reading reading, long task) => database.Read(session => Find(session, reading, task));

    internal static TaskFile? Find(Session session, Reading reading, long task)
    {
        if (session.One<VisibleRow>(TaskSight.Fill(session, reading, "select s.task_id, f.name as region_name, u.title as upper_title from task_standing s join region_fact f on f.region_id = s.region_id and f.valid_to = '9999-12-31' left join work_task u on u.task_id = s.upper_id where s.task_id = @task and {seen}"), new { task, asOf = reading.AsOf.Milliseconds }) is not { } visible) return null;
        var found = TaskRows.Task(session, task)!;
        var detailed = TaskSight.Detailed(session, reading, task);
        IReadOnlyList<TaskRecord> records = [.. TaskRows.Records(session, [task], reading.AsOf)[task]];
        var (condition, rules) = (FollowTask.Run(found, records, Cycles.Calendar), Standings.Rules(session, found.Origin.Pack));
        return new TaskFile(found, condition, JudgeTask.Run(found, condition, rules, Cycles.Calendar))
        {
            Records = detailed ? records : [],
            RegionName = visible.RegionName,
            Rules = rules,
            Open = [.. TaskHands.Of(session, reading.Actor, found, condition).SelectMany(hand => TaskRules.Next(found, condition, hand.Hand).Select(act => (act, hand.Hand, hand.For))).DistinctBy(open => open.act)],
            Upper = found.Upper is { } upper && visible.UpperTitle is { } title ? (upper, title) : null,
            Transfers = condition.IsOpen ? SuggestTransfers.Run(condition.Parties, UnitRegisterText.Common, reading.AsOf == Instant.Latest ? DateOnly.MaxValue : reading.AsOf.ChinaDay) : [],
        };
    }

    /// <summary>Adds a record. Refused where the reader may not, where the rules say no, and where somebody was faster.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, TaskOrder order, Instant now) => database.Write(session => Take(session, reading, order, now));

    /// <summary>The same act on many tasks: all of those that may, and every problem of those that may not.</summary>
    public (int Taken, IReadOnlyList<Problem> Problems) TakeAll(Reading reading, IReadOnlyList<TaskOrder> orders, Instant now)
    {
        var answers = database.Write(session => orders.Select(order => Take(session, reading, order, now)).ToList());
        return (answers.Count(problems => problems.Count == 0), [.. answers.SelectMany(problems => problems)]);
    }

    internal static IReadOnlyList<Problem> Take(Session session, Reading reading, TaskOrder order, Instant now)
    {
        if (Find(session, reading with { AsOf = Instant.Latest }, order.Task) is not { } file) return [Problems.NoTask(order.Task)];
        if (file.Open.All(one => one.Act != order.Record.Act)) return [Problems.TaskClosedTo(file.Condition.Title)];
        var (_, hand, party) = file.Open.First(one => one.Act == order.Record.Act);
        if (order.Seen >= 0 && order.Seen != file.Condition.Records) return [Problems.TaskMoved(file.Condition.Title, file.Records.Count > 0 ? file.Records[^1].By : "")];
        var record = order.Record with { Number = file.Condition.Records + 1, At = now, By = reading.Actor.Name, Account = reading.Actor.Account, Hand = hand, For = party };
        record = WithChange(session, file, record, order.LeadName);
        if (TakeTaskStep.Run(file.Task, (file.Condition, file.Records), record, now.ChinaDay) is { Count: > 0 } problems) return problems;
        return Keep(session, (file.Task, file.Records), order.File is { Length: > 0 } content ? WithFile(session, record, content) : record, now);
    }

    static IReadOnlyList<Problem> Keep(Session session, (WorkTask Task, IReadOnlyList<TaskRecord> Records) file, TaskRecord record, Instant now)
    {
        if (TaskRows.Insert(session, file.Task, record) == 0) return [Problems.TaskMoved(file.Task.Title, "")];
        Standings.Renew(session, file.Task, [.. file.Records, record], now);
        AuditLog.Add(session, now, record.By, new("task_" + record.Act.ToString().ToLowerInvariant(), string.Create(CultureInfo.InvariantCulture, $"{file.Task.Id} {file.Task.Title}"), record.Words));
        return [];
    }

    static TaskRecord WithFile(Session session, TaskRecord record, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        session.Do("insert into evidence (hash, content, media_type, length) values (@hash, @content, 'application/octet-stream', @length) on conflict (hash) do nothing", new { hash, content, length = (long)content.Length });
        return record with { FileHash = hash };
    }

    /// <summary>A proposal may name another lead; a transfer takes the successor named, keeping the printed name.</summary>
    static TaskRecord WithChange(Session session, TaskFile file, TaskRecord record, string lead)
    {
        var parties = file.Condition.Parties;
        if (record.Act == TaskAct.Transfer && file.Transfers.FirstOrDefault(one => record.Item.Length == 0 || one.Party.Name == record.Item) is { } transfer)
        {
            var name = lead.Length > 0 ? lead : transfer.Successor;
            var from = record.Day ?? transfer.From;
            var to = transfer.Party with { Name = name, Unit = Units.Known(session, Jurisdiction(session, file.Task), name), TransferredOn = from };
            return record with { Item = transfer.Party.Name, Day = from, Change = new TaskChange { Parties = Merged(parties, transfer.Party, to) } };
        }
        if (record.Act != TaskAct.Propose || lead.Length == 0) return record;
        var unit = new TaskParty(lead, lead, UnitRole.Lead, "牵头单位") { Unit = Units.Known(session, Jurisdiction(session, file.Task), lead) };
        var others = parties.Where(party => party.Role == UnitRole.Supporting && !party.IsSame(unit));
        return record with { Change = (record.Change ?? new TaskChange()) with { Parties = [unit, .. others] } };
    }

    /// <summary>A successor that is a party already is not named twice; the higher role stands.</summary>
    static IReadOnlyList<TaskParty> Merged(IReadOnlyList<TaskParty> parties, TaskParty ended, TaskParty successor)
    {
        var changed = parties.Select(party => party == ended ? successor : party).ToList();
        return [.. changed.Where(party => party == successor || !party.IsSame(successor))];
    }

    static RegionId Jurisdiction(Session session, WorkTask task) =>
        task.Origin.Pack.Length > 0 ? new RegionId(session.One<long>("select jurisdiction_id from pack where pack_id = @Pack and is_current = 1", new { task.Origin.Pack })) : task.Region;

    /// <summary>The evidence of a report of a task that the reader sees in full.</summary>
    public byte[]? Evidence(Reading reading, long task, string hash) =>
        Find(reading, task) is { } file && file.Records.Any(record => record.FileHash == hash) ? database.Read(session => session.One<byte[]>("select content from evidence where hash = @hash", new { hash })) : null;

    /// <summary>A task that no document holds: a decision of a meeting or review, or an item of a list. One of the same key is a problem.</summary>
    public Outcome<WorkTask> Add(Reading reading, WorkTask task, string lead, Instant now)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.County)) return Xiance.Storage.Problems.NotAllowed("task");
        return database.Write<Outcome<WorkTask>>(session => Add(session, reading, (task, lead), now) is { } made ? made : Problems.TaskIncomplete());
    }

    internal static WorkTask? Add(Session session, Reading reading, (WorkTask Task, string Lead) wanted, Instant now)
    {
        if (wanted.Task.Title.Trim().Length == 0 || wanted.Lead.Trim().Length == 0 || wanted.Task.Due is null) return null;
        var region = wanted.Task.Region;
        if (session.One<long>($"select count(*) from region_within where region_id = @region and ancestor_id in {Session.Ids(reading.Actor.Grants.Where(grant => grant.Role is Role.Office or Role.County).Select(grant => grant.Region.Value))}", new { region = region.Value }) == 0) return null;
        var party = new TaskParty(wanted.Lead.Trim(), wanted.Lead.Trim(), UnitRole.Lead, "牵头单位") { Unit = Units.Known(session, region, wanted.Lead.Trim()) };
        var made = TaskMaking.One(session, wanted.Task with { Parties = [party, .. wanted.Task.Parties] }, (reading.Actor.Name, now));
        if (made is not null) AuditLog.Add(session, now, reading.Actor.Name, new("task_added", string.Create(CultureInfo.InvariantCulture, $"{made.Id} {made.Title}"), made.Origin.Title));
        return made;
    }

    sealed record VisibleRow(long TaskId, string RegionName, string? UpperTitle);
}
