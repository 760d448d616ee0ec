using System.Text.Json;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>Tasks and their records as the tables hold them.</summary>
static class TaskRows
{
    const string TaskColumns = "region_id, task_id, kind, title, number, content, headings, origin, origin_key, origin_title, clause, pack_id, document_id, start_day, due_day, due_text, recurrence, upper_id, synthetic";
    const string RecordColumns = "task_id, number, act, hand, party, period, words, figures, trouble, help, percent, item, day, light, change, file_name, file_hash, at_ms, by_actor, account_id";

    public static WorkTask? Task(Session session, long task) => Tasks(session, $"= {task.ToString(System.Globalization.CultureInfo.InvariantCulture)}") is [var found] ? found : null;

    public static IReadOnlyList<WorkTask> Tasks(Session session, IEnumerable<long> tasks) => Tasks(session, "in " + Session.Ids(tasks));

    static IReadOnlyList<WorkTask> Tasks(Session session, string which)
    {
        var parties = session.All<PartyRow>($"select task_id, unit_id, government_id, printed_name, name, role, source_word from task_party where task_id {which} order by task_id, position").ToLookup(row => row.TaskId, row => row.Party);
        return [.. session.All<TaskRow>($"select {TaskColumns} from work_task where task_id {which} order by task_id").Select(row => row.Task([.. parties[row.TaskId]]))];
    }

    /// <summary>The records of tasks as known at a moment, oldest first.</summary>
    public static ILookup<long, TaskRecord> Records(Session session, IEnumerable<long> tasks, Instant asOf) =>
        session.All<RecordRow>($"select {RecordColumns} from task_record where task_id in {Session.Ids(tasks)} and at_ms <= @asOf order by task_id, number", new { asOf = asOf.Milliseconds }).ToLookup(row => row.TaskId, row => row.Record);

    public static int Insert(Session session, WorkTask task, TaskRecord record) => session.Do(
        """
        insert into task_record (region_id, task_id, number, act, hand, party, period, words, figures, trouble, help, percent, item, day, light, change, file_name, file_hash, at_ms, by_actor, account_id)
        values (@region, @Id, @number, @act, @hand, @party, @period, @Words, @Figures, @Trouble, @Help, @percent, @Item, @day, @light, @change, @FileName, @FileHash, @at, @By, @Account)
        on conflict (region_id, task_id, number) do nothing
        """,
        new
        {
            region = task.Region.Value,
            task.Id,
            number = (long)record.Number,
            act = record.Act.ToString(),
            hand = record.Hand.ToString(),
            party = record.For is { } party ? JsonSerializer.Serialize(party, Json.Options) : null,
            period = record.Period?.ToString(),
            record.Words,
            record.Figures,
            record.Trouble,
            record.Help,
            percent = (long?)record.Percent,
            record.Item,
            day = record.Day is { } day ? Days.Text(day) : null,
            light = record.Light?.ToString(),
            change = record.Change is { } change ? JsonSerializer.Serialize(change, Json.Options) : null,
            record.FileName,
            record.FileHash,
            at = record.At.Milliseconds,
            record.By,
            record.Account,
        });

    public static void Insert(Session session, WorkTask task, (string Origin, string By, Instant Now) made)
    {
        session.Insert("work_task", [.. TaskColumns.Split(", "), "created_at", "created_by"],
        [[
            task.Region.Value, task.Id, task.Kind.ToString(), task.Title, task.Number, task.Content, string.Join('\n', task.Headings), made.Origin, task.Origin.Key, task.Origin.Title, task.Origin.Clause,
            task.Origin.Pack, task.Origin.Document, Text(task.Start), Text(task.Due), task.DueText, task.Recurrence is { } recurrence ? JsonSerializer.Serialize(recurrence, Json.Options) : null,
            task.Upper, task.Synthetic ? 1L : 0L, made.Now.Milliseconds, made.By,
        ]]);
        session.Insert("task_party", ["region_id", "task_id", "position", "unit_id", "government_id", "printed_name", "name", "role", "source_word"],
            task.Parties.Select((party, position) => new object?[] { task.Region.Value, task.Id, (long)position, party.Unit?.Value, party.Government?.Value, party.PrintedName, party.Name, party.Role.ToString(), party.SourceWord }));
    }

