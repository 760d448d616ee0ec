using Xiance.Basics;
using Xiance.Incentives.Running;
using Xiance.Rules.Explaining;
using Xiance.Rules.Values;

namespace Xiance.Incentives;

/// <summary>
/// The pipeline: exclusions → when → unless → amount → rounding → cap → deduct → stacking → once-only register → fund split. The register shows
/// what was paid before the day of decision; nothing missing becomes 0 or "not eligible".
/// </summary>
public static class Decide
{
    /// <summary>
    /// Every rule that speaks of the applicant's kind (all rules when it states none), stacking applied. A figure that the pack does not know, or
    /// of another type than declared, is a problem and nothing is decided.
    /// </summary>
    public static Outcome<IReadOnlyList<Decision>> All(RuleBook book, Application application, AwardRegister register) =>
        Some(book, application, register, [.. book.Pack.Rules.Where(rule => application.Kind is not { } kind || rule.Beneficiary == kind).Select(rule => rule.Code)]);

    /// <summary>The rules named, in the order of the pack, stacking applied among them.</summary>
    public static Outcome<IReadOnlyList<Decision>> Some(RuleBook book, Application application, AwardRegister register, IReadOnlyCollection<string> rules)
    {
        var problems = CheckFacts(book, application).ToList();
        problems.AddRange(rules.Where(code => book.Find(code) is null).Select(code => Problems.UnknownRule(code)));
        if (problems.Count > 0) return problems;
        var given = WithAwards(book, application, register);
        var alone = book.Compiled.Where(rule => rules.Contains(rule.Rule.Code)).Select(rule => One(book, rule, given, register)).ToList();
        return new Outcome<IReadOnlyList<Decision>>([.. Stack.Apply(book, alone, given, register).Select(decision => SplitFund.Of(book.Find(decision.Rule.Code)!, decision, given))], []);
    }

    /// <summary>Each rule for itself, before stacking.</summary>
    internal static Outcome<IReadOnlyList<Decision>> Alone(RuleBook book, Application application, AwardRegister register)
    {
        var problems = CheckFacts(book, application).ToList();
        if (problems.Count > 0) return problems;
        var given = WithAwards(book, application, register);
        return new Outcome<IReadOnlyList<Decision>>([.. book.Compiled.Where(rule => application.Kind is not { } kind || rule.Rule.Beneficiary == kind).Select(rule => One(book, rule, given, register))], []);
    }

    static IEnumerable<Problem> CheckFacts(RuleBook book, Application application)
    {
        foreach (var (name, value) in application.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
            if (book.Fact(name) is not { } fact) yield return Problems.UnknownFact(application.Subject, name);
            else if (fact.Values.Count > 0 && value is TextValue text && !fact.Values.Contains(text.Text)) yield return Problems.ValueNotAllowed(application.Subject, name, text.Text, string.Join("、", fact.Values));
    }

    /// <summary>A figure that is another pack's award, or says whether one was enjoyed already, is taken from the register unless the applicant's figures state it.</summary>
    static Application WithAwards(RuleBook book, Application application, AwardRegister register)
    {
        var facts = new Dictionary<string, Value?>(application.Facts, StringComparer.Ordinal);
        foreach (var fact in book.Pack.Facts.Where(fact => fact.AwardOf is not null && facts.GetValueOrDefault(fact.Name) is null))
            if (register.Paid(fact.AwardOf!, application.Subject, application.Period.Last.Year) is { } paid) facts[fact.Name] = paid.Yuan;
        foreach (var fact in book.Pack.Facts.Where(fact => fact.Enjoyed is not null && facts.GetValueOrDefault(fact.Name) is null))
            if (register.Enjoyed(fact.Enjoyed!, book.Pack.Document, (application.Subject, application.Period.Last.Year)) is { } enjoyed) facts[fact.Name] = BooleanValue.Of(enjoyed);
        return application with { Facts = facts };
    }

    static Decision One(RuleBook book, CompiledRule rule, Application application, AwardRegister register)
    {
        var decision = new Decision(rule.Rule, application.Subject, application.Period, DecisionOutcome.Error);
        if (application.Period.Last < rule.Rule.ValidFrom || application.Period.Last > rule.Rule.ValidTo) return decision with { Outcome = DecisionOutcome.NotInForce };
        var explained = rule.Conditions.Select(condition => (condition.Role, Why: ExplainRule.Of(condition.Expression, application.Facts))).ToList();
        decision = decision with { Conditions = [.. explained.SelectMany(item => item.Why.Conditions.Select(line => new DecisionCondition(item.Role, line)))] };
        if (explained.Select(item => item.Why.Answer.Problem).FirstOrDefault(problem => problem is not null) is { } stopped) return decision with { Problem = stopped };
        if (explained.FirstOrDefault(item => item.Role == ConditionRole.Exclude && item.Why.Answer.Truth == true) is { Why: { } why }) return decision with { Outcome = DecisionOutcome.Excluded, By = why.Tree.Reading };
        var failed = explained.Where(item => item.Why.Answer.Truth == (item.Role == ConditionRole.Unless)).Where(item => item.Role != ConditionRole.Exclude).ToList();
        if (failed.Count > 0) return decision with { Outcome = DecisionOutcome.NotEligible, NearestMiss = [.. failed.SelectMany(item => item.Role == ConditionRole.When ? item.Why.NearestMiss : Holding(item.Why))] };
        var missing = explained.SelectMany(item => item.Why.Answer.Missing).ToList();
        return Amounts.Of((book, rule), decision, (application, register), missing);
    }

    /// <summary>What bars: the conditions of an unless that hold.</summary>
    static IEnumerable<ConditionLine> Holding(ExplainRule why) => why.Conditions.Where(line => line.Answer?.Truth == true);
}
