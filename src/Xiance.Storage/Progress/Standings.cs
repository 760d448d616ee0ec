using System.Collections.Concurrent;
using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Progress.Text;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;

namespace Xiance.Storage.Progress;

/// <summary>
/// How each task stood from when to when, made from its records: what lists are filtered and sorted by. A light is kept as the days on which
/// it turns, so that nothing has to be judged again while only time passes.
/// </summary>
static class Standings
{
    static readonly ConcurrentDictionary<string, ProgressRules> Known = new(StringComparer.Ordinal);

    // Later than every moment that can be asked for, so that "as known now" finds what still holds.
    static readonly Instant Forever = new(Instant.Latest.Milliseconds + 1);

    static readonly string[] Columns =
    [
        "region_id", "task_id", "from_ms", "to_ms", "kind", "number", "title", "origin", "origin_title", "heading", "clause", "leads", "supporters", "state", "percent", "start_day", "due_day", "done_day", "report_due",
        "fixed_light", "fixed_until", "fixed_reason", "fixed_detail", "near_from", "near_reason", "near_detail", "behind_from", "behind_reason", "behind_detail",
        "reported_at", "reported", "trouble", "help", "proposals", "upper_id", "synthetic", "visibility", "sort_key",
    ];

    /// <summary>The rules of a pack, or the usual ones.</summary>
    public static ProgressRules Rules(Session session, string pack)
    {
        if (pack.Length == 0) return ProgressRulesReader.Usual;
        var hash = session.One<string>("select hash from pack where pack_id = @pack and is_current = 1", new { pack });
        if (hash is null || session.One<string>("select content from pack_file where pack_id = @pack and hash = @hash and name = 'progress.yaml'", new { pack, hash }) is not { } text) return ProgressRulesReader.Usual;
        return Known.GetOrAdd(hash, _ => ProgressRulesReader.Read("progress.yaml", text).Value ?? ProgressRulesReader.Usual);
    }

    /// <summary>Ends the standing of a task and writes the one that begins now.</summary>
    public static void Renew(Session session, WorkTask task, IReadOnlyList<TaskRecord> records, Instant now)
    {
        var values = new { task = task.Id, now = now.Milliseconds };
        foreach (var table in new[] { "task_standing", "task_seat" })
        {
            session.Do($"delete from {table} where task_id = @task and from_ms >= @now", values);
            session.Do($"update {table} set to_ms = @now where task_id = @task and to_ms > @now", values);
        }
        Write(session, task, [(records, now, Forever)]);
    }

    /// <summary>Writes the whole past of a new task at once, record by record.</summary>
    public static void WriteAll(Session session, WorkTask task, IReadOnlyList<TaskRecord> records, Instant created)
    {
        var moments = records.Select(record => record.At).Prepend(created).Distinct().OrderBy(at => at.Milliseconds).ToList();
        Write(session, task, [.. moments.Select((at, index) => ((IReadOnlyList<TaskRecord>)[.. records.Where(record => !(record.At > at))], at, index + 1 < moments.Count ? moments[index + 1] : Forever))]);
    }

    static void Write(Session session, WorkTask task, IReadOnlyList<(IReadOnlyList<TaskRecord> Records, Instant From, Instant To)> times)
    {
        var (origin, rules) = (Origin(task), Rules(session, task.Origin.Pack));
        var conditions = times.Select(time => (Condition: FollowTask.Run(task, time.Records, Cycles.Calendar), time.From, time.To)).ToList();
        session.Insert("task_standing", Columns, conditions.Select(one => Row((task, origin), one.Condition, JudgeTask.Run(task, one.Condition, rules, Cycles.Calendar), (one.From, one.To))));
        session.Insert("task_seat", ["region_id", "task_id", "position", "unit_id", "government_id", "answers", "from_ms", "to_ms"], conditions.SelectMany(one => Seats(task, one.Condition, (one.From, one.To))));
    }

    /// <summary>The pack, else the kept document, else the list or review that asked for it.</summary>
    public static string Origin(WorkTask task) => task.Origin.Pack.Length > 0 ? task.Origin.Pack : task.Origin.Document is { } document ? string.Create(CultureInfo.InvariantCulture, $"document/{document}") : task.Origin.Title;

    static IEnumerable<object?[]> Seats(WorkTask task, TaskCondition condition, (Instant From, Instant To) time)
    {
        var answering = WorkTask.Answering(condition.Parties);
        return condition.Parties.Select((party, position) => new object?[] { task.Region.Value, task.Id, (long)position, party.Unit?.Value, party.Government?.Value, answering.Contains(party) ? 1L : 0L, time.From.Milliseconds, time.To.Milliseconds });
    }

    static object?[] Row((WorkTask Task, string Origin) of, TaskCondition condition, TaskCourse course, (Instant From, Instant To) time) =>
    [
        of.Task.Region.Value, of.Task.Id, time.From.Milliseconds, time.To.Milliseconds, of.Task.Kind.ToString(), of.Task.Number, condition.Title, of.Origin, of.Task.Origin.Title,
        of.Task.Headings.Count > 0 ? of.Task.Headings[^1] : "", of.Task.Origin.Clause, Names(WorkTask.Answering(condition.Parties)), Names(WorkTask.Contributing(condition.Parties)), condition.State.ToString(), (long)condition.Percent,
        TaskRows.Text(of.Task.Start), TaskRows.Text(condition.Due), TaskRows.Text(condition.DoneOn), TaskRows.Text(course.ReportDue),
        course.Fixed?.Light.ToString() ?? "", TaskRows.Text(course.FixedUntil), course.Fixed?.Reason.ToString() ?? "", course.Fixed?.Detail ?? "",
        TaskRows.Text(course.Near?.From), course.Near?.Reason.ToString() ?? "", course.Near?.Detail ?? "", TaskRows.Text(course.Behind?.From), course.Behind?.Reason.ToString() ?? "", course.Behind?.Detail ?? "",
        condition.LastReport?.At.Milliseconds, condition.LastReport?.Words ?? "", condition.LastReport?.Trouble ?? "", condition.LastReport?.Help ?? "", (long)condition.Proposals.Count, of.Task.Upper, of.Task.Synthetic ? 1L : 0L,
        (long)(condition.Published ? Visibility.Jurisdiction : Visibility.Own), Sort(of.Task),
    ];

    static string Names(IReadOnlyList<TaskParty> parties) => string.Join('、', parties.Select(party => party.Label));

    /// <summary>Plan by plan in the order of the document: numbers as numbers.</summary>
    static string Sort(WorkTask task) => string.Create(CultureInfo.InvariantCulture, $"{(int)task.Kind}/{Origin(task)}/{(int.TryParse(task.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 9999):0000}/{task.Id:00000000}");
}
