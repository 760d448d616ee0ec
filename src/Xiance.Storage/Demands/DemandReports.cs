using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Projects;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Refused = Xiance.Progress.Demands.Problems;

namespace Xiance.Storage.Demands;

/// <summary>Reports of the rhythm: made for a leg and a day, approved by the head where the leg wants it, sent. What a report holds never changes.</summary>
public sealed class DemandReports(Database database, DemandDesk desk)
{
    /// <summary>The reports of the reader's own subtrees within a region, newest day first.</summary>
    public IReadOnlyList<DemandReport> All(Reading reading, RegionId within) => [.. database.Read(session =>
    {
        var rows = session.All<Row>(Sight.Of(session, reading).Fill(
            """
            select p.region_id, p.report_id, p.leg, p.due_day, p.demands, p.made_at, p.made_by from demand_report p
            where p.made_at <= @asOf and exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within) and {own p} order by p.due_day desc, p.report_id desc
            """), new { within = within.Value, asOf = reading.AsOf.Milliseconds });
        var steps = session.All<StepRow>("select report_id, step, post, words, at_ms, by_actor from demand_report_step where at_ms <= @asOf order by report_id, revision", new { asOf = reading.AsOf.Milliseconds }).ToLookup(row => row.ReportId);
        return rows.Select(row => new DemandReport(row.ReportId, new RegionId(row.RegionId), row.Leg, Days.Of(row.DueDay), JsonSerializer.Deserialize<long[]>(row.Demands)!) { MadeAt = new Instant(row.MadeAt), MadeBy = row.MadeBy, Steps = [.. steps[row.ReportId].Select(step => new ReportStep(step.Step, step.Post, step.Words, new Instant(step.AtMs), step.ByActor))] }).ToList();
    })];

    public DemandReport? Find(Reading reading, RegionId within, long report) => All(reading, within).FirstOrDefault(one => one.Id == report);

    /// <summary>Makes the report of a leg: for members what was collected, for the office what was handed in, since the last report of the same leg.</summary>
    public Outcome<DemandReport> Make(Reading reading, (RegionId Region, ReportLeg Leg, DateOnly Due) order, Instant now)
    {
        if (!database.Read(session => order.Leg.By == ReportBy.Office ? Workers.IsOffice(session, reading.Actor, order.Region) : Workers.AnswerFor(session, reading.Actor, order.Region))) return Refused.NotYours();
        var latest = reading with { AsOf = Instant.Latest };
        var held = All(latest, order.Region).Where(report => report.Leg == order.Leg.Name && report.Region == order.Region).SelectMany(report => report.Demands).ToHashSet();
        var fresh = desk.Page(latest, new DemandQuestion(order.Region, order.Due) { Most = 5000 }).Rows.Where(demand => !held.Contains(demand.Id) && demand.State != DemandState.Merged && (order.Leg.By == ReportBy.Members || demand.State is not (DemandState.Collected or DemandState.Returned))).Select(demand => demand.Id).Order().ToArray();
        var id = database.Write(session =>
        {
            var report = session.NewIds("demand_report");
            session.Do("insert into demand_report (region_id, report_id, leg, due_day, demands, made_at, made_by) values (@region, @report, @Name, @due, @demands, @at, @by)", new { region = order.Region.Value, report, order.Leg.Name, due = Days.Text(order.Due), demands = JsonSerializer.Serialize(fresh), at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("demand_report_made", order.Leg.Name, Days.Text(order.Due)));
            return report;
        });
        return Find(latest, order.Region, id)!;
    }

    /// <summary>Records the head's approval by post.</summary>
    public IReadOnlyList<Problem> Approve(Reading reading, DemandReport report, (string Post, string Words) said, Instant now) =>
        CheckProject.IsPost(said.Post) ? Step(reading, report, new ReportStep(DemandReport.Approved, said.Post, said.Words, now, reading.Actor.Name)) : [Refused.NoPost()];

    /// <summary>Records that the report went out; a leg that wants approval goes out only after it.</summary>
    public IReadOnlyList<Problem> Send(Reading reading, DemandReport report, ReportLeg? leg, Instant now) =>
        leg is { Approved: true } && !report.IsApproved ? [Refused.NotApproved(report.Leg)] : Step(reading, report, new ReportStep(DemandReport.Sent, "", leg?.To ?? "", now, reading.Actor.Name));

    IReadOnlyList<Problem> Step(Reading reading, DemandReport report, ReportStep step)
    {
        if (!database.Read(session => Workers.AnswerFor(session, reading.Actor, report.Region))) return [Refused.NotYours()];
        if (report.IsSent) return [Refused.Overtaken(report.Leg)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var kept = session.Do(
                "insert into demand_report_step (region_id, report_id, revision, step, post, words, at_ms, by_actor) values (@region, @Id, @revision, @Step, @Post, @Words, @at, @By) on conflict (region_id, report_id, revision) do nothing",
                new { region = report.Region.Value, report.Id, revision = report.Steps.Count + 1L, step.Step, step.Post, step.Words, at = step.At.Milliseconds, step.By });
            if (kept == 0) return [Refused.Overtaken(report.Leg)];
            AuditLog.Add(session, step.At, reading.Actor.Name, new("demand_report_" + step.Step.ToLowerInvariant(), report.Leg, step.Post));
            return [];
        });
    }

    sealed record Row(long RegionId, long ReportId, string Leg, string DueDay, string Demands, long MadeAt, string MadeBy);

    sealed record StepRow(long ReportId, string Step, string Post, string Words, long AtMs, string ByActor);
}

/// <summary>A report of a leg with the demands it holds and what became of it.</summary>
public sealed record DemandReport(long Id, RegionId Region, string Leg, DateOnly Due, IReadOnlyList<long> Demands)
{
    public const string Approved = "Approved";
    public const string Sent = "Sent";

    public Instant MadeAt { get; init; }

    public string MadeBy { get; init; } = "";

    public IReadOnlyList<ReportStep> Steps { get; init; } = [];

    public bool IsApproved => Steps.Any(step => step.Step == Approved);

    public bool IsSent => Steps.Any(step => step.Step == Sent);

    /// <summary>The moment it went out, null before.</summary>
    public Instant? SentAt => Steps.FirstOrDefault(step => step.Step == Sent)?.At;
}

/// <summary>An approval (by post) or the sending of a report.</summary>
public sealed record ReportStep(string Step, string Post, string Words, Instant At, string By);
