using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Xiance.Storage.Databases;

/// <summary>One connection at work. Every statement is parameterised; lists of our own ids are written by <see cref="Ids"/>.</summary>
public sealed class Session(Database database, DbConnection connection, DbTransaction? transaction)
{
    // region_id fills RegionId; said once, before the first row is read.
    static Session() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public IReadOnlyList<T> All<T>(string sql, object? values = null) => [.. connection.Query<T>(Seen(sql), values, transaction)];

    public T? One<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(Seen(sql), values, transaction);

    public int Do(string sql, object? values = null) => connection.Execute(Seen(sql), values, transaction);

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
