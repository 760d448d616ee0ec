using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>What is known already and need not be asked again: a figure of another pack with the same indicator name, unit, period and region.</summary>
public sealed class KnownFigures(Database database, Packs packs, Observations observations, Cycles cycles)
{
    /// <summary>Figures of other packs for the asked cells that the reader may see; where several packs hold one, the pack loaded first counts.</summary>
    public IReadOnlyDictionary<(RegionId Region, string Indicator), KnownFigure> Of(Reading reading, PackState pack, Period period)
    {
        var asked = cycles.Ways(pack.Id).Values.Where(way => way.Indicator.Arrival != Arrival.Computed && way.Indicator.Periods.Contains(period.Kind)).ToDictionary(way => (way.Indicator.Name, way.Indicator.Unit.Symbol), way => way.Indicator.Code);
        var members = database.Read(session => session.All<long>("select region_id from region_member where pack_id = @Id", new { pack.Id })).ToHashSet();
        var known = new Dictionary<(RegionId, string), KnownFigure>();
        foreach (var other in Others(reading, pack.Id))
            foreach (var figure in observations.Current(reading, other.Id, period).Where(figure => members.Contains(figure.Observation.Region.Value)))
                if (asked.TryGetValue((figure.Indicator.Name, figure.Indicator.Unit), out var code)) known.TryAdd((figure.Observation.Region, code), new KnownFigure(code, figure, other));
        return known;
    }

    /// <summary>
    /// One problem for each indicator that a pack about to be loaded asks of regions of whom another pack of the workspace asks it already for
    /// periods of the same kind: a second form is refused with the pointer to the first.
    /// </summary>
    public IReadOnlyList<Problem> AskedElsewhere(Reading reading, Pack pack)
    {
        var problems = new List<Problem>();
        foreach (var other in Others(reading, pack.Id).Where(other => ShareRegions(pack, other.Id)))
            foreach (var way in Cycles.Of(pack).Ways.Values)
                if (First(other.Id, way) is { } duty) problems.Add(Problems.AskedElsewhere(pack.Id, (way.Indicator.Name, way.Indicator.Unit.Symbol), (other.Title, duty.Name)));
        return problems;
    }

    IReadOnlyList<PackState> Others(Reading reading, string pack) => [.. packs.All(reading).Where(other => other.Id != pack).OrderBy(other => other.LoadedAt.Milliseconds).ThenBy(other => other.Id, StringComparer.Ordinal)];

    bool ShareRegions(Pack pack, string other) => database.Read(session => session.All<string>(
        "select f.code from region_member m join region_fact f on f.region_id = m.region_id where m.pack_id = @other", new { other })).Intersect(pack.Regions.Members.Where(region => region.Member).Select(region => region.Code)).Any();

    /// <summary>The duty of the other pack that asks the same indicator for a period of the same kind.</summary>
    Duty? First(string other, IndicatorWay way) => cycles.Ways(other).Values
        .Where(one => one.Indicator.Name == way.Indicator.Name && one.Indicator.Unit.Symbol == way.Indicator.Unit.Symbol)
        .SelectMany(one => one.Duties.Where(duty => way.Duties.Any(mine => mine.Periods.Intersect(duty.Periods).Intersect(one.Indicator.Periods).Intersect(way.Indicator.Periods).Any()))).FirstOrDefault();
}

/// <summary>A figure that another pack holds for an asked cell; the indicator is the code in the asking pack.</summary>
public sealed record KnownFigure(string Indicator, LedgerFigure Figure, PackState Pack);
