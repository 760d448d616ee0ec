namespace Xiance.Enterprises.Sql;

/// <summary>
/// Where a database finds the firms: a relation, and its expressions for the firm's code, region and year and for the value of
/// each column (float8, text or boolean; NULL where missing). All of it is written by Storage, nothing by users.
/// </summary>
public sealed record FirmSource(string Relation, string Id, string Region, string Year)
{
    public required Func<MethodColumn, string> Value { get; init; }
}

/// <summary>A query with its numbered parameters ($1 …).</summary>
public sealed record FirmQuery(string Text, IReadOnlyList<object> Parameters);
