using Xiance.Access;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>Shares of flying land written or changed after a run froze its own: the run stays as it was computed and says what would move otherwise now.</summary>
public sealed class LaterShares(Database database, Packs packs)
{
    /// <summary>Moves between two counties that differ, with both amounts; only of counties that the reader answers for.</summary>
    public IReadOnlyList<LaterShare> Of(Reading reading, RunState run)
    {
        if (packs.Find(reading, run.Pack) is not { } pack || packs.Read(run.Pack, run.PackHash)?.Files.GetValueOrDefault("assessment.yaml") is not { } text) return [];
        if (SchemeReader.Read(run.Pack, text).Value is not { Attributed.Count: > 0 } scheme) return [];
        return database.Read(session =>
        {
            var own = session.All<long>(Sight.Of(session, reading).Fill("select f.region_id from region_fact f where {own f}")).ToHashSet();
            var periods = session.All<string>("select distinct o.period from snapshot_observation s join observation o on o.region_id = s.region_id and o.observation_id = s.observation_id where s.snapshot_id = @Snapshot", new { run.Snapshot });
            var now = FrozenShares.Take(session, new FreezeOrder(pack, run.Period, scheme, reading.AsOf), periods).ToDictionary(Key);
            var frozen = FrozenShares.Open(session, run.Snapshot).ToDictionary(Key);
            var changed = frozen.Keys.Union(now.Keys).Where(key => (own.Contains(key.From) || own.Contains(key.To)) && frozen.GetValueOrDefault(key)?.Scaled != now.GetValueOrDefault(key)?.Scaled).Select(key => now.GetValueOrDefault(key) ?? frozen[key]).ToList();
            var (names, decimals) = (FrozenShares.Names(session, changed, run.Period.Last), FrozenShares.Decimals(session, run.Pack));
            return (IReadOnlyList<LaterShare>)[.. changed.Select(share => new LaterShare(share.ProjectId, share.Name, (names[share.RegionId].Name, names[share.HolderId].Name))
            {
                Indicator = share.Code,
                Period = Period.TryParse(share.Period)!.Value,
                Frozen = Amount(frozen.GetValueOrDefault(Key(share)), decimals),
                Later = Amount(now.GetValueOrDefault(Key(share)), decimals),
            })];
        });
    }

    static decimal? Amount(FrozenShare? share, IReadOnlyDictionary<string, int> decimals) => share is null ? null : ScaledValue.ToDecimal(share.Scaled, decimals[share.Code]);

    static (long Project, string Code, string Period, long From, long To) Key(FrozenShare share) => (share.ProjectId, share.Code, share.Period, share.RegionId, share.HolderId);
}

/// <summary>What a project's share moved when the run froze it and would move now; null where there was or is none.</summary>
public sealed record LaterShare(long Project, string Name, (string From, string To) Counties)
{
    public string Indicator { get; init; } = "";

    public Period Period { get; init; }

    public decimal? Frozen { get; init; }

    public decimal? Later { get; init; }
}
