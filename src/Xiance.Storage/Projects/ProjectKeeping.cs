using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Refused = Xiance.Progress.Projects.Problems;

namespace Xiance.Storage.Projects;

/// <summary>What counties and offices do with projects of their own regions. Every change is a new revision; somebody else's newer one is a problem and stays.</summary>
public sealed class ProjectKeeping(Database database, ProjectLibrary library)
{
    /// <summary>Takes a project in after the negative list was held against it.</summary>
    public Outcome<ProjectEntry> Add(Reading reading, NewProject order, Instant now)
    {
        var project = order.Project;
        if (!MayKeep(reading, project.Region)) return Refused.NotYours(project.Name);
        List<Problem> problems = [.. CheckProject.Run(project), .. CheckNegativeList.Run(project, order.NegativeList, order.Permission)];
        if (database.Read(session => session.One<long>("select count(*) from project_version where region_id = @region and name = @Name and stage <> 9", new { region = project.Region.Value, project.Name })) > 0) problems.Add(Refused.Known(project.Name));
        if (problems.Any(problem => problem.Severity == Severity.Error)) return problems;
        var id = database.Write(session =>
        {
            AuditLog.Add(session, now, reading.Actor.Name, new("project_added", project.Name, order.Permission));
            return Insert(session, reading.Actor.Name, (project, "", order.Permission), now);
        });
        return library.Find(reading with { AsOf = Instant.Latest }, id)!;
    }

    /// <summary>Takes rows of a document in: all, or none when one has a problem. A row that is in the library already is a problem.</summary>
    public Outcome<ImportedProjects> Import(Reading reading, IReadOnlyList<(string Item, LibraryProject Project)> rows, IReadOnlyList<NegativeEntry> negativeList, Instant now)
    {
        if (rows.Count == 0) return Refused.NothingChosen();
        var known = Known(rows[0].Project.Source?.Document ?? "");
        List<Problem> problems =
        [
            .. rows.Where(row => !MayKeep(reading, row.Project.Region)).Select(row => Refused.NotYours(row.Project.Name)),
            .. rows.Where(row => known.Contains(row.Item)).Select(row => Refused.Known(row.Project.Name)),
            .. rows.SelectMany(row => CheckProject.Run(row.Project)),
            .. rows.SelectMany(row => CheckNegativeList.Run(row.Project, negativeList, "")),
        ];
        if (problems.Count > 0) return problems;
        return database.Write(session =>
        {
            foreach (var (item, project) in rows) Insert(session, reading.Actor.Name, (project, item, ""), now);
            AuditLog.Add(session, now, reading.Actor.Name, new("projects_imported", rows[0].Project.Source?.Document ?? "", string.Join('、', rows.Select(row => row.Project.Name))));
            return new ImportedProjects(rows.Count);
        });
    }

    /// <summary>Keys of the rows of a document that are in the library.</summary>
    public IReadOnlySet<string> Known(string document) => document.Length == 0 ? new HashSet<string>() : database.Read(session => session.All<string>("select item_key from project where document = @document", new { document })).ToHashSet(StringComparer.Ordinal);

