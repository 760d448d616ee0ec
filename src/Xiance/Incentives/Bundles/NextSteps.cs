using Xiance.Basics;
using Xiance.Incentives.Running;
using Xiance.Rules.Explaining;
using Xiance.Rules.Values;

namespace Xiance.Incentives.Bundles;

/// <summary>
/// For each rule that fails only by numbers, and each tier not yet reached, the nearest figures that are enough and what the whole bundle would
/// gain. Every other figure stays as it is.
/// </summary>
static class NextSteps
{
    static readonly string[] Signs = [" >= ", " > ", " <= ", " < "];

    public static Outcome<IReadOnlyList<NextStep>> Of(RuleBook book, Application application, AwardRegister register, Bundle bundle)
    {
        var alone = Decide.Alone(book, application, register).Value!;
        var changes = alone.Select(decision => (decision.Rule, Changes: Needed(book, decision, application))).Where(step => step.Changes.Count > 0).Concat(Tiers(book, application)).ToList();
        List<NextStep> steps = [];
        foreach (var (rule, wanted) in changes)
        {
            var after = With(application, wanted);
            if (BestBundle.Search(book, after, register) is var found && found.Value is not { } better) return new Outcome<IReadOnlyList<NextStep>>(null, found.Problems);
            var sought = rule.Strength == Strength.Entitlement ? Money.Zero : Sum(Decide.Alone(book, after, register).Value!, rule) - Sum(alone, rule);
            if (better.Total > bundle.Total || sought > Money.Zero) steps.Add(new NextStep(rule.Code, wanted, better.Total - bundle.Total) { Sought = sought });
        }
        return new Outcome<IReadOnlyList<NextStep>>([.. steps.OrderByDescending(step => step.Gain).ThenByDescending(step => step.Sought).ThenBy(step => step.Rule, StringComparer.Ordinal)], []);
    }

    static Money Sum(IReadOnlyList<Decision> decisions, IncentiveRule rule) => decisions.Where(decision => decision.Rule.Code == rule.Code && decision.Outcome == DecisionOutcome.Eligible).Aggregate(Money.Zero, (sum, decision) => sum + (decision.Amount ?? decision.Range?.High ?? Money.Zero));

    /// <summary>Empty unless every failing condition is a comparison of one figure with a number.</summary>
    static List<FigureChange> Needed(RuleBook book, Decision decision, Application application)
    {
        if (decision.Outcome != DecisionOutcome.NotEligible) return [];
        var changes = decision.NearestMiss.Select(line => Change(book, line, application)).ToList();
        return changes.Contains(null) ? [] : [.. changes.OfType<FigureChange>()];
    }

    static FigureChange? Change(RuleBook book, ConditionLine line, Application application)
    {
        if (Signs.FirstOrDefault(sign => line.Text.Contains(sign, StringComparison.Ordinal)) is not { } sign || line.Gap is not { } gap) return null;
        if (book.Fact(line.Text[..line.Text.IndexOf(sign, StringComparison.Ordinal)].Trim()) is not { } fact || application.Facts.GetValueOrDefault(fact.Name) is not NumberValue { Number: var now }) return null;
        return new FigureChange(fact.Name, now, Enough(now + gap, sign.Trim(), fact.Decimals), fact.Unit);
    }

    /// <summary>The nearest value in the figure's own steps that satisfies the comparison.</summary>
    static decimal Enough(decimal limit, string sign, int decimals)
    {
        var step = new decimal(1, 0, 0, false, (byte)decimals);
        var (up, down) = (Math.Ceiling(limit / step) * step, Math.Floor(limit / step) * step);
        return sign switch { ">=" => up, ">" => down + step, "<=" => down, _ => up - step };
    }

    static IEnumerable<(IncentiveRule Rule, List<FigureChange> Changes)> Tiers(RuleBook book, Application application)
    {
        foreach (var rule in book.Pack.Rules.Where(rule => rule.Amount.Tiers is not null && (application.Kind is not { } kind || rule.Beneficiary == kind)))
        {
            var tiers = rule.Amount.Tiers!;
            if (book.Fact(tiers.On.Text) is not { } fact || application.Facts.GetValueOrDefault(fact.Name) is not NumberValue { Number: var now }) continue;
            var above = tiers.Rows.Select(row => book.Pack.Parameters.First(parameter => parameter.Name == row.From).Value).Where(from => tiers.Included ? from > now : from >= now).Order().ToList();
            if (above.Count > 0) yield return (rule, [new FigureChange(fact.Name, now, Enough(above[0], tiers.Included ? ">=" : ">", fact.Decimals), fact.Unit)]);
        }
    }

    static Application With(Application application, IReadOnlyList<FigureChange> changes)
    {
        var facts = new Dictionary<string, Value?>(application.Facts, StringComparer.Ordinal);
        foreach (var change in changes) facts[change.Fact] = new NumberValue(change.To);
        return application with { Facts = facts };
    }
}
