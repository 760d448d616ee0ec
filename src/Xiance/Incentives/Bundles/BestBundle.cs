using Xiance.Basics;
using Xiance.Incentives.Running;

namespace Xiance.Incentives.Bundles;

/// <summary>
/// The allowed combination of rules that pays an applicant most. Exact: every combination is tried or excluded by a bound that no completion of it
/// can reach; the search stops with a problem beyond the stated number of steps. Only fixed amounts count; a range counts with its lower end,
/// and what only another body may grant (sought, discretionary, preference) is listed but not added.
/// </summary>
public static class BestBundle
{
    /// <summary>Combinations tried at most.</summary>
    public const int MostSteps = 1_000_000;

    public static Outcome<Bundle> Run(RuleBook book, Application application, AwardRegister register)
    {
        if (Search(book, application, register) is var found && found.Value is not { } bundle) return found;
        var next = NextSteps.Of(book, application, register, bundle);
        return next.Value is { } steps ? bundle with { Next = steps } : new Outcome<Bundle>(null, next.Problems);
    }

    internal static Outcome<Bundle> Search(RuleBook book, Application application, AwardRegister register)
    {
        var alone = Decide.Alone(book, application, register);
        if (alone.Value is not { } decisions) return new Outcome<Bundle>(null, alone.Problems);
        var fixedSum = Fixed(decisions);
        var search = new BundleSearch(book, [.. decisions.Where(decision => fixedSum.ContainsKey(decision.Rule.Code) && fixedSum[decision.Rule.Code] > Money.Zero)], application, register);
        if (!search.Run()) return Problems.SearchTooLarge(application.Subject, MostSteps);
        var chosen = search.Best.ToDictionary(decision => decision.Rule.Code, StringComparer.Ordinal);
        return new Bundle(application.Subject, search.Best.Aggregate(Money.Zero, (sum, decision) => sum + BundleSearch.Worth(decision)), search.Steps)
        {
            Chosen = search.Best,
            Others = [.. decisions.Where(decision => !chosen.ContainsKey(decision.Rule.Code)).Select(decision => Why(book, decision, search.Best))],
        };
    }

    static Dictionary<string, Money> Fixed(IReadOnlyList<Decision> decisions) => decisions.Where(decision => decision.Outcome == DecisionOutcome.Eligible && decision.Rule.Strength == Strength.Entitlement).ToDictionary(decision => decision.Rule.Code, BundleSearch.Worth, StringComparer.Ordinal);

    static BundleReason Why(RuleBook book, Decision decision, IReadOnlyList<Decision> chosen)
    {
        if (decision.Outcome != DecisionOutcome.Eligible) return new BundleReason(decision, BundleReasonKind.NotPayable, decision.By ?? "");
        if (decision.Rule.Strength != Strength.Entitlement) return new BundleReason(decision, BundleReasonKind.NotAnEntitlement, decision.Rule.Payer);
        if (BundleSearch.Worth(decision) == Money.Zero) return new BundleReason(decision, BundleReasonKind.NoAmount, "");
        var group = book.Pack.Groups.OrderBy(one => one.Mode == StackingMode.Ceiling).FirstOrDefault(one => decision.Rule.Groups.Contains(one.Code) && chosen.Any(other => other.Rule.Groups.Contains(one.Code)));
        return new BundleReason(decision, BundleReasonKind.OthersPayMore, group?.Code ?? "");
    }
}

/// <summary>The combination that pays most, why each other rule is not in it, and what the next thresholds are worth.</summary>
public sealed record Bundle(string Subject, Money Total, int Steps)
{
    public IReadOnlyList<Decision> Chosen { get; init; } = [];

    public IReadOnlyList<BundleReason> Others { get; init; } = [];

    /// <summary>The most valuable first.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];
}

/// <summary>Why a rule is not in the bundle; Because names the group, payer or what superseded it.</summary>
public sealed record BundleReason(Decision Decision, BundleReasonKind Kind, string Because);

/// <summary>The kinds of reasons against a rule.</summary>
public enum BundleReasonKind { NotPayable, NotAnEntitlement, NoAmount, OthersPayMore }

/// <summary>A figure that would have to change, from what to what, and what the whole bundle gains when nothing else changes.</summary>
public sealed record NextStep(string Rule, IReadOnlyList<FigureChange> Changes, Money Gain)
{
    /// <summary>What a body above would have to grant in addition; not part of the gain.</summary>
    public Money Sought { get; init; }
}

/// <summary>One figure and the nearest value that is enough.</summary>
public sealed record FigureChange(string Fact, decimal From, decimal To, string Unit)
{
    public decimal More => To - From;
}
