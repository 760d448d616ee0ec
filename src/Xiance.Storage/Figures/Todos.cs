using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Databases;
using Xiance.Storage.Documents;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>我的待办: everything that waits for the reader, with its day and, where something came back, why.</summary>
public sealed class Todos(Database database, Packs packs, Cycles cycles, Arrivals arrivals, FigureChecks checks, Shelf shelf, Filings filings)
{
    // What is owed later than this is not shown yet; what was due longer ago has been settled otherwise.
    const int DaysAhead = 30;
    const int DaysBack = 400;
    const int MostSingles = 60;

    readonly Progress.WorkSources work = new(database, packs);

    public (IReadOnlyList<Todo> Items, IReadOnlyList<Problem> Problems) Of(Reading reading, DateOnly today)
    {
        var (items, problems) = (new List<Todo>(), new List<Problem>());
        foreach (var pack in packs.All(reading))
        {
            var (terms, beyond) = cycles.Terms(pack.Id, (today.AddDays(-DaysBack), today.AddDays(DaysAhead)));
            problems.AddRange(beyond);
            var parties = database.Read(session => Parties.Of(session, reading.Actor, (pack.Id, pack.Jurisdiction)));
            foreach (var period in terms.GroupBy(term => term.Period))
            {
                items.AddRange(Of(reading, (pack, parties), (period.Key, [.. period]), today));
                items.AddRange(FindingTodos.Of(checks, reading, pack, period.Key));
            }
        }
        items.AddRange(Papers(reading));
        items.AddRange(Progress.TaskTodos.Of(database, reading, today));
        items.AddRange(Demands.DemandTodos.Of(database, reading, today));
        items.AddRange(Incentives.CaseTodos.Of(database, packs, reading, today));
        items.AddRange(Progress.WorkTodos.Of(work, reading, today));
        return ([.. items.OrderBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Kind).ThenBy(item => item.Title, StringComparer.Ordinal)], problems);
    }

    IEnumerable<Todo> Of(Reading reading, (PackState State, Parties Parties) pack, (Period Period, IReadOnlyList<DutyTerm> Terms) due, DateOnly today)
    {
        var ways = cycles.Ways(pack.State.Id);
        var acts = new List<(DutyTerm Term, ArrivalCell Cell, TodoKind Kind)>();
        foreach (var cell in arrivals.All(reading, pack.State.Id, due.Period))
        {
            if (due.Terms.FirstOrDefault(term => cell.Total ? term.Duty == cycles.TotalDuty(pack.State.Id, due.Period.Kind) : term.Duty.Asks(ways[cell.Indicator.Code].Indicator, due.Period.Kind)) is not { } term) continue;
            var way = new ArrivalWay(term.Duty.Arrival, term.Duty.Verifiers, term.CheckUntil is not { } last || last < today);
            foreach (var party in pack.Parties.On(cell))
                if (Kind(cell, ArrivalRules.Next(way, cell.State, party), party) is { } kind && !(kind == TodoKind.Check && way.CheckOver)) acts.Add((term, cell, kind));
        }
        return acts.GroupBy(act => (act.Term, act.Kind)).SelectMany(group => Items(pack.State, group.Key, [.. group.Select(act => act.Cell)]));
    }

    /// <summary>What the steps open to a party mean as work; null when nothing waits for it.</summary>
    static TodoKind? Kind(ArrivalCell cell, IReadOnlyList<ArrivalStep> next, ArrivalParty party)
    {
        if (next.Contains(ArrivalStep.Answered)) return TodoKind.Answer;
        if (next.Contains(ArrivalStep.Supplied) || next.Contains(ArrivalStep.Reported)) return cell.State switch { null => TodoKind.Bring, ArrivalStep.Returned or ArrivalStep.Unlocked => TodoKind.Returned, _ => null };
        if (next.Contains(ArrivalStep.Confirmed)) return TodoKind.Check;
        if (next.Contains(ArrivalStep.CityVerified) || next.Contains(ArrivalStep.DepartmentVerified)) return TodoKind.Verify;
        if (next.Contains(ArrivalStep.Released)) return TodoKind.Release;
        return party == ArrivalParty.Office && cell.State is null or ArrivalStep.Objected or ArrivalStep.Returned ? TodoKind.Overdue : null;
    }

    static IEnumerable<Todo> Items(PackState pack, (DutyTerm Term, TodoKind Kind) key, IReadOnlyList<ArrivalCell> cells)
    {
        var due = key.Kind switch { TodoKind.Check => key.Term.CheckUntil, TodoKind.Release => key.Term.ReleaseOn ?? key.Term.Due, _ => key.Term.Due };
        var item = new Todo(key.Kind, key.Term.Duty.Name, cells.Count) { Due = due, Period = key.Term.Period, Pack = pack.Id };
        if (key.Kind is not (TodoKind.Returned or TodoKind.Answer)) return [item with { Detail = key.Kind == TodoKind.Overdue ? Owners(cells) : key.Term.ExtensionReason }];
        return cells.Take(MostSingles).Select(cell => item with { Title = $"{cell.Member.Name} {cell.Indicator.Name}", Count = 1, Region = cell.Member.Code, Indicator = cell.Indicator.Code, Detail = $"{cell.Last?.By}：{cell.Last?.Reason}" });
    }

    /// <summary>Who owes what is missing: the counties where they report, else the indicators.</summary>
    static string Owners(IReadOnlyList<ArrivalCell> cells)
    {
        var names = cells.Select(cell => cell.Arrival == Xiance.Plans.Arrival.CountyReport ? cell.Member.Name : cell.Indicator.Name).Distinct().ToList();
        return string.Join('、', names.Take(8)) + (names.Count > 8 ? $"等{names.Count}个" : "");
    }

    IEnumerable<Todo> Papers(Reading reading)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.County)) yield break;
        foreach (var document in shelf.All(reading).Where(document => document.ConfirmedVersion == 0 && shelf.MayWork(reading, document.Id)))
            yield return new Todo(TodoKind.Review, document.Title, 1) { Region = document.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var filing in filings.All(reading).Where(filing => filing.Newest.State == FilingState.Submitted && shelf.MayWork(reading, filing.Upper)))
            yield return new Todo(TodoKind.Filing, $"{filing.RegionName}：{filing.Title}", 1) { Region = filing.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var filing in filings.All(reading).Where(filing => filing.Newest.State == FilingState.Returned && shelf.MayWork(reading, filing.Document)))
            yield return new Todo(TodoKind.Filing, filing.Title, 1) { Region = filing.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Detail = $"{filing.Newest.By}：{filing.Newest.Reason}" };
    }
}
