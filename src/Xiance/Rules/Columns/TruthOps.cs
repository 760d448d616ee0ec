using Xiance.Rules.Running;
using Xiance.Rules.Syntax;

namespace Xiance.Rules.Columns;

/// <summary>Compares two columns of one type by their order.</summary>
sealed class CompareOp<T>(Operation operation, Op<T> left, Op<T> right, Comparison<T> order) : Op<bool>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        var lefts = batch.Of<T>().Rent();
        left.Fill(batch, rows, lefts, states);
        if (right is ConstantOp<T> constant)
        {
            var value = constant.Value;
            foreach (var row in rows)
                if (states[row] == States.Known) values[row] = Compare.Fits(operation, Order(lefts[row], value));
        }
        else
        {
            var (rights, rightStates) = (batch.Of<T>().Rent(), batch.Of<ulong>().Rent());
            right.Fill(batch, rows, rights, rightStates);
            foreach (var row in rows)
            {
                states[row] |= rightStates[row];
                if (states[row] == States.Known) values[row] = Compare.Fits(operation, Order(lefts[row], rights[row]));
            }
            batch.Of<ulong>().Return();
            batch.Of<T>().Return();
        }
        batch.Of<T>().Return();
    }

    int Order(T a, T b) => typeof(T) == typeof(decimal) ? decimal.Compare((decimal)(object)a!, (decimal)(object)b!) : order(a, b);
}

/// <summary>and, or: three-valued; the right side is computed only where the left does not decide.</summary>
sealed class LogicOp(bool deciding, Op<bool> left, Op<bool> right) : Op<bool>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        left.Fill(batch, rows, values, states);
        var open = batch.Of<int>().Rent();
        var count = 0;
        foreach (var row in rows)
            if (states[row] == States.Known ? values[row] != deciding : !States.IsFailed(states[row])) open[count++] = row;
        if (count > 0) Right(batch, open.AsSpan(0, count), values, states);
        batch.Of<int>().Return();
    }

    void Right(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        var (rights, rightStates) = (batch.Of<bool>().Rent(), batch.Of<ulong>().Rent());
        right.Fill(batch, rows, rights, rightStates);
        foreach (var row in rows)
            if (rightStates[row] == States.Known && rights[row] == deciding)
            {
                values[row] = deciding;
                states[row] = States.Known;
            }
            else if (states[row] == States.Known) states[row] = rightStates[row];
            else if (States.IsOpen(rightStates[row])) states[row] |= rightStates[row];
        batch.Of<ulong>().Return();
        batch.Of<bool>().Return();
    }
}

/// <summary>not.</summary>
sealed class NotOp(Op<bool> operand) : Op<bool>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        operand.Fill(batch, rows, values, states);
        foreach (var row in rows) values[row] = !values[row];
    }
}

/// <summary>Both ends hold: one that excludes the value decides whatever the other lacks; a failure of either stops the row.</summary>
sealed class WithinOp(Op<bool> above, Op<bool> below) : Op<bool>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        above.Fill(batch, rows, values, states);
        var (others, otherStates) = (batch.Of<bool>().Rent(), batch.Of<ulong>().Rent());
        below.Fill(batch, rows, others, otherStates);
        foreach (var row in rows)
        {
            if (States.IsFailed(states[row] | otherStates[row])) states[row] = States.Failed;
            else if ((states[row] == States.Known && !values[row]) || (otherStates[row] == States.Known && !others[row])) (values[row], states[row]) = (false, States.Known);
            else states[row] |= otherStates[row];
        }
        batch.Of<ulong>().Return();
        batch.Of<bool>().Return();
    }
}

/// <summary>One of several tests passes: the first that passes or fails ends the row.</summary>
sealed class AnyOp(IReadOnlyList<Op<bool>> tests, bool negated) : Op<bool>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        var (truths, found, open) = (batch.Of<bool>().Rent(), batch.Of<ulong>().Rent(), batch.Of<int>().Rent());
        rows.CopyTo(open);
        var count = rows.Length;
        foreach (var row in rows) (values[row], states[row]) = (negated, States.Known);
        foreach (var test in tests)
        {
            if (count == 0) break;
            test.Fill(batch, open.AsSpan(0, count), truths, found);
            var left = 0;
            for (var at = 0; at < count; at++)
            {
                var row = open[at];
                if (States.IsFailed(found[row])) states[row] = States.Failed;
                else if (found[row] == States.Known && truths[row]) (values[row], states[row]) = (!negated, States.Known);
                else
                {
                    states[row] |= found[row];
                    open[left++] = row;
                }
            }
            count = left;
        }
        batch.Of<int>().Return();
        batch.Of<ulong>().Return();
        batch.Of<bool>().Return();
    }
}

/// <summary>Notes for each row whether this condition holds, when somebody asked for codes.</summary>
sealed class NotedOp(Op<bool> condition, int number) : Op<bool>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<bool> values, Span<ulong> states)
    {
        condition.Fill(batch, rows, values, states);
        if (batch.Codes is not { } codes) return;
        foreach (var row in rows)
            if (states[row] == States.Known && values[row]) codes[batch.Offset + row] |= 1UL << number;
    }
}
