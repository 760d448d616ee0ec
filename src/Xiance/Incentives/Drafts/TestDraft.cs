using Xiance.Incentives.Proving;

namespace Xiance.Incentives.Drafts;

/// <summary>Tests a draft: the worked examples of the rules, small changes that they must notice, and past applications under both texts.</summary>
public static class TestDraft
{
    // More than this nobody reads; the number of all is kept beside.
    const int MostNamed = 200;

    public static DraftTest Run(RuleBook before, RuleBook draft, IReadOnlyList<IncentiveExample> examples, IReadOnlyList<Application> past)
    {
        var failing = RunExamples.Run(draft, examples).Where(result => !result.Holds).Select(result => $"{result.Example.Name}：{result.Example.Expect} → {result.Actual}").ToList();
        var proof = ProveExamples.Run(draft, examples);
        return new DraftTest(examples.Count, failing, proof.Mutants, [.. proof.Survivors.Take(MostNamed)])
        {
            PastCases = past.Count,
            Past = [.. past.SelectMany(application => Changes(before, draft, application)).Take(MostNamed)],
        };
    }

    static IEnumerable<PastChange> Changes(RuleBook before, RuleBook draft, Application application)
    {
        var (old, now) = (Paid(before, application), Paid(draft, application));
        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(rule => new PastChange(application.Subject, rule, old.GetValueOrDefault(rule), now.GetValueOrDefault(rule))).Where(change => change.Before != change.After);
    }

    /// <summary>A figure that one of the texts does not know is left out for it.</summary>
    static Dictionary<string, long> Paid(RuleBook book, Application application)
    {
        var known = application with { Facts = application.Facts.Where(fact => book.Fact(fact.Key) is not null).ToDictionary(StringComparer.Ordinal) };
        return (Decide.All(book, known, AwardRegister.Empty).Value ?? []).Where(decision => decision.Payable).ToDictionary(decision => decision.Rule.Code, decision => decision.Paid.Fen, StringComparer.Ordinal);
    }
}
