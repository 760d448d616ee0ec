using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>The burden of reporting over all plans of a reader in a quarter: by requester, and by county.</summary>
public sealed class BurdenMeter(Packs packs, Members members, Cycles cycles, KnownFigures known)
{
    public QuarterBurden Of(Reading reading, Period quarter)
    {
        var lines = new List<PackBurden>();
        var counties = new Dictionary<RegionId, CountyBurden>();
        foreach (var pack in packs.All(reading))
        {
            var asked = Burden.Of(cycles.Duties(pack.Id), [.. cycles.Ways(pack.Id).Values.Select(way => way.Indicator)], Cycles.Calendar, (quarter.First, quarter.Last));
            var regions = members.Of(pack.Id, quarter.Last);
            var filled = asked.Select(line => line.Period).Distinct().ToDictionary(period => period, period => known.Of(reading, pack, period).Keys.ToList());
            lines.AddRange(asked.Select(line => new PackBurden(pack, line, regions.Count, filled[line.Period].Count(cell => line.Indicators.Contains(cell.Indicator)))));
            foreach (var region in regions)
            {
                var before = counties.GetValueOrDefault(region.Region) ?? new CountyBurden(region, 0, 0, 0);
                counties[region.Region] = before with { Plans = before.Plans + 1, Entered = before.Entered + asked.Sum(line => line.Entered), Checked = before.Checked + asked.Sum(line => line.Checked) };
            }
        }
        return new QuarterBurden(quarter, lines, [.. counties.Values.OrderByDescending(county => county.Entered + county.Checked).ThenBy(county => county.Region.Code, StringComparer.Ordinal)]);
    }
}

/// <summary>What is asked in a quarter, by due day: the lines by requester, and the sums by county.</summary>
public sealed record QuarterBurden(Period Quarter, IReadOnlyList<PackBurden> Lines, IReadOnlyList<CountyBurden> Counties);

/// <summary>A line of a plan's cycle, of how many counties, and how many of these cells other plans know already.</summary>
public sealed record PackBurden(PackState Pack, BurdenLine Line, int Counties, int Known);

/// <summary>What all plans together ask of one county.</summary>
public sealed record CountyBurden(Member Region, int Plans, int Entered, int Checked);
