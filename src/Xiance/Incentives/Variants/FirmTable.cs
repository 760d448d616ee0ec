using Xiance.Rules.Columns;

namespace Xiance.Incentives.Variants;

/// <summary>
/// Many applicants at once: one column a figure, and what they are grouped by (county, industry, size), one text a row.
/// A figure without a column is missing for everyone.
/// </summary>
public sealed record FirmTable(int Rows, IReadOnlyDictionary<string, Column> Facts)
{
    public IReadOnlyDictionary<string, string[]> Groupings { get; init; } = new Dictionary<string, string[]>();
}
