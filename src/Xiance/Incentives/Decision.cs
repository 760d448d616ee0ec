using Xiance.Basics;
using Xiance.Rules.Explaining;

namespace Xiance.Incentives;

/// <summary>
/// What one rule gives one applicant. An amount only where it is eligible and the clause (or an authority) fixes it; the lines are signed and sum
/// exactly to it. A range has both ends. Exactly one reason stands behind every other outcome.
/// </summary>
public sealed record Decision(IncentiveRule Rule, string Subject, Period Period, DecisionOutcome Outcome)
{
    public Money? Amount { get; init; }

    /// <summary>Where the clause prints a range or no amount: the ends between which an authority sets it; no upper end where none is printed.</summary>
    public MoneyRange? Range { get; init; }

    public IReadOnlyList<DecisionLine> Lines { get; init; } = [];

    /// <summary>Every single condition with its answer: the truth table.</summary>
    public IReadOnlyList<DecisionCondition> Conditions { get; init; } = [];

    /// <summary>What would have to change, nearest first, when a condition fails.</summary>
    public IReadOnlyList<ConditionLine> NearestMiss { get; init; } = [];

    /// <summary>Exactly the figures that are missing and could still change the answer.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What excluded or superseded it: the text of the exclusion, or the rule or group.</summary>
    public string? By { get; init; }

    public Problem? Problem { get; init; }

    public IReadOnlyList<FundSharePart> Fund { get; init; } = [];

    /// <summary>Figures without which the amount cannot be divided among tax levels; the amount itself stands.</summary>
    public IReadOnlyList<string> FundMissing { get; init; } = [];

    /// <summary>Only a fixed amount of an entitlement may be paid or forecast.</summary>
    public bool Payable => Rule.Strength == Strength.Entitlement && Amount > Money.Zero;

    public Money Paid => Outcome == DecisionOutcome.Eligible ? Amount ?? Money.Zero : Money.Zero;
}

/// <summary>How an application fares under a rule.</summary>
public enum DecisionOutcome { Eligible, NotEligible, Excluded, Undetermined, Superseded, NotInForce, Error }

/// <summary>Both ends belong to the range; no upper end: none is printed.</summary>
public sealed record MoneyRange(Money Low, Money? High);

/// <summary>One condition of the truth table and the part it plays.</summary>
public sealed record DecisionCondition(ConditionRole Role, ConditionLine Line);

/// <summary>Whether a true condition excludes, admits, or bars.</summary>
public enum ConditionRole { Exclude, When, Unless }

/// <summary>The part of an amount that one tax level bears.</summary>
public sealed record FundSharePart(string Level, string Payer, Money Amount);
