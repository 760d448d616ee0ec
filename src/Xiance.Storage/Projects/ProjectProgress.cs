using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Projects;

/// <summary>What a review asks of the library: which projects lie behind and why, and which changed their stage in a time.</summary>
public sealed class ProjectProgress(Database database, ProjectLibrary library)
{
    const int WholeLibrary = 100_000;

    /// <summary>Projects with at least one delay on the day, in the order of the library.</summary>
    public IReadOnlyList<LateProject> Late(Reading reading, ProjectQuestion question, DateOnly day)
    {
        var milestones = Milestones(reading, question);
        return [.. library.Page(reading, question with { Most = WholeLibrary, Skip = 0 }).Rows
            .Select(entry => new LateProject(entry, FindDelays.Run(entry.Project, entry.Year, milestones[entry.Id.Value], day)))
            .Where(project => project.Delays.Count > 0)];
    }

    ILookup<long, ProjectMilestone> Milestones(Reading reading, ProjectQuestion question) => database.Read(session => session.All<MilestoneRow>(
        """
        select f.project_id, f.body from project_fact f
        where f.kind = 'ProjectMilestone' and f.at_ms <= @asOf and exists (select 1 from region_within t where t.region_id = f.region_id and t.ancestor_id = @within)
          and f.revision = (select max(n.revision) from project_fact n where n.region_id = f.region_id and n.project_id = f.project_id and n.kind = f.kind and n.fact_key = f.fact_key and n.at_ms <= @asOf)
        order by f.project_id, f.fact_key
        """, new { asOf = reading.AsOf.Milliseconds, within = question.Within.Value })).ToLookup(row => row.ProjectId, row => JsonSerializer.Deserialize<ProjectMilestone>(row.Body)!);

    /// <summary>Every change of stage from one moment to another, both included, oldest first.</summary>
    public IReadOnlyList<MovedProject> Moves(Reading reading, RegionId within, (Instant From, Instant To) time) => [.. database.Read(session => session.All<MoveRow>(Sight.Of(session, reading).Fill(
        $$"""
         select {{ProjectRow.Columns}}, b.stage as before_stage from project p
         join project_version v on v.region_id = p.region_id and v.project_id = p.project_id
         join project_version b on b.region_id = p.region_id and b.project_id = p.project_id and b.revision = (select max(n.revision) from project_version n where n.region_id = p.region_id and n.project_id = p.project_id and n.revision < v.revision)
         join region_fact r on r.region_id = p.region_id and r.valid_to = '9999-12-31'
         where v.stage <> b.stage and v.at_ms >= @from and v.at_ms <= @to and v.at_ms <= @asOf
           and exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within) and {own p} order by v.at_ms, p.project_id
         """), new { from = time.From.Milliseconds, to = time.To.Milliseconds, asOf = reading.AsOf.Milliseconds, within = within.Value })).Select(row => new MovedProject(row.Entry, (ProjectStage)row.BeforeStage))];

    sealed record MilestoneRow(long ProjectId, string Body);

    sealed record MoveRow : ProjectRow
    {
        public long BeforeStage { get; init; }
    }
}

/// <summary>A project that lies behind, with every reason.</summary>
public sealed record LateProject(ProjectEntry Entry, IReadOnlyList<ProjectDelay> Delays);

/// <summary>A project as it was right after a change of stage, and the stage before.</summary>
public sealed record MovedProject(ProjectEntry Entry, ProjectStage Before);
