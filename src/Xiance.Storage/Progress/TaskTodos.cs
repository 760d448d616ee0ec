using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>Tasks as work: the lead reports and finishes, the office decides on claims and proposals. The task's number stands in the region's place.</summary>
static class TaskTodos
{
    const int DaysAhead = 30;
    const int MostSingles = 60;

    public static IReadOnlyList<Todo> Of(Database database, Reading reading, DateOnly today) => [.. database.Read(session =>
    {
        var units = Session.Ids(reading.Actor.Grants.Where(grant => grant.Role == Role.Department && grant.Unit is not null).Select(grant => grant.Unit!.Value.Value));
        var counties = Session.Ids(reading.Actor.Grants.Where(grant => grant.Role == Role.County).Select(grant => grant.Region.Value));
        var offices = Session.Ids(reading.Actor.Grants.Where(grant => grant.Role == Role.Office).Select(grant => grant.Region.Value));
        var values = new { asOf = reading.AsOf.Milliseconds, today = Days.Text(today), ahead = Days.Text(today.AddDays(DaysAhead)), most = (long)MostSingles };
        var own = session.All<Row>(
            $"""
             select s.task_id, s.title, s.origin_title, s.due_day, s.report_due, s.state, s.proposals from task_standing s
             where s.from_ms <= @asOf and s.to_ms > @asOf and s.state in ('Planned', 'Running') and (s.due_day <= @ahead or s.report_due <= @ahead)
               and (s.region_id in {counties} or exists (select 1 from task_seat p where p.task_id = s.task_id and p.from_ms <= @asOf and p.to_ms > @asOf and p.answers = 1 and (p.unit_id in {units} or p.government_id in {counties})))
             order by s.due_day, s.task_id limit @most
             """, values);
        var asked = session.All<Row>(
            $"""
             select s.task_id, s.title, s.origin_title, s.due_day, s.report_due, s.state, s.proposals from task_standing s
             where s.from_ms <= @asOf and s.to_ms > @asOf and (s.state = 'Claimed' or s.proposals > 0)
               and exists (select 1 from region_within w where w.region_id = s.region_id and w.ancestor_id in {offices}) order by s.task_id limit @most
             """, values);
        return own.Select(row => Own(row, today)).Concat(asked.Select(row => Item(TodoKind.DecideTask, row, null)));
    })];

    static Todo Own(Row row, DateOnly today) => row.ReportDue is { } report && (row.DueDay is null || string.CompareOrdinal(report, row.DueDay) < 0) && Days.Of(report) <= today.AddDays(DaysAhead) ? Item(TodoKind.ReportTask, row, Days.Of(report)) : Item(TodoKind.FinishTask, row, row.DueDay is null ? null : Days.Of(row.DueDay));

    static Todo Item(TodoKind kind, Row row, DateOnly? due) => new(kind, row.Title, 1) { Due = due, Region = row.TaskId.ToString(CultureInfo.InvariantCulture), Detail = row.OriginTitle };

    sealed record Row(long TaskId, string Title, string OriginTitle, string? DueDay, string? ReportDue, string State, long Proposals);
}
