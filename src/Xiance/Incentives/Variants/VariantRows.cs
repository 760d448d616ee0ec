using Xiance.Basics;

namespace Xiance.Incentives.Variants;

/// <summary>Differences by row, and their sums by group.</summary>
static class VariantRows
{
    public static long[] Differences(ColumnTotals before, ColumnTotals after)
    {
        var differences = new long[before.Rows];
        foreach (var rule in after.Rules.Values)
            for (var row = 0; row < differences.Length; row++) differences[row] += rule.Fen[row];
        foreach (var rule in before.Rules.Values)
            for (var row = 0; row < differences.Length; row++) differences[row] -= rule.Fen[row];
        return differences;
    }

    public static IReadOnlyList<VariantGroup> Group(string grouping, int rows, long[] differences, string[]? names)
    {
        var sums = new Dictionary<string, Sums>(StringComparer.Ordinal);
        for (var row = 0; row < rows; row++)
        {
            var name = names?[row] ?? grouping;
            if (!sums.TryGetValue(name, out var sum)) sums[name] = sum = new Sums();
            sum.Add(differences[row]);
        }
        if (names is null && sums.Count == 0) sums[grouping] = new Sums();
        return [.. sums.Select(pair => pair.Value.Made(pair.Key)).OrderByDescending(group => Math.Abs(group.Difference.Fen)).ThenBy(group => group.Name, StringComparer.Ordinal)];
    }

    sealed class Sums
    {
        int rows, winners, losers;
        long gained, lost;

        public void Add(long difference)
        {
            rows++;
            if (difference > 0) (winners, gained) = (winners + 1, gained + difference);
            if (difference < 0) (losers, lost) = (losers + 1, lost + difference);
        }

        public VariantGroup Made(string name) => new(name, winners, losers) { Rows = rows, Gained = new Money(gained), Lost = new Money(lost) };
    }
}
