using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Values;

namespace Xiance.Incentives.Running;

/// <summary>From the conditions that hold to the amount: once-only, calculation, rounding, caps, deductions, an amount set by an authority.</summary>
static class Amounts
{
    public static Decision Of((RuleBook Book, CompiledRule Rule) of, Decision decision, (Application Application, AwardRegister Register) with, IReadOnlyList<string> missing)
    {
        var (rule, facts) = (of.Rule, with.Application.Facts);
        var evaluations = Needed(rule).Select(expression => (Expression: expression, Answer: expression.Evaluate(facts))).DistinctBy(item => item.Expression).ToDictionary(item => item.Expression, item => item.Answer);
        if (evaluations.Values.Select(answer => answer.Problem).FirstOrDefault(problem => problem is not null) is { } stopped) return decision with { Problem = stopped };
        var open = missing.Concat(evaluations.Values.SelectMany(answer => answer.Missing)).Concat(Keys(rule.Rule, with.Application)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (open.Count > 0) return decision with { Outcome = DecisionOutcome.Undetermined, Missing = open };
        if (Earlier(of.Book, rule.Rule, with) is { } paid) return decision with { Outcome = DecisionOutcome.Superseded, By = $"{paid.Rule} {paid.Year}" };
        if (rule.Low is null) return Settle(decision, new MoneyRange(Money.Zero, null), [], with.Application);
        var pipeline = new Pipeline(of.Book, rule, with, evaluations);
        var low = pipeline.Run(rule.Low);
        var high = rule.Rule.Amount.IsRange && rule.High is { } upper ? pipeline.Run(upper) : low;
        if (low.Amount is not { } least || high.Amount is not { } most) return decision with { Problem = Problems.AmountTooLarge(rule.Rule.Code) };
        return rule.Rule.Amount.IsRange ? Settle(decision, new MoneyRange(least, rule.High is null ? null : most), low.Lines, with.Application) : decision with { Outcome = DecisionOutcome.Eligible, Amount = least, Lines = low.Lines };
    }

    static IEnumerable<CompiledExpression> Needed(CompiledRule rule) => [.. rule.Low?.All ?? [], .. rule.High?.All ?? [], .. rule.Deduct.Select(item => item.Expression)];

    /// <summary>A cap for each project needs to know the project.</summary>
    static IEnumerable<string> Keys(IncentiveRule rule, Application application)
    {
        var counted = rule.Caps.Select(cap => cap.Per).Concat(rule.Once is { } once ? [once] : []).ToHashSet();
        if (counted.Contains(Counted.Project) && application.Project is null) yield return "项目编号";
        if (counted.Contains(Counted.County) && application.County is null) yield return "县区编号";
    }

    static AwardEntry? Earlier(RuleBook book, IncentiveRule rule, (Application Application, AwardRegister Register) with) =>
        rule.Once is { } counted ? with.Register.Entries.FirstOrDefault(entry => entry.Pack == book.Pack.Document && entry.Rule == rule.Code && entry.Key(counted) == with.Application.Key(counted)) : null;

    /// <summary>An authority's amount must lie inside the range; until it is set the answer is the range.</summary>
    static Decision Settle(Decision decision, MoneyRange range, IReadOnlyList<DecisionLine> lines, Application application)
    {
        var eligible = decision with { Outcome = DecisionOutcome.Eligible, Range = range };
        if (!application.Settled.TryGetValue(decision.Rule.Code, out var amount)) return eligible with { Amount = range.Low == range.High ? range.Low : null, Lines = range.Low == range.High ? lines : [] };
        if (amount < range.Low || amount > range.High) return decision with { Outcome = DecisionOutcome.Error, Problem = Problems.OutsideRange(decision.Rule.Code, amount, range.Low, range.High) };
        var difference = amount - range.Low;
        return eligible with { Amount = amount, Lines = difference == Money.Zero ? lines : [.. lines, new DecisionLine(LineKind.Settled, decision.Rule.Name, "", difference.Yuan)] };
    }
}
