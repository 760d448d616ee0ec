using Xiance.Rules.Functions;
using Xiance.Rules.Syntax;

namespace Xiance.Rules.Columns;

/// <summary>+ - * / on decimals. Division by zero and overflow fail their row only.</summary>
sealed class ArithmeticOp(Operation operation, Op<decimal> left, Op<decimal> right) : Op<decimal>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<decimal> values, Span<ulong> states)
    {
        left.Fill(batch, rows, values, states);
        if (right is ConstantOp<decimal> constant)
        {
            Each(rows, values, states, constant.Value);
            return;
        }
        var (others, otherStates) = (batch.Of<decimal>().Rent(), batch.Of<ulong>().Rent());
        right.Fill(batch, rows, others, otherStates);
        foreach (var row in rows) states[row] |= otherStates[row];
        for (var from = 0; from < rows.Length;) from = Pairs(rows, from, values, states, others);
        batch.Of<ulong>().Return();
        batch.Of<decimal>().Return();
    }

    void Each(ReadOnlySpan<int> rows, Span<decimal> values, Span<ulong> states, decimal constant)
    {
        for (var from = 0; from < rows.Length;) from = Constants(rows, from, values, states, constant);
    }

    /// <summary>Goes on until the end or behind a row that overflows; gives the next place.</summary>
    int Pairs(ReadOnlySpan<int> rows, int from, Span<decimal> values, Span<ulong> states, decimal[] others)
    {
        var at = from;
        try
        {
            for (; at < rows.Length; at++)
            {
                var row = rows[at];
                if (states[row] != States.Known) continue;
                if (operation == Operation.Divide && others[row] == 0) states[row] = States.Failed;
                else values[row] = Apply(values[row], others[row]);
            }
        }
        catch (OverflowException)
        {
            states[rows[at]] = States.Failed;
        }
        return at + 1;
    }

    int Constants(ReadOnlySpan<int> rows, int from, Span<decimal> values, Span<ulong> states, decimal constant)
    {
        var at = from;
        try
        {
            for (; at < rows.Length; at++)
            {
                var row = rows[at];
                if (states[row] != States.Known) continue;
                if (operation == Operation.Divide && constant == 0) states[row] = States.Failed;
                else values[row] = Apply(values[row], constant);
            }
        }
        catch (OverflowException)
        {
            states[rows[at]] = States.Failed;
        }
        return at + 1;
    }

    decimal Apply(decimal a, decimal b) => operation switch
    {
        Operation.Add => a + b,
        Operation.Subtract => a - b,
        Operation.Multiply => a * b,
        _ => a / b,
    };
}

/// <summary>A function of one number that cannot fail: negation, size.</summary>
sealed class MapOp(Op<decimal> operand, Func<decimal, decimal> map) : Op<decimal>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<decimal> values, Span<ulong> states)
    {
        operand.Fill(batch, rows, values, states);
        foreach (var row in rows)
            if (states[row] == States.Known) values[row] = map(values[row]);
    }
}

/// <summary>min and max of several numbers: caps and floors.</summary>
sealed class ExtremeOp(IReadOnlyList<Op<decimal>> items, bool greatest) : Op<decimal>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<decimal> values, Span<ulong> states)
    {
        items[0].Fill(batch, rows, values, states);
        var (others, otherStates) = (batch.Of<decimal>().Rent(), batch.Of<ulong>().Rent());
        for (var item = 1; item < items.Count; item++)
        {
            items[item].Fill(batch, rows, others, otherStates);
            foreach (var row in rows)
            {
                states[row] |= otherStates[row];
                if (states[row] == States.Known && (greatest ? others[row] > values[row] : others[row] < values[row])) values[row] = others[row];
            }
        }
        batch.Of<ulong>().Return();
        batch.Of<decimal>().Return();
    }
}

/// <summary>Explicit rounding at a constant decimal place.</summary>
sealed class RoundOp(Op<decimal> operand, int scale, Func<decimal, decimal> round) : Op<decimal>
{
    public override void Fill(Batch batch, ReadOnlySpan<int> rows, Span<decimal> values, Span<ulong> states)
    {
        operand.Fill(batch, rows, values, states);
        foreach (var row in rows)
            if (states[row] == States.Known && !Round(ref values[row])) states[row] = States.Failed;
    }

    bool Round(ref decimal value)
    {
        try
        {
            value = Rounding.At(value, scale, round);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
