using Xiance.Basics;
using Xiance.Plans;
using Xiance.Register;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Register;

/// <summary>Organisational units of the workspace, each of a region, with aliases and successors.</summary>
public sealed class Units(Database database)
{
    public IReadOnlyList<Unit> All() => database.Read(session =>
    {
        var aliases = session.All<AliasRow>("select unit_id, alias from unit_alias order by unit_id, alias").ToLookup(row => row.UnitId, row => row.Alias);
        return (IReadOnlyList<Unit>)[.. session.All<Row>("select unit_id, region_id, name, valid_from, valid_to, successor_id from unit order by region_id, unit_id").Select(row => row.Unit([.. aliases[row.UnitId]]))];
    });

    /// <summary>The id of a unit of the region by name or alias, made when it is new.</summary>
    internal static UnitId Known(Session session, RegionId region, string name)
    {
        var known = session.One<long>(
            """
            select coalesce(min(u.unit_id), 0) from unit u
            where u.region_id = @region and (u.name = @name or exists (select 1 from unit_alias a where a.unit_id = u.unit_id and a.alias = @name))
            """,
            new { region = region.Value, name });
        if (known > 0) return new UnitId(known);
        var id = session.NewIds("unit");
        session.Do("insert into unit (unit_id, region_id, name, valid_from, valid_to, successor_id) values (@id, @region, @name, '0001-01-01', '9999-12-31', null)", new { id, region = region.Value, name });
        return new UnitId(id);
    }

    internal static void Save(Session session, PackRegions pack, IReadOnlyDictionary<string, RegionId> regions)
    {
        foreach (var unit in pack.Units)
        {
            var id = Known(session, regions[unit.RegionCode], unit.Name).Value;
            foreach (var alias in unit.Aliases) session.Do("insert into unit_alias (unit_id, alias) values (@id, @alias) on conflict (unit_id, alias) do nothing", new { id, alias });
            var successor = unit.Successor is { } name ? Known(session, regions[unit.RegionCode], name).Value : (long?)null;
            session.Do("update unit set valid_to = @to, successor_id = @successor where unit_id = @id", new { id, to = Days.EndText(unit.To), successor });
        }
    }

    sealed record AliasRow(long UnitId, string Alias);

    sealed record Row(long UnitId, long RegionId, string Name, string ValidFrom, string ValidTo, long? SuccessorId)
    {
        public Unit Unit(IReadOnlyList<string> aliases) => new(new UnitId(UnitId), new RegionId(RegionId), Name, aliases) { From = Days.Of(ValidFrom), To = Days.End(ValidTo), Successor = SuccessorId is { } unit ? new UnitId(unit) : null };
    }
}
