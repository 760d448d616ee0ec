using System.Collections.Concurrent;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Progress;
using Xiance.Storage.Register;

namespace Xiance.Storage.Plans;

/// <summary>The packs of the workspace: loaded texts never change; a newer text of the same pack becomes the current one.</summary>
public sealed class Packs(Database database)
{
    readonly ConcurrentDictionary<string, Pack> read = new(StringComparer.Ordinal);

    /// <summary>The current packs of the reader's jurisdictions, by title; administrators see all.</summary>
    public IReadOnlyList<PackState> All(Reading reading) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        $$"""
          select {{Columns}} from pack p join region_fact f on f.region_id = p.jurisdiction_id and f.valid_to = '9999-12-31'
          where p.is_current = 1 and (@all = 1 or exists (
            select 1 from region r where r.region_id = p.jurisdiction_id and {jurisdiction r}))
          order by p.effective_from desc, p.title
          """), new { all = IsAdministrator(reading.Actor) ? 1L : 0L })).Select(row => row.State)];

    public PackState? Find(Reading reading, string pack) => All(reading).FirstOrDefault(state => state.Id == pack);

    /// <summary>The pack as read from the text kept here; null when there is no such text.</summary>
    public Pack? Read(string pack, string hash) => read.TryGetValue(hash, out var known) ? known : ReadAgain(pack, hash);

    public Pack Read(PackState state) => Read(state.Id, state.Hash)!;

    Pack? ReadAgain(string pack, string hash)
    {
        var files = database.Read(session => session.All<FileRow>("select name, content from pack_file where pack_id = @pack and hash = @hash order by name", new { pack, hash }));
        if (files.Count == 0) return null;
        var again = ReadPack.Run(pack, files.ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal));
        return again.Succeeded ? read.GetOrAdd(hash, again.Value) : null;
    }

    /// <summary>Loads a pack, its regions, units, classes, lists and indicators. The same text again changes nothing and gives false.</summary>
    public bool Load(Pack pack, string by, Instant now) => database.Write(session =>
    {
        var known = session.One<long>("select count(*) from pack where pack_id = @Id and hash = @Hash and is_current = 1", new { pack.Id, pack.Hash });
        if (known > 0) return false;
        var regions = Regions.Save(session, pack.Regions);
        Units.Save(session, pack.Regions, regions);
        var jurisdiction = regions[pack.Jurisdiction];
        SaveText(session, pack, jurisdiction, now);
        SaveClasses(session, pack, regions);
        SaveIndicators(session, pack, jurisdiction);
        TaskMaking.OfPack(session, pack, jurisdiction, (by, now));
        AuditLog.Add(session, now, by, new("pack_loaded", pack.Id, $"{pack.Version} {pack.Hash}"));
        return true;
    });

    static void SaveText(Session session, Pack pack, RegionId jurisdiction, Instant now)
    {
        session.Do("update pack set is_current = 0 where pack_id = @Id", new { pack.Id });
        session.Do(
            """
            insert into pack (pack_id, hash, version, title, synthetic, jurisdiction_id, effective_from, loaded_at, is_current)
            values (@Id, @Hash, @Version, @Title, @synthetic, @jurisdiction, @from, @now, 1)
            on conflict (pack_id, hash) do update set is_current = 1
            """,
            new { pack.Id, pack.Hash, pack.Version, pack.Title, synthetic = pack.Synthetic ? 1L : 0L, jurisdiction = jurisdiction.Value, from = Days.Text(pack.EffectiveFrom), now = now.Milliseconds });
        foreach (var file in pack.Files)
            session.Do("insert into pack_file (pack_id, hash, name, content) values (@Id, @Hash, @Key, @Value) on conflict (pack_id, hash, name) do nothing", new { pack.Id, pack.Hash, file.Key, file.Value });
    }

    static void SaveClasses(Session session, Pack pack, IReadOnlyDictionary<string, RegionId> regions)
    {
        session.Do("delete from region_class where pack_id = @Id", new { pack.Id });
        session.Do("delete from region_list_member where pack_id = @Id", new { pack.Id });
        session.Do("delete from region_member where pack_id = @Id", new { pack.Id });
        foreach (var row in pack.Regions.Classes)
            session.Do(
                """
                insert into region_class (region_id, pack_id, classification, class, valid_from, valid_to, clause, assumption)
                values (@region, @Id, @Classification, @Class, @from, @to, @clause, @Assumption)
                """,
                new { region = regions[row.Code].Value, pack.Id, row.Classification, row.Class, from = Days.Text(row.From), to = Days.EndText(row.To), clause = row.Cite?.Clause, row.Assumption });
        var members = pack.Regions.Members.Where(region => region.Member).Select(region => regions[region.Identity]).Distinct().ToList();
        for (var position = 0; position < members.Count; position++)
            session.Do("insert into region_member (region_id, pack_id, position) values (@region, @Id, @position)", new { region = members[position].Value, pack.Id, position = (long)position });
        for (var list = 0; list < pack.Regions.Lists.Count; list++) SaveList(session, pack, list, regions);
    }

    static void SaveList(Session session, Pack pack, int position, IReadOnlyDictionary<string, RegionId> regions)
    {
        var list = pack.Regions.Lists[position];
        for (var member = 0; member < list.Members.Count; member++)
            session.Do(
                """
                insert into region_list_member (region_id, pack_id, list_position, list_name, group_name, clause, member_position, printed_name, is_open, stated_count)
                values (@region, @Id, @position, @Name, @Group, @clause, @member, @printed, @open, @stated)
                """,
                new
                {
                    region = regions[list.Members[member].Code].Value,
                    pack.Id,
                    position = (long)position,
                    list.Name,
                    list.Group,
                    clause = list.Cite.Clause,
                    member = (long)member,
                    printed = list.Members[member].PrintedName,
                    open = list.Open ? 1L : 0L,
                    stated = (long?)list.StatedCount,
                });
    }

    /// <summary>Indicators of the whole jurisdiction or of parks have figures too: of the jurisdiction, not of its members.</summary>
    static void SaveIndicators(Session session, Pack pack, RegionId jurisdiction)
    {
        for (var position = 0; position < pack.Indicators.Count; position++)
        {
            var indicator = pack.Indicators[position];
            var unit = indicator.SourceUnit.Length > 0 ? Units.Known(session, jurisdiction, indicator.SourceUnit).Value : (long?)null;
            session.Do(
                """
                insert into indicator (indicator_id, jurisdiction_id, pack_id, code, name, unit, decimals, source_unit_id, position, is_computed, scope)
                values (@id, @jurisdiction, @pack, @Code, @Name, @symbol, @decimals, @unit, @position, @computed, @scope)
                on conflict (pack_id, code) do update set name = excluded.name, source_unit_id = excluded.source_unit_id, position = excluded.position, is_computed = excluded.is_computed, scope = excluded.scope
                """,
                new { id = session.NewIds("indicator"), jurisdiction = jurisdiction.Value, pack = pack.Id, indicator.Code, indicator.Name, symbol = indicator.Unit.Symbol, decimals = (long)indicator.Decimals, unit, position = (long)position, computed = indicator.Arrival == Arrival.Computed ? 1L : 0L, scope = indicator.Scope.ToString() });
        }
    }

    static bool IsAdministrator(Actor actor) => actor.IsAny(Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator);

    const string Columns = "p.pack_id, p.hash, p.version, p.title, p.synthetic, p.jurisdiction_id, f.name as jurisdiction, p.effective_from, p.loaded_at";

    sealed record FileRow(string Name, string Content);

    sealed record Row(string PackId, string Hash, string Version, string Title, long Synthetic, long JurisdictionId, string Jurisdiction, string EffectiveFrom, long LoadedAt)
    {
        public PackState State => new(PackId, Title, Version, Hash) { Synthetic = Synthetic != 0, Jurisdiction = new RegionId(JurisdictionId), JurisdictionName = Jurisdiction, EffectiveFrom = Days.Of(EffectiveFrom), LoadedAt = new Instant(LoadedAt) };
    }
}

/// <summary>A loaded pack: its hash says exactly which text results rest on.</summary>
public sealed record PackState(string Id, string Title, string Version, string Hash)
{
    public bool Synthetic { get; init; }

    public RegionId Jurisdiction { get; init; }

    public string JurisdictionName { get; init; } = "";

    public DateOnly EffectiveFrom { get; init; }

    public Instant LoadedAt { get; init; }
}
