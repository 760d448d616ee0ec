using System.Text.Json;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Projects;

/// <summary>A project's part of a county's figure as written, with the shares of statistics in force on the last day of its period.</summary>
sealed record HeldContribution(RegionId Region, long Project, string Name, ProjectContribution Value)
{
    public IReadOnlyList<CountyShare> Shares { get; init; } = [];

    public string Authority { get; init; } = "";

    /// <summary>The contribution in units of the indicator's last decimal.</summary>
    public SharedContribution Scaled(int decimals)
    {
        var value = Value.Value;
        for (var digit = 0; digit < decimals; digit++) value *= 10;
        return new SharedContribution(Project, Value.Indicator, Region, (long)decimal.Round(value, 0, MidpointRounding.ToEven)) { Name = Name, Authority = Authority, Shares = Shares };
    }
}

/// <summary>Reads contributions of projects on flying land, one for each project, indicator and period of a plan; projects without shares of statistics have none.</summary>
static class SharedContributions
{
    /// <summary>The condition says which projects (p), and is ready SQL over @within and the reader's regions.</summary>
    public static IReadOnlyList<HeldContribution> Read(Session session, (string Pack, Period Period) of, Instant asOf, (string Where, RegionId Within) scope)
    {
        var values = new { within = scope.Within.Value, asOf = asOf.Milliseconds, last = Days.Text(of.Period.Last) };
        var held = session.All<HeldRow>(
            """
            select s.project_id, s.holder_id, s.share_millionths, s.authority from project_share s
            where s.thing = 'Statistics'
              and s.revision = (select max(n.revision) from project_share n where n.region_id = s.region_id and n.project_id = s.project_id and n.at_ms <= @asOf and n.from_day <= @last) order by s.project_id, s.holder_id
            """, values).ToLookup(row => row.ProjectId);
        return [.. session.All<Row>(
            $"""
            select p.region_id, p.project_id, v.name, c.body from project p
            join project_version v on v.region_id = p.region_id and v.project_id = p.project_id and v.revision = (select max(n.revision) from project_version n where n.region_id = v.region_id and n.project_id = v.project_id and n.at_ms <= @asOf)
            join project_fact c on c.region_id = p.region_id and c.project_id = p.project_id and c.kind = 'ProjectContribution'
              and c.revision = (select max(n.revision) from project_fact n where n.region_id = c.region_id and n.project_id = c.project_id and n.kind = c.kind and n.fact_key = c.fact_key and n.at_ms <= @asOf)
            where {scope.Where} order by p.project_id, c.fact_key
            """, values).Select(row => (Row: row, Value: JsonSerializer.Deserialize<ProjectContribution>(row.Body)!))
            .Where(one => Period.TryParse(one.Value.Period) == of.Period && (one.Value.Pack.Length == 0 || one.Value.Pack == of.Pack) && held[one.Row.ProjectId].Any())
            .GroupBy(one => (one.Row.ProjectId, one.Value.Indicator)).Select(group => group.MaxBy(one => one.Value.Pack.Length))
            .Select(one => new HeldContribution(new RegionId(one.Row.RegionId), one.Row.ProjectId, one.Row.Name, one.Value)
            {
                Authority = held[one.Row.ProjectId].First().Authority,
                Shares = [.. held[one.Row.ProjectId].Select(share => new CountyShare(new RegionId(share.HolderId), SharedThing.Statistics, new Ratio(share.ShareMillionths / 1_000_000m)))],
            })];
    }

    sealed record Row(long RegionId, long ProjectId, string Name, string Body);

    sealed record HeldRow(long ProjectId, long HolderId, long ShareMillionths, string Authority);
}
