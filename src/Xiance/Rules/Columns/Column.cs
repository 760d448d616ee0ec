using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>One input for many rows.</summary>
public abstract class Column
{
    public abstract int Rows { get; }

    /// <summary>The value of a row; null where it is missing.</summary>
    public abstract Value? At(int row);
}

/// <summary>
/// A column of numbers (decimal), truths (bool), texts (string), days (CivilDate) or other values (Value). Where the second array
/// says true the row's value is missing; without it nothing is.
/// </summary>
public sealed class Column<T>(T[] values, bool[]? missing = null) : Column
{
    public T[] Values { get; } = values;

    public bool[]? Missing { get; } = missing;

    public override int Rows => Values.Length;

    public override Value? At(int row) => Missing is not null && Missing[row] ? null : Values[row] switch
    {
        decimal number => number,
        bool truth => truth,
        string text => text,
        CivilDate date => new DateValue(date),
        Value value => value,
        _ => null,
    };
}
