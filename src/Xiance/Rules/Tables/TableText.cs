using Xiance.Basics;
using Xiance.Rules.Types;

namespace Xiance.Rules.Tables;

/// <summary>
/// A decision table as a pack writes it: condition columns, result columns, rows of cells. Hit policies are U A P F R O C C+ C&lt; C&gt; C#.
/// </summary>
public sealed record TableText(string Name, string Policy, IReadOnlyList<ConditionColumn> Conditions, IReadOnlyList<ResultColumn> Results, IReadOnlyList<TableRow> Rows);

/// <summary>A condition column: the expression that its cells test.</summary>
public sealed record ConditionColumn(string Expression, Place Place);

/// <summary>A result column. Order lists its values, the first the strongest, for the policies P and O; Default holds when no row does.</summary>
public sealed record ResultColumn(string Name, RuleType Type, Place Place, IReadOnlyList<string>? Order = null, string? Default = null);

/// <summary>A row: one unary test for each condition column, one expression for each result column.</summary>
public sealed record TableRow(IReadOnlyList<string> Tests, IReadOnlyList<string> Results, Place Place)
{
    /// <summary>Where each cell begins, tests first, when the file tells.</summary>
    public IReadOnlyList<Place> Cells { get; init; } = [];

    internal Place PlaceOf(int cell) => cell < Cells.Count ? Cells[cell] : Place;
}
