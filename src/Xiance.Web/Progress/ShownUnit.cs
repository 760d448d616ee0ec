using System.Globalization;
using Xiance.Figures;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>All that a unit owes across plans, as far as the reader sees it: tasks, supervised items, demands, nominations, what others wait for, figures.</summary>
public sealed record ShownUnit(UnitIdentity Unit, Xiance.Storage.Progress.TaskPage Leads, IReadOnlyList<TaskLine> Supports)
{
    const int MostDemands = 200;

    public IReadOnlyList<(string Plan, DutyTerm Term, IReadOnlyList<string> Indicators)> Duties { get; init; } = [];

    /// <summary>What else it owes, soonest first; without a day last.</summary>
    public IReadOnlyList<OwedItem> Others { get; init; } = [];

    /// <summary>Supervised items, demands, nominations and links of waiting that name the unit and are open.</summary>
    public static IReadOnlyList<OwedItem> Owed(Visit visit, Workspace workspace, (UnitIdentity Unit, IReadOnlySet<long> Leads) of)
    {
        var (today, words, name) = (visit.Known ?? visit.Today, new Words(visit.Locale), of.Unit.Name);
        var supervised = workspace.Supervisions.All(visit.Reading).Where(item => item.Unit?.Value == of.Unit.UnitId && item.State != SupervisionState.Closed)
            .Select(item => new OwedItem("supervision", item.Title, visit.Link("/tasks/supervision/" + Number(item.Id))) { Due = item.Due, Late = item.IsLate(today), State = SupervisionPages.State(item, today, words), From = item.AskedBy });
        var demands = visit.Plan is not { } plan ? [] : workspace.Demands.Page(visit.Reading, new DemandQuestion(plan.Region, today) { Open = true, Find = name, Most = MostDemands }).Rows.Where(demand => demand.Unit == name)
            .Select(demand => new OwedItem("demand", $"{demand.Form.Firm}：{demand.Form.Demand}", visit.Link("/demands/" + Number(demand.Id))) { Due = demand.Due, Late = demand.IsOverdue(today), State = words["demands.state." + demand.State] + (demand.IsOverdue(today) ? words["tasks.supervision.late"] : ""), From = demand.County });
        var year = visit.Period?.Last.Year ?? today.Year;
        var nominations = visit.Plan is not { } held ? [] : workspace.Nominations.All(visit.Reading, (held.Region, year)).Where(row => row.Nomination is { State: Xiance.Progress.Nominations.NominationState.Open or Xiance.Progress.Nominations.NominationState.Prepared } nomination && nomination.Preparer == name)
            .Select(row => new OwedItem("nomination", row.Item.Title, visit.Link("/reports/nominations", ("item", row.Id))) { Due = row.Nomination!.OwnDue, Late = row.Nomination.IsLate(today), State = words["nominations.state." + row.Nomination.State] + (row.Nomination.IsLate(today) ? words["nominations.late"] : ""), From = row.Item.UpperUnits });
        var links = workspace.Waiting.Open(visit.Reading).Where(link => link.For.Kind == WorkKind.Task && of.Leads.Contains(link.For.Id)).ToList();
        var items = workspace.Waiting.Items(visit.Reading, links);
        var knots = links.Where(link => items.ContainsKey(link.From)).Select(link => new OwedItem("knot", link.Words, visit.Link(ShownKnots.Path(link.For))) { Due = link.NeededBy, Late = link.NeededBy < today, State = words["tasks.knots.waits"].TrimEnd('：', ':'), From = $"{words["tasks.knots.kind." + link.From.Kind]} {items[link.From].Name}" });
        return [.. supervised.Concat(demands).Concat(nominations).Concat(knots).OrderBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Title, StringComparer.Ordinal)];
    }

    /// <summary>Everything on one sheet.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows(DateOnly today, Words words) =>
    [
        [Unit.Name, Unit.RegionName],
        [words["tasks.owed-kind"], words["tasks.task"], words["tasks.plan"], words["tasks.due"], words["tasks.percent"], words["tasks.state"]],
        .. Leads.Lines.Select(line => Row(words["tasks.leading"], line, today, words)),
        .. Supports.Select(line => Row(words["tasks.supporting"], line, today, words)),
        .. Others.Select(item => (IReadOnlyList<object?>)[words["tasks.owed." + item.Kind], item.Title, item.From, item.Due is { } due ? Figure.Day(due) : "", "", item.State]),
        .. Duties.Select(duty => (IReadOnlyList<object?>)[words["tasks.duties"], $"{duty.Term.Duty.Name} {string.Join('、', duty.Indicators)}", duty.Plan, Figure.Day(duty.Term.Due), "", ""]),
    ];

    static IReadOnlyList<object?> Row(string kind, TaskLine line, DateOnly today, Words words) =>
        [kind, line.Title, line.OriginTitle, line.Due is { } due ? Figure.Day(due) : "", (decimal)line.Percent, words["light." + line.Course.On(today).Light]];

    static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Something owed that is no task: its kind, where it stands, until when, and who asked.</summary>
public sealed record OwedItem(string Kind, string Title, string Path)
{
    public DateOnly? Due { get; init; }

    public bool Late { get; init; }

    public string State { get; init; } = "";

    public string From { get; init; } = "";
}
