using System.Globalization;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;
using Xiance.Storage.Register;

namespace Xiance.Storage.Progress;

/// <summary>Keeps the tasks of a plan that was confirmed or a pack that was loaded. An item that is a task already stays as it is.</summary>
static class TaskMaking
{
    /// <summary>The tasks that a pack's text states; none where it states none.</summary>
    public static void OfPack(Session session, Pack pack, RegionId jurisdiction, (string By, Instant Now) made)
    {
        if (pack.Tasks.Count == 0) return;
        var source = new TaskSource(pack.Title, pack.Id, null) { First = pack.EffectiveFrom, Last = pack.EffectiveTo, Synthetic = pack.Synthetic };
        Keep(session, MakeTasks.Run(pack.Tasks, [], source), jurisdiction, made);
    }

    /// <summary>The tasks and accepted duties of a confirmed document; those that its pack states by the same number and title are not doubled.</summary>
    public static void OfPlan(Session session, Plan plan, (Xiance.Documents.PlanDocument Document, TaskSource Source, RegionId Region) read, (string By, Instant Now) made)
    {
        var known = session.All<TitleRow>("select number, title from work_task where pack_id = @Pack and @Pack <> ''", new { read.Source.Pack }).ToHashSet();
        var duties = read.Document.Obligations.Where(duty => plan.Accepted.Contains(duty.Key) || plan.Corrections.ContainsKey(duty.Key)).ToList();
        var tasks = plan.Tasks.Where(task => !known.Contains(new TitleRow(task.Number, task.Title))).ToList();
        Keep(session, [.. MakeTasks.Run(tasks, duties, read.Source).Where(draft => draft.Task.Origin.Pack.Length == 0 || !known.Contains(new TitleRow(draft.Task.Number, draft.Task.Title)))], read.Region, made);
    }

    static void Keep(Session session, IReadOnlyList<TaskDraft> drafts, RegionId jurisdiction, (string By, Instant Now) made)
    {
        foreach (var draft in drafts)
            foreach (var region in Regions(session, draft, jurisdiction, made.Now.ChinaDay))
                One(session, draft.Task with { Region = region, Parties = [.. draft.Task.Parties.Select(party => Resolved(session, party, (jurisdiction, region), draft.Collective))] }, made);
    }

    /// <summary>Keeps a new task; an item that was kept before gives null.</summary>
    public static WorkTask? One(Session session, WorkTask task, (string By, Instant Now) made)
    {
        var (origin, region) = (Standings.Origin(task), task.Region.Value);
        if (session.One<long>("select count(*) from work_task where origin = @origin and origin_key = @Key and region_id = @region", new { origin, task.Origin.Key, region }) > 0) return null;
        var kept = task with { Id = session.NewIds("task") };
        TaskRows.Insert(session, kept, (origin, made.By, made.Now));
        Standings.Renew(session, kept, [], made.Now);
        if (kept.Kind == WorkTaskKind.Decision) SupervisionEntries.Of(session, [kept.Id], new SupervisionOrder(SupervisionSource.Decision, kept.Origin.Title), made);
        return kept;
    }

    static IReadOnlyList<RegionId> Regions(Session session, TaskDraft draft, RegionId jurisdiction, DateOnly day) => draft.Collective == CollectiveBody.None ? [jurisdiction] : [.. session.All<long>(
        """
        select f.region_id from region_fact f join region_within w on w.region_id = f.region_id and w.ancestor_id = @jurisdiction
        where f.valid_from <= @day and @day <= f.valid_to and f.region_id <> @jurisdiction
          and ((@counties = 1 and f.kind in ('County', 'CountyLevelCity', 'District', 'Banner')) or (@cities = 1 and f.kind = 'Prefecture'))
        order by f.code
        """,
        new
        {
            jurisdiction = jurisdiction.Value,
            day = Days.Text(day),
            counties = draft.Collective is CollectiveBody.Counties or CollectiveBody.CitiesAndCounties ? 1L : 0L,
            cities = draft.Collective is CollectiveBody.Cities or CollectiveBody.CitiesAndCounties ? 1L : 0L,
        }).Select(region => new RegionId(region))];

    /// <summary>A collective body stands for the government of the region; every other name is a unit of the jurisdiction.</summary>
    static TaskParty Resolved(Session session, TaskParty party, (RegionId Jurisdiction, RegionId Own) region, CollectiveBody collective) =>
        party.Name.StartsWith('各') || party.Name.StartsWith("有关", StringComparison.Ordinal) || party.Name.StartsWith("相关", StringComparison.Ordinal) ? (collective == CollectiveBody.None ? party : party with { Government = region.Own })
        : party.Name.Length == 0 ? party : party with { Unit = Units.Known(session, region.Jurisdiction, party.Name) };

    sealed record TitleRow(string Number, string Title);
}
