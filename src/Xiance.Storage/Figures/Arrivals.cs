using System.Globalization;
using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>Figures on their way: who may do what next, and every step kept. A figure itself is never changed by a step.</summary>
public sealed class Arrivals(Database database, Observations observations, Members members, Cycles cycles)
{
    /// <summary>Every cell of the period: members by indicators that are collected for such periods, as the reader may see them.</summary>
    public IReadOnlyList<ArrivalCell> Cells(Reading reading, string pack, Period period, RegionId? region = null)
    {
        var ways = cycles.Ways(pack);
        var indicators = observations.Indicators(pack).Where(indicator => ways.TryGetValue(indicator.Code, out var way) && way.Indicator.Periods.Contains(period.Kind)).ToList();
        var figures = observations.Current(reading, pack, period, region).ToDictionary(figure => (figure.Observation.Region, figure.Indicator.Id));
        var (steps, released, units) = database.Read(session => (Steps(session, reading, (pack, period)), Released(session, reading, (pack, period)), Units(session, pack)));
        return [.. members.Of(pack, period.Last).Where(member => region is null || member.Region == region).SelectMany(member => indicators.Select(indicator => new ArrivalCell(member, indicator, ways[indicator.Code].Indicator.Arrival, period) { Unit = units.GetValueOrDefault(indicator.Id) })).Select(cell => With(cell, figures, steps, released))];
    }

    /// <summary>
    /// The figures that have come of the jurisdiction, its cities and parks. Nobody owes them, so there are no empty cells; a department brings
    /// them, they stand open for as long as counties check theirs, and the office releases them.
    /// </summary>
    public IReadOnlyList<ArrivalCell> Totals(Reading reading, string pack, Period period, RegionId? region = null)
    {
        var regions = members.Totals(pack, period.Last).Where(total => region is null || total.Region == region).ToDictionary(total => total.Region);
        if (regions.Count == 0) return [];
        var figures = observations.Current(reading, pack, period, region).Where(figure => regions.ContainsKey(figure.Observation.Region)).ToDictionary(figure => (figure.Observation.Region, figure.Indicator.Id));
        var (steps, released, units) = database.Read(session => (Steps(session, reading, (pack, period)), Released(session, reading, (pack, period)), Units(session, pack)));
        return [.. figures.Values.Select(figure => With(new ArrivalCell(regions[figure.Observation.Region], figure.Indicator, Arrival.DepartmentSupply, period) { Total = true, Unit = units.GetValueOrDefault(figure.Indicator.Id) }, figures, steps, released))];
    }

    /// <summary>Every cell and every total of the period.</summary>
    public IReadOnlyList<ArrivalCell> All(Reading reading, string pack, Period period) => [.. Cells(reading, pack, period), .. Totals(reading, pack, period)];

    public ArrivalCell? Find(Reading reading, PackState pack, (RegionId Region, string Indicator) cell, Period period) =>
        Cells(reading, pack.Id, period, cell.Region).Concat(Totals(reading, pack.Id, period, cell.Region)).FirstOrDefault(one => one.Indicator.Code == cell.Indicator);

    static ArrivalCell With(ArrivalCell cell, Dictionary<(RegionId, long), LedgerFigure> figures, ILookup<long, FigureStep> steps, Dictionary<(long, long), long> released)
    {
        if (figures.GetValueOrDefault((cell.Member.Region, cell.Indicator.Id)) is not { } figure) return cell;
        var last = steps[figure.Observation.Id].LastOrDefault();
        return cell with
        {
            Figure = figure,
            Last = last,
            Revision = last?.Revision ?? 0,
            State = last?.Step ?? First(figure.Observation.Status, cell.Arrival),
            Released = released.GetValueOrDefault((cell.Member.Region.Value, cell.Indicator.Id)) == figure.Observation.Id ? figure : null,
        };
    }

    static ArrivalStep First(ObservationStatus status, Arrival arrival) =>
        status == ObservationStatus.Released ? ArrivalStep.Released : arrival == Arrival.CountyReport ? ArrivalStep.Reported : ArrivalStep.Supplied;

    static ILookup<long, FigureStep> Steps(Session session, Reading reading, (string Pack, Period Period) asked) => session.All<StepRow>(
        """
        select s.observation_id, s.step, s.reason, s.evidence_hash, s.revision, s.at_ms, s.by_actor from figure_step s
        join observation o on o.region_id = s.region_id and o.observation_id = s.observation_id join indicator i on i.indicator_id = o.indicator_id
        where i.pack_id = @Pack and o.period = @period and s.at_ms <= @asOf order by s.observation_id, s.revision
        """, new { asked.Pack, period = asked.Period.ToString(), asOf = reading.AsOf.Milliseconds }).ToLookup(row => row.ObservationId, row => row.Taken);

    static Dictionary<(long, long), long> Released(Session session, Reading reading, (string Pack, Period Period) asked) => session.All<ReleasedRow>(
        """
        select o.region_id, o.indicator_id, o.observation_id from observation o join indicator i on i.indicator_id = o.indicator_id
        where i.pack_id = @Pack and o.period = @period and o.status = 'Released' and o.received_at <= @asOf and not exists (
          select 1 from observation later where later.region_id = o.region_id and later.indicator_id = o.indicator_id and later.period = o.period
          and later.status = 'Released' and later.observation_id > o.observation_id and later.received_at <= @asOf)
        """, new { asked.Pack, period = asked.Period.ToString(), asOf = reading.AsOf.Milliseconds }).ToDictionary(row => (row.RegionId, row.IndicatorId), row => row.ObservationId);

