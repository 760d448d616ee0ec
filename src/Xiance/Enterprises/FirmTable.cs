namespace Xiance.Enterprises;

/// <summary>
/// Firms of one or more years, column by column, in one order. A missing number is NaN, a missing text null; region and year
/// are empty and 0 where the data have none.
/// </summary>
public sealed record FirmTable(IReadOnlyList<string> Ids, IReadOnlyList<string> Regions, IReadOnlyList<int> Years)
{
    public IReadOnlyDictionary<string, double[]> Numbers { get; init; } = new Dictionary<string, double[]>();

    public IReadOnlyDictionary<string, string?[]> Texts { get; init; } = new Dictionary<string, string?[]>();

    public IReadOnlyDictionary<string, bool?[]> Truths { get; init; } = new Dictionary<string, bool?[]>();

    /// <summary>Merged firms only: sums of what the members have, for points whose missing cell is none; NaN where no member has one.</summary>
    public IReadOnlyDictionary<string, double[]> Known { get; init; } = new Dictionary<string, double[]>();

    public int Rows => Ids.Count;

    /// <summary>The amounts points are counted on: where a missing cell is none, a member without one does not take away the others'.</summary>
    public double[] Amounts(PointItem point) => point.MissingIsNone && Known.TryGetValue(point.Column, out var known) ? known : Numbers[point.Column];
}
