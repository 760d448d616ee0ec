using System.Globalization;
using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Assessment;

/// <summary>The rows of a result's life: read whole, added one by one, never changed.</summary>
static class LifeRows
{
    public static ResultLife Load(Session session, RunState run, Instant asOf)
    {
        var values = new { run.Id, region = run.Region.Value, asOf = asOf.Milliseconds, day = Days.Text(run.Period.Last) };
        var state = session.One<string>("select state from run_state where run_id = @Id and at_ms <= @asOf order by revision desc limit 1", values) ?? RunState.Computed;
        var honours = session.All<HonourKey>("select region_id, honour, class from run_honour where run_id = @Id order by honour, class, place, region_id", values);
        var records = session.All<Row>(
            """
            select x.number, x.act, x.body, x.document, x.day, x.words, x.about_id, f.name as about_name, x.honour, x.honour_name, x.class, x.value, x.affirms, x.answers, x.days, x.last_day,
              x.file_name, x.file_hash, x.at_ms, x.by_actor
            from run_record x left join region_fact f on f.region_id = x.about_id and f.valid_from <= @day and @day <= f.valid_to
            where x.region_id = @region and x.run_id = @Id and x.at_ms <= @asOf order by x.number
            """, values);
        return new ResultLife(State(state), [.. honours.Select(row => new ListedHonour(row.Honour, row.Class, new RegionId(row.RegionId)))], [.. records.Select(row => row.Record)]);
    }

    public static ResultState State(string text) => Enum.Parse<ResultState>(text, ignoreCase: true);

    /// <summary>Takes the step inside the transaction: record, state and audit entry together, or the problems and nothing.</summary>
    public static IReadOnlyList<Problem> Take(Session session, RunState run, LifeOrder order, Instant now)
    {
        var before = Load(session, run, Instant.Latest);
        var taken = TakeStep.Run(before, order, Figures.Cycles.Calendar);
        if (!taken.Succeeded) return taken.Problems;
        var record = taken.Value.Records[^1] with { At = now };
        if (Insert(session, run, record) == 0) return [Problems.OldPrevious(run.Period.ToString())];
        if (taken.Value.State != before.State) SetState(session, run, (taken.Value.State, record), now);
        if (record.Act == LifeAct.Revoke) ClawBack(session, run, record);
        AuditLog.Add(session, now, record.By, new("result_" + record.Act.ToString().ToLowerInvariant(), $"{run.Pack} {run.Period} {run.Id.ToString(CultureInfo.InvariantCulture)}", string.Join(' ', new[] { record.Body, record.Document, record.AboutName, record.Words }.Where(text => text.Length > 0))));
        return [];
    }

    static void SetState(Session session, RunState run, (ResultState State, LifeRecord Record) to, Instant now)
    {
        var newest = session.One<long>("select max(revision) from run_state where run_id = @Id", new { run.Id });
        RunRows.SetState(session, (run.Id, newest + 1), (to.State.ToString().ToLowerInvariant(), to.Record.Document.Length > 0 ? to.Record.Document : to.Record.Words), (to.Record.By, now));
    }

    /// <summary>Every share that was allocated on the revoked result is to come back.</summary>
    static void ClawBack(Session session, RunState run, LifeRecord record) => session.Do(
        """
        insert into fund_claw_back (region_id, run_id, fund, fen, document, reason, at_ms, by_actor)
        select a.region_id, a.run_id, a.fund, a.fen, @Document, @Words, @at, @By from fund_allocation a where a.run_id = @Id
        """, new { run.Id, record.Document, record.Words, at = record.At.Milliseconds, record.By });

    static int Insert(Session session, RunState run, LifeRecord record) => session.Do(
        """
        insert into run_record (region_id, run_id, number, act, body, document, day, words, about_id, honour, honour_name, class, value, affirms, answers, days, last_day, file_name, file_hash, at_ms, by_actor)
        values (@region, @Id, @Number, @act, @Body, @Document, @day, @Words, @about, @Honour, @HonourName, @Class, @Value, @affirms, @Answers, @days, @last, @FileName, @FileHash, @at, @By)
        on conflict (region_id, run_id, number) do nothing
        """,
        new
        {
            region = run.Region.Value,
            run.Id,
            record.Number,
            act = record.Act.ToString(),
            record.Body,
            record.Document,
            day = Text(record.Day),
            record.Words,
            about = record.About?.Value,
            record.Honour,
            record.HonourName,
            record.Class,
            record.Value,
            affirms = record.Affirms ? 1L : 0L,
            record.Answers,
            days = (long)record.Days,
            last = Text(record.LastDay),
            record.FileName,
            record.FileHash,
            at = record.At.Milliseconds,
            record.By,
        });

    static string? Text(DateOnly? day) => day is { } known ? Days.Text(known) : null;

    sealed record HonourKey(long RegionId, string Honour, string Class);

    sealed class Row
    {
        public long Number { get; set; }
        public string Act { get; set; } = "";
        public string Body { get; set; } = "";
        public string Document { get; set; } = "";
        public string? Day { get; set; }
        public string Words { get; set; } = "";
        public long? AboutId { get; set; }
        public string? AboutName { get; set; }
        public string Honour { get; set; } = "";
        public string HonourName { get; set; } = "";
        public string Class { get; set; } = "";
        public string Value { get; set; } = "";
        public long Affirms { get; set; }
        public long Answers { get; set; }
        public long Days { get; set; }
        public string? LastDay { get; set; }
        public string FileName { get; set; } = "";
        public string FileHash { get; set; } = "";
        public long AtMs { get; set; }
        public string ByActor { get; set; } = "";

        public LifeRecord Record => new(Enum.Parse<LifeAct>(Act))
        {
            Number = Number,
            Body = Body,
            Document = Document,
            Day = Of(Day),
            Words = Words,
            About = AboutId is { } id ? new RegionId(id) : null,
            AboutName = AboutName ?? "",
            Honour = Honour,
            HonourName = HonourName,
            Class = Class,
            Value = Value,
            Affirms = Affirms != 0,
            Answers = Answers,
            Days = (int)Days,
            LastDay = Of(LastDay),
            FileName = FileName,
            FileHash = FileHash,
            At = new Instant(AtMs),
            By = ByActor,
        };

        static DateOnly? Of(string? day) => day is null ? null : Databases.Days.Of(day);
    }
}
