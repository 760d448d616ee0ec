using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Progress.Demands;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Demands;

/// <summary>Demands that wait for the reader: one by one, with their day where they have one.</summary>
static class DemandTodos
{
    const int Most = 200;

    // The root of every region tree.
    const string Nation = "100000";

    public static IEnumerable<Todo> Of(Database database, Reading reading, DateOnly today)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.County, Role.Department)) return [];
        var root = new RegionId(database.Read(session => session.One<long>("select coalesce(min(region_id), 0) from region_fact where code = @Nation", new { Nation })));
        var desk = new DemandDesk(database);
        return [.. desk.Page(reading, new DemandQuestion(root, today) { Open = true, Most = Most }).Rows
            .Select(demand => (demand, Next: desk.Parties(reading.Actor, demand).SelectMany(party => DemandLife.Next(demand.State, party)).ToList()))
            .Where(pair => pair.Next.Count > 0 && Waits(pair.demand, pair.Next, today))
            .Select(pair => new Todo(TodoKind.Demand, $"{pair.demand.County} {pair.demand.Form.Firm}", 1) { Due = pair.demand.Due, Region = pair.demand.Id.ToString(CultureInfo.InvariantCulture), Detail = pair.demand.Form.Demand })];
    }

    /// <summary>What is with somebody else waits for the office only once its day has passed.</summary>
    static bool Waits(DemandEntry demand, List<DemandStep> next, DateOnly today) =>
        demand.State is not (DemandState.Routed or DemandState.Escalated) || next is [DemandStep.Answer] || demand.IsOverdue(today);
}
