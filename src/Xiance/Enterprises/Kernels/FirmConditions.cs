using Xiance.Rules.Columns;

namespace Xiance.Enterprises.Kernels;

/// <summary>The method's conditions on every row of a table, each computed once; rows where something needed is missing are kept apart.</summary>
sealed class FirmConditions(EnterpriseMethod method, FirmTable firms)
{
    readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    readonly Dictionary<string, ConditionRows> known = new(StringComparer.Ordinal);

    public ConditionRows Of(MethodCondition condition)
    {
        if (known.TryGetValue(condition.Text, out var rows)) return rows;
        foreach (var name in condition.Expression.Inputs) columns.TryAdd(name, Column(name));
        var inputs = condition.Expression.Inputs.Count == 0 ? new Dictionary<string, Column> { [""] = new Column<bool>(new bool[firms.Rows]) } : condition.Expression.Inputs.ToDictionary(name => name, name => columns[name]);
        var result = condition.Program.Evaluate(inputs).Value ?? throw new InvalidOperationException(condition.Text);
        return known[condition.Text] = new ConditionRows((bool[])result.Values, [.. Enumerable.Range(0, result.Rows).Where(row => result.OutcomeOf(row) != RowOutcome.Known)]);
    }

    /// <summary>True for every row without a condition.</summary>
    public bool[] Truths(MethodCondition? condition) => condition is null ? [.. Enumerable.Repeat(true, firms.Rows)] : Of(condition).Truths;

    Column Column(string name) => method.Column(name)!.Kind switch
    {
        ColumnKind.Text => Texts(firms.Texts[name]),
        ColumnKind.Truth => new Column<bool>([.. firms.Truths[name].Select(truth => truth ?? false)], [.. firms.Truths[name].Select(truth => truth is null)]),
        _ => Numbers(firms.Numbers[name], method.Column(name)!.Decimals),
    };

    static Column<string> Texts(string?[] texts) => new([.. texts.Select(text => text ?? "")], [.. texts.Select(text => text is null)]);

    /// <summary>Numbers as decimals of the stated length; what no decimal can hold counts as missing.</summary>
    static Column<decimal> Numbers(double[] numbers, int decimals)
    {
        var (values, missing) = (new decimal[numbers.Length], new bool[numbers.Length]);
        for (var row = 0; row < numbers.Length; row++)
        {
            missing[row] = double.IsNaN(numbers[row]) || Math.Abs(numbers[row]) > 1e15;
            if (!missing[row]) values[row] = Math.Round((decimal)numbers[row], decimals);
        }
        return new Column<decimal>(values, missing);
    }
}

/// <summary>Where a condition holds, and the rows where it cannot be told.</summary>
sealed record ConditionRows(bool[] Truths, IReadOnlyList<int> Undecided);
