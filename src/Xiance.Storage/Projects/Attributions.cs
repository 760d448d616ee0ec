using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;

namespace Xiance.Storage.Projects;

/// <summary>Figures on site and by shares side by side, for a plan's indicators of a period: the counties' own figures stay as they were supplied.</summary>
public sealed class Attributions(Database database, Observations observations)
{
    /// <summary>Rows of counties in the reader's own subtrees, by county and in the order of the indicators.</summary>
    public IReadOnlyList<CountyAttribution> Of(Reading reading, (string Pack, RegionId Region) plan, Period period)
    {
        var indicators = observations.AllIndicators(plan.Pack).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var contributions = Contributions(reading, plan, period).Where(one => indicators.ContainsKey(one.Value.Indicator)).Select(one => one.Scaled((int)indicators[one.Value.Indicator].Decimals)).ToList();
        if (contributions.Count == 0) return [];
        var figures = observations.Current(reading, plan.Pack, period).GroupBy(figure => (figure.Indicator.Code, figure.Observation.Region)).ToDictionary(group => group.Key, group => group.First());
        var rows = AttributeFigures.Run(contributions, key => figures.TryGetValue(key, out var figure) ? Scaled(figure.Value, figure.Indicator.Decimals) : null);
        var own = Own(reading);
        return [.. rows.Where(row => own.ContainsKey(row.Region.Value)).Select(row => new CountyAttribution(row, own[row.Region.Value].Code, own[row.Region.Value].Name, indicators[row.Indicator]) { Observation = figures.TryGetValue((row.Indicator, row.Region), out var figure) ? figure.Observation.Id : null, Names = Names(row) })
            .OrderBy(row => row.CountyCode, StringComparer.Ordinal).ThenBy(row => row.Indicator.Id)];
    }

    static long Scaled(decimal value, long decimals)
    {
        for (var digit = 0; digit < decimals; digit++) value *= 10;
        return (long)decimal.Round(value, 0, MidpointRounding.ToEven);
    }

    IReadOnlyDictionary<long, OwnRow> Own(Reading reading) => database.Read(session => session.All<OwnRow>(Sight.Of(session, reading).Fill("select f.region_id, f.code, f.name from region_fact f where f.valid_to = '9999-12-31' and {own f}"))).ToDictionary(row => row.RegionId);

    IReadOnlyDictionary<long, string> Names(AttributedFigure row) => database.Read(session => session.All<OwnRow>($"select f.region_id, f.code, f.name from region_fact f where f.valid_to = '9999-12-31' and f.region_id in {Session.Ids(row.Moves.SelectMany(move => new[] { move.To.Value, move.Of.OnSite.Value }).Distinct())}")).ToDictionary(one => one.RegionId, one => one.Name);

    IReadOnlyList<HeldContribution> Contributions(Reading reading, (string Pack, RegionId Region) plan, Period period) => database.Read(session =>
        SharedContributions.Read(session, (plan.Pack, period), reading.AsOf, (Sight.Of(session, reading).Fill(
            """
            exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within)
              and ({own p} or exists (select 1 from (select h.project_id, h.holder_id as region_id from project_share h) s where s.project_id = p.project_id and {own s}))
            """), plan.Region)));

    sealed record OwnRow(long RegionId, string Code, string Name);
}

/// <summary>A county's row: the figure on site and by shares, its indicator, and the names of the counties its moves speak of.</summary>
public sealed record CountyAttribution(AttributedFigure Figure, string CountyCode, string County, IndicatorKey Indicator)
{
    /// <summary>The observation on site; null where none was supplied.</summary>
    public long? Observation { get; init; }

    public IReadOnlyDictionary<long, string> Names { get; init; } = new Dictionary<long, string>();

    public decimal? Value(long? scaled)
    {
        if (scaled is not { } whole) return null;
        var value = (decimal)whole;
        for (var digit = 0; digit < Indicator.Decimals; digit++) value /= 10;
        return value;
    }
}
