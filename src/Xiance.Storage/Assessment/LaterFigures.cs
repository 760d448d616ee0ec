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
            select f.code as region_code, f.name as region, i.code as indicator_code, i.name as indicator, i.unit, i.decimals, kept.period,
              kept.observation_id as frozen_id, kept.scaled as frozen, kept.vintage as frozen_vintage, o.observation_id as later_id, o.scaled as later, o.vintage as later_vintage, o.received_at, o.source
            from snapshot_observation s
            join observation kept on kept.region_id = s.region_id and kept.observation_id = s.observation_id
            join observation o on o.region_id = kept.region_id and o.indicator_id = kept.indicator_id and o.period = kept.period and o.observation_id > kept.observation_id
            join indicator i on i.indicator_id = kept.indicator_id
            join region_fact f on f.region_id = kept.region_id and f.valid_from <= kept.period_last and kept.period_last <= f.valid_to
            where s.snapshot_id = @Snapshot and o.status = 'Released' and o.received_at <= @asOf and (o.scaled <> kept.scaled or o.vintage <> kept.vintage) and {visible o}
              and not exists (
                select 1 from observation newest where newest.region_id = o.region_id and newest.indicator_id = o.indicator_id and newest.period = o.period
                and newest.status = 'Released' and newest.observation_id > o.observation_id and newest.received_at <= @asOf)
            order by f.sort_key, i.position, kept.period_last
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
