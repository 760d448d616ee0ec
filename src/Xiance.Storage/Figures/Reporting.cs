using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>What somebody may bring: of which regions, of which indicators, and which cells are open to him now.</summary>
sealed class Reporting(Database database, Observations observations, Members members, Packs packs, Arrivals arrivals)
{
    public ImportScope Scope(Reading reading, PackState state, DateOnly day) => new((members.Of(state.Id, day), Totals(reading, state, day)), observations.AllIndicators(state.Id), packs.Read(state).Indicators)
    {
        Jurisdiction = state.Jurisdiction,
        May = MayReport(reading, state),
        Suppliable = Suppliable(reading, state),
    };

    /// <summary>Figures of the jurisdiction, its cities and parks are brought by the office and by the departments they come from; counties have no part in them.</summary>
    public IReadOnlyList<Member> Totals(Reading reading, PackState state, DateOnly day) =>
        IsOffice(reading, state) || reading.Actor.Grants.Any(grant => grant.Role == Role.Department && grant.Region == state.Jurisdiction) ? members.Totals(state.Id, day) : [];

    /// <summary>The office that releases; the office of a city verifies what its counties report and brings nothing itself.</summary>
    public static bool IsOffice(Reading reading, PackState state) => reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == state.Jurisdiction);

    /// <summary>
    /// How a figure that the actor brings stands: the office's is released at once, unless a figure of the cell is on its way, whose check the
    /// office cannot skip, or the cell was signed off before; then it waits to be released, as everybody else's does.
    /// </summary>
    public Func<RegionId, long, (ObservationStatus Status, Visibility Visibility)> Standing(Reading reading, PackState state, Period period)
    {
        if (!IsOffice(reading, state)) return (_, _) => (ObservationStatus.Supplied, Visibility.Own);
        var waiting = database.Read(session => session.All<WaitingRow>(
            """
            select distinct s.region_id, o.indicator_id from release r join release_figure s on s.release_id = r.release_id
            join observation o on o.region_id = s.region_id and o.observation_id = s.observation_id where r.pack_id = @Id and r.period = @period
            union
            select o.region_id, o.indicator_id from observation o join indicator i on i.indicator_id = o.indicator_id
            where i.pack_id = @Id and o.period = @period and o.status <> 'Released' and not exists (
              select 1 from observation later where later.region_id = o.region_id and later.indicator_id = o.indicator_id and later.period = o.period and later.observation_id > o.observation_id)
            """, new { state.Id, period = period.ToString() })).ToHashSet();
        return (region, indicator) => waiting.Contains(new(region.Value, indicator)) ? (ObservationStatus.Supplied, Visibility.Own) : (ObservationStatus.Released, Visibility.Jurisdiction);
    }

    /// <summary>Regions whose figures the actor may bring: the office and a department all of the pack, a county its own.</summary>
    Func<RegionId, bool> MayReport(Reading reading, PackState state)
    {
        var grants = reading.Actor.Grants.Where(grant => grant.Role is Role.Department or Role.County || grant.Role == Role.Office && grant.Region == state.Jurisdiction);
        var regions = database.Read(session => session.All<long>($"select w.region_id from region_within w where w.ancestor_id in {Session.Ids(grants.Select(grant => grant.Region.Value))}")).ToHashSet();
        return region => regions.Contains(region.Value);
    }

    /// <summary>Null where every indicator may be brought; a department brings its own, a county what counties report.</summary>
    HashSet<long>? Suppliable(Reading reading, PackState state)
    {
        if (IsOffice(reading, state)) return null;
        var units = reading.Actor.Grants.Where(grant => grant.Unit is not null).Select(grant => grant.Unit!.Value.Value);
        var supplied = database.Read(session => session.All<long>($"select indicator_id from indicator where pack_id = @pack and source_unit_id in {Session.Ids(units)}", new { pack = state.Id })).ToHashSet();
        if (!reading.Actor.Is(Role.County)) return supplied;
        var reported = packs.Read(state).Indicators.Where(indicator => indicator.Arrival == Xiance.Plans.Arrival.CountyReport).Select(indicator => indicator.Code).ToHashSet();
        supplied.UnionWith(observations.Indicators(state.Id).Where(indicator => reported.Contains(indicator.Code)).Select(indicator => indicator.Id));
        return supplied;
    }

    /// <summary>Cells that departments and counties may bring now; released ones that nobody unlocked and those under review are closed. Null where all are open.</summary>
    public HashSet<(RegionId Region, long Indicator)>? Open(Reading reading, PackState pack, (Period Period, RegionId? Region) asked)
    {
        if (IsOffice(reading, pack)) return null;
        var latest = reading with { AsOf = Instant.Latest };
        var cells = arrivals.Cells(latest, pack.Id, asked.Period, asked.Region);
        var steps = new[] { ArrivalStep.Supplied, ArrivalStep.Reported };
        HashSet<(RegionId, long)> open = [.. steps.SelectMany(step => arrivals.Open(latest, pack, (cells, step), reading.AsOf.ChinaDay)).Select(Key)];
        open.UnionWith(OpenTotals(latest, pack, asked));
        return open;
    }

    /// <summary>Totals that have not come yet are open; those that have, as long as the department may bring them again.</summary>
    IEnumerable<(RegionId, long)> OpenTotals(Reading latest, PackState pack, (Period Period, RegionId? Region) asked)
    {
        var regions = Totals(latest, pack, asked.Period.Last).Where(total => asked.Region is null || total.Region == asked.Region).ToList();
        if (regions.Count == 0) return [];
        var there = arrivals.Totals(latest, pack.Id, asked.Period, asked.Region);
        var closed = there.Select(Key).Except(arrivals.Open(latest, pack, (there, ArrivalStep.Supplied), latest.AsOf.ChinaDay).Select(Key)).ToHashSet();
        return regions.SelectMany(region => observations.AllIndicators(pack.Id).Select(indicator => (region.Region, indicator.Id))).Where(key => !closed.Contains(key));
    }

    static (RegionId Region, long Indicator) Key(ArrivalCell cell) => (cell.Member.Region, cell.Indicator.Id);

    sealed record WaitingRow(long RegionId, long IndicatorId);
}
