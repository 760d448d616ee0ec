using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>One step's whole table: a row for each region, period and (where scores depend on it) class, a column for each code; NaN is missing.</summary>
public sealed record StepTable(string Name, IReadOnlyList<string> Codes, IReadOnlyList<StepTableRow> Rows, IReadOnlyList<double[]> Columns);

/// <summary>The key of a row of a step's table.</summary>
public sealed record StepTableRow(string Region, Period Period, string? Class);
