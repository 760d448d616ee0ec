using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>Robustness of runs: computed once by a seeded plan (the pack's robustness.yaml, else the standard one), then kept.</summary>
public sealed class RobustRuns(Database database, Packs packs, Runs runs)
{
    const int StandardRuns = 400;
    const int SobolRuns = 64;
    const ulong StandardSeed = 20220718;

    static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>What was kept for the run; null while nobody has asked for it.</summary>
    public KeptRobustness? Kept(RunState run) => database.Read(session => session.One<string>("select result from run_robustness where run_id = @Id order by at_ms desc limit 1", new { run.Id })) is { } text ? JsonSerializer.Deserialize<KeptRobustness>(text, Options) : null;

    /// <summary>Computes and keeps it, unless it is kept already.</summary>
    public Outcome<KeptRobustness> Of(RunState run, Instant now) => Kept(run) is { } known ? known : runs.Compute(run).Then<KeptRobustness>(computed =>
    {
        var input = database.Read(session => Freezing.Open(session, run, computed.Scheme));
        return Plan(run, computed.Scheme).Then<KeptRobustness>(plan => Robustness.Run(computed.Scheme, input, plan).Then<KeptRobustness>(result =>
        {
            var sobol = Robustness.Sobol(computed.Scheme, input, plan with { Runs = Math.Min(SobolRuns, plan.Runs) }).Value ?? [];
            return Keep(run, Kept(plan, result, sobol), now);
        }));
    });

    Outcome<RobustnessPlan> Plan(RunState run, Scheme scheme) =>
        packs.Read(run.Pack, run.PackHash)?.Files.GetValueOrDefault("robustness.yaml") is { } text ? RobustnessReader.Read($"{run.Pack}/robustness.yaml", text, scheme) : StandardRobustness.Of(scheme, StandardRuns, StandardSeed);

    static KeptRobustness Kept(RobustnessPlan plan, RobustnessResult result, IReadOnlyList<SobolIndex> sobol) => new(result.Runs, result.Failed, plan.Seed)
    {
        Factors = [.. plan.Factors.Select(factor => factor.Name)],
        Unsure = result.Unsure,
        Sobol = [.. sobol.Where(index => double.IsFinite(index.First) && double.IsFinite(index.Total))],
        Regions = [.. result.Regions.Select(region => new RegionSureness(region.Region, region.Nominal, region.Median) { Low = region.Low, High = region.High, LowHalf = region.Half.Low, HighHalf = region.Half.High, Honours = region.Honours, Talks = region.Talks, Bottom = region.Bottom })],
    };

    KeptRobustness Keep(RunState run, KeptRobustness kept, Instant now) => database.Write(session =>
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kept.Seed} {kept.Runs + kept.Failed} {string.Join(',', kept.Factors)}"))));
        session.Do("insert into run_robustness (region_id, run_id, plan_hash, result, at_ms) values (@region, @Id, @hash, @result, @at) on conflict (region_id, run_id, plan_hash) do nothing", new { region = run.Region.Value, run.Id, hash, result = JsonSerializer.Serialize(kept, Options), at = now.Milliseconds });
        return kept;
    });
}
