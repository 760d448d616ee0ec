using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Register;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Register;

/// <summary>Regions of the workspace: one tree rooted at 中国, each region with dated facts. The register is open to everybody.</summary>
public sealed class Regions(Database database)
{
    const string NationCode = "100000";

    /// <summary>Every dated fact, by code.</summary>
    public IReadOnlyList<RegionFact> Facts() => [.. database.Read(session => session.All<FactRow>($"select {Columns} from region_fact f order by f.code, f.valid_from")).Select(row => row.Fact)];

    /// <summary>Every dated fact of one region, oldest first.</summary>
    public IReadOnlyList<RegionFact> Facts(RegionId region) =>
        [.. database.Read(session => session.All<FactRow>($"select {Columns} from region_fact f where f.region_id = @id order by f.valid_from", new { id = region.Value })).Select(row => row.Fact)];

    /// <summary>Counties, zones and the region itself on the day, as far as they lie in the actor's own subtrees, by code.</summary>
    public IReadOnlyList<RegionFact> Own(Actor actor, RegionId region, DateOnly day)
    {
        var register = new RegionRegister(Facts());
        var own = actor.Grants.SelectMany(grant => register.Subtree(grant.Region, day)).Select(fact => fact.Id).ToHashSet();
        return [.. register.Subtree(region, day).Where(fact => fact.Kind is not (RegionKind.Town or RegionKind.Park) && own.Contains(fact.Id)).OrderBy(fact => fact.Code, StringComparer.Ordinal)];
    }

    /// <summary>The fact valid on the day under this code or, failing that, exactly this name; null when there is none or the name is not unique.</summary>
    public RegionFact? Find(string codeOrName, DateOnly day) => database.Read(session => Find(session, codeOrName, day));

    internal static RegionFact? Find(Session session, string codeOrName, DateOnly day)
    {
        var values = new { text = codeOrName.Trim(), day = Days.Text(day) };
        var byCode = session.One<FactRow>($"select {Columns} from region_fact f where f.code = @text and f.valid_from <= @day and @day <= f.valid_to order by f.region_id", values);
        if (byCode is not null) return byCode.Fact;
        var byName = session.All<FactRow>($"select {Columns} from region_fact f where f.name = @text and f.valid_from <= @day and @day <= f.valid_to order by f.region_id", values);
        return byName.Count == 1 ? byName[0].Fact : null;
    }

    /// <summary>Makes sure that the root of the tree is there, so that an administrator can be granted before any pack is loaded.</summary>
    public void Prepare() => database.Write(session =>
    {
        Nation(session);
        Weave(session);
        return 0;
    });

    /// <summary>Takes over the regions of a pack: known codes keep their id, whatever they are called; new ones get one.</summary>
    internal static IReadOnlyDictionary<string, RegionId> Save(Session session, PackRegions pack)
    {
        var ids = new Dictionary<string, RegionId>(StringComparer.Ordinal) { [NationCode] = Nation(session) };
        foreach (var identity in pack.Members.GroupBy(region => region.Identity))
            ids[identity.Key] = Known(session, identity) ?? New(session);
        foreach (var region in pack.Members) ids.TryAdd(region.Code, ids[region.Identity]);
        foreach (var region in pack.Members) SaveFact(session, region, ids);
        foreach (var succession in pack.Successions)
            session.Do("insert into region_succession (old_id, new_id, on_day, share_millionths) values (@old, @new, @on, @share) on conflict (old_id, new_id, on_day) do nothing",
                new { old = ids[succession.OldCode].Value, @new = ids[succession.NewCode].Value, on = Days.Text(succession.On), share = (long)(succession.Share * 1_000_000m) });
        Weave(session);
        return ids;
    }

    static RegionId? Known(Session session, IEnumerable<PackRegion> facts)
    {
        foreach (var fact in facts)
            if (session.One<long>("select coalesce(min(region_id), 0) from region_fact where code = @Code", new { fact.Code }) is > 0 and var id) return new RegionId(id);
        return null;
    }

    static RegionId New(Session session)
    {
        var id = session.NewIds("region");
        session.Do("insert into region (region_id) values (@id)", new { id });
        return new RegionId(id);
    }

    static void SaveFact(Session session, PackRegion region, Dictionary<string, RegionId> ids) =>
        session.Do(
            """
            insert into region_fact (region_id, valid_from, valid_to, code, name, kind, parent_id, sort_key)
            values (@id, @from, @to, @Code, @Name, @kind, @parent, @Code)
            on conflict (region_id, valid_from) do update set valid_to = excluded.valid_to, code = excluded.code, name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id
            """,
            new
            {
                id = ids[region.Identity].Value,
                from = Days.Text(region.From ?? DateOnly.MinValue),
                to = Days.EndText(region.To),
                region.Code,
                region.Name,
                kind = region.Kind.ToString(),
                parent = (region.ParentCode is { } parent && ids.TryGetValue(parent, out var above) ? above : ids[NationCode]).Value,
            });

    static RegionId Nation(Session session)
    {
        if (session.One<long>("select coalesce(min(region_id), 0) from region_fact where code = @NationCode", new { NationCode }) is > 0 and var id) return new RegionId(id);
        var nation = New(session);
        session.Do("insert into region_fact (region_id, valid_from, valid_to, code, name, kind, parent_id, sort_key) values (@id, '0001-01-01', '9999-12-31', @NationCode, '中国', 'Nation', null, @NationCode)", new { id = nation.Value, NationCode });
        return nation;
    }

    /// <summary>Who lies within whom, over all parents a region ever had: a former superior keeps sight of what was his.</summary>
    static void Weave(Session session)
    {
        session.Do("delete from region_within");
        session.Do(
            """
            insert into region_within (region_id, ancestor_id)
            with recursive up (region_id, ancestor_id) as (
              select region_id, region_id from region
              union
              select up.region_id, f.parent_id from up join region_fact f on f.region_id = up.ancestor_id where f.parent_id is not null)
            select region_id, ancestor_id from up
            """);
    }

    internal const string Columns = "f.region_id, f.code, f.name, f.kind, f.parent_id, f.valid_from, f.valid_to";

    internal sealed record FactRow(long RegionId, string Code, string Name, string Kind, long? ParentId, string ValidFrom, string ValidTo)
    {
        public RegionFact Fact => new(new RegionId(RegionId), Code, Name, Enum.Parse<RegionKind>(Kind), ParentId is { } parent ? new RegionId(parent) : null) { From = Days.Of(ValidFrom), To = Days.End(ValidTo) };
    }
}
