using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>
/// Going back to an earlier value of a cell: it is brought once more, as it was printed then, by whoever may bring a figure there, and goes
/// the way of every other correction. Nothing is taken away; the reason stands in the note and in the audit log.
/// </summary>
public sealed class Reverts
{
    readonly Database database;
    readonly Observations observations;
    readonly Reporting reporting;

    internal Reverts(Database database, Observations observations, Reporting reporting) => (this.database, this.observations, this.reporting) = (database, observations, reporting);

    /// <summary>Whether the reader may bring a figure to the cell now, so that earlier values are offered to him.</summary>
    public bool May(Reading reading, PackState pack, ArrivalCell cell) => cell.Arrival != Xiance.Plans.Arrival.Computed && Refusal(reading, pack, (cell.Member.Region, cell.Indicator.Code, cell.Period)) is null;

    /// <summary>Brings the earlier value again; the same key does so once, however often it is sent.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, PackState pack, RevertOrder order, Instant now)
    {
        var problems = Try(reading, pack, order, now);
        return problems.Count > 0 && order.Key.Length > 0 && database.Read(session => Submissions.Receipt(session, reading.Actor, order.Key)) is not null ? [] : problems;
    }

    IReadOnlyList<Problem> Try(Reading reading, PackState pack, RevertOrder order, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (Refusal(latest, pack, order.Cell) is { } refusal) return [refusal];
        var history = observations.History(latest, order.Region, new(pack.Id, order.Indicator, order.Period));
        if (history.FirstOrDefault(figure => figure.Observation.Id == order.Observation) is not { } earlier) return [Problems.NoEarlierFigure(Place.Named(order.Indicator))];
        var place = Place.Named($"{earlier.Region.Name} {earlier.Indicator.Name}");
        if (history[0].Observation.Scaled == earlier.Observation.Scaled) return [Problems.AlreadyCurrent(place, Printed(earlier.Observation))];
        if (order.Reason.Trim().Length == 0) return [Problems.StepReason()];
        var standing = reporting.Standing(latest, pack, order.Period)(order.Region, earlier.Indicator.Id);
        return database.Write<IReadOnlyList<Problem>>(session => Keep(session, reading.Actor, (pack, order, earlier, Again(earlier, standing, order.Reason.Trim(), now)), now));
    }

    /// <summary>The same refusals as in the grid of entry.</summary>
    Problem? Refusal(Reading reading, PackState pack, (RegionId Region, string Indicator, Period Period) cell)
    {
        var scope = reporting.Scope(reading, pack, cell.Period.Last);
        var indicator = scope.Indicator(cell.Indicator);
        var place = Place.Named(cell.Indicator);
        if (indicator is null || !scope.May(cell.Region) || scope.Suppliable?.Contains(indicator.Id) == false) return Problems.NotYours(place, cell.Indicator);
        return reporting.Open(reading, pack, (cell.Period, cell.Region)) is { } open && !open.Contains((cell.Region, indicator.Id)) ? Problems.CellClosed(place, indicator.Name) : null;
    }

    static string Printed(Observation figure) => $"{figure.PrintedText} {figure.PrintedUnit}".Trim();

    static NewFigure Again(LedgerFigure earlier, (ObservationStatus Status, Visibility Visibility) standing, string reason, Instant now)
    {
        var figure = earlier.Observation;
        return new(figure.Region, earlier.Indicator.Id, figure.Period, figure.Scaled)
        {
            PrintedText = figure.PrintedText,
            PrintedUnit = figure.PrintedUnit,
            Status = standing.Status,
            Visibility = standing.Visibility,
            Vintage = figure.Vintage,
            ReceivedAt = now,
            Source = figure.Source,
            Note = string.Create(CultureInfo.InvariantCulture, $"恢复为 {figure.ReceivedAt.ChinaDay:yyyy-MM-dd} 收到的数：{reason}"),
            Synthetic = figure.Synthetic,
        };
    }

    static IReadOnlyList<Problem> Keep(Session session, Actor actor, (PackState Pack, RevertOrder Order, LedgerFigure Earlier, NewFigure Figure) work, Instant now)
    {
        var (pack, order, earlier, figure) = work;
        // Everybody who adds figures lines up at this counter: what is read from here on stays true until the end.
        session.NewIds("observation", 0);
        if (order.Key.Length > 0 && Submissions.Receipt(session, actor, order.Key) is not null) return [];
        var newest = session.One<long?>(
            "select max(observation_id) from observation where region_id = @region and indicator_id = @indicator and period = @period",
            new { region = figure.Region.Value, indicator = figure.Indicator, period = figure.Period.ToString() });
        if (newest != order.Current) return [Problems.OldPrevious(order.Indicator)];
        Observations.Add(session, actor.Name, [figure], now, "恢复");
        if (order.Key.Length > 0) Submissions.Record(session, actor, (pack.Id, order.Period, order.Key, 1), now);
        AuditLog.Add(session, now, actor.Name, new("figure_reverted", string.Create(CultureInfo.InvariantCulture, $"{earlier.Region.Name} {earlier.Indicator.Name} {order.Period}"), string.Create(CultureInfo.InvariantCulture, $"{order.Current} {order.Observation} {order.Reason.Trim()}")));
        return [];
    }
}

/// <summary>An earlier figure of a cell that somebody wants back, over the current one that he saw.</summary>
public sealed record RevertOrder(RegionId Region, string Indicator, Period Period, long Observation)
{
    /// <summary>The newest figure of the cell when he asked.</summary>
    public long Current { get; init; }

    public string Reason { get; init; } = "";

    public string Key { get; init; } = "";

    internal (RegionId Region, string Indicator, Period Period) Cell => (Region, Indicator, Period);
}
