using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Xiance.Storage.Databases;

/// <summary>One connection at work. Every statement is parameterised; lists of our own ids are written by <see cref="Ids"/>.</summary>
public sealed class Session(Database database, DbConnection connection, DbTransaction? transaction)
{
    // region_id fills RegionId; said once, before the first row is read.
    static Session() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public IReadOnlyList<T> All<T>(string sql, object? values = null) => [.. connection.Query<T>(Seen(sql), values, transaction)];

    public T? One<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(Seen(sql), values, transaction);

    public int Do(string sql, object? values = null) => connection.Execute(Seen(sql), values, transaction);

    /// <summary>Adds many rows: one prepared statement on SQLite, one binary copy on PostgreSQL. Values are text, whole numbers or null.</summary>
    public void Insert(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        Seen($"insert into {table}");
        if (connection is NpgsqlConnection postgres) Copy(postgres, $"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)", rows);
        else Prepared($"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))})", columns, rows);
    }

    static void Copy(NpgsqlConnection postgres, string sql, IEnumerable<object?[]> rows)
    {
        using var import = postgres.BeginBinaryImport(sql);
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row)
            {
                if (value is null) import.WriteNull();
                else if (value is long number) import.Write(number, NpgsqlDbType.Bigint);
                else import.Write((string)value, NpgsqlDbType.Text);
            }
        }
        import.Complete();
    }

    void Prepared(string sql, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        var parameters = columns.Select(column =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column;
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        foreach (var row in rows)
        {
            for (var position = 0; position < row.Length; position++) parameters[position].Value = row[position] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The first of so many new ids of a kind; each id is given once.</summary>
    public long NewIds(string kind, int count = 1)
    {
        Do("insert into identity (name, next) values (@kind, 1) on conflict (name) do nothing", new { kind });
        return One<long>("update identity set next = next + @count where name = @kind returning next", new { kind, count = (long)count }) - count;
    }

    /// <summary>Whole numbers as an SQL list; an empty list matches nothing.</summary>
    public static string Ids(IEnumerable<long> ids)
    {
        var list = string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        return list.Length == 0 ? "(null)" : $"({list})";
    }

    internal void Script(string sql) => connection.Execute(sql, transaction: transaction);

    string Seen(string sql)
    {
        database.Statements?.AddOrUpdate(sql, 1, (_, count) => count + 1);
        return sql;
    }
}
