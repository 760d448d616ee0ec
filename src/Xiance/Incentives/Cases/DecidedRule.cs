using Xiance.Basics;

namespace Xiance.Incentives.Cases;

/// <summary>What one rule gave when a case was decided, kept as it was: amounts in fen, lines that sum to them, conditions, clause and who pays.</summary>
public sealed record DecidedRule(string Rule, string Name, DecisionOutcome Outcome, Strength Strength)
{
    public long? Fen { get; init; }

    public long? LowFen { get; init; }

    public long? HighFen { get; init; }

    public IReadOnlyList<DecisionLine> Lines { get; init; } = [];

    public IReadOnlyList<DecidedCondition> Conditions { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public string By { get; init; } = "";

    public IReadOnlyList<DecidedShare> Fund { get; init; } = [];

    public string Payer { get; init; } = "";

    public string Document { get; init; } = "";

    public string Clause { get; init; } = "";

    public string Assumption { get; init; } = "";

    public IReadOnlyList<string> Groups { get; init; } = [];

    public Money? Amount => Fen is { } fen ? new Money(fen) : null;

    /// <summary>Only a fixed amount of an entitlement is paid.</summary>
    public bool Payable => Outcome == DecisionOutcome.Eligible && Strength == Strength.Entitlement && Fen > 0;

    /// <summary>What is not the payer's own to give: it is recommended to whoever may grant it, and nothing is paid here.</summary>
    public bool Recommended => Outcome == DecisionOutcome.Eligible && Strength != Strength.Entitlement;

    public static DecidedRule Of(Decision decision) => new(decision.Rule.Code, decision.Rule.Name, decision.Outcome, decision.Rule.Strength)
    {
        Fen = decision.Amount?.Fen,
        LowFen = decision.Range?.Low.Fen,
        HighFen = decision.Range?.High?.Fen,
        Lines = decision.Lines,
        Conditions = [.. decision.Conditions.Select(condition => new DecidedCondition(condition.Role, condition.Line.Reading, condition.Line.Actual ?? "", condition.Line.Required ?? "", condition.Line.Answer?.Truth))],
        Missing = [.. decision.Missing, .. decision.FundMissing],
        By = decision.By ?? (decision.Problem is { } problem ? Wording.Render(problem, Locale.Chinese).What : ""),
        Fund = [.. decision.Fund.Select(part => new DecidedShare(part.Level, part.Payer, part.Amount.Fen))],
        Payer = decision.Rule.Payer,
        Document = decision.Rule.Cite?.Document ?? "",
        Clause = decision.Rule.Cite?.Clause ?? "",
        Assumption = decision.Rule.Assumption ?? "",
        Groups = decision.Rule.Groups,
    };
}

/// <summary>A condition as it stood at the decision; Holds is null where nobody could know.</summary>
public sealed record DecidedCondition(ConditionRole Role, string Reading, string Actual, string Required, bool? Holds);

/// <summary>The part of a decided amount that one tax level bears.</summary>
public sealed record DecidedShare(string Level, string Payer, long Fen);
