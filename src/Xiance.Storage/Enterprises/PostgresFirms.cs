using Npgsql;
using NpgsqlTypes;
using Xiance.Basics;
using Xiance.Enterprises;

namespace Xiance.Storage.Enterprises;

/// <summary>Puts a table of firms into a temporary PostgreSQL table as PostgresEvaluate wants it: region first, numbers as scaled whole numbers.</summary>
public static class PostgresFirms
{
    public static IReadOnlyList<Problem> Load(EnterpriseMethod method, NpgsqlConnection connection, string table, FirmTable firms)
    {
        var keys = new[] { method.Data.Region, method.Data.Year, method.Data.Id }.OfType<string>().ToList();
        var columns = method.Columns.Where(column => !keys.Contains(column.Name)).ToList();
        var list = keys.Select(key => $"{Name(key)} {(key == method.Data.Year ? "integer" : "text")} not null").Concat(columns.Select(column => $"{Name(column.Name)} {(column.Kind == ColumnKind.Text ? "text" : "bigint")}"));
        using (var create = new NpgsqlCommand($"create temp table {Name(table)} ({string.Join(", ", list)})", connection)) create.ExecuteNonQuery();
        var problems = new List<Problem>();
        using var import = connection.BeginBinaryImport($"copy {Name(table)} ({string.Join(", ", keys.Concat(columns.Select(column => column.Name)).Select(Name))}) from stdin (format binary)");
        for (var row = 0; row < firms.Rows; row++)
        {
            import.StartRow();
            if (method.Data.Region is not null) import.Write(firms.Regions[row], NpgsqlDbType.Text);
            if (method.Data.Year is not null) import.Write(firms.Years[row], NpgsqlDbType.Integer);
            import.Write(firms.Ids[row], NpgsqlDbType.Text);
            foreach (var column in columns) Write(import, column, (firms, row), problems);
        }
        import.Complete();
        return problems;
    }

    static void Write(NpgsqlBinaryImporter import, MethodColumn column, (FirmTable Firms, int Row) of, List<Problem> problems)
    {
        if (column.Kind == ColumnKind.Text && of.Firms.Texts[column.Name][of.Row] is { } text) import.Write(text, NpgsqlDbType.Text);
        else if (column.Kind == ColumnKind.Truth && of.Firms.Truths[column.Name][of.Row] is { } truth) import.Write(truth ? 1L : 0L, NpgsqlDbType.Bigint);
        else if (column.Kind == ColumnKind.Number && of.Firms.Numbers[column.Name][of.Row] is var number && !double.IsNaN(number)) Number(import, column, number, problems);
        else import.WriteNull();
    }

    /// <summary>A number with more decimals than the method states would change its digits here: a problem.</summary>
    static void Number(NpgsqlBinaryImporter import, MethodColumn column, double number, List<Problem> problems)
    {
        var scaled = Math.Abs(number) < 1e9 * 1e6 ? ScaledValue.FromDecimal((decimal)number, column.Decimals) : null;
        if (scaled is null) problems.Add(Basics.Problems.TooManyDecimals(Place.Named(column.Name), number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), column.Decimals));
        import.Write(scaled ?? 0L, NpgsqlDbType.Bigint);
    }

    static string Name(string column) => $"\"{column.Replace("\"", "\"\"")}\"";
}
