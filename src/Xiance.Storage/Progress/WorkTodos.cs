using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Progress.Demands;
using Xiance.Progress.Demands.Text;
using Xiance.Progress.Nominations;
using Xiance.Progress.Projects;
using Xiance.Progress.Projects.Text;
using Xiance.Progress.Supervision;
using Xiance.Storage.Databases;
using Xiance.Storage.Demands;
using Xiance.Storage.Documents;
using Xiance.Storage.Figures;
using Xiance.Storage.Nominations;
using Xiance.Storage.Plans;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Progress;

/// <summary>What waits in the room beside tasks and demands: supervised items, lists handed up or returned, approvals near or beyond their days, reports of the rhythm, nominations.</summary>
static class WorkTodos
{
    const int MostApprovals = 60;
    const int DaysAhead = 30;

    public static IEnumerable<Todo> Of(WorkSources kept, Reading reading, DateOnly today)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.County, Role.Department)) return [];
        return [.. Supervised(kept.Database, reading), .. Lists(kept.Database, reading), .. reading.Actor.IsAny(Role.Office, Role.County) ? Approvals(kept, reading, today).Concat(Reports(kept, reading, today)) : [], .. reading.Actor.IsAny(Role.Office) ? Nominations(kept, reading, today) : []];
    }

    static IEnumerable<Todo> Supervised(Database database, Reading reading)
    {
        var register = new Supervisions(database);
        return register.All(reading).Where(item => item.State != SupervisionState.Closed && register.Parties(reading.Actor, item).Any(party => FollowSupervision.Next(item.State, party).Count > 0))
            .Select(item => new Todo(item.State == SupervisionState.Answered ? TodoKind.CloseSupervision : TodoKind.AnswerSupervision, item.Title, 1) { Due = item.State == SupervisionState.Answered ? null : item.Due, Region = Number(item.Id), Detail = item.State == SupervisionState.Returned ? $"{item.Steps[^1].By}：{item.Steps[^1].Words}" : item.AskedBy });
    }

    static IEnumerable<Todo> Lists(Database database, Reading reading)
    {
        var lists = new YearlyLists(database);
        var filings = new ListFilings(database, lists).All(reading);
        foreach (var list in lists.All(reading))
        {
            if (filings[list.ListId].LastOrDefault() is not { } filing) continue;
            if (filing.State == FilingState.Submitted && reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == filing.Recipient)) yield return new Todo(TodoKind.YearlyList, list.Title, 1) { Region = Number(list.ListId), Detail = list.RegionName };
            if (filing.State == FilingState.Returned && filing.Hash == list.Hash && YearlyLists.Works(reading, list)) yield return new Todo(TodoKind.YearlyList, list.Title, 1) { Region = Number(list.ListId), Detail = $"{filing.By}：{filing.Words}" };
        }
    }

    /// <summary>Of the reader's own regions only: those that hold a share read along, they do not answer.</summary>
    static IEnumerable<Todo> Approvals(WorkSources kept, Reading reading, DateOnly today)
    {
        var library = new ProjectLibrary(kept.Database);
        return kept.Packs.All(reading).SelectMany(pack => library.OpenApprovals(reading, pack.Jurisdiction).Select(pair => (pair.Project, pair.Approval, Clock: RunClock.Run(pair.Approval, today, Cycles.Calendar, kept.Projects.Of(reading, pack.Id).AlarmShare).Value)))
            .Where(one => one.Clock is { State: ClockState.Over or ClockState.Alarm }).DistinctBy(one => (one.Project.Id, one.Approval.Name)).OrderBy(one => one.Clock!.DueOn).Take(MostApprovals)
            .Select(one => new Todo(TodoKind.Approval, $"{one.Project.Project.Name}：{one.Approval.Name}", 1) { Due = one.Clock!.DueOn, Region = Number(one.Project.Id.Value), Detail = string.Create(CultureInfo.InvariantCulture, $"{one.Project.County} {one.Clock.Used}/{one.Approval.StatutoryDays}") });
    }

    static IEnumerable<Todo> Reports(WorkSources kept, Reading reading, DateOnly today)
    {
        var own = reading.Actor.Grants.Where(grant => grant.Role is Role.Office or Role.County).Select(grant => (grant.Role, grant.Region)).ToHashSet();
        var morning = new Instant(Instant.EndOf(today.AddDays(-1)).Milliseconds + 1);
        return kept.Database.Read(session => kept.Packs.All(reading).SelectMany(pack => DemandReminders.Owed(session, (pack, kept.Desk.Of(reading, pack.Id)), morning)).Where(owed => own.Contains((owed.Role, owed.Region))).DistinctBy(owed => (owed.Leg.Name, owed.Due, owed.Region))
            .Select(owed => new Todo(TodoKind.DemandReport, owed.Leg.Name, 1) { Due = owed.Due, Detail = owed.Leg.To }).ToList());
    }

    /// <summary>One line for an office: how many incentives are not handed in and when the first of them is due.</summary>
    static IEnumerable<Todo> Nominations(WorkSources kept, Reading reading, DateOnly today)
    {
        var book = new NominationBook(kept.Database, kept.Packs);
        foreach (var office in reading.Actor.Grants.Where(grant => grant.Role == Role.Office))
        {
            var open = book.All(reading, (office.Region, today.Year)).Where(entry => entry.Nomination is { State: NominationState.Open or NominationState.Prepared, OwnDue: { } due } && due <= today.AddDays(DaysAhead)).ToList();
            if (open.Count > 0) yield return new Todo(TodoKind.Nominate, open[0].Item.Title, open.Count) { Due = open.Min(entry => entry.Nomination!.OwnDue), Detail = string.Join('、', open.Select(entry => entry.Nomination!.Preparer).Where(name => name.Length > 0).Distinct().Take(5)) };
        }
    }

    static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The database with the packs and what they say of projects and demands.</summary>
sealed record WorkSources(Database Database, Packs Packs)
{
    public PackText<ProjectRules> Projects { get; } = new(Packs, "projects.yaml", ProjectRulesReader.Read, ProjectRules.None);

    public PackText<DeskRules> Desk { get; } = new(Packs, "demands.yaml", DeskRulesReader.Read, DeskRules.None);
}
