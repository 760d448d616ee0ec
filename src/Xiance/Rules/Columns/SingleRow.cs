using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>One row whose inputs are set by slot, for calls one by one without any allocation. Not for several threads at once.</summary>
public sealed class SingleRow
{
    readonly Column[] columns;
    readonly Batch batch;
    readonly IFilling filling;
    readonly Array values;
    readonly ulong[] states = new ulong[1];

    internal SingleRow(string[] names, IReadOnlyDictionary<string, RuleType> used, IFilling filling)
    {
        this.filling = filling;
        columns = [.. names.Select(name => Empty(used[name]))];
        batch = new Batch(columns, 1);
        values = filling.NewValues(1);
    }

    /// <summary>Sets an input; its slot is its place in the program's inputs.</summary>
    public void Set<T>(int slot, T value)
    {
        var column = (Column<T>)columns[slot];
        column.Values[0] = value;
        column.Missing![0] = false;
    }

    /// <summary>How the row fares with the inputs that are set; those never set are missing.</summary>
    public RowOutcome Run()
    {
        filling.One(batch, values, states);
        return states[0] == States.Known ? RowOutcome.Known : States.IsFailed(states[0]) ? RowOutcome.Failed : RowOutcome.Undetermined;
    }

    /// <summary>The number of the last run.</summary>
    public decimal Number => ((decimal[])values)[0];

    /// <summary>The truth of the last run.</summary>
    public bool Truth => ((bool[])values)[0];

    static Column Empty(RuleType type) => type switch
    {
        NumberType => new Column<decimal>(new decimal[1], [true]),
        _ when type == RuleType.Boolean => new Column<bool>(new bool[1], [true]),
        _ when type == RuleType.Text => new Column<string>([""], [true]),
        _ when type == RuleType.Date => new Column<CivilDate>(new CivilDate[1], [true]),
        _ => new Column<Value>([false], [true]),
    };
}
