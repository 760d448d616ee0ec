using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Enterprises;

/// <summary>Takes imported firms into the register: new ones get an id, changed facts a new dated row, figures are added beside what other sources gave. All or nothing.</summary>
public sealed class AddFirms(Database database)
{
    const string End = "9999-12-31";

    public IReadOnlyList<Problem> Run(Reading reading, IReadOnlyList<NewFirm> firms, FirmSupply supply, Instant now)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.Department)) return [Problem.Of("EN-308", Place.Nowhere, ("act", new Bilingual("导入企业数据", "import firms")))];
        var counties = database.Read(session => session.All<County>(Sight.Of(session, reading).Fill("select f.code, f.region_id from region_fact f where f.valid_from <= @day and @day <= f.valid_to and {jurisdiction f}"), new { day = Days.Text(now.ChinaDay) })).ToDictionary(county => county.Code, county => county.RegionId, StringComparer.Ordinal);
        var problems = firms.Select(firm => firm.CountyCode).Distinct().Where(code => !counties.ContainsKey(code)).Select(code => Problem.Of("EN-307", Place.Nowhere, ("code", code))).ToList();
        if (problems.Count > 0) return problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            Save(session, firms, counties, (supply, reading.Actor.Name, now));
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprises_imported", supply.Supplier, firms.Count.ToString(CultureInfo.InvariantCulture)));
            return [];
        });
    }

    internal static void Save(Session session, IReadOnlyList<NewFirm> firms, IReadOnlyDictionary<string, long> counties, (FirmSupply Supply, string By, Instant Now) act)
    {
        var ids = Ids(session, firms, counties, act);
        var newest = firms.GroupBy(firm => firm.Code).Select(group => group.MaxBy(firm => firm.Year)!).ToList();
        Parks(session, newest, counties);
        Facts(session, newest, (counties, ids), act);
        var known = session.All<YearKey>("select enterprise_id, year, above_size, veto, new_firm from enterprise_year order by at_ms").GroupBy(row => (row.EnterpriseId, row.Year)).ToDictionary(group => group.Key, group => group.Last());
        session.Insert("enterprise_year", ["region_id", "enterprise_id", "year", "above_size", "veto", "new_firm", "at_ms", "by_actor"], firms
            .Where(firm => firm.AboveSize is not null && known.GetValueOrDefault((ids[firm.Code], (long)firm.Year)) != new YearKey(ids[firm.Code], firm.Year, firm.AboveSize.Value ? 1 : 0, firm.Veto, firm.NewFirmOfYear ? 1 : 0))
            .Select(firm => (object?[])[counties[firm.CountyCode], ids[firm.Code], (long)firm.Year, firm.AboveSize!.Value ? 1L : 0L, firm.Veto, firm.NewFirmOfYear ? 1L : 0L, act.Now.Milliseconds, act.By]));
        session.Insert("enterprise_figure", ["region_id", "enterprise_id", "year", "figure", "supplier", "source", "value", "decimals", "synthetic", "at_ms", "by_actor"],
            firms.SelectMany(firm => firm.Figures.Select(figure => Figure(firm, figure, (counties[firm.CountyCode], ids[firm.Code]), act))));
    }

    static object?[] Figure(NewFirm firm, KeyValuePair<string, decimal> figure, (long County, long Id) of, (FirmSupply Supply, string By, Instant Now) act)
    {
        var decimals = FigureKinds.Find(figure.Key)!.Decimals;
        return [of.County, of.Id, (long)firm.Year, figure.Key, act.Supply.Supplier, act.Supply.Source == FigureSource.Administrative ? "administrative" : "statistical",
            ScaledValue.FromDecimal(figure.Value, decimals)!.Value, (long)decimals, act.Supply.Synthetic ? 1L : 0L, act.Now.Milliseconds, act.By];
    }

    static Dictionary<string, long> Ids(Session session, IReadOnlyList<NewFirm> firms, IReadOnlyDictionary<string, long> counties, (FirmSupply Supply, string By, Instant Now) act)
    {
        var ids = session.All<CodeKey>("select code, enterprise_id from enterprise").GroupBy(row => row.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().EnterpriseId, StringComparer.Ordinal);
        var fresh = firms.Select(firm => firm.Code).Where(code => !ids.ContainsKey(code)).Distinct().ToList();
        if (fresh.Count == 0) return ids;
        var first = session.NewIds("enterprise", fresh.Count);
        foreach (var (index, code) in fresh.Index()) ids[code] = first + index;
        return ids;
    }

    static void Parks(Session session, List<NewFirm> firms, IReadOnlyDictionary<string, long> counties)
    {
        var known = session.All<ParkKey>("select region_id, name, park_id from park").Select(park => (park.RegionId, park.Name)).ToHashSet();
        foreach (var (county, name) in firms.Where(firm => firm.Park is not null).Select(firm => (counties[firm.CountyCode], firm.Park!)).Distinct().Where(park => !known.Contains(park)))
        {
            var id = session.NewIds("park");
            session.Do("insert into park (region_id, park_id, code, name, sort_key, mu, valid_from, valid_to) values (@county, @id, @code, @name, @name, 0, '0001-01-01', @End)", new { county, id, code = "P" + id.ToString("D5", CultureInfo.InvariantCulture), name, End });
        }
    }

    /// <summary>A firm whose facts differ from its current row gets a new one from the day on.</summary>
    static void Facts(Session session, List<NewFirm> firms, (IReadOnlyDictionary<string, long> Counties, Dictionary<string, long> Ids) keys, (FirmSupply Supply, string By, Instant Now) act)
    {
        var parks = session.All<ParkKey>("select region_id, name, park_id from park").ToDictionary(park => (park.RegionId, park.Name), park => park.ParkId);
        var today = Days.Text(act.Now.ChinaDay);
        var known = session.All<FactKey>("select enterprise_id, region_id, name, industry, park_id, owner_code, valid_from from enterprise where valid_to = @End", new { End }).ToDictionary(row => row.EnterpriseId);
        var rows = new List<object?[]>();
        foreach (var firm in firms)
        {
            var (county, id) = (keys.Counties[firm.CountyCode], keys.Ids[firm.Code]);
            var fact = new FactKey(id, county, firm.Name, firm.Industry, firm.Park is { } park ? parks[(county, park)] : null, firm.OwnerCode, "");
            if (known.TryGetValue(id, out var now) && now with { ValidFrom = "" } == fact) continue;
            if (now is not null && now.ValidFrom == today) session.Do("delete from enterprise where enterprise_id = @id and valid_from = @today", new { id, today });
            else if (now is not null) session.Do("update enterprise set valid_to = @day where enterprise_id = @id and valid_to = @End", new { id, End, day = Days.Text(act.Now.ChinaDay.AddDays(-1)) });
            rows.Add([county, id, firm.Code, firm.Name, firm.Code, firm.Industry, fact.ParkId, firm.OwnerCode, now is null ? "0001-01-01" : today, End, act.Now.Milliseconds, act.By]);
        }
        session.Insert("enterprise", ["region_id", "enterprise_id", "code", "name", "sort_key", "industry", "park_id", "owner_code", "valid_from", "valid_to", "at_ms", "by_actor"], rows);
    }

    sealed record County(string Code, long RegionId);
    sealed record CodeKey(string Code, long EnterpriseId);
    sealed record ParkKey(long RegionId, string Name, long ParkId);
    sealed record FactKey(long EnterpriseId, long RegionId, string Name, string Industry, long? ParkId, string? OwnerCode, string ValidFrom);
    sealed record YearKey(long EnterpriseId, long Year, long AboveSize, string Veto, long NewFirm);
}
