using System.Globalization;
using Npgsql;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Sql;
using Xiance.Rules.Sql;

namespace Xiance.Storage.Enterprises;

/// <summary>Evaluates firms of a PostgreSQL table: the digits and grades of Evaluate. Numbers are bigint, scaled by the decimals the method states.</summary>
public static class PostgresEvaluate
{
    const string OutOfRange = "22003";

    public static Outcome<MethodRun> Run(EnterpriseMethod method, NpgsqlConnection connection, string table, int? year)
    {
        var source = Source(method, table, year ?? 0);
        var filter = method.Data.Year is null ? null : year;
        var problems = Check(method, connection, source, filter);
        if (problems.Count > 0) return problems;
        var query = PerMuQuery.Of(method, SqlDialect.PostgreSql, source, filter);
        if (!query.Succeeded) return query.Problems.ToList();
        try
        {
            return Read(connection, method, query.Value).Run(year);
        }
        catch (PostgresException refused) when (refused.SqlState == OutOfRange)
        {
            return CheckQuery.BeyondReach(method);
        }
    }

    public static FirmSource Source(EnterpriseMethod method, string table, int year) =>
        new(Name(table), Name(method.Data.Id), method.Data.Region is { } region ? Name(region) : "''", method.Data.Year is { } column ? Name(column) : year.ToString(CultureInfo.InvariantCulture))
        {
            Value = one => one.Kind switch
            {
                ColumnKind.Number => one.Decimals == 0 ? $"CAST({Name(one.Name)} AS FLOAT8)" : $"CAST({Name(one.Name)} AS FLOAT8) / CAST(1e{one.Decimals.ToString(CultureInfo.InvariantCulture)} AS FLOAT8)",
                ColumnKind.Truth => $"({Name(one.Name)} = 1)",
                _ => $"nullif({Name(one.Name)}, '')",
            },
        };

    static List<Problem> Check(EnterpriseMethod method, NpgsqlConnection connection, FirmSource source, int? year)
    {
        var query = CheckQuery.Of(method, SqlDialect.PostgreSql, source, year);
        if (!query.Succeeded) return [.. query.Problems];
        var problems = new List<Problem>();
        using var command = Command(connection, query.Value.Text, query.Value.Parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read()) problems.Add(CheckQuery.Problem(method, (reader.GetString(0), reader.GetString(1), (int)reader.GetInt64(2), reader.GetString(3))));
        return problems;
    }

    static FirmRows Read(NpgsqlConnection connection, EnterpriseMethod method, FirmQuery query)
    {
        var (result, items) = (new FirmRows(method), FirmRows.Items(method));
        using var command = Command(connection, FirmRows.Select(method, query.Text), query.Parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (texts, wholes, scores) = (new string?[4], new long?[9], new double[items + 1]);
            for (var at = 0; at < texts.Length; at++) texts[at] = reader.IsDBNull(at) ? null : reader.GetString(at);
            for (var at = 0; at < wholes.Length; at++) wholes[at] = reader.IsDBNull(at + 4) ? null : reader.GetInt64(at + 4);
            for (var at = 0; at < scores.Length; at++) scores[at] = reader.IsDBNull(at + 13) ? double.NaN : reader.GetDouble(at + 13);
            result.Add(texts, wholes, scores);
        }
        return result;
    }

    static NpgsqlCommand Command(NpgsqlConnection connection, string text, IReadOnlyList<object> parameters)
    {
        var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        foreach (var value in parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    static string Name(string column) => $"\"{column.Replace("\"", "\"\"")}\"";
}
