using Xiance.Basics;

namespace Xiance.Incentives.Running;

/// <summary>What does not fit between the parts of a pack's rules, beyond the expressions themselves.</summary>
static class CheckRules
{
    public static IEnumerable<Problem> Run(IncentivePack pack) =>
        [.. Twice(pack), .. pack.Rules.SelectMany(rule => Rule(pack, rule)), .. pack.Groups.SelectMany(group => Group(pack, group)), .. pack.Pools.SelectMany(pool => Pool(pack, pool)), .. Unused(pack)];

    static IEnumerable<Problem> Twice(IncentivePack pack)
    {
        var names = pack.Facts.Select(fact => (fact.Name, fact.Place)).Concat(pack.Parameters.Select(parameter => (parameter.Name, parameter.Place))).Concat(pack.Definitions.Select(definition => (definition.Name, definition.Place)));
        foreach (var (name, place) in Second(names)) yield return Problems.NameTwice(place, name);
        foreach (var (name, place) in Second(pack.Rules.Select(rule => (rule.Code, rule.Place)))) yield return Problems.RuleTwice(place, name);
        foreach (var (name, place) in Second(pack.Groups.Select(group => (group.Code, group.Place)))) yield return Problems.RuleTwice(place, name);
        foreach (var (name, place) in Second(pack.Pools.Select(pool => (pool.Code, pool.Place)))) yield return Problems.RuleTwice(place, name);
    }

    static IEnumerable<(string, Place)> Second(IEnumerable<(string Name, Place Place)> all) => all.GroupBy(item => item.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1));

    static IEnumerable<Problem> Rule(IncentivePack pack, IncentiveRule rule)
    {
        if (rule.Cite is null && rule.Assumption is null) yield return Problems.RuleUncited(rule.Place, rule.Code);
        if (rule.ValidFrom > rule.ValidTo) yield return Problems.NeverValid(rule.Place, rule.Code);
        if (Forms(rule.Amount) != 1) yield return Problems.OneAmount(rule.Place, rule.Code);
        foreach (var name in rule.Groups.Where(name => pack.Groups.All(group => group.Code != name))) yield return Problems.UnknownName(rule.Place, rule.Code, name);
        foreach (var problem in Parameters(pack, rule)) yield return problem;
    }

    static int Forms(RuleAmount amount) =>
        (amount.Open ? 1 : 0) + (amount.Tiers is not null ? 1 : 0) + (amount.Tiers is null && amount.Base is not null && amount.RateTo is not null ? 1 : 0) + (amount.From is not null ? 1 : 0);

    static IEnumerable<Problem> Parameters(IncentivePack pack, IncentiveRule rule)
    {
        var wanted = rule.Caps.Select(cap => (cap.Limit, Units: new[] { "元" }))
            .Concat(new[] { rule.Amount.RateFrom, rule.Amount.RateTo }.OfType<string>().Select(name => (name, new[] { "%", "‰", "" })))
            .Concat(rule.Recovery?.Years is { } years ? [(years, ["年"])] : [])
            .Concat((rule.Amount.Tiers?.Rows ?? []).SelectMany(row => Tier(row)));
        foreach (var (name, units) in wanted)
            if (pack.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter) yield return Problems.UnknownName(rule.Place, rule.Code, name);
            else if (units.Length > 0 && !units.Contains(parameter.Unit)) yield return Problems.OtherUnit(parameter.Place, name, parameter.Unit, string.Join("、", units.Select(unit => unit.Length == 0 ? "1" : unit)));
    }

    static IEnumerable<(string, string[])> Tier(RuleTier row)
    {
        yield return (row.From, []);
        if (row.Rate is { } rate) yield return (rate, ["%", "‰", ""]);
        if (row.Amount is { } amount) yield return (amount, ["元"]);
    }

    static IEnumerable<Problem> Group(IncentivePack pack, StackingGroup group)
    {
        if (group.Cite is null && group.Assumption is null) yield return Problems.RuleUncited(group.Place, group.Code);
        if (group.Mode == StackingMode.Ceiling && pack.Parameters.All(parameter => parameter.Name != group.Ceiling)) yield return Problems.UnknownName(group.Place, group.Code, group.Ceiling ?? "ceiling");
        foreach (var name in group.Order.Where(name => pack.Rules.All(rule => rule.Code != name || !rule.Groups.Contains(group.Code)))) yield return Problems.UnknownName(group.Place, group.Code, name);
    }

    static IEnumerable<Problem> Pool(IncentivePack pack, PoolRule pool)
    {
        if (pool.Cite is null && pool.Assumption is null) yield return Problems.RuleUncited(pool.Place, pool.Code);
        foreach (var name in pool.Rules.Where(name => pack.Rules.All(rule => rule.Code != name))) yield return Problems.UnknownName(pool.Place, pool.Code, name);
    }

    static IEnumerable<Problem> Unused(IncentivePack pack)
    {
        var used = pack.Rules.SelectMany(rule => UsedWords.Of(pack, rule)).ToHashSet(StringComparer.Ordinal);
        return pack.Facts.Select(fact => (fact.Name, fact.Place)).Concat(pack.Parameters.Select(parameter => (parameter.Name, parameter.Place))).Concat(pack.Definitions.Select(definition => (definition.Name, definition.Place)))
            .Where(item => !used.Contains(item.Name)).Select(item => Problems.Unused(item.Place, item.Name));
    }
}