    static Dictionary<long, UnitId?> Units(Session session, string pack) =>
        session.All<UnitRow>("select indicator_id, source_unit_id from indicator where pack_id = @pack and source_unit_id is not null", new { pack }).ToDictionary(row => row.IndicatorId, row => (UnitId?)new UnitId(row.SourceUnitId));

    /// <summary>What the reader may do next on a cell, today.</summary>
    public IReadOnlyList<ArrivalStep> Next(Reading reading, PackState pack, ArrivalCell cell, DateOnly today)
    {
        var way = cycles.Way(pack.Id, cell, today);
        var parties = database.Read(session => Parties.Of(session, reading.Actor, (pack.Id, pack.Jurisdiction)));
        return [.. parties.On(cell).SelectMany(party => ArrivalRules.Next(way, cell.State, party)).Distinct()];
    }

    /// <summary>The cells on which the reader may take a step today.</summary>
    public IReadOnlyList<ArrivalCell> Open(Reading reading, PackState pack, (IReadOnlyList<ArrivalCell> Cells, ArrivalStep Step) asked, DateOnly today)
    {
        var parties = database.Read(session => Parties.Of(session, reading.Actor, (pack.Id, pack.Jurisdiction)));
        var ways = asked.Cells.DistinctBy(Key).ToDictionary(Key, cell => cycles.Way(pack.Id, cell, today));
        return [.. asked.Cells.Where(cell => parties.On(cell).Any(party => ArrivalRules.Next(ways[Key(cell)], cell.State, party).Contains(asked.Step)))];
    }

    static (string, Period, bool) Key(ArrivalCell cell) => (cell.Indicator.Code, cell.Period, cell.Total);

    /// <summary>Takes a step other than bringing or releasing a figure: those are imports, entries and releases.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, PackState pack, StepOrder order, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (Find(latest, pack, (order.Region, order.Indicator), order.Period) is not { Figure: { } figure } cell) return [Problems.NoCell(order.Indicator)];
        if (figure.Observation.Id != order.Observation || cell.Revision != order.Revision) return [Problems.OldPrevious(order.Indicator)];
        if (order.Step is ArrivalStep.Supplied or ArrivalStep.Reported or ArrivalStep.Released || !Next(latest, pack, cell, now.ChinaDay).Contains(order.Step)) return [Problems.StepNotAllowed(cell.Member.Name, cell.Indicator.Name)];
        if (ArrivalRules.NeedsReason(order.Step) && order.Reason.Trim().Length == 0) return [Problems.StepReason()];
        return database.Write<IReadOnlyList<Problem>>(session => Keep(session, reading.Actor.Name, (order, cell), now) ? [] : [Problems.OldPrevious(order.Indicator)]);
    }

    static bool Keep(Session session, string by, (StepOrder Order, ArrivalCell Cell) taken, Instant now)
    {
        var (order, cell) = taken;
        var evidence = order.Evidence is { Length: > 0 } content ? Evidence(session, content) : null;
        var kept = session.Do(
            """
            insert into figure_step (region_id, observation_id, revision, step, reason, evidence_hash, at_ms, by_actor)
            values (@region, @Observation, @revision, @step, @reason, @evidence, @now, @by) on conflict (region_id, observation_id, revision) do nothing
            """,
            new { region = order.Region.Value, order.Observation, revision = order.Revision + 1, step = order.Step.ToString(), reason = order.Reason.Trim(), evidence, now = now.Milliseconds, by });
        if (kept == 0) return false;
        AuditLog.Add(session, now, by, new("figure_" + order.Step.ToString().ToLowerInvariant(), string.Create(CultureInfo.InvariantCulture, $"{cell.Member.Name} {cell.Indicator.Name} {order.Period}"), order.Reason.Trim()));
        return true;
    }

    static string Evidence(Session session, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        session.Do("insert into evidence (hash, content, media_type, length) values (@hash, @content, 'application/octet-stream', @length) on conflict (hash) do nothing", new { hash, content, length = (long)content.Length });
        return hash;
    }

    /// <summary>Confirms every figure of a county that a department supplied and nobody has objected to.</summary>
    public int ConfirmRest(Reading reading, PackState pack, (RegionId Region, Period Period) asked, Instant now)
    {
        var open = Cells(reading with { AsOf = Instant.Latest }, pack.Id, asked.Period, asked.Region).ToList();
        open = [.. Open(reading, pack, (open, ArrivalStep.Confirmed), now.ChinaDay)];
        return database.Write(session => open.Count(cell => Keep(session, reading.Actor.Name, (new StepOrder(pack.Id, asked.Region, cell.Indicator.Code, asked.Period, ArrivalStep.Confirmed) { Observation = cell.Figure!.Observation.Id, Revision = cell.Revision }, cell), now)));
    }

    /// <summary>The steps of everything that was ever in a cell, oldest first, by figure.</summary>
    public ILookup<long, FigureStep> Steps(Reading reading, string pack, Period period) => database.Read(session => Steps(session, reading, (pack, period)));

    sealed record StepRow(long ObservationId, string Step, string Reason, string? EvidenceHash, long Revision, long AtMs, string ByActor)
    {
        public FigureStep Taken => new(Enum.Parse<ArrivalStep>(Step), Reason, EvidenceHash, Revision, new Instant(AtMs), ByActor);
    }

    sealed record ReleasedRow(long RegionId, long IndicatorId, long ObservationId);

    sealed record UnitRow(long IndicatorId, long SourceUnitId);
}
