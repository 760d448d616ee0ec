using Xiance.Basics;

namespace Xiance.Incentives.Proving;

/// <summary>A worked example of one rule, written from the document: given → expect.</summary>
public sealed record IncentiveExample(string Name, string Rule, Application Application, AwardRegister Register, Expectation Expect)
{
    /// <summary>Other rules claimed together with it: stacking is applied among all of them.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>When it is about taking back: what was paid, and the day of review.</summary>
    public PaidAward? Award { get; init; }

    public DateOnly Reviewed { get; init; }

    public Place Place { get; init; } = Place.Nowhere;
}

/// <summary>What the document says must come out; a part that is absent is not looked at.</summary>
public sealed record Expectation(DecisionOutcome Outcome)
{
    public Money? Amount { get; init; }

    public Money? Low { get; init; }

    public Money? High { get; init; }

    public Money? Recovered { get; init; }

    /// <summary>The parts of the tax levels, in the order of the rule.</summary>
    public IReadOnlyList<Money>? Fund { get; init; }

    public IReadOnlyList<string>? Missing { get; init; }

    public bool Holds(Decision decision) =>
        decision.Outcome == Outcome && Fits(Amount, decision.Amount) && Fits(Low, decision.Range?.Low) && Fits(High, decision.Range?.High)
        && (Fund is null || Fund.SequenceEqual(decision.Fund.Select(part => part.Amount)))
        && (Missing is null || Missing.Order(StringComparer.Ordinal).SequenceEqual(decision.Missing.Order(StringComparer.Ordinal)));

    static bool Fits(Money? expected, Money? actual) => expected is null || expected == actual;

    public override string ToString() => Recovered is { } back ? $"recover {back}" : Told(Outcome, (Amount, Low, High), Missing ?? []);

    internal static string Told(DecisionOutcome outcome, (Money? Amount, Money? Low, Money? High) money, IReadOnlyList<string> missing) =>
        $"{outcome}{(money.Amount is { } amount ? $" {amount}" : "")}{(money.Low is { } low ? $" {low}..{money.High}" : "")}{(missing.Count > 0 ? $" [{string.Join("、", missing)}]" : "")}";
}

/// <summary>How an example came out.</summary>
public sealed record ExampleResult(IncentiveExample Example, bool Holds, string Actual);
