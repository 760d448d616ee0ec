using System.Text.Json;
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
        var contributions = Contributions(reading, plan.Region, period).Where(pair => indicators.ContainsKey(pair.Value.Indicator) && pair.Held.Count > 0)
            .Select(pair => new SharedContribution(pair.Row.ProjectId, pair.Value.Indicator, new RegionId(pair.Row.RegionId), Scaled(pair.Value.Value, indicators[pair.Value.Indicator].Decimals)) { Name = pair.Row.Name, Authority = pair.Held[0].Authority, Shares = [.. pair.Held.Select(held => new CountyShare(new RegionId(held.HolderId), SharedThing.Statistics, new Ratio(held.ShareMillionths / 1_000_000m)))] }).ToList();
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

    /// <summary>Contributions of the period with the shares of statistics that hold on its last day.</summary>
    IReadOnlyList<(Row Row, ProjectContribution Value, IReadOnlyList<HeldRow> Held)> Contributions(Reading reading, RegionId within, Period period) => database.Read(session =>
    {
        var values = new { within = within.Value, asOf = reading.AsOf.Milliseconds, last = Days.Text(period.Last) };
        var held = session.All<HeldRow>(
            """
            select s.project_id, s.holder_id, s.share_millionths, s.authority from project_share s
            where s.thing = 'Statistics' and s.from_day <= @last
              and s.revision = (select max(n.revision) from project_share n where n.region_id = s.region_id and n.project_id = s.project_id and n.at_ms <= @asOf) order by s.project_id, s.holder_id
            """, values).ToLookup(row => row.ProjectId);
        return session.All<Row>(Sight.Of(session, reading).Fill(
            """
            select p.region_id, p.project_id, v.name, c.body from project p
            join project_version v on v.region_id = p.region_id and v.project_id = p.project_id and v.revision = (select max(n.revision) from project_version n where n.region_id = v.region_id and n.project_id = v.project_id and n.at_ms <= @asOf)
            join project_fact c on c.region_id = p.region_id and c.project_id = p.project_id and c.kind = 'ProjectContribution'
              and c.revision = (select max(n.revision) from project_fact n where n.region_id = c.region_id and n.project_id = c.project_id and n.kind = c.kind and n.fact_key = c.fact_key and n.at_ms <= @asOf)
            where exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within)
              and ({own p} or exists (select 1 from (select h.project_id, h.holder_id as region_id from project_share h) s where s.project_id = p.project_id and {own s})) order by p.project_id, c.fact_key
            """), values).Select(row => (row, Value: JsonSerializer.Deserialize<ProjectContribution>(row.Body)!, Held: (IReadOnlyList<HeldRow>)[.. held[row.ProjectId]])).Where(one => Period.TryParse(one.Value.Period) == period).ToList();
    });

    sealed record Row(long RegionId, long ProjectId, string Name, string Body);

    sealed record HeldRow(long ProjectId, long HolderId, long ShareMillionths, string Authority);

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
