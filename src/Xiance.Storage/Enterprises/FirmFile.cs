using System.Globalization;
using Xiance.Enterprises;
using Xiance.Enterprises.Sql;

namespace Xiance.Storage.Enterprises;

/// <summary>A Parquet or CSV file as a source of firms for DuckDB.</summary>
public static class FirmFile
{
    const string Number = @"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$";

    /// <param name="year">The year of all rows where the method's data have no year column.</param>
    public static FirmSource Source(EnterpriseMethod method, string path, int year)
    {
        var csv = !path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);
        var relation = csv ? $"read_csv({Text(path)}, header = true, all_varchar = true, nullstr = [{string.Join(", ", method.Data.Missing.Append("").Distinct().Select(Text))}])" : $"read_parquet({Text(path)})";
        return new FirmSource(relation, Name(method.Data.Id), method.Data.Region is { } region ? Name(region) : "''", method.Data.Year is { } column ? $"CAST({Name(column)} AS INTEGER)" : year.ToString(CultureInfo.InvariantCulture))
        {
            Value = column => csv ? Cell(column) : Typed(column),
        };
    }

    /// <summary>Asks for cells of a CSV or numbers of a Parquet file that are no finite number, or neither yes nor no.</summary>
    public static string WrongCells(EnterpriseMethod method, string path)
    {
        var csv = !path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);
        var source = Source(method, path, 0);
        var parts = method.Columns.Where(column => csv ? column.Kind != ColumnKind.Text : column.Kind == ColumnKind.Number).Select(column =>
        {
            var cell = csv ? $"nullif(trim({Name(column.Name)}), '')" : $"CAST({Name(column.Name)} AS FLOAT8)";
            var wrong = column.Kind == ColumnKind.Truth ? $"{cell} IS NOT NULL AND {Cell(column)} IS NULL" : csv ? $"NOT regexp_matches({cell}, '{Number}')" : $"NOT isfinite({cell})";
            return $"SELECT {Text(column.Name)} AS name, CAST({cell} AS VARCHAR) AS cell, {(column.Kind == ColumnKind.Truth ? "'truth'" : "'number'")} AS kind FROM {source.Relation} WHERE {wrong}";
        }).ToList();
        return parts.Count == 0 ? "SELECT '', '', '' WHERE FALSE" : $"SELECT name, cell, kind FROM ({string.Join(" UNION ALL ", parts)}) AS wrong LIMIT 200";
    }

    static string Typed(MethodColumn column) => column.Kind switch
    {
        ColumnKind.Number => $"CAST({Name(column.Name)} AS FLOAT8)",
        ColumnKind.Truth => $"CAST({Name(column.Name)} AS BOOLEAN)",
        _ => $"nullif(CAST({Name(column.Name)} AS VARCHAR), '')",
    };

    static string Cell(MethodColumn column)
    {
        var cell = $"nullif(trim({Name(column.Name)}), '')";
        return column.Kind switch
        {
            ColumnKind.Number => $"CAST({cell} AS FLOAT8)",
            ColumnKind.Truth => $"CASE WHEN {cell} IN ('1', 'true', 'TRUE', '是') THEN TRUE WHEN {cell} IN ('0', 'false', 'FALSE', '否') THEN FALSE END",
            _ => cell,
        };
    }

    static string Name(string column) => $"\"{column.Replace("\"", "\"\"")}\"";

    static string Text(string text) => $"'{text.Replace("'", "''")}'";
}
