namespace Xiance.Rules.Columns;

/// <summary>
/// A table with one result and the policy U or F. Rows of the batch that meet an unknown or failed condition, several rules or none are
/// few: they go to the evaluator, which explains them.
/// </summary>
sealed class TableOp<T>(IReadOnlyList<Op<bool>> rules, IReadOnlyList<Op<T>> results, bool first, Op<T> evaluator) : Op<T>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<T> values, Span<ulong> states)
    {
        var (hit, odd, open) = (batch.Of<int>().Rent(), batch.Of<bool>().Rent(), batch.Of<int>().Rent());
        foreach (var row in rows) (hit[row], odd[row]) = (-1, false);
        rows.CopyTo(open);
        Decide(batch, open, rows.Length, hit, odd);
        var others = 0;
        for (var rule = 0; rule < rules.Count; rule++)
        {
            var count = 0;
            foreach (var row in rows)
                if (hit[row] == rule && !odd[row]) open[count++] = row;
            if (count > 0) results[rule].Fill(batch, open.AsSpan(0, count), values, states);
        }
        foreach (var row in rows)
            if (hit[row] < 0 || odd[row]) open[others++] = row;
        if (others > 0) evaluator.Fill(batch, open.AsSpan(0, others), values, states);
        batch.Of<int>().Return();
        batch.Of<bool>().Return();
        batch.Of<int>().Return();
    }

    void Decide(Batch batch, int[] open, int count, int[] hit, bool[] odd)
    {
        var (truths, found) = (batch.Of<bool>().Rent(), batch.Of<ulong>().Rent());
        for (var rule = 0; rule < rules.Count && count > 0; rule++)
        {
            rules[rule].Fill(batch, open.AsSpan(0, count), truths, found);
            var left = 0;
            for (var at = 0; at < count; at++)
            {
                var row = open[at];
                if (found[row] != States.Known) odd[row] = true;
                else if (truths[row])
                {
                    odd[row] |= hit[row] >= 0;
                    hit[row] = rule;
                }
                if (!odd[row] && (!first || hit[row] < 0)) open[left++] = row;
            }
            count = left;
        }
        batch.Of<ulong>().Return();
        batch.Of<bool>().Return();
    }
}
