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
        May = MayReport(reading),
        Suppliable = Suppliable(reading, state),
    };

    /// <summary>Published totals are brought by the office of the jurisdiction alone; they pass no check of counties.</summary>
    public IReadOnlyList<Member> Totals(Reading reading, PackState state, DateOnly day) =>
        reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == state.Jurisdiction) ? members.Totals(state.Id, day) : [];

    /// <summary>Regions whose figures the actor may bring: the office and a department all of the pack, a county its own.</summary>
    Func<RegionId, bool> MayReport(Reading reading)
    {
        var regions = database.Read(session => session.All<long>($"select w.region_id from region_within w where w.ancestor_id in {Session.Ids(reading.Actor.Grants.Where(grant => grant.Role is Role.Office or Role.Department or Role.County).Select(grant => grant.Region.Value))}")).ToHashSet();
        return region => regions.Contains(region.Value);
    }

    /// <summary>Null where every indicator may be brought; a department brings its own, a county what counties report.</summary>
    HashSet<long>? Suppliable(Reading reading, PackState state)
    {
        if (reading.Actor.Is(Role.Office)) return null;
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
        if (reading.Actor.Is(Role.Office)) return null;
        var latest = reading with { AsOf = Instant.Latest };
        var cells = arrivals.Cells(latest, pack.Id, asked.Period, asked.Region);
        var steps = new[] { ArrivalStep.Supplied, ArrivalStep.Reported };
        return [.. steps.SelectMany(step => arrivals.Open(latest, pack, (cells, step), reading.AsOf.ChinaDay)).Select(cell => (cell.Member.Region, cell.Indicator.Id))];
    }
}
