using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>
/// Decides many applications of one period at once: a cap that counts by project or county holds for all of them together, and pools are shared.
/// Where they exceed it, what is left is shared in proportion to what each would receive without the limit, to the fen; the order of applications does not matter.
/// </summary>
public static class DecideTogether
{
    public static Outcome<IReadOnlyList<IReadOnlyList<Decision>>> Run(RuleBook book, IReadOnlyList<Application> applications, AwardRegister register)
    {
        List<Problem> problems = [];
        List<Decision[]> all = [];
        foreach (var application in applications)
        {
            var decided = Decide.All(book, application, register);
            problems.AddRange(decided.Problems);
            all.Add([.. decided.Value ?? []]);
        }
        foreach (var twice in applications.GroupBy(one => one.Subject, StringComparer.Ordinal).Where(group => group.Count() > 1)) problems.Add(Problems.ClaimTwice(book.Pack.Document, twice.Key));
        if (problems.Count > 0) return problems;
        foreach (var rule in book.Compiled)
            foreach (var cap in rule.Caps.Where(cap => cap.Cap.Per != Counted.Subject)) Share(book, applications, all, (rule.Rule, cap.Cap, cap.Limit, register));
        foreach (var pool in book.Pack.Pools) problems.AddRange(Share(pool, applications, all));
        return problems.Count > 0 ? problems : new Outcome<IReadOnlyList<IReadOnlyList<Decision>>>(all, []);
    }

    static void Share(RuleBook book, IReadOnlyList<Application> applications, List<Decision[]> all, (IncentiveRule Rule, RuleCap Cap, decimal Limit, AwardRegister Register) of)
    {
        foreach (var group in Claims(applications, all, decision => decision.Rule.Code == of.Rule.Code).GroupBy(claim => (Key: applications[claim.Application].Key(of.Cap.Per), applications[claim.Application].Period.Last.Year)).ToList())
        {
            var used = AwardRegister.Sum(of.Register.Entries.Where(entry => entry.Pack == book.Pack.Document && entry.Rule == of.Rule.Code && entry.Key(of.Cap.Per) == group.Key.Key && (of.Cap.Over == Horizon.Once || entry.Year == group.Key.Year)));
            var room = Money.FromYuanExactly(Math.Max(of.Limit - used.Yuan, 0)) ?? Money.Zero;
            var shares = SharePool.Run(new PoolRule(of.Cap.Limit, of.Cap.Limit, room, PoolSplit.ProRata), [.. group.Select(claim => new PoolClaim(applications[claim.Application].Subject, Uncapped(all[claim.Application][claim.Decision], (of.Rule, of.Cap))))]);
            var given = shares.Value!.Shares.ToDictionary(share => share.Claim.Claimant, share => share.Amount);
            foreach (var claim in group) Give((of.Rule, of.Cap), given[applications[claim.Application].Subject], ref all[claim.Application][claim.Decision]);
        }
    }

    static IReadOnlyList<Problem> Share(PoolRule pool, IReadOnlyList<Application> applications, List<Decision[]> all)
    {
        var claims = Claims(applications, all, decision => pool.Rules.Contains(decision.Rule.Code)).ToList();
        var shares = SharePool.Run(pool, [.. claims.Select(claim => new PoolClaim($"{applications[claim.Application].Subject} {all[claim.Application][claim.Decision].Rule.Code}", claim.Amount, applications[claim.Application].Rank))]);
        if (shares.Value is null) return shares.Problems;
        var given = shares.Value.Shares.ToDictionary(share => share.Claim.Claimant, share => share.Amount);
        foreach (var claim in claims) Reduce(LineKind.Pool, pool.Name, given[$"{applications[claim.Application].Subject} {all[claim.Application][claim.Decision].Rule.Code}"], ref all[claim.Application][claim.Decision]);
        return [];
    }

    /// <summary>The share takes the place of the amount under the cap: what the clause deducts after the cap still comes off, and what stacking left stays the most.</summary>
    static void Give((IncentiveRule Rule, RuleCap Cap) of, Money share, ref Decision decision)
    {
        var capped = Until(decision, line => Deducts(line, of.Rule));
        var left = Money.FromYuanExactly(Math.Max(Until(decision, line => false) - capped + share.Yuan, 0)) ?? Money.Zero;
        Reduce(LineKind.Cap, of.Cap.Limit, left < decision.Paid ? left : decision.Paid, ref decision);
    }

    /// <summary>What the clause would give without the shared limit: the measure in which it is shared. An amount set by an authority is its own measure.</summary>
    static Money Uncapped(Decision decision, (IncentiveRule Rule, RuleCap Cap) of) =>
        Money.FromYuanExactly(Until(decision, line => line.Kind == LineKind.Cap && line.Label == of.Cap.Limit || Deducts(line, of.Rule))) ?? decision.Paid;

    static bool Deducts(DecisionLine line, IncentiveRule rule) => !rule.DeductBeforeCap && line.Kind == LineKind.Deduct;

    /// <summary>The sum of the lines before the first such line, stacking left out.</summary>
    static decimal Until(Decision decision, Func<DecisionLine, bool> stop) =>
        decision.Range is not null ? decision.Paid.Yuan : decision.Lines.TakeWhile(line => line.Kind is not (LineKind.Stacking or LineKind.Pool) && !stop(line)).Sum(line => line.Yuan);

    static void Reduce(LineKind kind, string label, Money given, ref Decision decision)
    {
        var less = decision.Paid - given;
        if (less == Money.Zero) return;
        var fund = decision.Fund;
        var parts = fund.Count == 0 || given == Money.Zero ? [] : given.Split([.. fund.Select(part => (decimal)part.Amount.Fen)]);
        decision = decision with { Amount = given, Lines = [.. decision.Lines, new DecisionLine(kind, label, "", -less.Yuan)], Fund = [.. parts.Select((amount, index) => fund[index] with { Amount = amount })] };
    }

    static IEnumerable<(int Application, int Decision, Money Amount)> Claims(IReadOnlyList<Application> applications, List<Decision[]> all, Func<Decision, bool> wanted) =>
        from application in Enumerable.Range(0, applications.Count)
        from decision in Enumerable.Range(0, all[application].Length)
        where all[application][decision].Paid > Money.Zero && wanted(all[application][decision])
        select (application, decision, all[application][decision].Paid);
}
