namespace Xiance.Rules.Columns;

/// <summary>A root operation whatever its type.</summary>
interface IFilling
{
    Array Run(Column?[] columns, ulong[] states, ulong[]? codes, bool[]? mask, int threads);

    /// <summary>One row into the first entry of both arrays.</summary>
    void One(Batch batch, Array values, ulong[] states);

    Array NewValues(int rows);
}

/// <summary>Runs a root operation over all rows, a batch at a time.</summary>
sealed class Filling<T>(Op<T> root) : IFilling
{
    static readonly int[] Dense = [.. Enumerable.Range(0, Batch.Usual)];

    public Array NewValues(int rows) => new T[rows];

    public void One(Batch batch, Array values, ulong[] states) => root.Fill(batch, Dense.AsSpan(0, 1), (T[])values, states);

    public Array Run(Column?[] columns, ulong[] states, ulong[]? codes, bool[]? mask, int threads)
    {
        var values = new T[states.Length];
        var batches = (states.Length + Batch.Usual - 1) / Batch.Usual;
        if (threads <= 1 || batches < 2)
        {
            var batch = new Batch(columns, Batch.Usual) { Codes = codes };
            for (var number = 0; number < batches; number++) Part(batch, number, values, states, mask);
        }
        else
            Parallel.For(0, batches, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new Batch(columns, Batch.Usual) { Codes = codes },
                (number, _, batch) => Part(batch, number, values, states, mask), _ => { });
        return values;
    }

    Batch Part(Batch batch, int number, T[] values, ulong[] states, bool[]? mask)
    {
        batch.Offset = number * Batch.Usual;
        var count = Math.Min(Batch.Usual, states.Length - batch.Offset);
        var target = values.AsSpan(batch.Offset, count);
        var state = states.AsSpan(batch.Offset, count);
        if (mask is null)
        {
            root.Fill(batch, Dense.AsSpan(0, count), target, state);
            return batch;
        }
        var rows = batch.Of<int>().Rent();
        var chosen = 0;
        for (var row = 0; row < count; row++)
            if (mask[batch.Offset + row]) rows[chosen++] = row;
            else state[row] = States.Skipped;
        if (chosen > 0) root.Fill(batch, rows.AsSpan(0, chosen), target, state);
        batch.Of<int>().Return();
        return batch;
    }
}
