using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;

namespace Xiance.Web.Assessment;

/// <summary>What the funds of a run's rules pay to whom, officially and in a variant. A fund that cannot be shared out says why and pays nobody.</summary>
public sealed record WhatIfMoney(IReadOnlyDictionary<string, Money> Before, IReadOnlyDictionary<string, Money> After)
{
    public IReadOnlyList<MoneyChange> Changes { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>True where the pack has a fund at all.</summary>
    public bool Any => Before.Count + After.Count > 0;

    public static WhatIfMoney Of(Workspace workspace, ShownRun shown, AssessmentRun variant)
    {
        var pools = workspace.Funds.Pools(shown.State);
        var problems = pools.Problems.ToList();
        var (before, after, changes) = (new Dictionary<string, Money>(StringComparer.Ordinal), new Dictionary<string, Money>(StringComparer.Ordinal), new List<MoneyChange>());
        foreach (var pool in pools.Value ?? [])
        {
            var (old, now) = (Shares(pool, shown.Run, problems), Shares(pool, variant, problems));
            Add(before, old);
            Add(after, now);
            changes.AddRange(old.Keys.Union(now.Keys).Select(region => new MoneyChange(pool.Name, shown.Run.Find(region)?.Region.Name ?? region, old.GetValueOrDefault(region, Money.Zero), now.GetValueOrDefault(region, Money.Zero))));
        }
        return new(before, after) { Problems = [.. problems.Distinct()], Changes = [.. changes.Where(change => change.Before != change.After).OrderByDescending(change => change.After.Fen - change.Before.Fen)] };
    }

    static Dictionary<string, Money> Shares(FundPool pool, AssessmentRun run, List<Problem> problems)
    {
        var shared = Allocate.Run(pool, run.Period, [.. run.Honours.Where(award => award.Honour == pool.Honour).Select(award => new FundClaim(award.Region, run.Find(award.Region)!.Region.Name, award.Value))]);
        problems.AddRange(shared.Problems);
        return shared.Value?.Shares.ToDictionary(share => share.Region, share => share.Amount, StringComparer.Ordinal) ?? [];
    }

    static void Add(Dictionary<string, Money> total, Dictionary<string, Money> shares)
    {
        foreach (var (region, amount) in shares) total[region] = new Money(total.GetValueOrDefault(region, Money.Zero).Fen + amount.Fen);
    }
}

/// <summary>What a region would get from a fund, officially and in the variant.</summary>
public sealed record MoneyChange(string Fund, string Name, Money Before, Money After);
