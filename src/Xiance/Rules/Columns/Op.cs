using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>One compiled part of an expression: fills values and states of the chosen rows of a batch and leaves the other rows alone.</summary>
abstract class Op<T>
{
    public abstract void Fill(Batch batch, ReadOnlySpan<int> rows, Span<T> values, Span<ulong> states);
}

/// <summary>The same value in every row.</summary>
sealed class ConstantOp<T>(T value) : Op<T>
{
    public T Value => value;

    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<T> values, Span<ulong> states)
    {
        foreach (var row in rows)
        {
            values[row] = value;
            states[row] = States.Known;
        }
    }
}

/// <summary>An input's column; without a column the input is missing everywhere.</summary>
sealed class InputOp<T>(int slot) : Op<T>
{
    readonly ulong absent = slot < States.Inputs ? 1UL << slot : States.Other;

    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<T> values, Span<ulong> states)
    {
        if (batch.Columns[slot] is not Column<T> column)
        {
            foreach (var row in rows) states[row] = absent;
            return;
        }
        var (source, missing) = (column.Values, column.Missing);
        var offset = batch.Offset;
        foreach (var row in rows)
        {
            values[row] = source[offset + row];
            states[row] = missing is not null && missing[offset + row] ? absent : States.Known;
        }
    }
}

/// <summary>if: each branch is computed only for the rows that take it; rows with an unknown condition take both.</summary>
sealed class IfOp<T>(Op<bool> condition, Op<T> then, Op<T> otherwise) : Op<T>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<T> values, Span<ulong> states)
    {
        var (truths, open) = (batch.Of<bool>().Rent(), batch.Of<ulong>().Rent());
        var (taken, left, unknown) = (batch.Of<int>().Rent(), batch.Of<int>().Rent(), batch.Of<int>().Rent());
        condition.Fill(batch, rows, truths, open);
        int yes = 0, no = 0, unsure = 0;
        foreach (var row in rows)
            if (open[row] == States.Known)
            {
                if (truths[row]) taken[yes++] = row;
                else left[no++] = row;
            }
            else if (States.IsFailed(open[row])) states[row] = States.Failed;
            else unknown[unsure++] = row;
        if (yes > 0) then.Fill(batch, taken.AsSpan(0, yes), values, states);
        if (no > 0) otherwise.Fill(batch, left.AsSpan(0, no), values, states);
        if (unsure > 0) Both(batch, unknown.AsSpan(0, unsure), open, values, states);
        batch.Of<int>().Return(3);
        batch.Of<ulong>().Return();
        batch.Of<bool>().Return();
    }

    void Both(Batch batch, ReadOnlySpan<int> rows, ulong[] open, Span<T> values, Span<ulong> states)
    {
        var (others, otherStates) = (batch.Of<T>().Rent(), batch.Of<ulong>().Rent());
        then.Fill(batch, rows, values, states);
        otherwise.Fill(batch, rows, others, otherStates);
        foreach (var row in rows)
        {
            var known = states[row] == States.Known && otherStates[row] == States.Known && EqualityComparer<T>.Default.Equals(values[row], others[row]);
            if (known) continue;
            var missing = open[row];
            if (States.IsOpen(states[row])) missing |= states[row];
            if (States.IsOpen(otherStates[row])) missing |= otherStates[row];
            states[row] = missing;
        }
        batch.Of<ulong>().Return();
        batch.Of<T>().Return();
    }
}

/// <summary>A part that has no columnar form: the evaluator computes it row by row.</summary>
sealed class RowOp<T>(Func<Batch, int, Value?> evaluate, Func<Value, T> take, IReadOnlyDictionary<string, int> slots) : Op<T>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<T> values, Span<ulong> states)
    {
        foreach (var row in rows)
            switch (evaluate(batch, batch.Offset + row))
            {
                case FailedValue:
                    states[row] = States.Failed;
                    break;
                case UndeterminedValue open:
                    states[row] = open.Missing.Aggregate(0UL, (all, name) => all | (slots.TryGetValue(name, out var slot) && slot < States.Inputs ? 1UL << slot : States.Other));
                    break;
                case { } value:
                    values[row] = take(value);
                    states[row] = States.Known;
                    break;
            }
    }
}
