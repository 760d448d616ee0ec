using Xiance.Basics;
using Xiance.Rules.Explaining;

namespace Xiance.Incentives;

/// <summary>What must be paid back because a condition that the award rests on no longer holds.</summary>
public static class Recover
{
    /// <summary>
    /// Held against the figures known on the day of review. Within the stated years (the last day still counts) a broken condition takes back all of
    /// the amount, or the part of the days not yet served, rounded to the fen half up; after them nothing. A rule without such a clause is a problem.
    /// </summary>
    public static Outcome<Recovery> Run(RuleBook book, PaidAward award, Application later, DateOnly reviewed)
    {
        if (book.Find(award.Rule) is not { While: { } condition, Rule.Recovery: { } terms } rule) return Problems.NotRecoverable(award.Rule);
        var until = rule.RecoveryYears is { } years ? award.PaidOn.AddMonths((int)Math.Round(years * 12m)) : (DateOnly?)null;
        var why = ExplainRule.Of(condition, later.Facts);
        if (why.Answer.Problem is { } stopped) return stopped;
        var recovery = new Recovery(award, Money.Zero, until) { Conditions = why.Conditions };
        if (reviewed > until) return recovery;
        if (why.Answer.IsUndetermined) return recovery with { Missing = why.Answer.Missing };
        return why.Answer.Truth == true ? recovery : recovery with { Amount = terms.Share == RecoveryShare.All ? award.Amount : Remaining(award, reviewed, until) };
    }

    static Money Remaining(PaidAward award, DateOnly reviewed, DateOnly? until)
    {
        if (until is not { } end || end <= award.PaidOn) return award.Amount;
        var (whole, left) = (end.DayNumber - award.PaidOn.DayNumber, end.DayNumber - Math.Max(reviewed.DayNumber, award.PaidOn.DayNumber));
        return new Money((long)Math.Round((decimal)award.Amount.Fen * left / whole, MidpointRounding.AwayFromZero));
    }
}

/// <summary>An award as it was paid.</summary>
public sealed record PaidAward(string Rule, string Subject, Money Amount, DateOnly PaidOn);

/// <summary>How much of an award is taken back; with missing figures nobody knows yet. Until is the last day on which it can be.</summary>
public sealed record Recovery(PaidAward Award, Money Amount, DateOnly? Until)
{
    public IReadOnlyList<ConditionLine> Conditions { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];
}