    /// <summary>Writes a new state; a move of stage obeys <see cref="StageMove"/>.</summary>
    public IReadOnlyList<Problem> Change(Reading reading, ProjectChange change, Instant now)
    {
        if (library.Find(reading with { AsOf = Instant.Latest }, change.Id.Value) is not { } entry) return [Refused.NoProject()];
        if (Wrong(reading, entry, change) is { Count: > 0 } wrong) return wrong;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var kept = Version(session, change.Id.Value, change.Revision + 1, (change.Project with { Region = entry.Project.Region }, change.Reason, reading.Actor.Name), now);
            if (kept == 0) return [Refused.Overtaken(entry.Project.Name)];
            AuditLog.Add(session, now, reading.Actor.Name, new("project_changed", entry.Project.Name, change.Reason));
            return [];
        });
    }

    IReadOnlyList<Problem> Wrong(Reading reading, ProjectEntry entry, ProjectChange change)
    {
        if (!MayKeep(reading, entry.Project.Region)) return [Refused.NotYours(entry.Project.Name)];
        if (entry.Revision != change.Revision) return [Refused.Overtaken(entry.Project.Name)];
        var move = StageMove.Check(entry.Project with { Investment = change.Project.Investment }, change.Project.Stage, change.Reason);
        return [.. CheckProject.Run(change.Project), .. move is null ? [] : new[] { move }];
    }

    /// <summary>Moves several projects to a stage: all, or none when one may not move.</summary>
    public IReadOnlyList<Problem> Move(Reading reading, (IReadOnlyList<long> Ids, ProjectStage To, string Reason) order, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        var entries = order.Ids.Distinct().Select(id => library.Find(latest, id)).OfType<ProjectEntry>().ToList();
        if (entries.Count == 0) return [Refused.NothingChosen()];
        var changes = entries.Select(entry => (entry, Change: new ProjectChange(entry.Id, entry.Project with { Stage = order.To, PrintedStage = order.To == entry.Project.Stage ? entry.Project.PrintedStage : "" }, entry.Revision, order.Reason))).ToList();
        var problems = changes.SelectMany(pair => Wrong(reading, pair.entry, pair.Change)).ToList();
        if (problems.Count > 0) return problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            foreach (var (entry, change) in changes)
                if (Version(session, entry.Id.Value, entry.Revision + 1, (change.Project, order.Reason, reading.Actor.Name), now) == 0) problems.Add(Refused.Overtaken(entry.Project.Name));
            AuditLog.Add(session, now, reading.Actor.Name, new("projects_moved", order.To.ToString(), string.Join('、', entries.Select(entry => entry.Project.Name))));
            return problems;
        });
    }

    public IReadOnlyList<Problem> SetYear(Reading reading, ProjectId id, ProjectYear year, Instant now) => Keep(reading, id, entry => year.Check(entry.Project.Name), (session, entry) =>
        session.Do(
            """
            insert into project_year (region_id, project_id, year, revision, planned_fen, done_fen, done_until, at_ms, by_actor)
            select @region, @id, @year, coalesce(max(revision), 0) + 1, @planned, @done, @until, @at, @by from project_year where region_id = @region and project_id = @id and year = @year
            """,
            new { region = entry.Project.Region.Value, id = id.Value, year = (long)year.Year, planned = year.Planned?.Fen, done = year.Done?.Fen, until = year.DoneUntil is { } day ? Days.Text(day) : null, at = now.Milliseconds, by = reading.Actor.Name }), now);

    /// <summary>Keeps an approval, a factor or a milestone under its key; the revision is the one the writer saw, 0 for a new one.</summary>
    public IReadOnlyList<Problem> SetFact<T>(Reading reading, ProjectId id, KeptFact<T> fact, IReadOnlyList<Problem> problems, Instant now) => Keep(reading, id, _ => problems, (session, entry) =>
        session.Do(
            """
            insert into project_fact (region_id, project_id, kind, fact_key, revision, body, at_ms, by_actor)
            values (@region, @id, @kind, @Key, @revision, @body, @at, @by) on conflict (region_id, project_id, kind, fact_key, revision) do nothing
            """,
            new { region = entry.Project.Region.Value, id = id.Value, kind = typeof(T).Name, fact.Key, revision = fact.Revision + 1, body = JsonSerializer.Serialize(fact.Value), at = now.Milliseconds, by = reading.Actor.Name }), now);

    /// <summary>Replaces the shares of a project; an empty list ends the sharing.</summary>
    public IReadOnlyList<Problem> SetShares(Reading reading, ProjectId id, (IReadOnlyList<CountyShare> Shares, DateOnly From, string Authority) order, Instant now) => Keep(reading, id,
        entry => order.Authority.Length == 0 ? [Refused.NoAuthority(Place.Named(entry.Project.Name))] : ShareOut.Check(entry.Project.Name, order.Shares),
        (session, entry) =>
        {
            var place = new { region = entry.Project.Region.Value, id = id.Value };
            var revision = session.One<long>("select coalesce(max(revision), 0) + 1 from project_share where region_id = @region and project_id = @id", place);
            foreach (var share in order.Shares)
                session.Do(
                    """
                    insert into project_share (region_id, project_id, revision, holder_id, thing, share_millionths, from_day, authority, at_ms, by_actor)
                    values (@region, @id, @revision, @holder, @thing, @millionths, @from, @Authority, @at, @by)
                    """,
                    new { place.region, place.id, revision, holder = share.Region.Value, thing = share.Of.ToString(), millionths = (long)(share.Share.Fraction * 1_000_000m), from = Days.Text(order.From), order.Authority, at = now.Milliseconds, by = reading.Actor.Name });
            return order.Shares.Count;
        }, now);

    IReadOnlyList<Problem> Keep(Reading reading, ProjectId id, Func<ProjectEntry, IReadOnlyList<Problem>> check, Func<Session, ProjectEntry, int> write, Instant now)
    {
        if (library.Find(reading with { AsOf = Instant.Latest }, id.Value) is not { } entry) return [Refused.NoProject()];
        if (!MayKeep(reading, entry.Project.Region)) return [Refused.NotYours(entry.Project.Name)];
        if (check(entry) is { Count: > 0 } problems) return problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (write(session, entry) == 0) return [Refused.Overtaken(entry.Project.Name)];
            AuditLog.Add(session, now, reading.Actor.Name, new("project_fact", entry.Project.Name, ""));
            return [];
        });
    }

    /// <summary>Offices keep the projects of their regions, counties their own; nobody else changes any.</summary>
    public bool MayKeep(Reading reading, RegionId region) => database.Read(session => Workers.AnswerFor(session, reading.Actor, region));

    internal static long Insert(Session session, string by, (LibraryProject Project, string Item, string Reason) row, Instant now)
    {
        var (project, id) = (row.Project, session.NewIds("project"));
        session.Do(
            "insert into project (region_id, project_id, document, item_key, clause, synthetic, made_at, made_by) values (@region, @id, @document, @Item, @clause, @synthetic, @at, @by)",
            new { region = project.Region.Value, id, document = project.Source?.Document ?? "", row.Item, clause = project.Source?.Clause ?? "", synthetic = project.Synthetic ? 1L : 0L, at = now.Milliseconds, by });
        Version(session, id, 1, (project, row.Reason, by), now);
        return id;
    }

    internal static int Version(Session session, long id, long revision, (LibraryProject Project, string Reason, string By) state, Instant now)
    {
        var project = state.Project;
        return session.Do(
            """
            insert into project_version (region_id, project_id, revision, name, stage, printed_stage, kind, content, owner, park, investment_fen, land_scaled, from_year, to_year, leader_post, key_year, reason, at_ms, by_actor)
            values (@region, @id, @revision, @Name, @stage, @PrintedStage, @Kind, @Content, @Owner, @Park, @investment, @land, @from, @to, @LeaderPost, @key, @Reason, @at, @By) on conflict (region_id, project_id, revision) do nothing
            """,
            new
            {
                region = project.Region.Value,
                id,
                revision,
                project.Name,
                stage = (long)project.Stage,
                project.PrintedStage,
                project.Kind,
                project.Content,
                project.Owner,
                project.Park,
                investment = project.Investment?.Fen,
                land = project.Land is { } area ? (long)Math.Round(area.Mu * ProjectRow.LandScale) : (long?)null,
                from = (long?)project.FromYear,
                to = (long?)project.ToYear,
                project.LeaderPost,
                key = (long?)project.KeyStartYear,
                state.Reason,
                at = now.Milliseconds,
                state.By,
            });
    }
}

/// <summary>A project to be taken in, the negative list it is held against, and the paper that permits a restricted one.</summary>
public sealed record NewProject(LibraryProject Project, IReadOnlyList<NegativeEntry> NegativeList, string Permission);

/// <summary>A new state of a project on the revision that its writer saw.</summary>
public sealed record ProjectChange(ProjectId Id, LibraryProject Project, long Revision, string Reason);

/// <summary>How many rows of a document came into the library.</summary>
public sealed record ImportedProjects(int Count);
