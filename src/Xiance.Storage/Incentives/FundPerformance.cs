using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives.Performance;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Evaluations of funds before, during and after, and what was reported on funding duties. Append-only: a newer one supersedes, both stay.</summary>
public sealed class FundPerformance(Database database, Packs packs)
{
    static readonly JsonSerializerOptions Options = new(Xiance.Documents.Json.Options) { IgnoreReadOnlyProperties = true };

    /// <summary>Every evaluation of a pack, the newest of a stage last.</summary>
    public IReadOnlyList<KeptEvaluation> Evaluations(Reading reading, string pack) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        "select r.number, r.body, r.file_name, r.file_hash, r.at_ms, r.by_actor from fund_evaluation r where r.pack_id = @pack and r.at_ms <= @asOf and {own r} order by r.fund, r.year, r.number"), new { pack, asOf = reading.AsOf.Milliseconds })).Select(row =>
            new KeptEvaluation(row.Number, JsonSerializer.Deserialize<FundEvaluation>(row.Body, Options)!) { FileName = row.FileName, FileHash = row.FileHash, At = new Instant(row.AtMs), By = row.ByActor })];

    /// <summary>The goals of the first stage fix what the weights add up to; after them every stage is held against the one before.</summary>
    public IReadOnlyList<Problem> Evaluate(Reading reading, string pack, (FundEvaluation Evaluation, CaseFile? File) asked, Instant now)
    {
        if (packs.Find(reading, pack) is not { } state || !reading.Actor.Is(Role.Office)) return [Problems.NotAllowed("evaluation")];
        var same = Evaluations(reading, pack).Where(one => one.Evaluation.Fund == asked.Evaluation.Fund && one.Evaluation.Year == asked.Evaluation.Year).ToList();
        var before = same.LastOrDefault(one => one.Evaluation.Stage < asked.Evaluation.Stage)?.Evaluation;
        var problems = CheckEvaluation.Run(asked.Evaluation, before, before?.Weight ?? asked.Evaluation.Weight);
        if (problems.Count > 0) return problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (!Own(session, reading, state.Jurisdiction)) return [Problems.NotAllowed("evaluation")];
            var (name, hash) = asked.File is { Content.Length: > 0 } file ? (file.Name, Cases.Evidence(session, file.Content)) : ("", "");
            session.Do("insert into fund_evaluation (region_id, pack_id, fund, year, stage, number, body, file_name, file_hash, at_ms, by_actor) values (@region, @pack, @Fund, @year, @stage, @number, @body, @name, @hash, @at, @by)",
                new { region = state.Jurisdiction.Value, pack, asked.Evaluation.Fund, year = (long)asked.Evaluation.Year, stage = asked.Evaluation.Stage.ToString(), number = session.NewIds("fund_evaluation"), body = JsonSerializer.Serialize(asked.Evaluation, Options), name, hash, at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("fund_evaluated", $"{pack} {asked.Evaluation.Fund} {asked.Evaluation.Year}", asked.Evaluation.Stage.ToString()));
            return [];
        });
    }

    /// <summary>Every report on funding duties of a pack.</summary>
    public IReadOnlyList<DutyReport> Reports(Reading reading, string pack) => [.. database.Read(session => session.All<ReportRow>(Sight.Of(session, reading).Fill(
        "select r.region_id, r.duty, r.year, r.number, r.fen, r.day, r.document, r.words, r.file_name, r.file_hash, r.at_ms, r.by_actor from funding_duty_report r where r.pack_id = @pack and r.at_ms <= @asOf and {own r} order by r.number"), new { pack, asOf = reading.AsOf.Milliseconds })).Select(row =>
            new DutyReport(row.Duty, (int)row.Year, new Money(row.Fen), Days.Of(row.Day), row.Document) { Region = new RegionId(row.RegionId), Words = row.Words, FileName = row.FileName, FileHash = row.FileHash, At = new Instant(row.AtMs), By = row.ByActor })];

    /// <summary>Money made available for a duty, with the document that shows it; a wrong report is put right by one with the opposite sign.</summary>
    public IReadOnlyList<Problem> Report(Reading reading, string pack, (DutyReport Report, CaseFile? File) asked, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        if (packs.Find(reading, pack) is not { } state || !reading.Actor.IsAny(Role.Office, Role.County)) return [Problems.NotAllowed("duty")];
        var region = reading.Actor.Is(Role.Office) ? state.Jurisdiction : reading.Actor.Grants.First(grant => grant.Role == Role.County).Region;
        if (!Own(session, reading, region)) return [Problems.NotAllowed("duty")];
        if (asked.Report.Amount == Money.Zero || asked.Report.Document.Length == 0 || asked.Report.Day > now.ChinaDay) return [Problems.DutyIncomplete()];
        var (name, hash) = asked.File is { Content.Length: > 0 } file ? (file.Name, Cases.Evidence(session, file.Content)) : ("", "");
        session.Do("insert into funding_duty_report (region_id, pack_id, duty, year, number, fen, day, document, words, file_name, file_hash, at_ms, by_actor) values (@region, @pack, @Duty, @year, @number, @fen, @day, @Document, @Words, @name, @hash, @at, @by)",
            new { region = region.Value, pack, asked.Report.Duty, year = (long)asked.Report.Year, number = session.NewIds("funding_duty_report"), fen = asked.Report.Amount.Fen, day = Days.Text(asked.Report.Day), asked.Report.Document, asked.Report.Words, name, hash, at = now.Milliseconds, by = reading.Actor.Name });
        AuditLog.Add(session, now, reading.Actor.Name, new("duty_reported", $"{pack} {asked.Report.Duty} {asked.Report.Year}", $"{asked.Report.Amount} {asked.Report.Document}"));
        return [];
    });

    /// <summary>The file behind a report on a duty or an evaluation, for those who see it.</summary>
    public (string Name, byte[] Content)? File(Reading reading, string pack, string hash)
    {
        var name = Reports(reading, pack).FirstOrDefault(report => report.FileHash == hash)?.FileName ?? Evaluations(reading, pack).FirstOrDefault(kept => kept.FileHash == hash)?.FileName;
        return name is null || hash.Length == 0 ? null : database.Read(session => session.One<byte[]>("select content from evidence where hash = @hash", new { hash })) is { } content ? (name, content) : null;
    }

    static bool Own(Session session, Reading reading, RegionId region) => session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = region.Value }) > 0;

    sealed record Row(long Number, string Body, string FileName, string FileHash, long AtMs, string ByActor);

    sealed record ReportRow(long RegionId, string Duty, long Year, long Number, long Fen, string Day, string Document, string Words, string FileName, string FileHash, long AtMs, string ByActor);
}

/// <summary>An evaluation as kept.</summary>
public sealed record KeptEvaluation(long Number, FundEvaluation Evaluation)
{
    public string FileName { get; init; } = "";

    public string FileHash { get; init; } = "";

    public Instant At { get; init; }

    public string By { get; init; } = "";
}

/// <summary>Money made available for a funding duty.</summary>
public sealed record DutyReport(string Duty, int Year, Money Amount, DateOnly Day, string Document)
{
    public RegionId Region { get; init; }

    public string Words { get; init; } = "";

    public string FileName { get; init; } = "";

    public string FileHash { get; init; } = "";

    public Instant At { get; init; }

    public string By { get; init; } = "";
}