    public static string? Text(DateOnly? day) => day is { } known ? Days.Text(known) : null;

    static DateOnly? Day(string? text) => text is null ? null : Days.Of(text);

    sealed record PartyRow(long TaskId, long? UnitId, long? GovernmentId, string PrintedName, string Name, string Role, string SourceWord)
    {
        public TaskParty Party => new(PrintedName, Name, Enum.Parse<Xiance.Plans.UnitRole>(Role), SourceWord)
        {
            Unit = UnitId is { } unit ? new UnitId(unit) : null,
            Government = GovernmentId is { } region ? new RegionId(region) : null,
        };
    }

    sealed record TaskRow
    {
        public long RegionId { get; init; }
        public long TaskId { get; init; }
        public string Kind { get; init; } = "";
        public string Title { get; init; } = "";
        public string Number { get; init; } = "";
        public string Content { get; init; } = "";
        public string Headings { get; init; } = "";
        public string OriginKey { get; init; } = "";
        public string OriginTitle { get; init; } = "";
        public string Clause { get; init; } = "";
        public string PackId { get; init; } = "";
        public long? DocumentId { get; init; }
        public string? StartDay { get; init; }
        public string? DueDay { get; init; }
        public string DueText { get; init; } = "";
        public string? Recurrence { get; init; }
        public long? UpperId { get; init; }
        public long Synthetic { get; init; }

        public WorkTask Task(IReadOnlyList<TaskParty> parties) => new(TaskId, new RegionId(RegionId), Enum.Parse<WorkTaskKind>(Kind), Title)
        {
            Number = Number,
            Content = Content,
            Headings = Headings.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Origin = new TaskOrigin(OriginTitle, Clause) { Pack = PackId, Document = DocumentId, Key = OriginKey },
            Parties = parties,
            Start = Day(StartDay),
            Due = Day(DueDay),
            DueText = DueText,
            Recurrence = Recurrence is null ? null : JsonSerializer.Deserialize<Recurrence>(Recurrence, Json.Options),
            Upper = UpperId,
            Synthetic = Synthetic != 0,
        };
    }

    sealed record RecordRow
    {
        public long TaskId { get; init; }
        public long Number { get; init; }
        public string Act { get; init; } = "";
        public string Hand { get; init; } = "";
        public string? Party { get; init; }
        public string? Period { get; init; }
        public string Words { get; init; } = "";
        public string Figures { get; init; } = "";
        public string Trouble { get; init; } = "";
        public string Help { get; init; } = "";
        public long? Percent { get; init; }
        public string Item { get; init; } = "";
        public string? Day { get; init; }
        public string? Light { get; init; }
        public string? Change { get; init; }
        public string FileName { get; init; } = "";
        public string FileHash { get; init; } = "";
        public long AtMs { get; init; }
        public string ByActor { get; init; } = "";
        public long AccountId { get; init; }

        public TaskRecord Record => new(Enum.Parse<TaskAct>(Act))
        {
            Number = (int)Number,
            At = new Instant(AtMs),
            By = ByActor,
            Account = AccountId,
            Hand = Enum.Parse<TaskHand>(Hand),
            For = Party is null ? null : JsonSerializer.Deserialize<TaskParty>(Party, Json.Options),
            Period = Period is null ? null : Basics.Period.TryParse(Period),
            Words = Words,
            Figures = Figures,
            Trouble = Trouble,
            Help = Help,
            Percent = (int?)Percent,
            Item = Item,
            Day = TaskRows.Day(Day),
            Light = Light is null ? null : Enum.Parse<TaskLight>(Light),
            Change = Change is null ? null : JsonSerializer.Deserialize<TaskChange>(Change, Json.Options),
            FileName = FileName,
            FileHash = FileHash,
        };
    }
}
