using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace Xiance.Storage.Databases;

/// <summary>One connection at work. Every statement is parameterised; lists of our own ids are written by <see cref="Ids"/>.</summary>
public sealed class Session(Database database, DbConnection connection, DbTransaction? transaction)
{
    // region_id fills RegionId; said once, before the first row is read.
    static Session() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public IReadOnlyList<T> All<T>(string sql, object? values = null) => [.. connection.Query<T>(Seen(sql), values, transaction)];

    /// <summary>The rows read by position, for answers so large that mapping them by name is what they cost; parameters are texts and whole numbers.</summary>
    public List<T> Rows<T>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (Seen(sql), transaction);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public T? One<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(Seen(sql), values, transaction);

    public int Do(string sql, object? values = null) => connection.Execute(Seen(sql), values, transaction);

    /// <summary>Adds many rows: one prepared statement on SQLite, one binary copy on PostgreSQL. Values are text, whole numbers or null.</summary>
    public void Insert(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        Seen($"insert into {table}");
        if (connection is NpgsqlConnection postgres) Copy(postgres, $"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)", rows);
        else Prepared($"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(_ => "?"))})", rows);
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

    void Prepared(string sql, IEnumerable<object?[]> rows)
    {
        // A command looks every parameter up by its name for every row; the statement itself takes them by position.
        var handle = ((SqliteConnection)connection).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
            foreach (var row in rows)
            {
                for (var position = 0; position < row.Length; position++) SqliteException.ThrowExceptionForRC(Bind(statement, position + 1, row[position]), handle);
                if (raw.sqlite3_step(statement) is not raw.SQLITE_DONE and var refused) SqliteException.ThrowExceptionForRC(refused, handle);
                raw.sqlite3_reset(statement);
            }
    }

    static int Bind(sqlite3_stmt statement, int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        _ => raw.sqlite3_bind_text(statement, position, (string)value),
    };

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
