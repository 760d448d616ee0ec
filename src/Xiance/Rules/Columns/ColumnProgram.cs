using Xiance.Basics;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>
/// An expression or table compiled to typed operations on columns. The same answers as the evaluator, row by row: value, missing inputs
/// or failure. Immutable: may be used by many threads.
/// </summary>
public sealed class ColumnProgram
{
    readonly string[] names;
    readonly IReadOnlyDictionary<string, RuleType> used;
    readonly IFilling filling;
    readonly Func<IReadOnlyDictionary<string, Value?>, Evaluation> evaluate;

    internal ColumnProgram(string[] names, IReadOnlyDictionary<string, RuleType> used, IFilling filling, IReadOnlyList<string> conditions, Func<IReadOnlyDictionary<string, Value?>, Evaluation> evaluate) =>
        (this.names, this.used, this.filling, Conditions, this.evaluate) = (names, used, filling, conditions, evaluate);

    /// <summary>The inputs, in the order of their slots.</summary>
    public IReadOnlyList<string> Inputs => names;

    /// <summary>The texts of the conditions that the codes of a result speak of.</summary>
    public IReadOnlyList<string> Conditions { get; }

    /// <summary>
    /// Computes all rows of equally long columns. Rows where the mask is false are skipped; an absent column is missing in every row; a
    /// column of another kind than the input's type is a problem. With codes, each row also tells which conditions hold.
    /// </summary>
    public Outcome<ColumnResult> Evaluate(IReadOnlyDictionary<string, Column> columns, bool[]? mask = null, ColumnWork? work = null)
    {
        var chosen = names.Select(name => columns.GetValueOrDefault(name)).ToArray();
        var problems = names.Index().Where(item => chosen[item.Index] is { } column && !Fits(column, used[item.Item]))
            .Select(item => Problems.InputHasOtherType(item.Item, used[item.Item].ToString(), chosen[item.Index]!.GetType().GetGenericArguments()[0].Name, Place.Nowhere)).ToList();
        var rows = columns.Count == 0 ? 0 : columns.Values.First().Rows;
        if (columns.Values.FirstOrDefault(column => column.Rows != rows) is { } odd) problems.Add(Problems.ColumnsDiffer(rows, odd.Rows));
        if (mask is not null && mask.Length != rows) problems.Add(Problems.ColumnsDiffer(rows, mask.Length));
        if (problems.Count > 0) return problems;
        var states = new ulong[rows];
        var codes = work?.WithCodes == true ? new ulong[rows] : null;
        var values = filling.Run(chosen, states, codes, mask, work?.Threads ?? 1);
        return new ColumnResult(values, states, codes, names, row => evaluate(RowOf(chosen, row)));
    }

    /// <summary>A place for one row that is used again and again by one thread.</summary>
    public SingleRow Single() => new(names, used, filling);

    Dictionary<string, Value?> RowOf(Column?[] columns, int row)
    {
        var inputs = new Dictionary<string, Value?>(names.Length, StringComparer.Ordinal);
        for (var slot = 0; slot < names.Length; slot++) inputs[names[slot]] = columns[slot]?.At(row);
        return inputs;
    }

    static bool Fits(Column column, RuleType type) => type switch
    {
        NumberType => column is Column<decimal>,
        _ when type == RuleType.Boolean => column is Column<bool>,
        _ when type == RuleType.Text => column is Column<string>,
        _ when type == RuleType.Date => column is Column<CivilDate>,
        _ => column is Column<Value>,
    };
}

/// <summary>How a batch is computed: on how many threads, and whether each row tells which conditions hold.</summary>
public sealed record ColumnWork(int Threads = 1, bool WithCodes = false);
