using Xiance.Basics;
using Xiance.Incentives.Running;
using Xiance.Rules.Columns;

namespace Xiance.Incentives.Variants;

/// <summary>
/// Decides many applicants by columns: conditions, amount, rounding, caps, deductions and stacking (highest, ceiling, exclusive by order). No
/// register, so nothing was paid before; caps that several applicants share count for each alone; ranges count with their lower end; a rule without
/// a printed amount is not computed; a row whose amount is 0 whatever the missing figure says is known. The same amounts as <see cref="Decide"/> gives under these conditions.
/// </summary>
public static class DecideColumns
{
    public static Outcome<ColumnTotals> Run(RuleBook book, FirmTable firms, IReadOnlyCollection<string>? rules = null, int threads = 1)
    {
        var results = new Dictionary<string, ColumnResult>(StringComparer.Ordinal);
        List<Problem> problems = [];
        foreach (var rule in book.Compiled.Where(rule => rule.Program is not null && (rules is null || rules.Contains(rule.Rule.Code))))
        {
            var computed = rule.Program!.Evaluate(firms.Facts, null, new ColumnWork(threads));
            if (computed.Value is { } result) results[rule.Rule.Code] = result;
            else problems.AddRange(computed.Problems);
        }
        if (problems.Count > 0) return problems;
        var amounts = results.ToDictionary(pair => pair.Key, pair => RuleAmounts.Of(pair.Value), StringComparer.Ordinal);
        foreach (var group in book.Pack.Groups) ColumnStack.Apply(book, group, amounts);
        return new ColumnTotals(firms.Rows, amounts);
    }
}

/// <summary>What each rule gives each row.</summary>
public sealed record ColumnTotals(int Rows, IReadOnlyDictionary<string, RuleAmounts> Rules)
{
    public Money Total => Rules.Values.Aggregate(Money.Zero, (sum, rule) => sum + rule.Total);

    internal ColumnTotals Only(Func<string, bool> rule) => this with { Rules = Rules.Where(pair => rule(pair.Key)).ToDictionary(StringComparer.Ordinal) };
}

/// <summary>Fen by row; a row that is undetermined or failed pays nothing here and is counted apart.</summary>
public sealed record RuleAmounts(long[] Fen, bool[] Open, int Undetermined, int Failed)
{
    /// <summary>Beyond this an amount of public money is a mistake of entry.</summary>
    const decimal Most = 90_000_000_000_000m;

    public Money Total => new(Fen.Sum());

    public int Paid => Fen.Count(fen => fen > 0);

    internal static RuleAmounts Of(ColumnResult result)
    {
        var numbers = (decimal[])result.Values;
        var (fen, open) = (new long[numbers.Length], new bool[numbers.Length]);
        var (undetermined, failed) = (0, 0);
        for (var row = 0; row < numbers.Length; row++)
            switch (result.OutcomeOf(row))
            {
                case RowOutcome.Known when Math.Abs(numbers[row]) <= Most: if (numbers[row] != 0) fen[row] = (long)(numbers[row] * 100m); break;
                case RowOutcome.Undetermined: (open[row], undetermined) = (true, undetermined + 1); break;
                default: (open[row], failed) = (true, failed + 1); break;
            }
        return new RuleAmounts(fen, open, undetermined, failed);
    }
}
