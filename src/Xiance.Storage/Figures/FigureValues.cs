using System.Collections.Concurrent;
using System.Data.Common;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Figures;

/// <summary>
/// Values alone, of many cells at once. Periods that were asked for are held in memory and completed from the ledger, to which rows are
/// only ever added; what a reader may see is decided on every call.
/// </summary>
public sealed class FigureValues(Database database)
{
    // A table over twelve quarters with the same quarters of the years before still fits.
    const int MostPeriods = 64;

    readonly ConcurrentDictionary<(string Pack, Period Period), Held> held = new();

    /// <summary>The newest values that the reader may see of every cell of the periods.</summary>
    public IReadOnlyList<FigureValue> Of(Reading reading, string pack, IReadOnlyList<Period> periods)
    {
        var (sight, newest) = database.Read(session => (Seen.Of(session, reading, pack), session.One<long>("select next from identity where name = 'observation'")));
        if (held.Count > MostPeriods) held.Clear();
        var found = new List<FigureValue>();
        Parallel.ForEach(periods.Where(period => !held.GetOrAdd((pack, period), _ => new Held()).Reaches(newest)), period => held.GetOrAdd((pack, period), _ => new Held()).Complete(database, (pack, period), newest));
        foreach (var period in periods)
        {
            var rows = held.GetOrAdd((pack, period), _ => new Held()).Complete(database, (pack, period), newest);
            var cells = new Dictionary<(long, long), Row>(rows.Count);
            foreach (var row in rows)
                if (row.ReceivedAt <= reading.AsOf.Milliseconds && sight.May(row)) cells[(row.RegionId, row.IndicatorId)] = row;
            found.AddRange(cells.Values.Select(row => new FigureValue(new RegionId(row.RegionId), row.IndicatorId, period, row.Scaled) { Observation = row.ObservationId, Vintage = row.Of }));
        }
        return found;
    }

    sealed class Held
    {
        readonly List<Row> rows = [];
        long complete;

        /// <summary>Whether nothing was added since; <paramref name="newest"/> is the id that the next figure will get.</summary>
        public bool Reaches(long newest) => Interlocked.Read(ref complete) >= newest;

        /// <summary>All rows in the order in which they came; <paramref name="newest"/> is the id that the next figure will get.</summary>
        public IReadOnlyList<Row> Complete(Database database, (string Pack, Period Period) asked, long newest)
        {
            lock (rows)
            {
                if (complete < newest)
                {
                    rows.AddRange(database.Read(session => session.Rows(
                        """
                        select o.region_id, o.indicator_id, o.scaled, o.received_at, o.visibility, o.observation_id, o.vintage from indicator i
                        join observation o on o.indicator_id = i.indicator_id and o.period = @period and o.observation_id >= @complete
                        where i.pack_id = @Pack order by o.observation_id
                        """, new Dictionary<string, object> { ["Pack"] = asked.Pack, ["period"] = asked.Period.ToString(), ["complete"] = complete }, One)));
                    complete = Math.Max(newest, rows.Count > 0 ? rows[^1].ObservationId + 1 : 0);
                }
                return rows.Count == 0 ? [] : rows.ToArray();
            }
        }
    }

    static Row One(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), VintageOf(row.GetString(6)));

    static Vintage VintageOf(string name) => Vintages.TryGetValue(name, out var known) ? known : Enum.Parse<Vintage>(name);

    static readonly Dictionary<string, Vintage> Vintages = Enum.GetValues<Vintage>().ToDictionary(vintage => vintage.ToString(), StringComparer.Ordinal);

    /// <summary>What a reader may see, as sets: everything released inside his jurisdictions, all rows of his own regions and of the indicators of his units.</summary>
    sealed record Seen(HashSet<long> Own, HashSet<long> Released, HashSet<long> Supplied)
    {
        public static Seen Of(Session session, Reading reading, string pack)
        {
            var sight = Sight.Of(session, reading);
            HashSet<long> Within(IReadOnlyList<long> ancestors) => [.. session.All<long>($"select distinct region_id from region_within where ancestor_id in {Session.Ids(ancestors)}")];
            return new(Within(sight.Own), Within(sight.Jurisdictions), [.. session.All<long>($"select indicator_id from indicator where pack_id = @pack and source_unit_id in {Session.Ids(sight.Units)}", new { pack })]);
        }

        public bool May(Row row) => row.Visibility == 2 || (row.Visibility == 1 && Released.Contains(row.RegionId)) || Own.Contains(row.RegionId) || Supplied.Contains(row.IndicatorId);
    }

    internal sealed record Row(long RegionId, long IndicatorId, long Scaled, long ReceivedAt, long Visibility, long ObservationId, Vintage Of);
}

/// <summary>One value of the ledger, scaled by the indicator's decimals.</summary>
public sealed record FigureValue(RegionId Region, long Indicator, Period Period, long Scaled)
{
    /// <summary>The id of the observation.</summary>
    public long Observation { get; init; }

    public Vintage Vintage { get; init; }
}
