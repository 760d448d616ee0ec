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

    public int Rows => Ids.Count;
}
