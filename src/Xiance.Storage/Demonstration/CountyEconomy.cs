using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// The invented course of one county's economy: output in 亿元 at current prices, and growth in per cent at constant prices. The two do
/// not follow from each other by arithmetic, because prices and revised levels stand between them.
/// </summary>
sealed class CountyEconomy
{
    public const int FirstYear = 2020;
    public const int LastYear = 2025;

    static readonly decimal[] CommonGrowth = [3.6m, 7.1m, 4.6m, 6.2m, 5.8m, 5.7m];
    static readonly decimal[] CommonPrices = [0.4m, 4.1m, 2.6m, 0.2m, 0.3m, 0.4m];
    static readonly decimal[] QuarterShares = [0.224m, 0.468m, 0.716m, 1m];

    readonly decimal[] output = new decimal[LastYear - FirstYear + 1];
    readonly decimal[] growth = new decimal[LastYear - FirstYear + 1];
    readonly decimal[] quarterDrift = new decimal[LastYear - FirstYear + 1];

    CountyEconomy(decimal outputOfLastYear, decimal strength, SplitMix64 draws)
    {
        Strength = strength;
        output[^1] = outputOfLastYear;
        for (var i = output.Length - 1; i >= 0; i--) Step(i, draws);
        Population = output[0] / draws.Between(2.9m + strength * 0.6m, 5.6m + strength * 1.2m);
    }

    /// <summary>Residents in 万人.</summary>
    public decimal Population { get; }

    /// <summary>From −1 (lags in everything) to 1 (leads).</summary>
    public decimal Strength { get; }

    public decimal Output(Period period) => output[Index(period)] * Share(period);

    /// <summary>Constant-price growth against the same months of the year before, in per cent.</summary>
    public decimal Growth(Period period) => growth[Index(period)] + (period.Kind == PeriodKind.Year ? 0 : quarterDrift[Index(period)] * (12 - period.Last.Month) / 12);

    /// <summary>The part of a year's flow that has come in by the end of the period.</summary>
    public static decimal Share(Period period) => period.Kind == PeriodKind.Year ? 1 : QuarterShares[period.Last.Month / 3 - 1];

    public static int Index(Period period) => period.Last.Year - FirstYear;

    /// <summary>Ends in the county's tier of the plan, a little under or over its aim; counties without a tier end below the lowest one.</summary>
    public static CountyEconomy Of(PackRegion county, IReadOnlyList<PackList> tiers, ulong seed)
    {
        var draws = new SplitMix64(seed, county.Identity);
        var tier = tiers.FirstOrDefault(list => list.Members.Any(member => member.Code == county.Code));
        var strength = draws.Around(0.8m) + Standing(tier, tiers) * 0.35m;
        var aim = tiers.Count == 0 ? Spread(draws.Unit()) : tier is null ? Lowest(tiers) * draws.Between(0.3m, 0.9m) : Within(tier, county.Code, draws);
        return new(aim * (1 + strength * 0.06m + draws.Around(0.03m)), strength, draws);
    }

    // Larger economies lead a little in everything else as well: 1 for the highest tier, −1 for none.
    static decimal Standing(PackList? tier, IReadOnlyList<PackList> tiers) => tiers.Count == 0 ? 0 : tier is null ? -1 : 1 - 2m * tiers.Count(list => list.Tier!.Value.From > tier.Tier!.Value.From) / tiers.Count;

    /// <summary>Where the document sorts nobody by size: many middling economies and few large ones, in 亿元.</summary>
    static decimal Spread(decimal draw) => 45 * (1 + 11 * draw * draw);

    static decimal Lowest(IReadOnlyList<PackList> tiers) => tiers.Min(list => list.Tier!.Value.From) ?? 100m;

    // Documents print a tier's members by size, so an earlier place ends higher.
    static decimal Within(PackList tier, string code, SplitMix64 draws)
    {
        var (from, below) = tier.Tier!.Value;
        var place = tier.Members.Select(member => member.Code).ToList().IndexOf(code);
        var height = 1 - (place + draws.Unit()) / tier.Members.Count;
        var low = from ?? below!.Value / 2;
        return low + ((below ?? low * 1.25m) - low) * (0.08m + 0.72m * height);
    }

    void Step(int i, SplitMix64 draws)
    {
        growth[i] = CommonGrowth[i] + Strength * 1.6m + draws.Around(1.5m);
        quarterDrift[i] = draws.Around(2.5m);
        var prices = CommonPrices[i] + draws.Around(1.8m);
        if (i > 0) output[i - 1] = output[i] / (1 + growth[i] / 100) / (1 + prices / 100);
    }
}
