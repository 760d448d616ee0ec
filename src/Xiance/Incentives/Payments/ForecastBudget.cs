using Xiance.Basics;

namespace Xiance.Incentives.Payments;

/// <summary>
/// Holds what entitlements will cost against the budget, payer by payer. What is sought from above, discretionary or a preference is listed apart and
/// never counted; a range counts with its lower end and the width of the range is said.
/// </summary>
public static class ForecastBudget
{
    public static BudgetForecast Run(IReadOnlyList<BudgetLine> budgets, IReadOnlyList<ForecastItem> items)
    {
        var counted = items.Where(item => item.Strength == Strength.Entitlement && (item.Low != Money.Zero || item.High is not null || item.NoUpperEnd)).ToList();
        var payers = budgets.Select(budget => budget.Payer).Concat(counted.Select(item => item.Payer)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new BudgetForecast([.. payers.Select(payer => Row(payer, budgets.FirstOrDefault(budget => budget.Payer == payer), [.. counted.Where(item => item.Payer == payer)]))],
            [.. items.Where(item => item.Strength != Strength.Entitlement).GroupBy(item => (item.Strength, item.RuleName)).Select(group => new NotCounted(group.Key.RuleName, group.Key.Strength, group.Count(), Sum(group, item => item.Low)))]);
    }

    static ForecastRow Row(string payer, BudgetLine? budget, IReadOnlyList<ForecastItem> items) => new(payer, budget?.Amount)
    {
        Document = budget?.Document ?? "",
        Paid = Of(items, ForecastStage.Paid),
        Committed = Of(items, ForecastStage.Committed),
        InReview = Of(items, ForecastStage.InReview),
        Qualifying = Of(items, ForecastStage.Qualifying),
        Uncertain = Sum(items.Where(item => item.High is not null), item => item.High!.Value - item.Low),
        Open = items.Count(item => item.High is null && item.NoUpperEnd),
    };

    static Money Of(IEnumerable<ForecastItem> items, ForecastStage stage) => Sum(items.Where(item => item.Stage == stage), item => item.Low);

    static Money Sum(IEnumerable<ForecastItem> items, Func<ForecastItem, Money> amount) => items.Aggregate(Money.Zero, (sum, item) => sum + amount(item));
}

/// <summary>What a payer has for the year, and by which document.</summary>
public sealed record BudgetLine(string Payer, Money Amount, string Document);

/// <summary>One expected or made payment. Low equals the amount where it is fixed; High only where a range is printed.</summary>
public sealed record ForecastItem(string RuleName, Strength Strength, string Payer, ForecastStage Stage, Money Low)
{
    public Money? High { get; init; }

    public bool NoUpperEnd { get; init; }

    public string County { get; init; } = "";
}

/// <summary>Paid out; decided and not yet paid; in review; or found from known figures while nobody has applied.</summary>
public enum ForecastStage { Paid, Committed, InReview, Qualifying }

/// <summary>All payers, and apart what is not counted.</summary>
public sealed record BudgetForecast(IReadOnlyList<ForecastRow> Rows, IReadOnlyList<NotCounted> Others);

/// <summary>One payer's year. Left is null where no budget was entered: nothing is assumed.</summary>
public sealed record ForecastRow(string Payer, Money? Budget)
{
    public string Document { get; init; } = "";

    public Money Paid { get; init; }

    public Money Committed { get; init; }

    public Money InReview { get; init; }

    public Money Qualifying { get; init; }

    /// <summary>How much more it may be where clauses leave a range.</summary>
    public Money Uncertain { get; init; }

    /// <summary>Payments of which only a minimum is printed.</summary>
    public int Open { get; init; }

    public Money Total => Paid + Committed + InReview + Qualifying;

    public Money? Left => Budget is { } budget ? budget - Total : null;
}

/// <summary>A rule that is not counted, with what it would give.</summary>
public sealed record NotCounted(string Rule, Strength Strength, int Count, Money Amount);
