using Xiance.Basics;

namespace Xiance.Incentives.Running;

/// <summary>Divides a fixed amount among tax levels, to the fen, by largest remainder in the order written.</summary>
static class SplitFund
{
    public static Decision Of(CompiledRule rule, Decision decision, Application application)
    {
        if (decision.Paid <= Money.Zero || rule.Fund.Count == 0) return decision;
        var shares = rule.Fund.Select(part => (part.Part, Answer: part.Share.Evaluate(application.Facts))).ToList();
        var missing = shares.SelectMany(share => share.Answer.Missing).Distinct().Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0) return decision with { FundMissing = missing };
        if (shares.Select(share => share.Answer.Problem).FirstOrDefault(problem => problem is not null) is { } stopped) return decision with { Outcome = DecisionOutcome.Error, Problem = stopped };
        var weights = shares.Select(share => share.Answer.Number ?? 0).ToList();
        if (weights.Any(weight => weight < 0) || weights.Sum() <= 0) return decision with { Outcome = DecisionOutcome.Error, Problem = Problems.NoFundShare(rule.Rule.Code) };
        return decision with { Fund = [.. decision.Paid.Split(weights).Select((amount, index) => new FundSharePart(rule.Fund[index].Part.Level, rule.Fund[index].Part.Payer, amount))] };
    }
}
