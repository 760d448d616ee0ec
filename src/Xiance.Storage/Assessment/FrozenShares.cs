using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Assessment;

/// <summary>What a project's share moved between two counties, in units of the indicator's last decimal; kept with the snapshot.</summary>
sealed record FrozenShare(long RegionId, long ProjectId, string Code, string Period, long HolderId, long Scaled, string Name, string Authority);

/// <summary>Shares of flying land inside a snapshot: only of columns whose scheme says so, and only where both counties' figures can bear them.</summary>
static class FrozenShares
{
    public static IReadOnlyList<FrozenShare> Take(Session session, FreezeOrder order, IEnumerable<string> periods)
    {
        var columns = order.Scheme.Attributed.Select(one => one.Column).ToHashSet(StringComparer.Ordinal);
        if (columns.Count == 0) return [];
        var decimals = Decimals(session, order.Pack.Id);
        var members = Members.Of(session, order.Pack.Id, order.Period.Last).Select(member => member.Region).ToHashSet();
        return [.. periods.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(text =>
            SharedContributions.Read(session, (order.Pack.Id, Period.TryParse(text)!.Value), order.AsOf, ("1 = 1", order.Pack.Jurisdiction))
                .Where(one => columns.Contains(one.Value.Indicator)).SelectMany(one => AttributeFigures.Moves(one.Scaled(decimals[one.Value.Indicator])))
                .Where(move => move.Scaled != 0 && (members.Contains(move.Of.OnSite) || members.Contains(move.To)))
                .Select(move => new FrozenShare(move.Of.OnSite.Value, move.Of.Project, move.Of.Indicator, text, move.To.Value, move.Scaled, move.Of.Name, move.Of.Authority)))];
    }

    /// <summary>Decimals of a pack's indicators by code.</summary>
    public static IReadOnlyDictionary<string, int> Decimals(Session session, string pack) =>
        session.All<DecimalsRow>("select code, decimals from indicator where pack_id = @pack", new { pack }).ToDictionary(row => row.Code, row => (int)row.Decimals, StringComparer.Ordinal);

    public static void Keep(Session session, long snapshot, IReadOnlyList<FrozenShare> shares)
    {
        foreach (var share in shares)
            session.Do(
                """
                insert into snapshot_share (region_id, snapshot_id, project_id, code, period, holder_id, scaled, name, authority)
                values (@RegionId, @snapshot, @ProjectId, @Code, @Period, @HolderId, @Scaled, @Name, @Authority)
                """, new { share.RegionId, snapshot, share.ProjectId, share.Code, share.Period, share.HolderId, share.Scaled, share.Name, share.Authority });
    }

    public static IReadOnlyList<FrozenShare> Open(Session session, long snapshot) => session.All<FrozenShare>(
        """
        select s.region_id, s.project_id, s.code, s.period, s.holder_id, s.scaled, s.name, s.authority from snapshot_share s
        where s.snapshot_id = @snapshot order by s.period, s.code, s.project_id, s.holder_id
        """, new { snapshot });

    /// <summary>Figures that a share needs and nobody supplied, and counties that would give away more than they have.</summary>
    public static IReadOnlyList<Problem> Unbearable(IReadOnlyList<FrozenShare> shares, IReadOnlyList<FrozenCell> cells, IReadOnlyDictionary<long, Member> members)
    {
        var known = cells.ToDictionary(cell => (cell.RegionId, cell.Code, cell.Period));
        var missing = shares.SelectMany(share => new[] { share.RegionId, share.HolderId }.Where(region => members.ContainsKey(region) && !known.ContainsKey((region, share.Code, share.Period))).Select(region => Problems.ShareWithoutFigure(members[region].Name, (share.Code, share.Period), share.Name)));
        var drawn = shares.GroupBy(share => (share.RegionId, share.Code, share.Period)).Where(group => known.TryGetValue(group.Key, out var cell) && group.Sum(share => share.Scaled) > cell.Scaled)
            .Select(group => Problems.ShareOverdrawn(members[group.Key.RegionId].Name, (group.Key.Code, group.Key.Period), string.Join('、', group.Select(share => share.Name).Distinct())));
        return [.. missing.Distinct(), .. drawn];
    }

    /// <summary>The parts of one cell; null where nothing came or went.</summary>
    public static AttributedPart? Parts(FrozenCell cell, IReadOnlyList<FrozenShare> shares, IReadOnlyDictionary<long, (string Code, string Name)> names)
    {
        var touching = shares.Where(share => share.Code == cell.Code && share.Period == cell.Period && (share.RegionId == cell.RegionId || share.HolderId == cell.RegionId)).ToList();
        if (touching.Count == 0) return null;
        return new AttributedPart(ScaledValue.ToDecimal(cell.Scaled, (int)cell.Decimals), [.. touching.Select(share =>
        {
            var (given, other) = share.RegionId == cell.RegionId ? (true, share.HolderId) : (false, share.RegionId);
            var (code, name) = names[other];
            return new AttributedMove(share.ProjectId.ToString(CultureInfo.InvariantCulture), share.Name, ScaledValue.ToDecimal(given ? -share.Scaled : share.Scaled, (int)cell.Decimals)) { Other = code, OtherName = name, Authority = share.Authority };
        })]);
    }

    /// <summary>Codes and names of the counties at either end, as they stood on the day; where it did not exist then, as it stands now.</summary>
    public static IReadOnlyDictionary<long, (string Code, string Name)> Names(Session session, IReadOnlyList<FrozenShare> shares, DateOnly day) => shares.Count == 0
        ? new Dictionary<long, (string, string)>()
        : session.All<NameRow>($"select f.region_id, f.code, f.name from region_fact f where f.region_id in {Session.Ids(shares.SelectMany(share => new[] { share.RegionId, share.HolderId }).Distinct())} order by case when f.valid_from <= @day and @day <= f.valid_to then 0 else 1 end, f.valid_to desc", new { day = Days.Text(day) })
            .GroupBy(row => row.RegionId).ToDictionary(group => group.Key, group => (group.First().Code, group.First().Name));

    sealed record DecimalsRow(string Code, long Decimals);

    sealed record NameRow(long RegionId, string Code, string Name);
}
