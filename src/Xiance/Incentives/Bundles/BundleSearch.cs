using Xiance.Basics;
using Xiance.Incentives.Running;

namespace Xiance.Incentives.Bundles;

/// <summary>Branch and bound over the rules that pay: take or leave each, never more than the groups allow.</summary>
sealed class BundleSearch
{
    readonly RuleBook book;
    readonly Application application;
    readonly AwardRegister register;
    readonly List<Decision> candidates;
    readonly Money[] rest;
    readonly List<Decision> taken = [];
    Money best = new(-1);

    public BundleSearch(RuleBook book, IReadOnlyList<Decision> decisions, Application application, AwardRegister register)
    {
        (this.book, this.application, this.register) = (book, application, register);
        // the dearest first finds good combinations early; a bound is the sum of all that is left
        candidates = [.. decisions.OrderByDescending(Worth).ThenBy(decision => decision.Rule.Code, StringComparer.Ordinal)];
        rest = new Money[candidates.Count + 1];
        for (var at = candidates.Count - 1; at >= 0; at--) rest[at] = rest[at + 1] + Worth(candidates[at]);
    }

    public IReadOnlyList<Decision> Best { get; private set; } = [];

    public int Steps { get; private set; }

    public static Money Worth(Decision decision) => decision.Amount ?? decision.Range?.Low ?? Money.Zero;

    /// <summary>False when the number of steps ran out.</summary>
    public bool Run() => Try(0, Money.Zero);

    bool Try(int at, Money sum)
    {
        if (++Steps > BestBundle.MostSteps) return false;
        if (at == candidates.Count) return Keep();
        if (sum + rest[at] <= best) return true;
        if (Allowed(candidates[at]))
        {
            taken.Add(candidates[at]);
            if (!Try(at + 1, sum + Worth(candidates[at]))) return false;
            taken.RemoveAt(taken.Count - 1);
        }
        return Try(at + 1, sum);
    }

    /// <summary>Groups of one: at most one member, and none beside an earlier payment; ceilings and earlier payments reduce at the end.</summary>
    bool Allowed(Decision decision) => book.Pack.Groups.Where(group => group.Mode != StackingMode.Ceiling && decision.Rule.Groups.Contains(group.Code)).All(group => !taken.Exists(other => other.Rule.Groups.Contains(group.Code)));

    bool Keep()
    {
        var stacked = Stack.Apply(book, taken, Chosen(), register).Where(decision => decision.Outcome == DecisionOutcome.Eligible).ToList();
        var sum = stacked.Aggregate(Money.Zero, (total, decision) => total + Worth(decision));
        if (sum > best) (best, Best) = (sum, stacked);
        return true;
    }

    /// <summary>The combination itself is the applicant's choice in every group that leaves one.</summary>
    Application Chosen() => application with { Choices = book.Pack.Groups.Select(group => (group.Code, Rule: taken.Find(decision => decision.Rule.Groups.Contains(group.Code))?.Rule.Code)).Where(pair => pair.Rule is not null).ToDictionary(pair => pair.Code, pair => pair.Rule!, StringComparer.Ordinal) };
}
