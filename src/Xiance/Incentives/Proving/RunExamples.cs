using Xiance.Basics;

namespace Xiance.Incentives.Proving;

/// <summary>Runs the worked examples of a pack against its rules.</summary>
public static class RunExamples
{
    public static IReadOnlyList<ExampleResult> Run(RuleBook book, IEnumerable<IncentiveExample> examples) => [.. examples.Select(example => One(book, example))];

    /// <summary>A problem for each example that does not hold and each rule that has none.</summary>
    public static IReadOnlyList<Problem> Check(RuleBook book, IReadOnlyList<IncentiveExample> examples) =>
    [
        .. Run(book, examples).Where(result => !result.Holds).Select(result => Problems.ExampleDiffers(result.Example.Name, result.Example.Expect.ToString(), result.Actual)),
        .. book.Pack.Rules.Where(rule => examples.All(example => example.Rule != rule.Code)).Select(rule => Problems.RuleWithoutExample(rule.Code)),
    ];

    static ExampleResult One(RuleBook book, IncentiveExample example) => example.Award is { } award ? Recovered(book, example, award) : Decided(book, example);

    static ExampleResult Decided(RuleBook book, IncentiveExample example)
    {
        var decided = Decide.Some(book, example.Application, example.Register, [example.Rule, .. example.Beside]);
        if (decided.Value?.FirstOrDefault(one => one.Rule.Code == example.Rule) is not { } decision) return new ExampleResult(example, false, string.Join("; ", decided.Problems));
        return new ExampleResult(example, example.Expect.Holds(decision), Expectation.Told(decision.Outcome, (decision.Amount, decision.Range?.Low, decision.Range?.High), decision.Missing) + (decision.Fund.Count > 0 && example.Expect.Fund is not null ? $" {string.Join('+', decision.Fund.Select(part => part.Amount))}" : "") + (decision.Problem is { } problem ? $" {problem}" : ""));
    }

    static ExampleResult Recovered(RuleBook book, IncentiveExample example, PaidAward award)
    {
        var back = Recover.Run(book, award, example.Application, example.Reviewed);
        return back.Value is { } found ? new ExampleResult(example, found.Amount == example.Expect.Recovered, $"recover {found.Amount}") : new ExampleResult(example, false, string.Join("; ", back.Problems));
    }
}
