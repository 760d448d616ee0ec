using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Assessment;

/// <summary>Figures released after a run froze its own: the run stays as it was computed and says what has changed since.</summary>
public sealed class LaterFigures(Database database)
{
    /// <summary>Cells of the run whose newest released figure, as known on the reader's day, has another value or vintage than the frozen one; only what the reader may see.</summary>
    public IReadOnlyList<LaterFigure> Of(Reading reading, RunState run) => [.. database.Read(session => session.All<Row>(
        Sight.Of(session, reading).Fill(
            """
            select f.code as region_code, f.name as region, i.code as indicator_code, i.name as indicator, i.unit, i.decimals, o.period,
              o.observation_id as frozen_id, o.scaled as frozen, o.vintage as frozen_vintage, n.observation_id as later_id, n.scaled as later, n.vintage as later_vintage, n.received_at, n.source
            from snapshot_observation s
            join observation o on o.region_id = s.region_id and o.observation_id = s.observation_id
            join observation n on n.region_id = o.region_id and n.indicator_id = o.indicator_id and n.period = o.period and n.observation_id > o.observation_id
            join indicator i on i.indicator_id = o.indicator_id
            join region_fact f on f.region_id = o.region_id and f.valid_from <= o.period_last and o.period_last <= f.valid_to
            where s.snapshot_id = @Snapshot and n.status = 'Released' and n.received_at <= @asOf and (n.scaled <> o.scaled or n.vintage <> o.vintage) and {visible n}
              and not exists (
                select 1 from observation newest where newest.region_id = n.region_id and newest.indicator_id = n.indicator_id and newest.period = n.period
                and newest.status = 'Released' and newest.observation_id > n.observation_id and newest.received_at <= @asOf)
            order by f.sort_key, i.position, o.period_last
            """), new { run.Snapshot, asOf = reading.AsOf.Milliseconds })).Select(row => row.Figure)];

    sealed record Row(string RegionCode, string Region, string IndicatorCode, string Indicator, string Unit, long Decimals, string Period, long FrozenId, long Frozen, string FrozenVintage, long LaterId, long Later, string LaterVintage, long ReceivedAt, string Source)
    {
        public LaterFigure Figure => new((RegionCode, Region), (IndicatorCode, Indicator, Unit, (int)Decimals), Basics.Period.TryParse(Period)!.Value)
        {
            Frozen = (FrozenId, ScaledValue.ToDecimal(Frozen, (int)Decimals), Enum.Parse<Vintage>(FrozenVintage)),
            Later = (LaterId, ScaledValue.ToDecimal(Later, (int)Decimals), Enum.Parse<Vintage>(LaterVintage)),
            ReceivedAt = new Instant(ReceivedAt),
            Source = Source,
        };
    }
}

/// <summary>One cell of a run with the frozen figure and the newest one, each with its observation and vintage.</summary>
public sealed record LaterFigure((string Code, string Name) Region, (string Code, string Name, string Unit, int Decimals) Indicator, Period Period)
{
    public (long Observation, decimal Value, Vintage Vintage) Frozen { get; init; }

    public (long Observation, decimal Value, Vintage Vintage) Later { get; init; }

    public decimal Difference => Later.Value - Frozen.Value;

    public Instant ReceivedAt { get; init; }

    public string Source { get; init; } = "";
}
